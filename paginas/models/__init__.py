"""What the public visits and editors write."""

from __future__ import annotations

from paginas.bitacora.models import Asiento, CabezaBitacora, Instantanea
from paginas.bitacora.reserva.models import ReservaDeVersion
from paginas.ficheros.models import FicheroPublicado
from paginas.models.accion import AccionMesa, EvidenciaAccion
from paginas.models.actividad import ActividadCoordinacion
from paginas.models.agenda import AcuerdoAdoptado, PuntoAgenda
from paginas.models.asistencia import Asistencia
from paginas.models.indices import (
    IndiceAcciones,
    IndiceActividades,
    IndiceNoticias,
    IndiceSesiones,
)
from paginas.models.informativa import PaginaInformativa
from paginas.models.noticia import Noticia
from paginas.models.sesion import Sesion
from paginas.privacidad.models import (
    ContactoPermitido,
    DictamenPrivacidad,
    FicheroLeido,
    ListaRevisada,
)
from paginas.propuestas.models import Propuesta
from paginas.revision.compartidas.models import CorreccionCompartida
from paginas.revision.delegaciones.models import Delegacion
from paginas.revision.models import Autoria, ElementoEnviado, Envio, TareaRevision
from paginas.seguimiento.models import (
    AcuerdoEnSeguimiento,
    ContactoInstitucional,
    RecordatorioEnviado,
)
from paginas.solicitudes.models import DireccionAnterior, Lapida, SolicitudDeCambio

__all__ = [
    "AccionMesa",
    "ActividadCoordinacion",
    "AcuerdoAdoptado",
    "AcuerdoEnSeguimiento",
    "Asiento",
    "Asistencia",
    "Autoria",
    "CabezaBitacora",
    "ContactoInstitucional",
    "ContactoPermitido",
    "CorreccionCompartida",
    "Delegacion",
    "DictamenPrivacidad",
    "DireccionAnterior",
    "ElementoEnviado",
    "Envio",
    "EvidenciaAccion",
    "FicheroLeido",
    "FicheroPublicado",
    "IndiceAcciones",
    "IndiceActividades",
    "IndiceNoticias",
    "IndiceSesiones",
    "Instantanea",
    "Lapida",
    "ListaRevisada",
    "Noticia",
    "PaginaInformativa",
    "Propuesta",
    "PuntoAgenda",
    "RecordatorioEnviado",
    "ReservaDeVersion",
    "Sesion",
    "SolicitudDeCambio",
    "TareaRevision",
]
