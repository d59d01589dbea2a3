"""Pages about the search that only show."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse

from busqueda.administrar.estado import estado as estado_de_ahora
from busqueda.administrar.formularios import FormularioDePrueba, FormularioSinonimos
from busqueda.administrar.permisos import VER_TABLERO, de_quien_ve
from busqueda.administrar.prueba import probar as preguntar_dos_veces
from busqueda.errores import MotorNoDisponible
from busqueda.mejoras.expresiones import en_lineas
from busqueda.mejoras.models import CambioDelBuscador, GrupoSinonimos
from busqueda.parametros import limpia

if TYPE_CHECKING:
    from django.db.models import Model

POR_PAGINA = 50
MIGAS = {"url": "", "label": "Buscador"}


@de_quien_ve
def estado(request: HttpRequest) -> HttpResponse:
    """Which engine answers, and whether the index follows what is published."""
    tablero = reverse("busqueda_tablerosinresultados_modeladmin_index")
    ve_el_tablero = request.user.has_perm(VER_TABLERO)
    contexto = {"estado": estado_de_ahora(), "tablero": tablero if ve_el_tablero else ""}
    return TemplateResponse(request, "busqueda/admin/estado.html", contexto)


@de_quien_ve
def historia(request: HttpRequest) -> HttpResponse:
    """Every change of every search tool, also of those that no longer exist."""
    return _historia(request, CambioDelBuscador.objects.all(), "Historia del buscador")


def historia_de(modelo: type[Model]) -> Callable[..., HttpResponse]:
    """The page with the changes of one tool of that kind, also after it was removed."""

    @de_quien_ve
    def vista(request: HttpRequest, pk: int) -> HttpResponse:
        cambios = CambioDelBuscador.objects.filter(
            herramienta=modelo._meta.model_name, objeto_id=pk
        )
        return _historia(request, cambios, f"Historia de un {modelo._meta.verbose_name}")

    return vista


def _historia(request: HttpRequest, cambios: object, titulo: str) -> HttpResponse:
    pagina = Paginator(cambios, POR_PAGINA).get_page(request.GET.get("p"))
    contexto = {"titulo": titulo, "pagina": pagina}
    return TemplateResponse(request, "busqueda/admin/historia.html", contexto)


@de_quien_ve
def probar(request: HttpRequest) -> HttpResponse:
    """What a query expands to and what that changes; a group posted is tried, not stored."""
    propuesto, errores = _propuesto(request)
    q = limpia((request.POST or request.GET).get("q", ""))[:200]
    if not q and propuesto:
        q = (en_lineas(propuesto.expresiones) or [""])[0]
    prueba, caido = None, False
    if q and not errores:
        try:
            prueba = preguntar_dos_veces(q, propuesto)
        except MotorNoDisponible:
            caido = True
    contexto = {
        "formulario": FormularioDePrueba(initial={"q": q}),
        "prueba": prueba,
        "propuesto": propuesto,
        "errores": errores,
        "caido": caido,
        "accion": reverse("buscador:probar"),
    }
    return TemplateResponse(request, "busqueda/admin/probar.html", contexto)


def _propuesto(request: HttpRequest) -> tuple[GrupoSinonimos | None, list[str]]:
    """The group being written, with what is wrong in it."""
    if request.method != "POST" or "expresiones" not in request.POST:
        return None, []
    pk = request.POST.get("grupo", "")
    guardado = get_object_or_404(GrupoSinonimos, pk=pk) if pk.isdecimal() else None
    formulario = FormularioSinonimos(request.POST, instance=guardado)
    formulario.is_valid()
    errores = [error for lista in formulario.errors.values() for error in lista]
    return formulario.instance, errores
