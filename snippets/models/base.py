"""What records have in common: a source, names with validity, the review flow."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from modelcluster.models import ClusterableModel
from wagtail.models import DraftStateMixin, LockableMixin, RevisionMixin, WorkflowMixin
from wagtail.search import index

from snippets.candados import candado_de
from snippets.publicos import ConsultaPublicable


class ConFuente(models.Model):
    """Where a record was taken from, when it comes from a document."""

    fuente = models.CharField(
        "fuente",
        max_length=500,
        blank=True,
        help_text="Documento del que se tomó este dato: nombre, fecha y página si la hay.",
    )
    fuente_url = models.URLField(
        "enlace a la fuente",
        blank=True,
        help_text="Dirección pública del documento, si está publicado en línea.",
    )

    class Meta:
        abstract = True


class ConVigencia(models.Model):
    """A fact that holds from one day to another; an open end is null."""

    desde = models.DateField(
        "desde", null=True, blank=True, help_text="Vacío: no consta desde cuándo."
    )
    hasta = models.DateField(
        "hasta", null=True, blank=True, help_text="Vacío: sigue vigente. El último día cuenta."
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.desde and self.hasta and self.hasta < self.desde:
            raise ValidationError({"hasta": "La fecha final es anterior a la inicial."})

    def vigente_en(self, dia: date) -> bool:
        """Whether the fact held on that day; both ends count."""
        return (self.desde is None or self.desde <= dia) and (
            self.hasta is None or dia <= self.hasta
        )


class NombreAnterior(ConVigencia):
    """A name the record had before, so that an act shows the name of its day."""

    nombre = models.CharField("nombre", max_length=255)

    class Meta:
        abstract = True
        ordering = ["desde", "pk"]

    def __str__(self) -> str:
        return self.nombre


NO_CAMBIA = "Forma parte de una dirección que ya fue pública: no cambia después de publicarse."


class RegistroRevisado(
    WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, index.Indexed, ClusterableModel
):
    """A record that becomes public only through the review flow (class i).

    ``live`` starts false here: Wagtail's own default is true, and a record saved by
    code would be public without anyone having reviewed it.
    """

    live = models.BooleanField("publicado", default=False, editable=False)

    objects = ConsultaPublicable.as_manager()

    # Given once, at publication; an old draft must not take them away again.
    conservados: tuple[str, ...] = ()
    # Written by people and part of a public address: once published they do not change.
    permanentes: tuple[str, ...] = ()

    class Meta:
        abstract = True

    @property
    def es_publico(self) -> bool:
        """``publicos()``, of one row in memory."""
        return self.live and (self.expire_at is None or self.expire_at > timezone.now())

    def with_content_json(self, content: dict[str, Any]) -> models.Model:
        obj = super().with_content_json(content)
        fijos = self.permanentes if self.first_published_at is not None else ()
        for campo in (*self.conservados, *fijos):
            setattr(obj, campo, getattr(self, campo))
        return obj

    def clean(self) -> None:
        """Raises ``ValidationError`` when part of an address that was public changes."""
        super().clean()
        fila = type(self).objects.filter(pk=self.pk, first_published_at__isnull=False).first()
        cambiados = [
            campo
            for campo in self.permanentes
            if fila and fila.serializable_value(campo) != self.serializable_value(campo)
        ]
        if cambiados:
            raise ValidationError(dict.fromkeys(cambiados, NO_CAMBIA))

    def get_lock(self) -> Any:
        """Locks of the review first: Wagtail's own lets the person who locked it through."""
        return candado_de(self) or super().get_lock()
