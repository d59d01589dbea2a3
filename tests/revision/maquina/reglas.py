"""The rules of the machine: each is one thing somebody does."""

from __future__ import annotations

from datetime import timedelta

from django.core.management import call_command
from hypothesis import strategies as st
from hypothesis.stateful import initialize, rule

from tests.revision.maquina import hostiles, vias
from tests.revision.maquina.base import MUCHOS
from tests.revision.maquina.cambios import Cambios
from tests.revision.maquina.modelo import ESCRIBEN, PERSONAS, REVISAN

personas = st.sampled_from(PERSONAS)
escriben = st.sampled_from(ESCRIBEN)
revisan = st.sampled_from(sorted(REVISAN))
lugares = st.integers(0, MUCHOS - 1)  # which object, modulo how many there are
maneras = st.sampled_from(["codigo", "formulario"])
a_menudo = st.sampled_from([True, True, True, False])
fases = st.sampled_from(["publicado", "en revision", "borrador"])


class Maquina(Cambios):
    @initialize(acta=fases, noticia=fases)
    def lo_que_ya_habia(self, acta: str, noticia: str) -> None:
        """An act with its agreement and a news item, each somewhere on its way."""
        acuerdo = self.nace("acuerdo", "editora")
        sesion = self.nace("sesion", "editora", adopta=(acuerdo,))
        for clave, fase in ((sesion, acta), (self.nace("noticia", "editor"), noticia)):
            if fase != "borrador":
                self.manda(clave, "editora", "codigo")
            if fase == "publicado":
                self.decide(clave, "moderadora", "pagina")
        self.comprobar(*self.modelo.fichas)

    # Writing

    @rule(tipo=st.sampled_from(["noticia", "acuerdo", "sesion"]), persona=escriben)
    def crear(self, tipo: str, persona: str) -> None:
        if len(self.modelo.fichas) < MUCHOS:
            self.comprobar(self.nace(tipo, persona, self.sin_acta() if tipo == "sesion" else ()))

    @rule(
        lugar=lugares,
        persona=personas,
        por=st.sampled_from(["codigo", "formulario", "autoguardado"]),
    )
    def guardar(self, lugar: int, persona: str, por: str) -> None:
        clave, por = self.elegir(lugar), self.por(por)
        if por == "codigo" and persona not in ESCRIBEN:
            return
        libre = self.modelo.libre(clave)
        canario = self.modelo.canario(clave)
        self.hacer(vias.guardar, clave, persona, canario, por)
        if self.mundo.canario_del_borrador(clave) == canario:
            assert persona in ESCRIBEN, f"{persona} no escribe"
            assert libre, "en revisión nadie edita"
            self.modelo.guardar(clave, canario, persona)
            self.sucesos[f"guardado por {por}"] += 1
        else:
            puede = libre and persona in ESCRIBEN and not self.modelo.fichas[clave].eliminada
            assert not puede, f"{persona} no pudo guardar «{clave}» por {por}"
        self.comprobar(clave)

    @rule(lugar=lugares, persona=escriben, horas=st.integers(1, 48))
    def programar(self, lugar: int, persona: str, horas: int) -> None:
        clave = self.elegir(lugar, lambda c: not c.startswith("acuerdo"))
        if self.modelo.libre(clave) and not clave.startswith("acuerdo"):
            salida = self.ahora + timedelta(hours=horas)
            self.hacer(vias.programar, clave, persona, salida)
            self.modelo.programar(clave, salida, persona)
            self.comprobar(clave)

    # Sending and deciding

    @rule(lugar=lugares, persona=personas, por=maneras, certero=a_menudo)
    def enviar(self, lugar: int, persona: str, por: str, certero: bool) -> None:
        clave = self.elegir(lugar, self.modelo.puede_enviarse if certero else None)
        por = self.por(por)
        if por == "formulario" or persona in ESCRIBEN:
            self.manda(clave, persona, por)
            self.comprobar(clave)

    @rule(lugar=lugares, persona=personas)
    def retirar(self, lugar: int, persona: str) -> None:
        clave = self.elegir(lugar, self.modelo.espera)
        esperaba, suyo = self.modelo.espera(clave), self.modelo.es_suyo(clave, persona)
        self.hacer(vias.retirar, clave, persona, self.por("formulario"))
        if esperaba and not self.mundo.espera(clave):
            assert persona in ESCRIBEN, f"{persona} retiró un envío ajeno"
            self.modelo.retirar(clave)
            self.sucesos["retirado"] += 1
        else:
            assert not suyo, "quien lo envió puede retirarlo"
        self.comprobar(clave)

    @rule(lugar=lugares, persona=personas, motivo=st.sampled_from(["Falta.", "", " "]), por=maneras)
    def devolver(self, lugar: int, persona: str, motivo: str, por: str) -> None:
        clave = self.elegir(lugar, self.modelo.espera)
        puede = self.modelo.espera(clave) and persona in REVISAN and bool(motivo.strip())
        self.hacer(vias.devolver, clave, persona, motivo, self.por(por))
        if puede:
            self.modelo.devolver(clave)
            self.sucesos["devuelto"] += 1
        self.comprobar(clave)

    @rule(lugar=lugares, persona=personas, por=st.sampled_from(vias.DE_APROBAR), certero=a_menudo)
    def aprobar(self, lugar: int, persona: str, por: str, certero: bool) -> None:
        clave = self.elegir(lugar, self.modelo.espera if certero else None)
        self.decide(clave, persona, self.por(por))
        self.comprobar(clave)

    @rule(lugar=lugares, persona=revisan, por=st.sampled_from(vias.DE_APROBAR))
    def aprobar_con_una_huella_vieja(self, lugar: int, persona: str, por: str) -> None:
        clave = self.elegir(lugar, self.modelo.espera)
        self.decide(clave, persona, self.por(por), huella=self.huellas.get(clave, "0" * 64))
        self.comprobar(clave)

    @rule(lugar=lugares, otro=lugares, persona=personas, por=st.sampled_from(["accion", "edicion"]))
    def aprobar_por_la_direccion_de_otro(
        self, lugar: int, otro: int, persona: str, por: str
    ) -> None:
        if not self.toca():
            return  # it is about addresses
        clave = self.elegir(lugar, self.modelo.espera)
        self.decide(clave, persona, por, ajena=self.elegir(otro))
        self.comprobar(clave)

    @rule(lugar=lugares, autora=escriben, revisora=revisan)
    def tramitar(self, lugar: int, autora: str, revisora: str) -> None:
        """The right way, whole: sent by one, approved by another."""
        clave = self.elegir(lugar, self.modelo.puede_enviarse)
        self.manda(clave, autora, self.por("formulario"))
        self.decide(clave, revisora, self.por("pagina"))
        self.comprobar(clave)

    @rule(horas=st.integers(1, 60))
    def pasan_las_horas(self, horas: int) -> None:
        self.hora.shift(timedelta(hours=horas))
        self.hacer(lambda mundo: call_command("publish_scheduled", verbosity=0))
        salieron = self.modelo.avanzar(self.ahora)
        self.sucesos["publicado a su hora"] += len(salieron)
        self.comprobar(*salieron)

    # What must not work

    @rule(lugar=lugares, persona=personas, jugada=st.sampled_from(sorted(hostiles.POR_HTTP)))
    def jugada_hostil(self, lugar: int, persona: str, jugada: str) -> None:
        if not self.toca():
            return
        clave = self.elegir(lugar)
        antes = self.mundo.ultima_revision(clave)
        self.hacer(hostiles.POR_HTTP[jugada], clave, persona)
        if self.mundo.ultima_revision(clave) != antes:  # refused, but the form was saved
            assert persona in ESCRIBEN
            self.modelo.guardar(clave, self.mundo.canario_del_borrador(clave), persona)
        self.sucesos["jugada hostil"] += 1
        self.comprobar(clave)
