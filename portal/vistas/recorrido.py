"""The guided tour of the demonstration, and the doors to its users (demo only)."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.contrib.auth import get_user_model, login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import urlencode
from django.views.decorators.http import require_POST

from paginas.estados import EstadoActa
from paginas.models import Sesion
from paginas.models.base import plantilla_base
from portal.demo.personas import USUARIOS
from snippets.demostracion import hay_demostracion
from snippets.models import Acuerdo, Compromiso

PUERTAS = ("editora", "moderadora", "auditora")
CON_CLAVE = "django.contrib.auth.backends.ModelBackend"


@dataclass(frozen=True, slots=True)
class Paso:
    """One step: what to look at, where, and what to notice."""

    titulo: str
    url: str
    enlace: str
    mirar: str


def exigir_demostracion() -> None:
    """Raises ``Http404`` unless this is a demonstration and its content is loaded."""
    if not settings.DEMOSTRACION_PERMITIDA or not hay_demostracion():
        raise Http404


def recorrido(request: HttpRequest) -> HttpResponse:
    exigir_demostracion()
    contexto = {
        "plantilla_base": plantilla_base(),
        "pasos": pasos(),
        "puertas": [(nombre, USUARIOS[nombre]) for nombre in PUERTAS],
    }
    return render(request, "portal/recorrido.html", contexto)


@require_POST
def entrar(request: HttpRequest, nombre: str) -> HttpResponse:
    """Enter the admin as one of the demonstration's users, without a password."""
    exigir_demostracion()
    if nombre not in PUERTAS:
        raise Http404
    usuario = get_user_model().objects.filter(username=nombre, is_superuser=False).first()
    if usuario is None:
        raise Http404
    login(request, usuario, backend=CON_CLAVE)
    return redirect("wagtailadmin_home")


def pasos() -> list[Paso]:
    """Ten steps over what the demonstration holds today."""
    actas = Sesion.objects.publicos().filter(organo__es_demostracion=True)
    acta = actas.filter(estado_acta=EstadoActa.FIRMADA).order_by("-fecha").first()
    real = Sesion.objects.publicos().filter(organo__es_demostracion=False).first()
    acuerdo = Acuerdo.objects.publicos().filter(avances__isnull=False, hito__isnull=False).first()
    compromiso = Compromiso.objects.publicos().filter(plan__es_demostracion=False).first()
    lista = reverse("mesa:acuerdos")
    buscar = reverse("busqueda:buscar")
    pregunta = "¿qué se acordó sobre la niñez migrante?"
    return [
        Paso("La portada", "/", "Abrir la portada", "Qué es la Mesa y cómo va lo que acordó."),
        Paso(
            "Pregunte como habla",
            f"{buscar}?{urlencode({'q': pregunta})}",
            f"Buscar «{pregunta}»",
            "Cada resultado dice de qué acta, punto y párrafo sale, y se abre ahí mismo.",
        ),
        Paso(
            "Busque por código",
            f"{buscar}?{urlencode({'q': acuerdo.codigo if acuerdo else ''})}",
            f"Buscar «{acuerdo.codigo if acuerdo else ''}»",
            "Un código se encuentra exacto y primero.",
        ),
        Paso(
            "Un acta entera",
            acta.url if acta else "/sesiones/",
            acta.encabezado if acta else "Sesiones",
            "La agenda es el índice; cada punto y cada párrafo tienen dirección propia. "
            "Imprímala: sale como un acta.",
        ),
        Paso(
            "Un acuerdo y su seguimiento",
            acuerdo.get_absolute_url() if acuerdo else lista,
            acuerdo.titulo if acuerdo else "Acuerdos",
            "Quién debe hacerlo, hasta cuándo, qué se ha hecho y en qué acta consta.",
        ),
        Paso(
            "Lo vencido",
            f"{lista}?estado=vencido",
            "Acuerdos vencidos",
            "«Vencido» se calcula con la fecha de hoy; nadie lo escribe.",
        ),
        Paso(
            "Dos listas que no se mezclan",
            "/actividades/",
            "Actividades de coordinación",
            "Las acciones de la Mesa y las actividades entre instituciones, como pide el hito 8.3.",
        ),
        Paso(
            "El compromiso real",
            compromiso.get_absolute_url() if compromiso else reverse("mesa:compromisos"),
            str(compromiso or "Compromisos"),
            "El texto oficial, palabra por palabra, con las rarezas de su fuente anotadas.",
        ),
        Paso(
            "Lo que no consta",
            real.url if real else "/sesiones/",
            real.encabezado if real else "Sesiones",
            "De esta sesión real solo se sabe lo que dice la fuente. Lo demás «no consta»: "
            "no es cero ni ausencia.",
        ),
        Paso(
            "La revisión",
            reverse("mesa_revision:pendientes"),
            "Lo que espera revisión",
            "Entre como moderadora (abajo): vea qué cambiaría frente a lo publicado, apruebe o "
            "devuelva con un motivo. Como editora no podrá aprobar lo que escribió.",
        ),
    ]
