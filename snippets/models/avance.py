"""Progress entries of an agreement, reviewed with it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from snippets.models.acuerdo import Acuerdo
from snippets.models.base import ConFuente
from snippets.models.institucion import Institucion


class Avance(ConFuente, Orderable):
    """What one institution reports to have done; Comunicación records it with its source."""

    acuerdo = ParentalKey(Acuerdo, on_delete=models.CASCADE, related_name="avances")
    fecha = models.DateField("fecha")
    institucion = models.ForeignKey(
        Institucion,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="avances",
        verbose_name="institución que informa",
    )
    texto = models.TextField("avance")

    class Meta:
        verbose_name = "avance"
        verbose_name_plural = "avances"
        ordering = ["fecha", "sort_order", "pk"]

    def __str__(self) -> str:
        return f"{self.fecha}: {self.texto[:60]}"

    def clean(self) -> None:
        super().clean()
        if self.fecha and self.fecha > timezone.localdate():
            raise ValidationError({"fecha": "Un avance no puede tener fecha futura."})
