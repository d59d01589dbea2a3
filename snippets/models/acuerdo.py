"""Agreements: what a body decided, who must do it and until when (reviewed, class i)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone
from modelcluster.contrib.taggit import ClusterTaggableManager
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from taggit.models import ItemBase
from wagtail.models import Orderable
from wagtail.search import index

from snippets import estados
from snippets.campos import SeleccionMultiple
from snippets.estados import Estado
from snippets.listas import Poblacion
from snippets.models.base import ConFuente, RegistroRevisado
from snippets.models.consulta_acuerdos import ConsultaAcuerdos
from snippets.models.etiqueta import Etiqueta
from snippets.models.hito import Hito
from snippets.models.institucion import Institucion
from snippets.models.organo import Organo
from snippets.models.territorio import Departamento, Municipio
from snippets.paneles.acuerdo import PANELES
from snippets.partes import en_partes


class AcuerdoEtiquetado(ItemBase):
    tag = models.ForeignKey(Etiqueta, on_delete=models.PROTECT, related_name="acuerdos")
    content_object = ParentalKey("Acuerdo", on_delete=models.CASCADE, related_name="etiquetados")


class Acuerdo(ConFuente, RegistroRevisado):
    organo = models.ForeignKey(
        Organo, on_delete=models.PROTECT, related_name="acuerdos", verbose_name="órgano"
    )
    codigo = models.CharField(
        "código", max_length=40, unique=True, null=True, blank=True, editable=False
    )
    anio = models.PositiveSmallIntegerField("año", null=True, blank=True, editable=False)
    numero = models.PositiveIntegerField("número", null=True, blank=True, editable=False)
    numero_oficial = models.CharField(
        "número oficial",
        max_length=80,
        blank=True,
        help_text="Como lo cita el acta: «Acuerdo PRIMERO».",
    )
    titulo = models.CharField(
        "de qué trata", max_length=160, help_text="Una frase sencilla, sin siglas si se puede."
    )
    texto = models.TextField("texto del acuerdo", help_text="La redacción exacta del acta.")
    estado = models.CharField(
        "estado", max_length=20, choices=Estado.choices, default=Estado.PENDIENTE
    )
    sustituido_por = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="sustituye_a"
    )
    fecha_adopcion = models.DateField(
        "fecha de adopción",
        null=True,
        blank=True,
        help_text="Si el acta se publica aquí, se toma de la sesión.",
    )
    plazo = models.DateField(
        "fecha límite",
        null=True,
        blank=True,
        help_text="La que fijó el acuerdo. Vacío: no fija fecha. Después de publicada no cambia: "
        "se añade una reprogramación.",
    )
    hito = models.ForeignKey(
        Hito, null=True, blank=True, on_delete=models.PROTECT, related_name="acuerdos"
    )
    departamentos = ParentalManyToManyField(Departamento, blank=True, related_name="acuerdos")
    municipios = ParentalManyToManyField(Municipio, blank=True, related_name="acuerdos")
    poblacion = SeleccionMultiple("población a la que concierne", opciones=Poblacion)
    acta_no_publicada_aqui = models.BooleanField(
        "acta no publicada aquí",
        default=False,
        help_text="El acuerdo consta en un acta que este portal no publica; se revisa solo.",
    )
    acta_citada = models.CharField(
        "acta citada",
        max_length=200,
        blank=True,
        help_text="Si el acta no se publica aquí: cómo se cita.",
    )
    etiquetas = ClusterTaggableManager(
        through=AcuerdoEtiquetado, blank=True, verbose_name="etiquetas"
    )

    objects = ConsultaAcuerdos.as_manager()
    conservados = ("codigo", "anio", "numero")

    panels = PANELES
    search_fields = [
        index.SearchField("titulo", boost=2),
        index.SearchField("texto"),
        index.SearchField("codigo", boost=3),
        index.AutocompleteField("titulo"),
        index.AutocompleteField("codigo_en_partes"),
        index.FilterField("organo"),
        index.FilterField("estado"),
        index.FilterField("live"),
    ]

    class Meta:
        verbose_name = "acuerdo"
        verbose_name_plural = "acuerdos"
        ordering = ["-fecha_adopcion", "-anio", "-numero", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["organo", "anio", "numero"],
                name="acuerdo_numero_unico_por_organo_y_anio",
                violation_error_message="Ese número de acuerdo ya existe para el órgano y el año.",
            ),
            models.CheckConstraint(
                condition=Q(live=False) | Q(codigo__isnull=False),
                name="acuerdo_publicado_con_codigo",
                violation_error_message="Un acuerdo publicado lleva código.",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.codigo_mostrado} · {self.titulo}"

    @property
    def codigo_mostrado(self) -> str:
        """The permanent code, or what a draft shows instead of one."""
        if self.codigo:
            return self.codigo
        anio = self.fecha_adopcion.year if self.fecha_adopcion else timezone.localdate().year
        return f"ACU-{self.organo.sigla}-{anio}-(borrador)"

    @property
    def codigo_en_partes(self) -> str:
        """For Wagtail's own search (see ``en_partes``)."""
        return en_partes(self.codigo or "")

    @property
    def es_demostracion(self) -> bool:
        return self.organo.es_demostracion

    @property
    def plazo_vigente(self) -> date | None:
        """The due date in force: that of the last re-scheduling, or the original one."""
        ultima = max(self.reprogramaciones.all(), key=lambda r: r.fecha, default=None)
        return ultima.plazo_nuevo if ultima else self.plazo

    @property
    def historia_del_plazo(self) -> list[Any]:
        """Re-schedulings, in the order they were decided."""
        return sorted(self.reprogramaciones.all(), key=lambda r: r.fecha)

    def vencido(self, al: date | None = None) -> bool:
        return estados.esta_vencido(self.estado, self.plazo_vigente, al or timezone.localdate())

    @property
    def estado_mostrado(self) -> str:
        """Code of the state a reader sees first: overdue before the stored one."""
        return estados.VENCIDO if self.vencido() else self.estado

    @property
    def estado_etiqueta(self) -> str:
        return estados.ETIQUETAS[self.estado_mostrado]

    @property
    def sin_fecha(self) -> bool:
        return estados.esta_sin_fecha(self.estado, self.plazo_vigente)

    @property
    def poblacion_etiquetas(self) -> list[str]:
        return [texto for codigo, texto in Poblacion.choices if codigo in self.poblacion]

    def get_absolute_url(self) -> str:
        return reverse("mesa:acuerdo", args=[self.codigo])

    def get_workflow(self):  # type: ignore[no-untyped-def]
        """No review of its own before its act: the act's approval publishes it first.

        Afterwards a correction is reviewed alone; an agreement whose act is not
        published here always is (issue 3).
        """
        if self.first_published_at is None and not self.acta_no_publicada_aqui:
            return None
        return super().get_workflow()

    def clean(self) -> None:
        super().clean()
        errores: dict[str, str] = {}
        if (self.estado == Estado.SUSTITUIDO) != (self.sustituido_por_id is not None):
            errores["sustituido_por"] = (
                "Indique qué acuerdo lo sustituye, y solo si el estado es «Sustituido»."
            )
        if self.pk and self.sustituido_por_id == self.pk:
            errores["sustituido_por"] = "Un acuerdo no se sustituye a sí mismo."
        if self.plazo and self.fecha_adopcion and self.plazo < self.fecha_adopcion:
            errores["plazo"] = "La fecha límite es anterior a la adopción del acuerdo."
        errores |= self._errores_frente_a_lo_publicado()
        if errores:
            raise ValidationError(errores)

    def _errores_frente_a_lo_publicado(self) -> dict[str, str]:
        """Moves of state and fixed fields, against the published row."""
        if not self.pk:
            return {}
        publicado = Acuerdo.objects.filter(pk=self.pk, codigo__isnull=False).first()
        if publicado is None:
            return {}
        errores = {}
        if not estados.puede_pasar(publicado.estado, self.estado):
            de, a = publicado.get_estado_display(), self.get_estado_display()
            errores["estado"] = f"Un acuerdo «{de}» no puede pasar a «{a}»."
        if self.plazo != publicado.plazo:
            errores["plazo"] = (
                "La fecha que fijó el acuerdo ya se publicó y no cambia: añada una reprogramación, "
                "con su motivo y el acta que la decidió."
            )
        if self.organo_id != publicado.organo_id:
            errores["organo"] = "El órgano no cambia después de publicado: entra en el código."
        if self.fecha_adopcion and self.fecha_adopcion.year != publicado.anio:
            errores["fecha_adopcion"] = "El año no cambia después de publicado: entra en el código."
        return errores


class ResponsableAcuerdo(Orderable):
    """An institution that must carry out the agreement."""

    acuerdo = ParentalKey(Acuerdo, on_delete=models.CASCADE, related_name="responsables")
    institucion = models.ForeignKey(
        Institucion,
        on_delete=models.PROTECT,
        related_name="responsabilidades",
        verbose_name="institución responsable",
    )

    class Meta(Orderable.Meta):
        constraints = [
            models.UniqueConstraint(
                fields=["acuerdo", "institucion"],
                name="responsable_unico_por_acuerdo",
                violation_error_message="Esa institución ya figura como responsable.",
            )
        ]

    def __str__(self) -> str:
        return self.institucion.nombre
