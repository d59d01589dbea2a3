"""Which files each published object shows, written by the verbs alone."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db import models


class FicheroPublicado(models.Model):
    """A published object refers, or once referred, to a file. Rows are never removed.

    Wagtail's reference index also has rows of drafts and may lag behind; this table is
    written in the transaction that publishes. ``vigente``: what is published of the
    object now still shows the file.
    """

    fichero_tipo = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    fichero_id = models.CharField(max_length=255)
    objeto_tipo = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    objeto_id = models.CharField(max_length=255)
    sha256 = models.CharField("SHA-256", max_length=64)
    desde = models.DateTimeField("publicado desde")
    vigente = models.BooleanField(default=True)

    class Meta:
        verbose_name = "archivo publicado"
        verbose_name_plural = "archivos publicados"
        constraints = [
            models.UniqueConstraint(
                fields=["fichero_tipo", "fichero_id", "objeto_tipo", "objeto_id"],
                name="fichero_publicado_una_vez_por_objeto",
            )
        ]
        indexes = [models.Index(fields=["objeto_tipo", "objeto_id"])]

    def __str__(self) -> str:
        return f"{self.fichero_tipo_id}:{self.fichero_id} · {self.sha256[:12]}"
