"""Public pages of commitments and bodies."""

from __future__ import annotations

from django.db.models import F, Prefetch
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from paginas.hilo.hilos import hilos_de_hitos
from paginas.models import Sesion
from paginas.models.base import plantilla_base
from snippets.models import Acuerdo, Compromiso, Hito, Membresia, Organo, PlanAccion

ULTIMOS = 10


def compromisos(request: HttpRequest) -> HttpResponse:
    publicos = Compromiso.objects.publicos().select_related("responsable")
    planes = PlanAccion.objects.publicos().prefetch_related(
        Prefetch("compromisos", queryset=publicos.prefetch_related(_hitos()))
    )
    contexto = {"plantilla_base": plantilla_base(), "planes": planes}
    return render(request, "paginas/compromisos/lista.html", contexto)


def compromiso(request: HttpRequest, codigo: str) -> HttpResponse:
    plan, _, numero = codigo.rpartition("-")
    encontrado = (
        Compromiso.objects.publicos()
        .select_related("plan", "responsable")
        .prefetch_related(_hitos(), "otros_actores", "notas_de_cambio", "evaluaciones")
        .filter(plan__codigo=plan, numero=numero if numero.isdecimal() else None)
        .first()
    )
    if encontrado is None:
        raise Http404("No hay un compromiso publicado con ese código.")
    contexto = {
        "plantilla_base": plantilla_base(),
        "compromiso": encontrado,
        "hilos": hilos_de_hitos(_con_su_compromiso(encontrado)),
    }
    return render(request, "paginas/compromisos/detalle.html", contexto)


def organo(request: HttpRequest, sigla: str) -> HttpResponse:
    encontrado = get_object_or_404(
        Organo.objects.prefetch_related("nombres", "cadencias"), sigla=sigla
    )
    hoy = timezone.localdate()
    membresias = Membresia.objects.filter(organo=encontrado).select_related("institucion")
    orden = F("fecha").desc(nulls_last=True)
    contexto = {
        "plantilla_base": plantilla_base(),
        "organo": encontrado,
        "membresias": membresias.vigentes(al=hoy),
        "membresias_anteriores": membresias.filter(hasta__lt=hoy),
        "sesiones": Sesion.objects.publicos()
        .filter(organo=encontrado)
        .select_related("organo")
        .prefetch_related("organo__nombres")
        .order_by(orden)[:ULTIMOS],
        "acuerdos": _acuerdos(organo=encontrado),
    }
    return render(request, "paginas/organos/detalle.html", contexto)


def _hitos() -> Prefetch:
    hitos = Hito.objects.publicos().prefetch_related("declaraciones")
    return Prefetch("hitos", queryset=hitos.order_by("numero_visible"))


def _con_su_compromiso(compromiso: Compromiso) -> list[Hito]:
    hitos = list(compromiso.hitos.all())
    for hito in hitos:
        hito.compromiso = compromiso
    return hitos


def _acuerdos(**condiciones: object) -> list[Acuerdo]:
    publicos = Acuerdo.objects.publicos().con_relaciones().filter(**condiciones)
    return list(publicos.order_by(F("fecha_adopcion").desc(nulls_last=True), "-numero")[:ULTIMOS])
