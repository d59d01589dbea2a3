"""Institutions that sit in a body or answer for an agreement (class ii)."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
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
from snippets.listas import Sector
from snippets.models.base import ConFuente, NombreAnterior
from snippets.models.organo import SIGLA, nombre_en
from snippets.models.registro import ConNombres


class Institucion(ConNombres, ConFuente, index.Indexed, ClusterableModel):
    nombre = models.CharField("nombre", max_length=255)
    sigla = models.CharField("sigla", max_length=12, unique=True, validators=[SIGLA])
    sector = models.CharField("sector", max_length=20, choices=Sector.choices)
    sitio_web = models.URLField("sitio web", blank=True)
    sucedida_por = models.ForeignKey(
        "self",
        verbose_name="sucedida por",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="antecesoras",
        help_text="Si se fusionó o fue sustituida: la institución que hoy responde.",
    )
    es_demostracion = models.BooleanField("de demostración", default=False)

    panels = [
        MultiFieldPanel(
            [
                FieldPanel("nombre"),
                FieldRowPanel([FieldPanel("nombre_desde"), FieldPanel("es_errata")]),
                FieldPanel("sigla"),
                FieldPanel("sector"),
            ],
            "Identidad",
        ),
        FieldPanel("sitio_web"),
        InlinePanel("nombres", label="nombre anterior", heading="Nombres anteriores"),
        FieldPanel("sucedida_por"),
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
        verbose_name = "institución"
        verbose_name_plural = "instituciones"
        ordering = ["nombre"]

    def __str__(self) -> str:
        return self.nombre

    def clean(self) -> None:
        super().clean()
        if self.pk and self.sucedida_por_id == self.pk:
            raise ValidationError({"sucedida_por": "Una institución no se sucede a sí misma."})

    def get_absolute_url(self) -> str:
        return reverse("mesa:institucion", args=[self.sigla])

    def nombre_en(self, dia: date | None) -> str:
        """The name the institution had that day."""
        return nombre_en(self, dia)


class NombreInstitucion(NombreAnterior):
    institucion = ParentalKey(Institucion, on_delete=models.CASCADE, related_name="nombres")
