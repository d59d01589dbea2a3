"""Blanking a past version: asked for by one person, confirmed by another."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from paginas.bitacora.models import Instantanea


class EstadoReserva(models.TextChoices):
    PEDIDA = "pedida", "Pedida"
    CONFIRMADA = "confirmada", "Confirmada"
    DESCARTADA = "descartada", "Descartada"


class ReservaDeVersion(models.Model):
    """``motivo`` becomes public with the entry «versión reservada»."""

    instantanea = models.ForeignKey(Instantanea, on_delete=models.PROTECT, related_name="+")
    motivo = models.TextField("motivo que leerá el público")
    estado = models.CharField(
        "estado", max_length=10, choices=EstadoReserva.choices, default=EstadoReserva.PEDIDA
    )
    solicitante = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    pedida = models.DateTimeField("pedida")
    quien_decide = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    decidida = models.DateTimeField("decidida", null=True, blank=True)

    class Meta:
        verbose_name = "reserva de una versión"
        verbose_name_plural = "reservas de versiones"
        ordering = ["-pedida"]
        permissions = [("reservar_version", "Puede pedir y confirmar que se reserve una versión")]
        constraints = [
            models.UniqueConstraint(
                fields=["instantanea"],
                condition=Q(estado="pedida"),
                name="una_reserva_pedida_por_version",
                violation_error_message="Ya está pedido que esa versión se reserve.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.instantanea}: {self.get_estado_display()}"
