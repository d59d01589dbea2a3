"""News of the Mesa, written by Comunicación."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.images import get_image_model_string
from wagtail.search import index

from paginas.bloques import CuerpoBlock
from paginas.models.base import PaginaMesa
from paginas.models.sesion import Sesion
from paginas.paneles.archivos import PanelArchivos
from snippets.models import Etiqueta


class Noticia(PaginaMesa):
    fecha = models.DateField("fecha", default=timezone.localdate)
    imagen = models.ForeignKey(
        get_image_model_string(),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="imagen",
    )
    imagen_texto = models.CharField(
        "texto alternativo de la imagen",
        max_length=255,
        blank=True,
        help_text="Qué se ve en la imagen, para quien no puede verla.",
    )
    cuerpo = StreamField(CuerpoBlock(), blank=True, verbose_name="texto", use_json_field=True)
    sesion_relatada = models.ForeignKey(
        Sesion,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="noticias",
        verbose_name="sesión de la que habla",
    )
    de_demostracion = models.BooleanField("de demostración", default=False, editable=False)
    etiquetas = ParentalManyToManyField(Etiqueta, blank=True, related_name="+")

    content_panels = [
        *PaginaMesa.content_panels,
        FieldPanel("fecha"),
        FieldPanel("resumen"),
        FieldPanel("imagen"),
        FieldPanel("imagen_texto"),
        FieldPanel("cuerpo"),
        FieldPanel("sesion_relatada"),
        FieldPanel("etiquetas"),
        PanelArchivos(),
    ]
    parent_page_types = ["paginas.IndiceNoticias"]
    subpage_types: list[str] = []
    template = "paginas/noticia.html"
    search_fields = [*PaginaMesa.search_fields, index.SearchField("resumen")]

    class Meta:
        verbose_name = "noticia"
        verbose_name_plural = "noticias"

    @property
    def fecha_publica(self) -> date | None:
        return self.fecha

    @property
    def es_demostracion(self) -> bool:
        return self.de_demostracion

    def clean(self) -> None:
        super().clean()
        if self.imagen_id and not self.imagen_texto:
            raise ValidationError({"imagen_texto": "Describa la imagen para quien no puede verla."})
