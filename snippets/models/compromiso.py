"""Commitments of a plan, with the words of the official form (reviewed, class i)."""

from __future__ import annotations

from django.db import models
from django.urls import reverse
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import Orderable
from wagtail.search import index

from snippets.campos import SeleccionMultiple
from snippets.listas import Ods
from snippets.models.base import ConFuente, RegistroRevisado
from snippets.models.institucion import Institucion
from snippets.models.plan import PlanAccion


class Compromiso(ConFuente, RegistroRevisado):
    plan = models.ForeignKey(PlanAccion, on_delete=models.PROTECT, related_name="compromisos")
    numero = models.PositiveSmallIntegerField("número")
    titulo = models.CharField("título", max_length=300)
    problematica = models.TextField(
        "¿Cuál es la problemática que el compromiso aborda?", blank=True
    )
    descripcion = models.TextField("¿Cuál es el compromiso?", blank=True)
    contribucion = models.TextField("¿Cómo contribuirá a resolver la problemática?", blank=True)
    relevancia = models.TextField("¿Por qué es relevante a los valores de OGP?", blank=True)
    responsable = models.ForeignKey(
        Institucion,
        verbose_name="institución responsable",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="compromisos",
    )
    otros_actores = ParentalManyToManyField(
        Institucion,
        verbose_name="organizaciones de sociedad civil y otros actores",
        blank=True,
        related_name="compromisos_acompanados",
    )
    ods = SeleccionMultiple("vínculo con los ODS", opciones=Ods)
    inicio = models.DateField("fecha de inicio", null=True, blank=True)
    termino = models.DateField("fecha de término", null=True, blank=True)
    observaciones = models.TextField("observaciones", blank=True)
    notas_fuente = models.TextField(
        "notas sobre la fuente",
        blank=True,
        help_text="Rarezas del documento original, una por línea.",
    )

    permanentes = ("plan", "numero")

    panels = [
        FieldRowPanel([FieldPanel("plan"), FieldPanel("numero")]),
        FieldPanel("titulo"),
        MultiFieldPanel(
            [
                FieldPanel("problematica"),
                FieldPanel("descripcion"),
                FieldPanel("contribucion"),
                FieldPanel("relevancia"),
            ],
            "Texto de la ficha oficial",
        ),
        FieldPanel("responsable"),
        FieldPanel("otros_actores"),
        FieldRowPanel([FieldPanel("inicio"), FieldPanel("termino")]),
        FieldPanel("ods"),
        InlinePanel("notas_de_cambio", label="nota de cambio", heading="Notas de cambio"),
        InlinePanel(
            "evaluaciones",
            label="evaluación",
            heading="Evaluaciones independientes",
            help_text="De quien no responde por el compromiso (el mecanismo de OGP, por ejemplo), "
            "citadas palabra por palabra.",
        ),
        FieldPanel("observaciones"),
        FieldPanel("notas_fuente"),
        MultiFieldPanel([FieldPanel("fuente"), FieldPanel("fuente_url")], "Fuente"),
    ]
    search_fields = [
        index.SearchField("titulo"),
        index.SearchField("descripcion"),
        index.AutocompleteField("titulo"),
    ]

    class Meta:
        verbose_name = "compromiso"
        verbose_name_plural = "compromisos"
        ordering = ["plan", "numero"]
        constraints = [
            models.UniqueConstraint(
                fields=["plan", "numero"],
                name="compromiso_unico_en_plan",
                violation_error_message="Ese plan ya tiene un compromiso con este número.",
            )
        ]

    def __str__(self) -> str:
        return f"Compromiso {self.numero}. {self.titulo}"

    @property
    def codigo(self) -> str:
        """Permanent code ``<plan>-<número>``, also the value of the search facet."""
        return f"{self.plan.codigo}-{self.numero}"

    @property
    def es_demostracion(self) -> bool:
        return self.plan.es_demostracion

    def get_absolute_url(self) -> str:
        return reverse("mesa:compromiso", args=[self.codigo])


class NotaDeCambio(Orderable):
    """A numbered public note on what changed between versions of the commitment."""

    compromiso = ParentalKey(Compromiso, on_delete=models.CASCADE, related_name="notas_de_cambio")
    texto = models.TextField("texto")

    panels = [FieldPanel("texto")]

    def __str__(self) -> str:
        return self.texto
