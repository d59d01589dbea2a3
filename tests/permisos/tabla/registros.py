"""Records: the reviewed ones as drafts, those of the registry by Administración."""

from __future__ import annotations

from paginas.revision.instalacion import REGISTROS_DE_REGISTRO, REGISTROS_REVISADOS
from tests.permisos.clases import (
    CANDADO,
    CERRADA,
    DECISION,
    DESCARTE,
    DESPROGRAMAR,
    ESCRITURA,
    LECTURA,
    Clase,
)
from tests.permisos.clases import REGISTRO as CLASE_REGISTRO

_REVISADOS: dict[Clase, tuple[str, ...]] = {
    LECTURA: (
        "list",
        "list_results",
        "usage",
        "history",
        "history_results",
        "revisions_compare",
        "collect_workflow_action_data",
        "confirm_workflow_cancellation",
        "workflow_history",
        "workflow_history_detail",
    ),
    ESCRITURA: ("add", "edit", "copy", "revisions_revert"),
    DESCARTE: ("delete",),
    DECISION: ("workflow_action",),
    DESPROGRAMAR: ("revisions_unschedule",),
    CANDADO: ("lock", "unlock"),
    CERRADA: ("unpublish",),
}
_ELECTORES: dict[Clase, tuple[str, ...]] = {
    LECTURA: ("choose", "choose_results", "chosen", "chosen_multiple"),
    ESCRITURA: ("create",),
}
_DE_REGISTRO: dict[Clase, tuple[str, ...]] = {
    CLASE_REGISTRO: ("create", "edit", "delete"),
    LECTURA: ("index", "history"),
}
CON_FICHA = ("organo", "institucion")  # modeladmin's inspect view

RUTAS: dict[Clase, tuple[str, ...]] = {}


def _anotar(clases: dict[Clase, tuple[str, ...]], espacio: str) -> None:
    for clase, vistas in clases.items():
        RUTAS[clase] = (*RUTAS.get(clase, ()), *(espacio.format(vista) for vista in vistas))


for modelo in REGISTROS_REVISADOS:
    _anotar(_REVISADOS, f"wagtailsnippets_snippets_{modelo}:{{}}")
    _anotar(_ELECTORES, f"wagtailsnippetchoosers_snippets_{modelo}:{{}}")
for modelo in REGISTROS_DE_REGISTRO:
    _anotar(_DE_REGISTRO, f"snippets_{modelo}_modeladmin_{{}}")
_anotar(_DE_REGISTRO, "paginas_contactopermitido_modeladmin_{}")
_anotar(_DE_REGISTRO, "paginas_contactoinstitucional_modeladmin_{}")
# The board only shows.
_TABLERO = {CERRADA: ("create", "edit", "delete"), LECTURA: ("index",)}
_anotar(_TABLERO, "paginas_acuerdoenseguimiento_modeladmin_{}")
for modelo in CON_FICHA:
    _anotar({LECTURA: ("inspect",)}, f"snippets_{modelo}_modeladmin_{{}}")
RUTAS[LECTURA] += ("wagtailsnippets:index",)
