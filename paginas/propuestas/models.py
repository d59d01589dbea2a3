"""A reviewer proposes words; the author who accepts them stays the author."""

from __future__ import annotations

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from wagtail.models import Revision


class Propuesta(models.Model):
    """A change proposed for one draft, kept as the whole content a revision would hold."""

    class Estado(models.TextChoices):
        PENDIENTE = "pendiente", "Espera al autor"
        ACEPTADA = "aceptada", "Aceptada por el autor"
        RECHAZADA = "rechazada", "Rechazada por el autor"

    content_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    object_id = models.CharField(max_length=255)
    objeto = GenericForeignKey("content_type", "object_id", for_concrete_model=False)
    objeto.wagtail_reference_index_ignore = True
    sobre = models.ForeignKey(
        Revision,
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
        verbose_name="borrador al que se refiere",
    )
    huella = models.CharField("SHA-256 de ese borrador", max_length=64)
    contenido = models.JSONField("contenido propuesto", encoder=DjangoJSONEncoder)
    motivo = models.TextField("motivo")
    respuesta = models.TextField("por qué no se aceptó", blank=True, default="")
    propuso = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    creada = models.DateTimeField("propuesta")
    estado = models.CharField(max_length=20, choices=Estado.choices, default=Estado.PENDIENTE)
    resolvio = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    resuelta = models.DateTimeField("resuelta", null=True)

    class Meta:
        verbose_name = "propuesta de cambio"
        verbose_name_plural = "propuestas de cambio"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["content_type", "object_id"], name="propuesta_por_objeto")]

    def __str__(self) -> str:
        return f"Propuesta {self.pk}"
