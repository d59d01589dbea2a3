"""What every rule of the machine stands on: the transaction, the clock, the accounts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any, ClassVar

import time_machine
from django.contrib.auth.models import User
from django.db import transaction
from django.test import TestCase
from hypothesis.stateful import RuleBasedStateMachine

from tests.revision.maquina import comparar, vias
from tests.revision.maquina.modelo import ESCRIBEN, Modelo
from tests.revision.maquina.mundo import Mundo
from tests.revision.maquina.pedidos import Pedidos

COMIENZO = datetime(2026, 3, 2, 12, tzinfo=UTC)
MUCHOS = 8  # objects at most


class Base(RuleBasedStateMachine):
    """One run, in a transaction that is rolled back at its end."""

    pasos: ClassVar[int] = 0
    # In a long run the rows are compared at every step, and what is read over HTTP at one
    # in so many; forms are sent as seldom, and their verbs called the other times.
    cada: ClassVar[int] = 1
    sucesos: ClassVar[Counter[str]] = Counter()

    def __init__(self, gente: dict[str, User]) -> None:
        super().__init__()
        self.transaccion = transaction.atomic()
        self.transaccion.__enter__()
        self.reloj = time_machine.travel(COMIENZO, tick=False)
        self.hora = self.reloj.start()
        self.modelo, self.mundo = Modelo(), Mundo(gente)
        self.pedidos = Pedidos(self.modelo)
        self.base = comparar.vivos()
        self.visto = comparar.Visto(asiento=comparar.ultimo_asiento())
        self.huellas: dict[str, str] = {}

    def teardown(self) -> None:
        try:
            if self.modelo.fichas:
                self._comparar(*self.modelo.fichas)
        finally:
            self.reloj.stop()
            transaction.set_rollback(True)
            self.transaccion.__exit__(None, None, None)

    @property
    def ahora(self) -> datetime:
        return datetime.now(UTC)

    def elegir(self, lugar: int, que: Callable[[str], bool] | None = None) -> str:
        """One of the objects; of those that ``que`` holds for, when there are any."""
        claves = list(self.modelo.fichas)
        elegibles = [c for c in claves if que(c)] if que else claves
        elegibles = elegibles or claves
        return elegibles[lugar % len(elegibles)]

    def sin_acta(self) -> tuple[str, ...]:
        """Draft agreements that no session adopts."""
        fichas = self.modelo.fichas.values()
        adoptados = {c for f in fichas for c in f.adopta}
        return tuple(f.clave for f in fichas if f.tipo == "acuerdo" and f.clave not in adoptados)[
            :2
        ]

    def nace(self, tipo: str, persona: str, adopta: tuple[str, ...] = ()) -> str:
        clave = f"{tipo}{len(self.modelo.fichas)}"
        canario = self.modelo.canario(clave)
        self.hacer(lambda mundo: mundo.crear(clave, tipo, canario, persona, adopta))
        self.modelo.crear(clave, tipo, canario, persona, adopta)
        return clave

    def manda(self, clave: str, persona: str, por: str) -> None:
        """``persona`` sends; it goes to review exactly when the model says it may."""
        esperaba, podia = self.modelo.espera(clave), self.modelo.puede_enviar(clave, persona)
        self.hacer(vias.enviar, clave, persona, por)
        if podia:
            if por == "formulario":  # the form saves what it sends, in the sender's name
                self.modelo.guardar(clave, self.modelo.fichas[clave].borrador, persona)
            self.modelo.enviar(clave, persona)
            self.sucesos["enviado"] += 1
        assert self.mundo.espera(clave) == (podia or esperaba)

    def decide(
        self, clave: str, persona: str, por: str, huella: str | None = None, ajena: str = ""
    ) -> None:
        """``persona`` approves what ``huella`` shows (None: what the page of review says)."""
        fresca = vias.huella_vista(self.mundo, clave)
        esperaba = self.modelo.espera(clave)
        permitido = self.modelo.puede_aprobar(clave, persona) and huella in (None, fresca)
        antes = self.mundo.ultima_revision(ajena) if ajena else None
        self.hacer(vias.aprobar, clave, persona, fresca if huella is None else huella, por, ajena)
        self.huellas[clave] = fresca
        if ajena and self.mundo.ultima_revision(ajena) != antes:  # its form was saved
            assert persona in ESCRIBEN
            self.modelo.guardar(ajena, self.mundo.canario_del_borrador(ajena), persona)
        if esperaba and not self.mundo.espera(clave):
            assert permitido, f"{persona} aprobó «{clave}» sin poder"
            self.modelo.aprobar(clave, self.ahora)
            self.sucesos["aprobado"] += 1
        elif permitido and por in vias.DEBEN_LOGRARLO:
            frase = vias.por_que_no(self.mundo, clave, persona, fresca)
            raise AssertionError(f"{persona} no pudo aprobar «{clave}»: {frase}")

    def hacer(self, accion: Callable[..., Any], *args: Any) -> None:
        """One step: a second passes, and what waits for the commit is done."""
        Base.pasos += 1
        if self.pasos % 1000 == 0:
            print(self.pasos, "pasos:", self.sucesos.total(), "sucesos", flush=True)
        self.hora.shift(timedelta(seconds=1))
        with TestCase.captureOnCommitCallbacks(execute=True):
            accion(self.mundo, *args)

    def toca(self) -> bool:
        """Whether this step goes over HTTP."""
        return self.pasos % self.cada == 0

    def por(self, manera: str) -> str:
        """``manera``, or the verb in code when this step does not go over HTTP."""
        return manera if self.toca() else "codigo"

    def _comparar(self, *claves: str) -> None:
        if not self.toca():
            claves = ()
        comparar.todo(self.modelo, self.mundo, self.base, self.visto, claves)

    comprobar = _comparar
