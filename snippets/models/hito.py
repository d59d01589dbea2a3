"""Milestones: a permanent code, a number that is only a label (reviewed, class i)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.search import index

from snippets.models.base import ConFuente, RegistroRevisado
from snippets.models.compromiso import Compromiso


class Hito(ConFuente, RegistroRevisado):
    """A milestone. Milestones are renumbered (the old 4 became 3): links use ``codigo``.

    Dates may be missing, as in the official form («--»); a milestone without a date
    is never overdue.
    """

    compromiso = models.ForeignKey(Compromiso, on_delete=models.PROTECT, related_name="hitos")
    codigo = models.CharField(
        "código",
        max_length=40,
        unique=True,
        validators=[RegexValidator(r"^[a-z0-9-]+$", "Minúsculas, cifras y guiones.")],
        help_text="Permanente: no cambia aunque el hito cambie de número.",
    )
    numero_visible = models.CharField("número", max_length=10, help_text="Como se cita: «8.1».")
    texto = models.TextField("texto oficial")
    entidad_responsable = models.CharField("entidad responsable", max_length=300, blank=True)
    resultados_esperados = models.TextField(
        "resultados esperados",
        blank=True,
        help_text="Como los dice el tablero nacional de gobierno abierto.",
    )
    inicio = models.DateField("fecha de inicio", null=True, blank=True)
    termino = models.DateField("fecha de término", null=True, blank=True)

    permanentes = ("compromiso", "codigo")

    panels = [
        FieldPanel("compromiso"),
        FieldRowPanel([FieldPanel("codigo"), FieldPanel("numero_visible")]),
        FieldPanel("texto"),
        FieldPanel("entidad_responsable"),
        FieldPanel("resultados_esperados"),
        FieldRowPanel([FieldPanel("inicio"), FieldPanel("termino")]),
        InlinePanel(
            "declaraciones",
            label="declaración",
            heading="Lo que declaran las fuentes",
            help_text="Lo que dice el tablero nacional u otra fuente, con su fecha. El portal lo "
            "muestra como declarado.",
        ),
        MultiFieldPanel([FieldPanel("fuente"), FieldPanel("fuente_url")], "Fuente"),
    ]
    search_fields = [index.SearchField("texto"), index.AutocompleteField("numero_visible")]

    class Meta:
        verbose_name = "hito"
        verbose_name_plural = "hitos"
        ordering = ["compromiso", "numero_visible"]

    def __str__(self) -> str:
        return f"Hito {self.numero_visible}"

    @property
    def es_demostracion(self) -> bool:
        return self.compromiso.es_demostracion

    def clean(self) -> None:
        super().clean()
        if self.inicio and self.termino and self.termino < self.inicio:
            raise ValidationError({"termino": "La fecha de término es anterior a la de inicio."})

    def get_absolute_url(self) -> str:
        return f"{self.compromiso.get_absolute_url()}#hito-{self.codigo}"
