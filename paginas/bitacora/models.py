"""The public log and the snapshots it speaks of. Rows are only added."""

from __future__ import annotations

import json
from typing import Any

from django.apps import apps
from django.conf import settings
from django.db import models

from paginas.bitacora.acciones import Accion
from paginas.bitacora.contenido import de_tipo


class Instantanea(models.Model):
    """What was public of an object from one moment on, as canonical JSON.

    Only blanking a version («versión reservada») may empty ``contenido``; the hash
    stays.
    """

    clave = models.CharField("clave", max_length=80)
    version = models.PositiveIntegerField("versión")
    esquema = models.PositiveSmallIntegerField("esquema")
    contenido = models.TextField("contenido", blank=True)
    sha256 = models.CharField("SHA-256", max_length=64)

    class Meta:
        verbose_name = "instantánea"
        verbose_name_plural = "instantáneas"
        constraints = [
            models.UniqueConstraint(fields=["clave", "version"], name="version_unica_por_clave")
        ]

    def __str__(self) -> str:
        return f"{self.clave}, versión {self.version}"

    @property
    def reservada(self) -> bool:
        return not self.contenido

    def leer(self) -> dict[str, Any]:
        """The content as a value; empty when the version was blanked."""
        return json.loads(self.contenido) if self.contenido else {}


class Asiento(models.Model):
    """One entry of the log: contiguous numbers from 1, each with the hash of the last.

    Public but for ``persona``, which no output of this package shows.
    """

    numero = models.PositiveBigIntegerField("número", primary_key=True)
    momento = models.DateTimeField("momento")
    accion = models.CharField("acción", max_length=20, choices=Accion.choices)
    clave = models.CharField("clave", max_length=80)
    tipo = models.CharField("tipo", max_length=60)
    codigo = models.CharField("código", max_length=80, blank=True)
    version = models.PositiveIntegerField("versión", null=True, blank=True)
    rol = models.CharField("quién, por su papel", max_length=150)
    motivo = models.TextField("motivo", blank=True)
    datos = models.TextField("datos", default="{}")
    sha256 = models.CharField("SHA-256 de la versión", max_length=64, blank=True)
    anterior = models.CharField("hash del asiento anterior", max_length=64)
    hash = models.CharField("hash", max_length=64, unique=True)
    firma = models.CharField("firma", max_length=128, blank=True)
    llave = models.CharField("llave con que se firmó", max_length=16, blank=True)
    instantanea = models.ForeignKey(
        Instantanea, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    persona = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    class Meta:
        verbose_name = "asiento de la bitácora"
        verbose_name_plural = "asientos de la bitácora"
        ordering = ["numero"]
        indexes = [
            models.Index(fields=["clave", "version", "numero"], name="asiento_por_version"),
            models.Index(fields=["momento"], name="asiento_por_momento"),
        ]

    def __str__(self) -> str:
        return f"{self.numero}. {self.get_accion_display()}: {self.clave}"

    @property
    def tipo_en_palabras(self) -> str:
        """«acta», «institución»: what readers call the kind of thing it speaks of."""
        versionado = de_tipo(self.tipo)
        if versionado is not None:
            return str(versionado.modelo._meta.verbose_name)
        propias = [apps.get_app_config(app).models for app in ("snippets", "paginas")]
        modelo = next((m[self.tipo] for m in propias if self.tipo in m), None)
        return str(modelo._meta.verbose_name) if modelo else self.tipo

    def leer_datos(self) -> dict[str, Any]:
        return json.loads(self.datos)


class CabezaBitacora(models.Model):
    """The last entry written; its single row is locked while the next one is."""

    numero = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        verbose_name = "cabeza de la bitácora"

    def __str__(self) -> str:
        return f"{self.numero} {self.hash}"
