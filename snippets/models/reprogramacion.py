"""New due dates of an agreement: only added, each with its reason and the act that decided it."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Page

from snippets.models.acuerdo import Acuerdo


class Reprogramacion(models.Model):
    """One decision to move the due date. The original date stays in the agreement.

    In force is the one decided last; two decisions of one day have no order, so a day
    holds one.
    """

    acuerdo = ParentalKey(Acuerdo, on_delete=models.CASCADE, related_name="reprogramaciones")
    plazo_nuevo = models.DateField("nueva fecha límite")
    fecha = models.DateField("decidida el")
    motivo = models.TextField("motivo", help_text="Por qué se cambió la fecha. Es público.")
    acto = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="acta que lo decidió",
        help_text="Una sesión con acta publicada en este portal.",
    )
    acto_citado = models.CharField(
        "acta que no está aquí",
        max_length=200,
        blank=True,
        help_text="Si el acta no se publica en este portal: cómo se cita.",
    )

    # Once published they do not change (``snippets.seguimiento``).
    fijos = ("plazo_nuevo", "fecha", "acto_id", "acto_citado")
    tachables = ("motivo",)

    panels = [
        FieldRowPanel([FieldPanel("plazo_nuevo"), FieldPanel("fecha")]),
        FieldPanel("motivo"),
        FieldPanel("acto"),
        FieldPanel("acto_citado"),
    ]

    class Meta:
        verbose_name = "reprogramación"
        verbose_name_plural = "reprogramaciones"
        ordering = ["fecha", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["acuerdo", "fecha"],
                name="reprogramacion_una_por_dia",
                violation_error_message="Ese día ya se decidió otra fecha límite.",
            ),
            models.CheckConstraint(
                condition=Q(acto__isnull=False) | ~Q(acto_citado=""),
                name="reprogramacion_con_acta",
                violation_error_message="Diga qué acta lo decidió.",
            ),
            models.CheckConstraint(
                condition=Q(plazo_nuevo__gte=F("fecha")),
                name="reprogramacion_hacia_adelante",
                violation_error_message="La nueva fecha límite es anterior al día en que se "
                "decidió.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.plazo_nuevo} (decidida el {self.fecha})"

    def clean(self) -> None:
        super().clean()
        errores = {}
        if self.fecha and self.fecha > timezone.localdate():
            errores["fecha"] = "La decisión no puede tener fecha futura."
        if self.fecha and self.plazo_nuevo and self.plazo_nuevo < self.fecha:
            errores["plazo_nuevo"] = "La nueva fecha límite es anterior al día en que se decidió."
        if self.acto_id is None and not self.acto_citado:
            errores["acto"] = "Diga qué acta lo decidió: elíjala, o escriba abajo cómo se cita."
        if errores:
            raise ValidationError(errores)
