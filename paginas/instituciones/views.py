"""The public page of an institution: what it owes and what it did."""

from __future__ import annotations

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from paginas.hilo.evidencias import medios_de
from paginas.instituciones.asistencia import resumen_de
from paginas.instituciones.deuda import deuda_de
from paginas.models import AccionMesa, ActividadCoordinacion
from paginas.models.base import plantilla_base
from snippets.models import Acuerdo, Avance, Institucion, Membresia

ULTIMOS = 10


def institucion(request: HttpRequest, sigla: str) -> HttpResponse:
    encontrada = get_object_or_404(
        Institucion.objects.select_related("sucedida_por").prefetch_related("nombres"), sigla=sigla
    )
    hoy = timezone.localdate()
    recientes = F("fecha").desc(nulls_last=True)
    avances = Avance.objects.filter(
        institucion=encontrada, acuerdo__in=Acuerdo.objects.publicos()
    ).select_related("acuerdo", "institucion")
    ultimos = list(avances.order_by("-fecha", "-pk")[:ULTIMOS])
    medios = medios_de(ultimos)
    contexto = {
        "plantilla_base": plantilla_base(),
        "institucion": encontrada,
        "hoy": hoy,
        "membresias": Membresia.objects.filter(institucion=encontrada).select_related("organo"),
        "deuda": deuda_de(encontrada, hoy),
        "avances": [(avance, medios.de(avance)) for avance in ultimos],
        "avances_total": avances.count(),
        "avances_probados": avances.con_evidencia().count(),
        "asistencia": resumen_de(encontrada),
        "actividades": ActividadCoordinacion.objects.publicos()
        .filter(instituciones=encontrada)
        .order_by(recientes)[:ULTIMOS],
        "acciones": AccionMesa.objects.publicos()
        .filter(instituciones=encontrada)
        .order_by(recientes)[:ULTIMOS],
    }
    return render(request, "paginas/instituciones/detalle.html", contexto)
