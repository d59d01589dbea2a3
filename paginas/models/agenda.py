"""Agenda points of a session and the agreements adopted at each."""

from __future__ import annotations

import uuid

from django.db import models
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.fields import StreamField
from wagtail.models import Orderable

from paginas.bloques import ParrafosBlock
from paginas.models.sesion import Sesion
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

    panels = PANELES_PUNTO

    class Meta(Orderable.Meta):
        verbose_name = "punto de agenda"
        verbose_name_plural = "puntos de agenda"

    def __str__(self) -> str:
        return self.titulo

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
