"""The entries «Pedir…» of the admin's menus, in place of Wagtail's own actions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from wagtail.admin.action_menu import ActionMenuItem as EnPagina
from wagtail.admin.widgets.button import Button
from wagtail.models import Page
from wagtail.snippets.action_menu import ActionMenuItem as EnRegistro

from paginas.solicitudes.desvios import ACCESO, fue_publico, url_de_pedir
from paginas.solicitudes.estados import Pedido

# (action, label, icon, only of pages, only while live)
ENTRADAS = (
    (Pedido.RETIRO, "Pedir el retiro…", "download", False, True),
    (Pedido.DIRECCION, "Pedir un cambio de dirección…", "link", True, True),
    (Pedido.TRASLADO, "Pedir el traslado…", "arrow-right-full", True, True),
    (ACCESO, "Pedir un cambio de acceso…", "lock", True, True),
    (Pedido.ELIMINACION, "Pedir la eliminación…", "bin", False, False),
)


def botones(objeto: Model, prioridad: int = 30) -> Iterator[Button]:
    """Buttons for whoever may edit ``objeto`` (the caller asks); none for a draft."""
    if not fue_publico(objeto):
        return
    for accion, rotulo, icono, de_pagina, vivo in ENTRADAS:
        if (isinstance(objeto, Page) or not de_pagina) and (objeto.live or not vivo):
            yield Button(rotulo, url_de_pedir(objeto, accion), icon_name=icono, priority=prioridad)


class _Pedir:
    """In the menu at the foot of the editor, last; shown though the object is locked."""

    objeto_en: str

    def __init__(self, accion: str, label: str, icono: str, *, vivo: bool, order: int) -> None:
        super().__init__(order=order)
        self.accion, self.label, self.icon_name, self.vivo = accion, label, icono, vivo
        self.name = f"action-pedir-{accion}"

    def is_shown(self, context: Any) -> bool:
        if context["view"] != "edit":
            return False
        objeto = context[self.objeto_en]
        return fue_publico(objeto) and (objeto.live or not self.vivo)

    def get_url(self, parent_context: Any) -> str:
        return url_de_pedir(parent_context[self.objeto_en], self.accion)


class PedirEnPagina(_Pedir, EnPagina):
    objeto_en = "page"


class PedirEnRegistro(_Pedir, EnRegistro):
    objeto_en = "instance"


def entradas_de_pagina() -> list[PedirEnPagina]:
    return [
        PedirEnPagina(accion, rotulo, icono, vivo=vivo, order=20_000 + n)
        for n, (accion, rotulo, icono, _, vivo) in enumerate(ENTRADAS)
    ]


def entradas_de_registro() -> list[PedirEnRegistro]:
    return [
        PedirEnRegistro(accion, rotulo, icono, vivo=vivo, order=20_000 + n)
        for n, (accion, rotulo, icono, de_pagina, vivo) in enumerate(ENTRADAS)
        if not de_pagina
    ]
