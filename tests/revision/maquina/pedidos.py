"""Requests for change as the model sees them: what may be asked for, and what it does."""

from __future__ import annotations

from dataclasses import dataclass

from tests.revision.maquina.modelo import ESCRIBEN, REVISAN, Ficha, Modelo

DE_PAGINAS = ("restriccion", "levantamiento", "direccion")
ACCIONES = ("retiro", "eliminacion", *DE_PAGINAS)


@dataclass(frozen=True, slots=True)
class Pedido:
    """What waits for a second person. ``foto``: what it reaches, as it was that day."""

    clave: str
    accion: str
    ruta: str  # the new one, for ``direccion``
    solicitante: str
    foto: tuple[object, ...]


class Pedidos:
    """The requests that wait, one for each object at most."""

    def __init__(self, modelo: Modelo) -> None:
        self.modelo = modelo
        self.pendientes: dict[str, Pedido] = {}

    def espera(self, clave: str) -> bool:
        return clave in self.pendientes

    def posible(self, clave: str, accion: str) -> bool:
        ficha = self.modelo.fichas[clave]
        if not ficha.fue_publico or ficha.eliminada:
            return False
        if accion in DE_PAGINAS and not ficha.es_pagina:
            return False
        if accion == "retiro":
            return ficha.publico is not None
        if accion == "levantamiento":
            return ficha.restringida
        if accion == "restriccion":
            deja = any(self.modelo.fichas[c].publico for c in ficha.adopta)
            return ficha.visible is not None and not deja
        return accion == "eliminacion" or ficha.visible is not None

    def puede_pedir(self, clave: str, accion: str, persona: str) -> bool:
        return persona in ESCRIBEN and not self.espera(clave) and self.posible(clave, accion)

    def pedir(self, clave: str, accion: str, ruta: str, persona: str) -> None:
        foto = self._foto(clave, accion)
        self.pendientes[clave] = Pedido(clave, accion, ruta, persona, foto)

    def puede_aprobar(self, clave: str, persona: str) -> bool:
        pedido = self.pendientes.get(clave)
        return (
            pedido is not None
            and persona in REVISAN
            and persona != pedido.solicitante
            and pedido.foto == self._foto(clave, pedido.accion)
            and self.posible(clave, pedido.accion)
        )

    def puede_rechazar(self, clave: str, persona: str) -> bool:
        pedido = self.pendientes.get(clave)
        return pedido is not None and persona in REVISAN and persona != pedido.solicitante

    def cerrar(self, clave: str) -> Pedido:
        return self.pendientes.pop(clave)

    def hacer(self, clave: str) -> None:
        """Approved: everything it reaches changes at once."""
        pedido = self.cerrar(clave)
        if pedido.accion in ("retiro", "eliminacion"):
            for ficha in self._alcance(clave, pedido.accion):
                if self.modelo.espera(ficha.clave):  # a correction sent goes with it
                    self.modelo.retirar(ficha.clave)
                self.modelo.quitar(ficha.clave, pedido.accion)
        elif pedido.accion == "direccion":
            self.modelo.fichas[clave].ruta = pedido.ruta
            self.modelo.asientos.append(("direccion", clave))
        else:
            self.modelo.restringir(clave, pedido.accion == "restriccion")

    def _alcance(self, clave: str, accion: str) -> list[Ficha]:
        """The object and, when it is taken away, the agreements that it adopted."""
        ficha = self.modelo.fichas[clave]
        rama = [ficha]
        if accion in ("retiro", "eliminacion"):
            rama += [self.modelo.fichas[c] for c in ficha.adopta]
        if accion == "eliminacion":
            return [f for f in rama if f.fue_publico]
        return [f for f in rama if f.publico is not None]

    def _foto(self, clave: str, accion: str) -> tuple[object, ...]:
        return tuple(
            (f.clave, f.publico, f.veces, f.restringida, f.ruta)
            for f in self._alcance(clave, accion)
        )
