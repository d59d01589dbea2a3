"""Attendance of a session, by institution."""

from __future__ import annotations

from django.db import models
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from paginas.listas import Presencia
from paginas.models.sesion import Sesion
from paginas.paneles.asistencia import PANELES
from snippets.listas import Calidad
from snippets.models import Institucion


class Asistencia(Orderable):
    sesion = ParentalKey(Sesion, on_delete=models.CASCADE, related_name="asistencias")
    institucion = models.ForeignKey(
        Institucion, on_delete=models.PROTECT, related_name="+", verbose_name="institución"
    )
    calidad = models.CharField(
        "calidad", max_length=10, choices=Calidad.choices, default=Calidad.TITULAR
    )
    presencia = models.CharField(
        "asistencia", max_length=10, choices=Presencia.choices, default=Presencia.SI
    )
    funcionario = models.CharField(
        "nombre",
        max_length=150,
        blank=True,
        help_text="Opcional y solo de funcionarios públicos en el ejercicio de su cargo.",
    )

    panels = PANELES

    class Meta(Orderable.Meta):
        verbose_name = "asistencia"
        verbose_name_plural = "asistencia"

    def __str__(self) -> str:
        return f"{self.institucion}: {self.get_presencia_display()}"

    @property
    def nombre_de_la_institucion(self) -> str:
        """The institution's name on the day of the session."""
        return self.institucion.nombre_en(self.sesion.fecha)
