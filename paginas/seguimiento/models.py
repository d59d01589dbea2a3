"""The follow-up board, whom to remind, and what was reminded already."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower

from snippets.models import Acuerdo, Institucion


class AcuerdoEnSeguimiento(Acuerdo):
    """Agreements as the board reads them: a permission of its own and nothing to change."""

    search_fields: list = []  # the agreement is indexed once, as itself

    class Meta:
        proxy = True
        verbose_name = "acuerdo en seguimiento"
        verbose_name_plural = "acuerdos en seguimiento"
        default_permissions = ("view",)


class ContactoInstitucional(models.Model):
    """Where an institution is reminded of what it owes. Never public, nor in any log."""

    institucion = models.ForeignKey(
        Institucion, on_delete=models.CASCADE, related_name="+", verbose_name="institución"
    )
    correo = models.EmailField(
        "correo institucional",
        help_text="De la oficina, no de una persona. No se publica ni consta en la bitácora.",
    )

    class Meta:
        verbose_name = "contacto institucional"
        verbose_name_plural = "contactos institucionales"
        ordering = ["institucion__nombre", "correo"]
        constraints = [
            models.UniqueConstraint(
                "institucion",
                Lower("correo"),
                name="contacto_unico_por_institucion",
                violation_error_message="Ese correo ya es contacto de la institución.",
            )
        ]

    def __str__(self) -> str:
        return f"Contacto de {self.institucion}"

    def clean(self) -> None:
        super().clean()
        sucesora = self.institucion.sucedida_por if self.institucion_id else None
        if sucesora is not None:
            raise ValidationError(
                {"institucion": f"Hoy responde por ella {sucesora}: el contacto es de esa."}
            )


class RecordatorioEnviado(models.Model):
    """One due date of one agreement, told to one institution, coming or overdue."""

    class Clase(models.TextChoices):
        POR_VENCER = "por_vencer", "Por vencer"
        VENCIDO = "vencido", "Vencido"

    institucion = models.ForeignKey(Institucion, on_delete=models.CASCADE, related_name="+")
    acuerdo = models.ForeignKey(Acuerdo, on_delete=models.CASCADE, related_name="+")
    plazo = models.DateField()
    clase = models.CharField(max_length=10, choices=Clase.choices)
    momento = models.DateTimeField()

    class Meta:
        verbose_name = "recordatorio enviado"
        verbose_name_plural = "recordatorios enviados"
        constraints = [
            models.UniqueConstraint(
                fields=["institucion", "acuerdo", "plazo", "clase"],
                name="recordatorio_una_vez_por_fecha",
            )
        ]

    def __str__(self) -> str:
        return f"{self.acuerdo_id}, {self.plazo}, {self.clase}"
