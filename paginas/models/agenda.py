"""Agenda points of a session and the agreements adopted at each."""

from __future__ import annotations

import uuid

from django.db import models
from django.db.models import Q
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from paginas.bloques import ParrafosBlock
from paginas.models.sesion import Sesion
from paginas.models.validacion_punto import errores_de_la_reserva
from paginas.models.validacion_sesion import lanzar
from paginas.paneles.agenda import PANELES_ADOPTADO, PANELES_PUNTO
from snippets.models import Acuerdo


class PuntoAgenda(Orderable, ClusterableModel):
    """One point. Its number is a label; its anchor is a UUID and never changes."""

    sesion = ParentalKey(Sesion, on_delete=models.CASCADE, related_name="puntos")
    uuid = models.UUIDField(default=uuid.uuid4, editable=False)
    titulo = models.CharField("punto de agenda", max_length=300)
    discusion = StreamField(
        ParrafosBlock(), blank=True, verbose_name="discusión", use_json_field=True
    )

    reservado = models.BooleanField(
        "punto reservado",
        default=False,
        help_text="Se publican su número, la base legal, la autoridad y el plazo; nunca su título, "
        "su texto ni sus acuerdos. Revise que el resumen, la convocatoria y los demás puntos no lo "
        "digan.",
    )
    reserva_base_legal = models.CharField(
        "base legal de la reserva",
        max_length=300,
        blank=True,
        help_text="Norma y artículo, como los cita quien decidió la reserva.",
    )
    reserva_autoridad = models.CharField(
        "autoridad que lo reservó",
        max_length=200,
        blank=True,
        help_text="El cargo o la institución que lo decidió, y en qué resolución.",
    )
    reserva_hasta = models.DateField(
        "reservado hasta",
        null=True,
        blank=True,
        help_text="Último día de la reserva. Vacío: no se fijó. Al cumplirse nada se publica solo: "
        "alguien lo propone y se revisa.",
    )

    panels = PANELES_PUNTO

    class Meta(Orderable.Meta):
        verbose_name = "punto de agenda"
        verbose_name_plural = "puntos de agenda"
        constraints = [
            models.CheckConstraint(
                condition=Q(reservado=False) | ~Q(reserva_base_legal="") & ~Q(reserva_autoridad=""),
                name="punto_reservado_con_base_y_autoridad",
                violation_error_message="Un punto reservado dice su base legal y qué autoridad lo "
                "reservó.",
            )
        ]

    def __str__(self) -> str:
        return self.titulo

    def clean(self) -> None:
        super().clean()
        lanzar(errores_de_la_reserva(self))

    @property
    def ancla(self) -> str:
        return f"punto-{self.uuid}"


class AcuerdoAdoptado(Orderable):
    """The link between an act and an agreement; neither side knows it from below."""

    punto = ParentalKey(PuntoAgenda, on_delete=models.CASCADE, related_name="acuerdos")
    acuerdo = models.ForeignKey(
        Acuerdo, on_delete=models.PROTECT, related_name="+", verbose_name="acuerdo"
    )

    panels = PANELES_ADOPTADO

    class Meta(Orderable.Meta):
        verbose_name = "acuerdo adoptado"
        verbose_name_plural = "acuerdos adoptados"
        constraints = [
            models.UniqueConstraint(
                fields=["punto", "acuerdo"],
                name="acuerdo_una_vez_por_punto",
                violation_error_message="Ese acuerdo ya figura en este punto.",
            )
        ]

    def __str__(self) -> str:
        return str(self.acuerdo)
