"""What the portal knows of an uploaded file, beside the site's own document model."""

from __future__ import annotations

from django.db import models
from wagtail.documents import get_document_model_string


class Fichero(models.Model):
    """Fingerprint of a document's file; rewritten whenever the file changes."""

    documento = models.OneToOneField(
        get_document_model_string(), on_delete=models.CASCADE, related_name="+"
    )
    sha256 = models.CharField("SHA-256", max_length=64)
    bytes = models.PositiveBigIntegerField("tamaño en bytes")
    tipo = models.CharField("tipo", max_length=100)
    paginas = models.PositiveIntegerField("páginas", null=True, blank=True)

    class Meta:
        verbose_name = "fichero"
        verbose_name_plural = "ficheros"

    def __str__(self) -> str:
        return f"{self.tipo}, {self.bytes} bytes, {self.sha256[:12]}…"

    @property
    def extension(self) -> str:
        """«PDF», «DOCX»… as people name the kind of a file."""
        return self.tipo.rsplit("/", 1)[-1].rsplit(".", 1)[-1].upper()
