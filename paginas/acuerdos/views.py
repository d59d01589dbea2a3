"""The public list of agreements and the page of each."""

from __future__ import annotations

from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from paginas.acuerdos.filtros import FILTROS
from paginas.hilo.adopcion import adopciones
from paginas.hilo.citadas import citadas
from paginas.hilo.hilos import hilo_de_acuerdo
from paginas.hilo.lectura import con_seguimiento, leer
from paginas.listados import Orden, construir
from paginas.models.base import plantilla_base
from snippets.models import Acuerdo

ORDENES = (
    Orden(
        "reciente",
        "Más recientes primero",
        (F("fecha_adopcion").desc(nulls_last=True), "-anio", "-numero"),
    ),
    Orden("plazo", "Fecha límite más próxima", (F("plazo_al").asc(nulls_last=True), "pk")),
    Orden("codigo", "Por código", ("organo__sigla", "anio", "numero")),
)


def lista(request: HttpRequest) -> HttpResponse:
    listado = construir(
        request,
        Acuerdo.objects.publicos().con_plazo().con_relaciones(),
        filtros=FILTROS,
        ordenes=ORDENES,
    )
    contexto = {
        "plantilla_base": plantilla_base(),
        "listado": listado,
        "adopciones": adopciones(listado.objetos),
    }
    return render(request, "paginas/acuerdos/lista.html", contexto)


def detalle(request: HttpRequest, codigo: str) -> HttpResponse:
    acuerdo = (
        con_seguimiento(Acuerdo.objects.publicos())
        .prefetch_related("departamentos", "municipios__departamento", "etiquetas")
        .filter(codigo=codigo)
        .first()
    )
    if acuerdo is None:
        raise Http404("No hay un acuerdo publicado con ese código.")
    lectura = leer([acuerdo])
    enlace = lectura.adopciones.get(acuerdo.pk)
    contexto = {
        "plantilla_base": plantilla_base(),
        "acuerdo": acuerdo,
        "adopcion": enlace,
        "numero_del_punto": lectura.numeros[enlace.punto_id] if enlace else None,
        "avances": [(avance, lectura.medios.de(avance)) for avance in acuerdo.avances.all()],
        "actos": citadas([r.acto_id for r in acuerdo.reprogramaciones.all()]),
        "acciones": lectura.acciones.get(acuerdo.pk, []),
        "hilo": hilo_de_acuerdo(acuerdo, lectura),
        "sustituye_a": Acuerdo.objects.publicos().filter(sustituido_por=acuerdo),
        "sustituto": Acuerdo.objects.publicos().filter(pk=acuerdo.sustituido_por_id).first(),
        "hoy": timezone.localdate(),
    }
    return render(request, "paginas/acuerdos/detalle.html", contexto)
