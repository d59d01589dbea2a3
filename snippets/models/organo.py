"""The bodies whose sessions, acts and agreements are published (class ii)."""

from __future__ import annotations

from datetime import date

from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
)
from wagtail.search import index

from snippets.formularios import FormularioConNombres
from snippets.listas import Periodo
from snippets.models.base import ConFuente, ConVigencia, NombreAnterior
from snippets.models.registro import ConNombres

SIGLA = RegexValidator(
    r"^[A-Z][A-Z0-9]{1,11}$", "De 2 a 12 letras mayúsculas sin acentos o cifras: «MMM»."
)


class Organo(ConNombres, ConFuente, index.Indexed, ClusterableModel):
    """A body that meets: the Mesa, the Consejo Nacional… They are never mixed."""

    nombre = models.CharField("nombre", max_length=255)
    sigla = models.CharField(
        "sigla",
        max_length=12,
        unique=True,
        validators=[SIGLA],
        help_text="Entra en el código de sus acuerdos: «ACU-MMM-2023-014». No la cambie después.",
    )
    base_legal = models.CharField(
        "base legal",
        max_length=255,
        blank=True,
        help_text="Ley, decreto o compromiso que crea el órgano.",
    )
    descripcion = models.TextField("descripción", blank=True)
    es_demostracion = models.BooleanField(
        "de demostración",
        default=False,
        help_text="Órgano inventado para mostrar el portal; el sitio lo dice en cada página.",
    )

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("nombre"),
                FieldRowPanel([FieldPanel("nombre_desde"), FieldPanel("es_errata")]),
                FieldPanel("sigla"),
                FieldPanel("base_legal"),
            ],
            "Identidad",
        ),
        FieldPanel("descripcion"),
        InlinePanel("nombres", label="nombre anterior", heading="Nombres anteriores"),
        InlinePanel("cadencias", label="periodicidad", heading="Periodicidad esperada"),
        MultiFieldPanel([FieldPanel("fuente"), FieldPanel("fuente_url")], "Fuente"),
        FieldPanel("es_demostracion"),
    ]
    edit_handler = ObjectList(panels, base_form_class=FormularioConNombres)
    fijos = ("sigla",)
    search_fields = [
        index.SearchField("nombre"),
        index.SearchField("sigla"),
        index.AutocompleteField("nombre"),
    ]

    class Meta:
        verbose_name = "órgano"
        verbose_name_plural = "órganos"
        ordering = ["nombre"]

    def __str__(self) -> str:
        return f"{self.nombre} ({self.sigla})" if self.sigla not in self.nombre else self.nombre

    def get_absolute_url(self) -> str:
        return reverse("mesa:organo", args=[self.sigla])

    def nombre_en(self, dia: date | None) -> str:
        """The name the body had that day; today's name when no earlier one applies."""
        return nombre_en(self, dia)


class NombreOrgano(NombreAnterior):
    organo = ParentalKey(Organo, on_delete=models.CASCADE, related_name="nombres")


class CadenciaEsperada(ConFuente, ConVigencia):
    """How often the body must meet, with the dates in which that was promised."""

    organo = ParentalKey(Organo, on_delete=models.CASCADE, related_name="cadencias")
    periodo = models.CharField("periodicidad", max_length=12, choices=Periodo.choices)

    class Meta:
        verbose_name = "periodicidad esperada"
        ordering = ["desde", "pk"]

    def __str__(self) -> str:
        return self.get_periodo_display()


def nombre_en(registro: Organo | models.Model, dia: date | None) -> str:
    """The name a record with earlier names had on ``dia`` (None: today's name)."""
    if dia is not None:
        for anterior in registro.nombres.all():
            if anterior.hasta is not None and anterior.vigente_en(dia):
                return anterior.nombre
    return registro.nombre
