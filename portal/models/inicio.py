"""The home of the portal."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.panels import FieldPanel

from paginas.estados import EstadoActa, EstadoSesion
from paginas.models import Noticia, Sesion
from paginas.models.base import PaginaMesa
from portal.cifras import cifras_de_acuerdos
from snippets.models import Acuerdo, Organo

ULTIMAS = 3
ULTIMOS_ACUERDOS = 4


class PaginaInicio(PaginaMesa):
    presentacion = models.TextField(
        "qué es la Mesa",
        blank=True,
        help_text="Una frase: lo primero que lee quien llega.",
    )
    organo = models.ForeignKey(
        Organo,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="órgano del portal",
        help_text="El órgano cuyas próximas sesiones muestra la portada; vacío, todos.",
    )
    preguntas = models.TextField(
        "preguntas de ejemplo",
        blank=True,
        help_text="Una por línea, como las escribiría una persona. Se muestran tres.",
    )

    content_panels = [
        *PaginaMesa.content_panels,
        FieldPanel("presentacion"),
        FieldPanel("organo"),
        FieldPanel("preguntas"),
    ]
    max_count = 1
    parent_page_types = ["wagtailcore.Page"]
    template = "portal/inicio.html"

    class Meta:
        verbose_name = "portada"

    def get_context(self, request: HttpRequest, *args: Any, **kw: Any) -> dict[str, Any]:
        contexto = super().get_context(request, *args, **kw)
        sesiones = (
            Sesion.objects.publicos().select_related("organo").prefetch_related("organo__nombres")
        )
        if self.organo_id:
            sesiones = sesiones.filter(organo=self.organo_id)
        hoy = timezone.localdate()
        return contexto | {
            "preguntas": self.preguntas.splitlines()[:ULTIMAS],
            "cifras": cifras_de_acuerdos(hoy),
            "proxima": sesiones.filter(estado=EstadoSesion.CONVOCADA, fecha__gte=hoy)
            .order_by("fecha")
            .first(),
            "ultimas_actas": sesiones.exclude(estado_acta=EstadoActa.SIN_ACTA).order_by(
                F("fecha").desc(nulls_last=True)
            )[:ULTIMAS],
            "ultimos_acuerdos": Acuerdo.objects.publicos()
            .con_relaciones()
            .order_by("-last_published_at")[:ULTIMOS_ACUERDOS],
            "noticias": Noticia.objects.publicos().order_by("-fecha", "-pk")[:ULTIMAS],
        }
