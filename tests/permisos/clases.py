"""What each role may change through each class of route. It is an upper bound.

``tabla`` puts every route into one of these classes. An area (``Ambito``) that a class
does not name must come out of a request as it went in, whatever the answer was.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Ambito(StrEnum):
    """What a request may touch; ``ambitos`` says which rows stand for each."""

    PUBLICO = "lo que ve el público"
    BORRADOR = "borradores, comentarios y autorías"
    FLUJO = "envíos y decisiones"
    SOLICITUD = "solicitudes de cambio"
    PODERES = "personas, grupos, permisos y flujos"
    SITIO = "sitios, colecciones y ajustes"
    DIRECCIONES = "redirecciones"
    REGISTRO = "órganos, instituciones, membresías y etiquetas"
    FICHEROS = "documentos e imágenes"
    BUSCADOR = "herramientas del buscador y su historia"
    BITACORA = "la bitácora"
    CUENTA = "el perfil de quien entra"
    FIJO = "listas oficiales, tipos y permisos que existen"
    RASTRO = "sesiones, huellas de edición e índices"


COMUNICACION = "Comunicación"
ADMINISTRACION = "Administración"
AUDITORIA = "Auditoría"
SUPERUSUARIA = "superusuaria"

Reparto = Mapping[str, frozenset[Ambito]]


@dataclass(frozen=True, eq=False)
class Clase:
    """``cambia``: areas each kind of person may change; a kind not named changes nothing."""

    nombre: str
    cambia: Reparto = field(default_factory=dict)

    def permite(self, oficio: str) -> frozenset[Ambito]:
        """Areas that ``oficio`` may change; whoever enters the admin leaves a trace."""
        return self.cambia.get(oficio, frozenset()) | {Ambito.RASTRO}

    def __deepcopy__(self, memo: dict[int, object]) -> Clase:
        """Itself: Django copies what a class of tests set up, and classes are told by identity."""
        return self


def _a(oficios: tuple[str, ...], *ambitos: Ambito) -> Reparto:
    return dict.fromkeys(oficios, frozenset(ambitos))


A = Ambito
QUIENES_ESCRIBEN = (COMUNICACION, ADMINISTRACION, SUPERUSUARIA)
QUIENES_REVISAN = (ADMINISTRACION, SUPERUSUARIA)
QUIENES_ENTRAN = (COMUNICACION, ADMINISTRACION, AUDITORIA, SUPERUSUARIA)

# Nobody changes anything: pages that only show, and what is refused to everybody.
LECTURA = Clase("lectura")
# A superuser may put Wagtail's own lock on a draft and take it away: words it changes none.
CANDADO = Clase("candado de Wagtail", _a((SUPERUSUARIA,), A.BORRADOR))
CERRADA = Clase("cerrada: lo que hacía, aquí se pide por solicitud o no se hace")
# The person's own password and preferences; never their groups.
CUENTA = Clase("la propia cuenta", _a((*QUIENES_ENTRAN, "sin grupo", "portera"), A.CUENTA))
# A new draft or a change to one; the same form sends it to review and takes it back.
ESCRITURA = Clase("escritura de borradores", _a(QUIENES_ESCRIBEN, A.BORRADOR, A.FLUJO))
# A draft nobody ever published may be dropped.
DESCARTE = Clase("descarte de un borrador", _a(QUIENES_ESCRIBEN, A.BORRADOR, A.FLUJO))
# The one way out: approving what others wrote, or returning it.
DECISION = Clase(
    "decisión de la revisión",
    _a(QUIENES_REVISAN, A.PUBLICO, A.BORRADOR, A.FLUJO, A.BITACORA),
)
# What was approved for later is taken back from the schedule; public it was not yet.
DESPROGRAMAR = Clase("quitar de lo programado", _a(QUIENES_ESCRIBEN, A.BORRADOR, A.FLUJO))
SOLICITUD = Clase("pedido de un cambio", _a(QUIENES_ESCRIBEN, A.SOLICITUD))
RESOLUCION = Clase(
    "resolución de un pedido",
    _a(
        QUIENES_REVISAN,
        *(A.SOLICITUD, A.PUBLICO, A.BORRADOR, A.FLUJO, A.DIRECCIONES, A.FICHEROS, A.BITACORA),
    ),
)
RESERVA = Clase("versiones reservadas", _a(QUIENES_REVISAN, A.SOLICITUD, A.BITACORA))
# Words for somebody's draft, which its author decides on: it goes to review again, or stays.
PROPUESTA = Clase("propuestas de cambio", _a(QUIENES_ESCRIBEN, A.BORRADOR, A.FLUJO))
# Who reviews by their own group hands it over, and takes it back; on the record.
DELEGACION = Clase("delegaciones", _a((ADMINISTRACION,), A.FLUJO, A.BITACORA))
REGISTRO = Clase("registros de la Mesa", _a(QUIENES_REVISAN, A.REGISTRO, A.BITACORA))
BUSCADOR = Clase("herramientas del buscador", _a(QUIENES_REVISAN, A.BUSCADOR))
DIRECCIONES = Clase("redirecciones", _a(QUIENES_REVISAN, A.DIRECCIONES, A.BITACORA))
# Who worked on a file is written down, as of a draft: they do not approve it.
FICHEROS = Clase("documentos e imágenes", _a(QUIENES_ESCRIBEN, A.FICHEROS, A.BORRADOR))
# A file that could not be read is read again; what is in it stays as it is.
RELECTURA = Clase("volver a leer un archivo", _a(QUIENES_REVISAN, A.FICHEROS))
# Who may do what is the system administrator's, and nobody's who writes or reviews.
PODERES = Clase("personas, grupos y flujos", _a((SUPERUSUARIA,), A.PODERES, A.CUENTA))
SITIO = Clase("sitios, colecciones y ajustes", _a((SUPERUSUARIA,), A.SITIO))
# Entering, leaving and asking for a new password.
ENTRADA = Clase("entrada y salida")
