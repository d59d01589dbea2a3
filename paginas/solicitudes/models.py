"""Requests for change of what is public, tombstones and former addresses."""

from __future__ import annotations

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.db.models import Q
from wagtail.models import Site

from paginas.solicitudes.estados import EstadoSolicitud, Pedido


class SobreUnObjeto(models.Model):
    """Abstract: speaks of a page or a record, by its base content type and key."""

    content_type = models.ForeignKey(ContentType, on_delete=models.PROTECT, related_name="+")
    object_id = models.CharField(max_length=255)
    objeto = GenericForeignKey("content_type", "object_id", for_concrete_model=False)
    objeto.wagtail_reference_index_ignore = True

    class Meta:
        abstract = True

    @property
    def especifico(self) -> models.Model | None:
        """The page as its own class, or the record; None when the row is gone."""
        return getattr(self.objeto, "specific", self.objeto)


class SolicitudDeCambio(SobreUnObjeto):
    """One person asks to change what is public; another decides (issue 4, rule 6)."""

    accion = models.CharField("acción", max_length=15, choices=Pedido.choices)
    # {"madre": page id} (traslado), {"slug": str} (dirección); empty for the others.
    parametros = models.JSONField("parámetros", default=dict, blank=True)
    motivo = models.TextField("motivo para quien decide")
    motivo_publico = models.TextField("motivo que se publica", max_length=500)
    # SHA-256 of what would change, as it was when it was asked for.
    huella = models.CharField(max_length=64, editable=False)
    solicitante = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.PROTECT, related_name="+"
    )
    pedida = models.DateTimeField("pedida el")
    estado = models.CharField(
        "estado",
        max_length=10,
        choices=EstadoSolicitud.choices,
        default=EstadoSolicitud.PENDIENTE,
    )
    decidida_por = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    decidida = models.DateTimeField("decidida el", null=True, blank=True)
    comentario = models.TextField("comentario de quien decidió", blank=True)

    class Meta:
        verbose_name = "solicitud de cambio"
        verbose_name_plural = "solicitudes de cambio"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["content_type", "object_id"])]
        constraints = [
            models.UniqueConstraint(
                fields=["content_type", "object_id"],
                condition=Q(estado="pendiente"),
                name="una_solicitud_pendiente_por_objeto",
                violation_error_message="Ya hay una solicitud pendiente sobre este contenido.",
            ),
            models.CheckConstraint(
                condition=~Q(estado__in=["aprobada", "rechazada"])
                | (
                    Q(decidida_por__isnull=False)
                    & Q(decidida__isnull=False)
                    & ~Q(decidida_por=models.F("solicitante"))
                ),
                name="solicitud_decidida_por_otra_persona",
                violation_error_message="Decide una persona distinta de quien la pidió.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_accion_display()} · {self.objeto}"


class Lapida(SobreUnObjeto):
    """What stays of something withdrawn: never its title, never its text.

    ``ruta`` is the path on the server, without the host (empty for a record without
    an address of its own, as a milestone); ``sitio`` is null for addresses that every
    host answers (those of records). Rows are only added; one of something published
    again stays as history.
    """

    sitio = models.ForeignKey(Site, null=True, on_delete=models.SET_NULL, related_name="+")
    ruta = models.CharField(max_length=2000, blank=True, db_index=True)
    tipo = models.CharField("tipo", max_length=100)
    codigo = models.CharField("código", max_length=100, blank=True)
    primera_publicacion = models.DateTimeField(null=True)
    ultima_publicacion = models.DateTimeField(null=True)
    momento = models.DateTimeField("retirada el")
    motivo = models.TextField("motivo revisado")
    definitiva = models.BooleanField("para siempre", default=False)

    class Meta:
        verbose_name = "lápida"
        verbose_name_plural = "lápidas"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["content_type", "object_id"])]

    def __str__(self) -> str:
        return self.ruta or f"{self.tipo} {self.codigo}".strip()


class DireccionAnterior(SobreUnObjeto):
    """A path where something was public before: it leads to where that is today."""

    sitio = models.ForeignKey(Site, null=True, on_delete=models.SET_NULL, related_name="+")
    ruta = models.CharField(max_length=2000, db_index=True)
    momento = models.DateTimeField("dejada el")

    class Meta:
        verbose_name = "dirección anterior"
        verbose_name_plural = "direcciones anteriores"
        ordering = ["-pk"]
        indexes = [models.Index(fields=["content_type", "object_id"])]

    def __str__(self) -> str:
        return self.ruta
