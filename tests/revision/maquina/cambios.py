"""Rules about what is public already: requests, the emergency, code outside the verbs."""

from __future__ import annotations

from hypothesis import strategies as st
from hypothesis.stateful import rule

from tests.revision.maquina import en_codigo, hostiles, peticiones, vias
from tests.revision.maquina.base import MUCHOS, Base
from tests.revision.maquina.modelo import DE_EMERGENCIA, ESCRIBEN, PERSONAS, REVISAN
from tests.revision.maquina.pedidos import ACCIONES, Pedido

personas = st.sampled_from(PERSONAS)
escriben = st.sampled_from(ESCRIBEN)
revisan = st.sampled_from(sorted(REVISAN))
lugares = st.integers(0, MUCHOS - 1)
maneras = st.sampled_from(["codigo", "formulario"])


class Cambios(Base):
    @rule(lugar=lugares, accion=st.sampled_from(ACCIONES), persona=personas, por=maneras)
    def pedir(self, lugar: int, accion: str, persona: str, por: str) -> None:
        """Somebody asks; nothing changes yet."""
        clave = self.elegir(lugar, lambda c: self.pedidos.posible(c, accion))
        self.pide(clave, accion, persona, por)
        self.comprobar(clave)

    @rule(lugar=lugares, persona=personas, por=maneras)
    def aprobar_lo_pedido(self, lugar: int, persona: str, por: str) -> None:
        clave = self.elegir(lugar, self.pedidos.espera)
        self.concede(clave, persona, por)
        self.comprobar(clave)

    @rule(
        lugar=lugares,
        accion=st.sampled_from(ACCIONES),
        autora=escriben,
        revisora=revisan,
        por=maneras,
    )
    def pedir_y_aprobar(
        self, lugar: int, accion: str, autora: str, revisora: str, por: str
    ) -> None:
        """The right way, whole, when there is something it fits."""
        clave = self.elegir(lugar, lambda c: self.pedidos.posible(c, accion))
        self.pide(clave, accion, autora, por)
        self.concede(clave, revisora, por)
        self.comprobar(clave)

    @rule(lugar=lugares, persona=personas, suya=st.booleans())
    def no_aprobar_lo_pedido(self, lugar: int, persona: str, suya: bool) -> None:
        """Rejected by whoever reviews, or taken back by whoever asked."""
        clave = self.elegir(lugar, self.pedidos.espera)
        pedido: Pedido | None = self.pedidos.pendientes.get(clave)
        if pedido is None:
            return
        puede = (
            persona == pedido.solicitante if suya else self.pedidos.puede_rechazar(clave, persona)
        )
        paso = peticiones.retirar if suya else peticiones.rechazar
        self.hacer(paso, clave, persona)
        assert self.mundo.pedido(clave) == (not puede), (clave, persona, suya)
        if puede:
            self.pedidos.cerrar(clave)
        self.comprobar(clave)

    def pide(self, clave: str, accion: str, persona: str, por: str) -> None:
        ruta = f"{clave}-r{self.pasos}"
        puede = self.pedidos.puede_pedir(clave, accion, persona)
        habia = self.pedidos.espera(clave)
        self.hacer(peticiones.pedir, clave, accion, persona, ruta, self.por(por))
        assert self.mundo.pedido(clave) == (puede or habia), (clave, accion, persona)
        if puede:
            self.pedidos.pedir(clave, accion, ruta, persona)
            self.sucesos[f"pedido: {accion}"] += 1

    def concede(self, clave: str, persona: str, por: str) -> None:
        pedido = self.pedidos.pendientes.get(clave)
        if pedido is None:
            return
        puede = self.pedidos.puede_aprobar(clave, persona)
        self.hacer(peticiones.aprobar, clave, persona, self.por(por))
        hecho = not self.mundo.pedido(clave)
        assert hecho == puede, (pedido, persona)
        if puede:
            self.pedidos.hacer(clave)
            self.sucesos[f"hecho: {pedido.accion}"] += 1

    @rule(lugar=lugares, persona=st.sampled_from([*PERSONAS, *[DE_EMERGENCIA] * 6]), por=maneras)
    def publicar_de_emergencia(self, lugar: int, persona: str, por: str) -> None:
        """Without the second person: one group only, and the log says it."""
        clave = self.elegir(lugar, self.modelo.espera)
        esperaba = self.modelo.espera(clave)
        self.hacer(vias.de_emergencia, clave, persona, self.por(por))
        if esperaba and not self.mundo.espera(clave):
            assert persona == DE_EMERGENCIA, f"{persona} publicó «{clave}» de emergencia"
            self.modelo.asientos.append(("emergencia", clave))
            self.modelo.aprobar(clave, self.ahora)
            self.sucesos["emergencia"] += 1
        else:
            assert not (esperaba and persona == DE_EMERGENCIA), f"«{clave}» no salió"
        self.comprobar(clave)

    # Code outside the verbs

    @rule(lugar=lugares, persona=personas, jugada=st.sampled_from(sorted(hostiles.EN_CODIGO)))
    def jugada_en_codigo(self, lugar: int, persona: str, jugada: str) -> None:
        """What a script or a shell would try: refused, or of no effect on what is public."""
        clave = self.elegir(lugar)
        if jugada in hostiles.QUE_BORRAN and self.es_borrador(clave):
            return  # a draft that nobody sent may be dropped
        self.hacer(hostiles.EN_CODIGO[jugada], clave, persona)
        self.sucesos["jugada en código"] += 1
        self.comprobar(clave)

    def es_borrador(self, clave: str) -> bool:
        return self.modelo.libre(clave) and not self.modelo.fichas[clave].fue_publico

    @rule(lugar=lugares)
    def retirar_por_codigo(self, lugar: int) -> None:
        """Taking away can be urgent: not refused, but it leaves its entry and its tombstone."""
        clave = self.elegir(lugar, lambda c: self.modelo.fichas[c].publico is not None)
        if self.modelo.fichas[clave].publico is not None:
            self.hacer(en_codigo.retirar, clave)
            self.modelo.quitar(clave, "retiro")
            self.sucesos["retirado por código"] += 1
            self.comprobar(clave)

    @rule(lugar=lugares)
    def restringir_por_codigo(self, lugar: int) -> None:
        clave = self.elegir(lugar, lambda c: self.modelo.fichas[c].es_pagina)
        ficha = self.modelo.fichas[clave]
        if ficha.es_pagina:
            self.hacer(en_codigo.restringir, clave, not ficha.restringida)
            self.modelo.restringir(clave, not ficha.restringida)
            self.sucesos["restringido por código"] += 1
            self.comprobar(clave)
