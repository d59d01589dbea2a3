"""What is posted to the routes whose form is not simply the one their page offers."""

from __future__ import annotations

import json
from types import SimpleNamespace
from typing import Any

from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from paginas.privacidad.lista import LISTA_COMPLETA
from paginas.revision.envio import huella_del_envio, ultimo_envio
from snippets.models import Acuerdo
from tests.permisos.rutas import Ruta
from tests.revision.maquina.formularios import formulario
from tests.revision.propuestas import propuesta

# Every button the editor's form may carry, shown or not.
BOTONES = (
    {},
    {"action-submit": "1"},
    {"action-publish": "action-publish"},
    {"action-cancel-workflow": "1"},
    {"action-restart-workflow": "1"},
    {"action-workflow-action": "1", "workflow-action-name": "approve"},
)
NUEVA = {
    "title": "Noticia nueva",
    "slug": "noticia-nueva",
    "resumen": "",
    "fecha": "2023-05-10",
    "cuerpo": streamfield([]),
    "comments": inline_formset([]),
}


def envios(ruta: Ruta, objeto: str, e: SimpleNamespace) -> list[dict[str, Any]]:
    """Bodies for ``ruta`` about the object called ``objeto``; none: its page's form."""
    vista = ruta.clave.split(":")[-1]
    de_pagina = ruta.clave.startswith("wagtailadmin_pages:")
    cosa = getattr(e, objeto) if objeto else None
    if ruta.clave == "wagtailadmin_pages:add":
        return [nested_form_data(NUEVA) | b for b in BOTONES[:3]]
    if vista == "edit" and (de_pagina or isinstance(cosa, Acuerdo)):
        return _edicion(cosa, e)
    if vista == "revisions_revert" and (de_pagina or isinstance(cosa, Acuerdo)):
        revision = {"revision": cosa.revisions.order_by("pk").first().pk}
        return [envio | revision for envio in _edicion(cosa, e)[:3]]
    if vista == "workflow_action" or ruta.clave == "mesa_revision:aprobar":
        return [{"comment": "Prueba.", "huella": _huella(e), "lista": LISTA_COMPLETA}]
    if ruta.clave == "mesa_revision:devolver":
        return [{"comment": "Falta el lugar."}]
    if ruta.clave == "mesa_revision:desprogramar":
        return [{"comment": "Se aplaza el acto."}]
    if ruta.clave == "mesa_propuestas:proponer":
        return [_propuesta(e)]
    if ruta.clave == "mesa_propuestas:rehusar":
        return [{"respuesta": "Así está bien."}]
    if ruta.clave == "mesa_delegaciones:delegar":
        hoy = str(timezone.localdate())
        datos = {"desde": hoy, "hasta": hoy, "motivo": "Vacaciones"}
        return [datos | {"a": e.gente[quien].pk} for quien in ("auditora", "moderador")]
    if ruta.clave.startswith("mesa_solicitudes:"):
        return [{"motivo_publico": "Se publicó por error, se corrige.", "motivo": "Se repitió."}]
    if ruta.clave == "wagtailadmin_choose_page_external_link":
        # Wagtail breaks when the address is not even sent.
        return [{"external-link-chooser-url": "https://example.org/"}]
    return _de_paginas(vista, cosa, e) if de_pagina and cosa is not None else []


def _propuesta(e: SimpleNamespace) -> dict[str, Any]:
    return propuesta(
        e.en_revision, motivo="Falta detalle.", dice="el informe de", debe="los informes de"
    )


def _edicion(cosa: Any, e: SimpleNamespace) -> list[dict[str, Any]]:
    datos = formulario(cosa.get_latest_revision_as_object())
    campo = "texto" if "texto" in datos else "resumen"
    extra = {"huella": _huella(e), "lista": LISTA_COMPLETA}
    decision = {"workflow-action-extra-data": json.dumps(extra)}
    return [datos | {campo: "Otras palabras."} | decision | boton for boton in BOTONES]


def _huella(e: SimpleNamespace) -> str:
    """The true one: a refusal must not rest on its absence."""
    return huella_del_envio(ultimo_envio(e.flujo))


def _de_paginas(vista: str, pagina: Any, e: SimpleNamespace) -> list[dict[str, Any]]:
    if vista == "copy":
        datos = {
            "new_title": "Copia",
            "new_slug": "copia",
            "new_parent_page": pagina.get_parent().pk,
        }
        return [datos, datos | {"publish_copies": "on"}, datos | {"alias": "on"}]
    return {
        "unpublish": [{"include_descendants": "on"}],
        "set_privacy": [
            {"restriction_type": "login"},
            {"restriction_type": "none"},
            {"restriction_type": "groups", "groups": e.grupo.pk},
        ],
        "move": [{"new_parent_page": pagina.get_parent().pk}],
        "set_page_position": [{"position": "0"}],
    }.get(vista, [])
