"""Action plans: the frame of commitments (reviewed, class i)."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.urls import reverse
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from snippets.models.base import ConFuente, RegistroRevisado


class PlanAccion(ConFuente, RegistroRevisado):
    nombre = models.CharField("nombre", max_length=255)
    codigo = models.CharField(
        "código",
        max_length=20,
        unique=True,
        validators=[RegexValidator(r"^[a-z0-9-]+$", "Minúsculas, cifras y guiones: «2021-2023».")],
        help_text="Permanente: entra en la dirección de sus compromisos.",
    )
    desde = models.DateField("desde", null=True, blank=True)
    hasta = models.DateField("hasta", null=True, blank=True)
    descripcion = models.TextField("descripción", blank=True)
    es_demostracion = models.BooleanField("de demostración", default=False)

    permanentes = ("codigo",)

    panels = [
        FieldPanel("nombre"),
        FieldPanel("codigo"),
        FieldRowPanel([FieldPanel("desde"), FieldPanel("hasta")]),
        FieldPanel("descripcion"),
        MultiFieldPanel([FieldPanel("fuente"), FieldPanel("fuente_url")], "Fuente"),
        FieldPanel("es_demostracion"),
    ]
    search_fields = [index.SearchField("nombre"), index.AutocompleteField("nombre")]

    class Meta:
        verbose_name = "plan de acción"
        verbose_name_plural = "planes de acción"
        ordering = ["-desde", "nombre"]

    def __str__(self) -> str:
        return f"{self.nombre} {self.codigo}"

    def clean(self) -> None:
        super().clean()
        if self.desde and self.hasta and self.hasta < self.desde:
            raise ValidationError({"hasta": "La fecha final es anterior a la inicial."})

    def get_absolute_url(self) -> str:
        """Its place in the list of commitments: a plan has no page of its own."""
        return f"{reverse('mesa:compromisos')}#plan-{self.codigo}"
