"""The public list of agreements and the page of each."""

from __future__ import annotations

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from paginas.acuerdos.adopcion import adopciones, numero_del_punto
from paginas.acuerdos.filtros import FILTROS
from paginas.listados import Orden, construir
from paginas.models import AccionMesa
from paginas.models.base import plantilla_base
from snippets.models import Acuerdo

ORDENES = (
    Orden(
        "reciente",
        "Más recientes primero",
        (F("fecha_adopcion").desc(nulls_last=True), "-anio", "-numero"),
    ),
    Orden("plazo", "Fecha límite más próxima", (F("plazo").asc(nulls_last=True), "pk")),
    Orden("codigo", "Por código", ("organo__sigla", "anio", "numero")),
)


def lista(request: HttpRequest) -> HttpResponse:
    listado = construir(
        request, Acuerdo.objects.publicos().con_relaciones(), filtros=FILTROS, ordenes=ORDENES
    )
    contexto = {
        "plantilla_base": plantilla_base(),
        "listado": listado,
        "adopciones": adopciones(listado.objetos),
    }
    return render(request, "paginas/acuerdos/lista.html", contexto)


def detalle(request: HttpRequest, codigo: str) -> HttpResponse:
    acuerdo = (
        Acuerdo.objects.publicos()
        .con_relaciones()
        .prefetch_related(
            "avances__institucion", "departamentos", "municipios__departamento", "etiquetas"
        )
        .filter(codigo=codigo)
        .first()
    )
    if acuerdo is None:
        raise Http404("No hay un acuerdo publicado con ese código.")
    enlace = adopciones([acuerdo]).get(acuerdo.pk)
    contexto = {
        "plantilla_base": plantilla_base(),
        "acuerdo": acuerdo,
        "adopcion": enlace,
        "numero_del_punto": numero_del_punto(enlace) if enlace else None,
        "acciones": AccionMesa.objects.publicos().filter(acuerdo_origen=acuerdo),
        "sustituye_a": Acuerdo.objects.publicos().filter(sustituido_por=acuerdo),
        "sustituto": Acuerdo.objects.publicos().filter(pk=acuerdo.sustituido_por_id).first(),
        "hoy": timezone.localdate(),
    }
    return render(request, "paginas/acuerdos/detalle.html", contexto)
