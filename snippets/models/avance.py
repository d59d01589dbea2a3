"""Progress entries of an agreement, reviewed with it, each with what proves it."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator
from django.db import models
from django.db.models import Q
from django.utils import timezone
from modelcluster.fields import ParentalKey
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.documents import get_document_model_string
from wagtail.models import Orderable, Page

from snippets.models.acuerdo import Acuerdo
from snippets.models.base import ConFuente
from snippets.models.institucion import Institucion
from snippets.publicos import colecciones_restringidas, paginas_publicas

SIN_MEDIO = (
    Q(evidencia_pagina__isnull=True) & Q(evidencia_documento__isnull=True) & Q(evidencia_url="")
)


class ConsultaAvances(models.QuerySet):
    def con_evidencia(self, ahora: datetime | None = None) -> Self:
        """Those whose means of verification anyone can look at at ``ahora`` (aware)."""
        documento = Q(evidencia_documento__isnull=False)
        if restringidas := colecciones_restringidas():
            documento &= ~Q(evidencia_documento__collection__in=restringidas)
        pagina = Q(evidencia_pagina__in=paginas_publicas(ahora).values("pk"))
        return self.filter(pagina | documento | ~Q(evidencia_url=""))

    def declarados(self, ahora: datetime | None = None) -> Self:
        """Those an institution reports and nothing public proves."""
        return self.exclude(pk__in=self.model.objects.con_evidencia(ahora).values("pk"))


class Avance(ConFuente, Orderable):
    """What one institution reports to have done; Comunicación records it with its source.

    The means of verification (*medio de verificación*) is a page of the portal, a
    document, or an address elsewhere with the name of who answers for it.
    """

    acuerdo = ParentalKey(Acuerdo, on_delete=models.CASCADE, related_name="avances")
    fecha = models.DateField("fecha")
    institucion = models.ForeignKey(
        Institucion,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="avances",
        verbose_name="institución que informa",
        help_text="Una de las responsables del acuerdo.",
    )
    texto = models.TextField("avance")
    porcentaje = models.PositiveSmallIntegerField(
        "porcentaje de avance",
        null=True,
        blank=True,
        validators=[MaxValueValidator(100, "El porcentaje va de 0 a 100.")],
        help_text="De 0 a 100, y solo si hay un medio de verificación que cualquiera pueda ver.",
    )
    evidencia_pagina = models.ForeignKey(
        Page,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="página que lo prueba",
        help_text="Un acta, una acción, una actividad o una noticia ya publicada.",
    )
    evidencia_documento = models.ForeignKey(
        get_document_model_string(),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="documento que lo prueba",
    )
    evidencia_url = models.URLField(
        "dirección de otro sitio que lo prueba",
        blank=True,
    )
    evidencia_fuente = models.CharField(
        "de quién es esa dirección",
        max_length=200,
        blank=True,
        help_text="La institución o el medio que responde por lo que ahí se lee.",
    )

    objects = ConsultaAvances.as_manager()

    # Once published they do not change (``snippets.seguimiento``).
    fijos = ("fecha", "institucion_id", "porcentaje")
    tachables = ("texto",)

    panels = [
        FieldRowPanel([FieldPanel("fecha"), FieldPanel("institucion")]),
        FieldPanel("texto"),
        MultiFieldPanel(
            [
                FieldPanel("evidencia_pagina"),
                FieldPanel("evidencia_documento"),
                FieldRowPanel([FieldPanel("evidencia_url"), FieldPanel("evidencia_fuente")]),
                FieldPanel("porcentaje"),
            ],
            heading="Medio de verificación",
        ),
        FieldRowPanel([FieldPanel("fuente"), FieldPanel("fuente_url")]),
    ]

    class Meta:
        verbose_name = "avance"
        verbose_name_plural = "avances"
        ordering = ["fecha", "sort_order", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(porcentaje__isnull=True) | Q(porcentaje__lte=100) & ~SIN_MEDIO,
                name="avance_porcentaje_con_evidencia",
                violation_error_message="Un porcentaje lleva su medio de verificación.",
            ),
            models.CheckConstraint(
                condition=Q(evidencia_url="") | ~Q(evidencia_fuente=""),
                name="avance_direccion_con_fuente",
                violation_error_message="Diga de quién es la dirección.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.fecha}: {self.texto[:60]}"

    @property
    def tiene_medio(self) -> bool:
        """Whether it names something that proves it, public today or not."""
        return bool(self.evidencia_pagina_id or self.evidencia_documento_id or self.evidencia_url)

    def clean(self) -> None:
        super().clean()
        errores = {}
        if self.fecha and self.fecha > timezone.localdate():
            errores["fecha"] = "Un avance no puede tener fecha futura."
        if self.evidencia_url and not self.evidencia_fuente:
            errores["evidencia_fuente"] = "Diga de quién es la dirección que lo prueba."
        if self.porcentaje is not None and not self.tiene_medio:
            errores["porcentaje"] = (
                "Un porcentaje lleva su medio de verificación: una página publicada, un "
                "documento o una dirección con su fuente."
            )
        if errores:
            raise ValidationError(errores)
