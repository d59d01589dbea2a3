"""Rulings on what was found, the moderator's checklist, and contacts that may be public."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import ValidationError
from django.db import models, transaction

from paginas.privacidad.contactos import valor_limpio


class DictamenPrivacidad(models.Model):
    """A moderator keeps a finding, or takes that back. Rows are only added; the last counts.

    ``huella`` says which finding of which text without holding either (``senales``): when
    the text around the finding changes, it is another one.
    """

    content_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    object_id = models.CharField(max_length=255)
    huella = models.CharField(max_length=64, db_index=True)
    clase = models.CharField(max_length=10)
    lugar = models.CharField(max_length=500)
    conserva = models.BooleanField(default=True)
    motivo = models.TextField()
    persona = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    momento = models.DateTimeField()

    class Meta:
        verbose_name = "dictamen de privacidad"
        verbose_name_plural = "dictámenes de privacidad"
        ordering = ["pk"]
        indexes = [models.Index(fields=["content_type", "object_id"])]

    def __str__(self) -> str:
        return f"{self.clase}, {self.lugar}"


class ListaRevisada(models.Model):
    """What the moderator declared to have looked at, with the submission it was about."""

    envio = models.ForeignKey("paginas.Envio", on_delete=models.CASCADE, related_name="+")
    puntos = models.JSONField()
    persona = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    momento = models.DateTimeField()

    class Meta:
        verbose_name = "lista de revisión"
        verbose_name_plural = "listas de revisión"

    def __str__(self) -> str:
        return f"Lista del envío {self.envio_id}"


class FicheroLeido(models.Model):
    """What came of reading the file with this SHA-256: places, never what was found there."""

    sha256 = models.CharField(max_length=64)
    extension = models.CharField(max_length=10, blank=True)
    version = models.PositiveSmallIntegerField()
    lugares = models.JSONField(default=list, blank=True)
    avisos = models.JSONField(default=list, blank=True)

    class Meta:
        verbose_name = "fichero leído"
        verbose_name_plural = "ficheros leídos"
        constraints = [
            models.UniqueConstraint(fields=["sha256", "extension"], name="fichero_leido_unico")
        ]

    def __str__(self) -> str:
        return self.sha256[:12]


class ContactoPermitido(models.Model):
    """A contact of an institution, which the privacy gate lets pass."""

    class Clase(models.TextChoices):
        DOMINIO = "dominio", "Todos los correos de un dominio"
        CORREO = "correo", "Un correo"
        TELEFONO = "telefono", "Un teléfono"

    clase = models.CharField("qué es", max_length=10, choices=Clase.choices)
    valor = models.CharField(
        "correo, dominio o teléfono",
        max_length=254,
        help_text="«institucion.gob.gt», «informacion@institucion.gob.gt» o «2422-1000».",
    )
    institucion = models.CharField("institución", max_length=255)
    motivo = models.CharField(
        "por qué puede publicarse", max_length=255, help_text="Lo lee quien modera."
    )

    class Meta:
        verbose_name = "contacto permitido"
        verbose_name_plural = "contactos permitidos"
        ordering = ["institucion", "clase", "valor"]
        constraints = [
            models.UniqueConstraint(
                fields=["clase", "valor"],
                name="contacto_permitido_unico",
                violation_error_message="Ese contacto ya está en la lista.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.institucion}: {self.get_clase_display().lower()}"

    def save(self, *args: Any, **kw: Any) -> None:
        """With its entry in the public log (``paginas.registros``), or not at all."""
        with transaction.atomic():
            super().save(*args, **kw)

    def clean(self) -> None:
        super().clean()
        try:
            self.valor = valor_limpio(self.clase, self.valor)
        except ValueError as error:
            raise ValidationError({"valor": str(error)}) from error
