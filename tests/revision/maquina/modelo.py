"""What should be public, who wrote what, what waits: kept apart from the code under test.

Nothing here imports the portal. A version is known by its canary, a word written in no
other version: whoever sees the word has seen that version.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

REVISAN = frozenset({"moderadora", "moderador", "doble", "jefa"})
ESCRIBEN = ("editora", "editor", "moderadora", "moderador", "doble", "jefa")
DE_EMERGENCIA = "urgente"
PERSONAS = (*ESCRIBEN, "auditora", "ajena", DE_EMERGENCIA)
NADIE = "nadie"  # the author of what was saved without a name


@dataclass(slots=True)
class Enviado:
    """What was sent: frozen until the decision."""

    canario: str
    hasta: int  # authorship up to here is what the reviewer judges
    solicitante: str
    salida: datetime | None = None
    partes: tuple[str, ...] = ()


@dataclass(slots=True)
class Ficha:
    """One object. ``publico`` is the canary anyone may read; None: nothing."""

    clave: str
    tipo: str
    borrador: str
    salida: datetime | None = None
    adopta: tuple[str, ...] = ()
    autoria: list[tuple[int, str]] = field(default_factory=list)
    enviado: Enviado | None = None
    devuelto: bool = False
    publico: str | None = None
    programado: tuple[Enviado, datetime] | None = None
    fue_publico: bool = False
    en_paquete_de: str | None = None
    # What requests for change leave behind.
    ruta: str = ""
    veces: int = 0  # published
    restringida: bool = False
    eliminada: bool = False

    @property
    def es_pagina(self) -> bool:
        return self.tipo != "acuerdo"

    @property
    def visible(self) -> str | None:
        """The canary that anyone may read now."""
        return None if self.restringida else self.publico


class Modelo:
    def __init__(self) -> None:
        self.fichas: dict[str, Ficha] = {}
        self.canarios: dict[str, str] = {}  # canary: key of its object
        # Entries that the public log owes since it was last looked at: (action, key).
        self.asientos: list[tuple[str, str]] = []
        self._turno = 0

    def canario(self, clave: str) -> str:
        palabra = f"canario{len(self.canarios):05d}x"
        self.canarios[palabra] = clave
        return palabra

    def crear(
        self, clave: str, tipo: str, canario: str, persona: str, adopta: tuple[str, ...] = ()
    ) -> None:
        self.fichas[clave] = Ficha(clave, tipo, canario, adopta=adopta, ruta=clave)
        self._anotar(self.fichas[clave], persona)

    def guardar(self, clave: str, canario: str, persona: str) -> None:
        ficha = self.fichas[clave]
        ficha.borrador = canario
        self._anotar(ficha, persona)

    def programar(self, clave: str, salida: datetime, persona: str) -> None:
        self.fichas[clave].salida = salida
        self._anotar(self.fichas[clave], persona)

    def _anotar(self, ficha: Ficha, persona: str) -> None:
        self._turno += 1
        ficha.autoria.append((self._turno, persona))

    def partes(self, clave: str) -> tuple[str, ...]:
        """Agreements that would be published for the first time with ``clave``."""
        return tuple(c for c in self.fichas[clave].adopta if not self.fichas[c].fue_publico)

    def puede_enviarse(self, clave: str) -> bool:
        ficha = self.fichas[clave]
        solo = ficha.es_pagina or ficha.fue_publico
        return solo and not ficha.eliminada and self.libre(clave)

    def libre(self, clave: str) -> bool:
        """Whether it may be written: it neither waits nor was promised for later."""
        ficha = self.fichas[clave]
        return ficha.enviado is None and ficha.en_paquete_de is None and ficha.programado is None

    def puede_enviar(self, clave: str, persona: str) -> bool:
        return persona in ESCRIBEN and self.puede_enviarse(clave)

    def es_suyo(self, clave: str, persona: str) -> bool:
        """Whether ``persona`` sent what waits."""
        enviado = self.fichas[clave].enviado
        return self.espera(clave) and enviado is not None and enviado.solicitante == persona

    def enviar(self, clave: str, persona: str) -> None:
        ficha, partes = self.fichas[clave], self.partes(clave)
        for parte in partes:
            otra = self.fichas[parte]
            otra.enviado = Enviado(otra.borrador, self._turno, persona)
            otra.en_paquete_de = clave
        ficha.enviado = Enviado(ficha.borrador, self._turno, persona, ficha.salida, partes)
        ficha.devuelto = False

    def _cerrar(self, clave: str) -> Enviado:
        enviado = self.fichas[clave].enviado
        assert enviado is not None
        for parte in enviado.partes:
            self.fichas[parte].enviado = None
            self.fichas[parte].en_paquete_de = None
        self.fichas[clave].enviado = None
        return enviado

    def retirar(self, clave: str) -> None:
        self._cerrar(clave)

    def devolver(self, clave: str) -> None:
        self._cerrar(clave)
        self.fichas[clave].devuelto = True

    def autores(self, clave: str) -> set[str]:
        return {persona for _, persona in self.fichas[clave].autoria}

    def espera(self, clave: str) -> bool:
        """Whether a decision on ``clave`` is asked for (a part waits with its act)."""
        ficha = self.fichas[clave]
        return ficha.enviado is not None and ficha.en_paquete_de is None

    def puede_aprobar(self, clave: str, persona: str) -> bool:
        if not self.espera(clave) or persona not in REVISAN:
            return False
        enviado = self.fichas[clave].enviado
        assert enviado is not None
        autores = [self.autores(c) for c in (clave, *enviado.partes)]
        # What nobody has written since it was published has nothing to approve.
        return all(autores) and not any(persona in a for a in autores)

    def hay_autor_desconocido(self, clave: str) -> bool:
        enviado = self.fichas[clave].enviado
        partes = enviado.partes if enviado else ()
        return any(NADIE in self.autores(c) for c in (clave, *partes))

    def aprobar(self, clave: str, ahora: datetime) -> None:
        """The decision was taken: everything sent is public now, or at its hour."""
        frescos = {c: self.fichas[c].enviado for c in self.fichas}
        enviado = self._cerrar(clave)
        if enviado.salida is not None and enviado.salida > ahora:
            self.fichas[clave].programado = (enviado, enviado.salida)
            for parte in enviado.partes:
                de_la_parte = frescos[parte]
                assert de_la_parte is not None
                self.fichas[parte].programado = (de_la_parte, enviado.salida)
            return
        for c in (clave, *enviado.partes):
            sale = enviado if c == clave else frescos[c]
            assert sale is not None
            self._publicar(c, sale)

    def avanzar(self, ahora: datetime) -> list[str]:
        """The hour passes; returns what became public."""
        salen = [f.clave for f in self.fichas.values() if f.programado and f.programado[1] <= ahora]
        for clave in salen:
            programado = self.fichas[clave].programado
            assert programado is not None
            self._publicar(clave, programado[0])
        return salen

    def _publicar(self, clave: str, enviado: Enviado) -> None:
        ficha = self.fichas[clave]
        nueva = ficha.publico is None
        self.asientos.append(("publicacion" if nueva else "correccion", clave))
        if nueva and ficha.restringida:  # nobody else reads it
            self.asientos.append(("restriccion", clave))
        ficha.publico, ficha.programado, ficha.fue_publico = enviado.canario, None, True
        ficha.veces += 1
        # Who wrote later than what was sent has not been judged yet.
        ficha.autoria = [(t, p) for t, p in ficha.autoria if t > enviado.hasta]

    def publicos(self) -> set[str]:
        """Canaries that anyone may read."""
        return {f.visible for f in self.fichas.values() if f.visible}

    # What is public changes otherwise: see ``pedidos``.

    def quitar(self, clave: str, accion: str) -> None:
        """Withdrawn (``retiro``) or for ever (``eliminacion``); a promise is forgotten."""
        ficha = self.fichas[clave]
        self.asientos.append((accion, clave))
        ficha.publico = ficha.programado = None
        ficha.eliminada = ficha.eliminada or accion == "eliminacion"

    def restringir(self, clave: str, cerrada: bool) -> None:
        ficha = self.fichas[clave]
        if ficha.publico is not None and ficha.restringida != cerrada:
            self.asientos.append(("restriccion" if cerrada else "levantamiento", clave))
        ficha.restringida = cerrada
