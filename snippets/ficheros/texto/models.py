"""The text of an uploaded file, beside the site's own document model.

Written by ``manage.py trabajar`` alone (``lectura``), never while somebody waits for a page.
"""

from __future__ import annotations

from django.db import models
from wagtail.documents import get_document_model_string

from snippets.ficheros.lectura.lectura import Estado, Unidad

ROTULOS = (
    (Estado.PENDIENTE.value, "Pendiente de leer"),
    (Estado.CON_TEXTO.value, "Con texto"),
    (Estado.ESCANEADO.value, "Sin texto: escaneado"),
    (Estado.VACIO.value, "Sin texto: vacío"),
    (Estado.PROTEGIDO.value, "Protegido con contraseña"),
    (Estado.DANADO.value, "Dañado"),
    (Estado.DEMASIADO_GRANDE.value, "Demasiado grande"),
    (Estado.TARDO_DEMASIADO.value, "Tardó demasiado"),
    (Estado.NO_ADMITIDO.value, "Tipo no admitido"),
)
UNIDADES = ((Unidad.PAGINA.value, "página"), (Unidad.PARRAFO.value, "párrafo"))


class TextoFichero(models.Model):
    """What is known of the text of a document's file, whose SHA-256 it names.

    ``tomado`` and ``intentos``: a worker has it, and how many had it and never came back.
    """

    documento = models.OneToOneField(
        get_document_model_string(), on_delete=models.CASCADE, related_name="+"
    )
    sha256 = models.CharField("SHA-256", max_length=64)
    estado = models.CharField(
        "estado", max_length=20, choices=ROTULOS, default=Estado.PENDIENTE.value, db_index=True
    )
    detalle = models.CharField("detalle", max_length=200, blank=True)
    unidad = models.CharField(
        "se cita por", max_length=10, choices=UNIDADES, default=Unidad.PAGINA.value
    )
    total = models.PositiveIntegerField("páginas o párrafos", null=True, blank=True)
    sin_texto = models.PositiveIntegerField("páginas sin texto", default=0)
    intentos = models.PositiveSmallIntegerField("intentos", default=0)
    tomado = models.DateTimeField("tomado", null=True, blank=True)
    leido = models.DateTimeField("leído", null=True, blank=True)

    class Meta:
        verbose_name = "texto de un archivo"
        verbose_name_plural = "textos de los archivos"

    def __str__(self) -> str:
        return f"{self.sha256[:12]}…: {self.get_estado_display()}"


class ParteFichero(models.Model):
    """One page (or paragraph) exactly as it is quoted; those without text have no row."""

    texto_fichero = models.ForeignKey(TextoFichero, on_delete=models.CASCADE, related_name="partes")
    numero = models.PositiveIntegerField("número")
    texto = models.TextField("texto")

    class Meta:
        verbose_name = "parte de un archivo"
        verbose_name_plural = "partes de los archivos"
        ordering = ["numero"]
        constraints = [
            models.UniqueConstraint(
                fields=["texto_fichero", "numero"], name="parte_una_vez_por_fichero"
            )
        ]

    def __str__(self) -> str:
        return f"{self.texto_fichero_id}/{self.numero}"
