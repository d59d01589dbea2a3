"""Mails to institutions: what falls due soon and what is overdue, once for each date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone
from wagtail.admin.utils import get_admin_base_url

from paginas.revision.correos import encolar
from paginas.seguimiento.models import ContactoInstitucional, RecordatorioEnviado
from snippets.models import Acuerdo, Institucion

ANTICIPACION_EN_DIAS = 15


@dataclass(frozen=True, slots=True)
class Aviso:
    """One line of the mail. ``dias``: until the date, or since it passed."""

    acuerdo: Acuerdo
    plazo: date
    clase: str
    dias: int
    enlace: str


def anticipacion() -> timedelta:
    """How long before a due date it is told (``MESA_AVISO_DE_VENCIMIENTO``, natural days)."""
    return timedelta(days=getattr(settings, "MESA_AVISO_DE_VENCIMIENTO", ANTICIPACION_EN_DIAS))


def recordar_vencimientos(ahora: datetime) -> list[tuple[str, str]]:
    """A background job (``revision.trabajos``): one mail for each institution with news."""
    hoy = timezone.localdate(ahora)
    avisos = _por_institucion(hoy)
    contactos = ContactoInstitucional.objects.filter(institucion__in=avisos)
    correos: dict[int, list[str]] = {}
    for contacto in contactos:
        correos.setdefault(contacto.institucion_id, []).append(contacto.correo)
    for institucion in Institucion.objects.filter(pk__in=correos):
        _avisar(institucion, correos[institucion.pk], avisos[institucion.pk], ahora)
    return []


@transaction.atomic
def _avisar(
    institucion: Institucion, correos: list[str], avisos: list[Aviso], ahora: datetime
) -> None:
    """Mail what was not told yet; it is written down in the transaction that sends it."""
    nuevos = [a for a in avisos if _anotar(institucion, a, ahora)]
    if not nuevos:
        return
    contexto = {
        "institucion": institucion,
        "por_vencer": [a for a in nuevos if a.clase == RecordatorioEnviado.Clase.POR_VENCER],
        "vencidos": [a for a in nuevos if a.clase == RecordatorioEnviado.Clase.VENCIDO],
    }
    encolar("seguimiento", correos, contexto)


def _anotar(institucion: Institucion, aviso: Aviso, ahora: datetime) -> bool:
    """Whether nobody had told it before."""
    return RecordatorioEnviado.objects.get_or_create(
        institucion=institucion,
        acuerdo=aviso.acuerdo,
        plazo=aviso.plazo,
        clase=aviso.clase,
        defaults={"momento": ahora},
    )[1]


def _por_institucion(hoy: date) -> dict[int, list[Aviso]]:
    """Open public agreements due by then, by the id of the institution that answers today."""
    acuerdos = (
        Acuerdo.objects.publicos()
        .abiertos()
        .con_plazo(hoy)
        .filter(plazo_al__lte=hoy + anticipacion())
        .prefetch_related("responsables__institucion")
        .order_by("plazo_al", "pk")
    )
    avisos: dict[int, list[Aviso]] = {}
    sucesoras = dict(
        Institucion.objects.filter(sucedida_por__isnull=False).values_list("pk", "sucedida_por")
    )
    for acuerdo in acuerdos:
        for clave in dict.fromkeys(_responden(acuerdo, sucesoras)):
            avisos.setdefault(clave, []).append(_aviso(acuerdo, hoy))
    return avisos


def _responden(acuerdo: Acuerdo, sucesoras: dict[int, int]) -> Iterator[int]:
    for responsable in acuerdo.responsables.all():
        clave, vistas = responsable.institucion_id, set()
        while clave in sucesoras and clave not in vistas:
            vistas.add(clave)
            clave = sucesoras[clave]
        yield clave


def _aviso(acuerdo: Acuerdo, hoy: date) -> Aviso:
    plazo: date = acuerdo.plazo_al  # type: ignore[attr-defined]
    clases = RecordatorioEnviado.Clase
    return Aviso(
        acuerdo=acuerdo,
        plazo=plazo,
        clase=clases.VENCIDO if plazo < hoy else clases.POR_VENCER,
        dias=abs((plazo - hoy).days),
        enlace=(get_admin_base_url() or "") + acuerdo.get_absolute_url(),
    )
