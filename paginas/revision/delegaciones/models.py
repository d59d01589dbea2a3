"""A moderator away hands the review over, with dates, on the record."""

from __future__ import annotations

from datetime import date
from typing import Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils import timezone


class ConsultaDelegaciones(models.QuerySet["Delegacion"]):
    def vigentes(self, dia: date | None = None) -> Self:
        """Those in force on ``dia`` (today in the site's time zone); both ends count."""
        dia = dia or timezone.localdate()
        return self.filter(desde__lte=dia, hasta__gte=dia, revocada__isnull=True)


class Delegacion(models.Model):
    """``de`` reviews; while it lasts, ``a`` reviews in their place."""

    de = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="quien delega",
    )
    a = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="en quien delega",
    )
    desde = models.DateField("desde")
    hasta = models.DateField("hasta", help_text="El último día cuenta.")
    motivo = models.CharField(
        "motivo",
        max_length=300,
        help_text="Es público: «vacaciones», sin datos personales.",
    )
    creada = models.DateTimeField("creada")
    revocada = models.DateTimeField("revocada", null=True, blank=True)

    objects = ConsultaDelegaciones.as_manager()

    class Meta:
        verbose_name = "delegación"
        verbose_name_plural = "delegaciones"
        ordering = ["-desde", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(hasta__gte=F("desde")),
                name="delegacion_con_fechas_en_orden",
                violation_error_message="La fecha final es anterior a la inicial.",
            ),
            models.CheckConstraint(
                condition=~Q(de=F("a")),
                name="delegacion_en_otra_persona",
                violation_error_message="Nadie delega en sí mismo.",
            ),
        ]

    def __str__(self) -> str:
        return f"Del {self.desde:%d/%m/%Y} al {self.hasta:%d/%m/%Y}"

    def situacion(self, dia: date | None = None) -> str:
        """How it stands on ``dia`` (today), in a word or two for people."""
        dia = dia or timezone.localdate()
        if self.revocada is not None:
            return "Revocada"
        if self.hasta < dia:
            return "Terminada"
        return "Vigente" if self.desde <= dia else "Todavía no empieza"

    @property
    def se_puede_revocar(self) -> bool:
        return self.revocada is None and self.hasta >= timezone.localdate()
