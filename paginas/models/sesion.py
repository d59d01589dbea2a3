"""A session of a body, from its call to its signed act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.formats import date_format
from modelcluster.fields import ParentalManyToManyField
from wagtail.documents import get_document_model_string
from wagtail.fields import StreamField
from wagtail.search import index

from paginas.bloques import ParrafosBlock
from paginas.estados import EstadoActa, EstadoSesion
from paginas.formularios.sesion import FormularioSesion
from paginas.listas import NO_CONSTA, DatoSesion, Modalidad, TipoSesion
from paginas.models.base import PaginaMesa
from paginas.models.validacion_sesion import errores_de_sesion, lanzar
from paginas.paneles.sesion import PANELES
from paginas.quorum import Quorum
from snippets.campos import SeleccionMultiple
from snippets.models import Etiqueta, Organo
from snippets.models.base import ConFuente
from snippets.partes import en_partes


class Sesion(ConFuente, PaginaMesa):
    organo = models.ForeignKey(
        Organo, on_delete=models.PROTECT, related_name="+", verbose_name="órgano"
    )
    tipo = models.CharField(
        "tipo de sesión", max_length=15, choices=TipoSesion.choices, default=TipoSesion.ORDINARIA
    )
    estado = models.CharField(
        "estado de la sesión",
        max_length=12,
        choices=EstadoSesion.choices,
        default=EstadoSesion.CONVOCADA,
    )
    estado_acta = models.CharField(
        "estado del acta",
        max_length=10,
        choices=EstadoActa.choices,
        default=EstadoActa.SIN_ACTA,
    )
    acta_numero = models.PositiveIntegerField(
        "número de acta", null=True, blank=True, help_text="El 9 de «Acta 9-2022»."
    )
    acta_anio = models.PositiveSmallIntegerField(
        "año del acta", null=True, blank=True, help_text="El 2022 de «Acta 9-2022»."
    )
    aprobada_en = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="aprueba_actas_de",
        verbose_name="acta aprobada en la sesión",
        help_text="La sesión posterior en que se aprobó esta acta.",
    )
    fecha = models.DateField("fecha", null=True, blank=True)
    hora_inicio = models.TimeField("hora de inicio", null=True, blank=True)
    hora_fin = models.TimeField("hora de cierre", null=True, blank=True)
    modalidad = models.CharField("modalidad", max_length=12, choices=Modalidad.choices, blank=True)
    lugar = models.CharField("lugar", max_length=255, blank=True)
    convocatoria = StreamField(
        ParrafosBlock(), blank=True, verbose_name="convocatoria", use_json_field=True
    )
    no_consta = SeleccionMultiple(
        "no consta en la fuente",
        opciones=DatoSesion,
        help_text="Lo que el documento de origen no dice. No es lo mismo que cero ni que ausencia.",
    )
    quorum_presentes = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    quorum_miembros = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    acta_publicada = models.DateField(
        "acta publicada aquí el", null=True, blank=True, editable=False
    )
    documento_oficial = models.ForeignKey(
        get_document_model_string(),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="acta firmada (documento oficial)",
        help_text="El archivo firmado es el documento oficial; esta página es su transcripción.",
    )
    documento_version_publica = models.ForeignKey(
        get_document_model_string(),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="versión pública del acta firmada",
        help_text="Solo si hay puntos reservados: el acta firmada sin lo reservado. El documento "
        "completo no se publica.",
    )
    documento_texto = models.ForeignKey(
        get_document_model_string(),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="versión de texto del acta",
        help_text="Solo si el acta firmada es un escaneado: el mismo texto en Word o en un PDF con "
        "texto, para que la búsqueda lo encuentre y lo lea un lector de pantalla. No se publica "
        "mientras haya puntos reservados.",
    )
    publicada_antes_medio = models.CharField(
        "publicada antes en", max_length=200, blank=True, help_text="Medio o sitio."
    )
    publicada_antes_fecha = models.DateField("fecha de esa publicación", null=True, blank=True)
    etiquetas = ParentalManyToManyField(Etiqueta, blank=True, related_name="+")

    # A copy is another session: it has no act yet, nor the number of this one.
    exclude_fields_in_copy = [
        "estado_acta",
        "acta_numero",
        "acta_anio",
        "acta_publicada",
        "aprobada_en",
        "documento_oficial",
        "documento_texto",
        "quorum_presentes",
        "quorum_miembros",
    ]
    conservados = ("quorum_presentes", "quorum_miembros", "acta_publicada")
    base_form_class = FormularioSesion
    content_panels = PANELES
    parent_page_types = ["paginas.IndiceSesiones"]
    subpage_types: list[str] = []
    template = "paginas/sesion.html"
    search_fields = [
        *PaginaMesa.search_fields,
        index.SearchField("acta_citada", boost=3),
        index.AutocompleteField("acta_en_partes"),
        index.SearchField("resumen"),
        index.FilterField("organo"),
    ]

    class Meta:
        verbose_name = "sesión"
        verbose_name_plural = "sesiones"
        constraints = [
            models.UniqueConstraint(
                fields=["organo", "acta_numero", "acta_anio"],
                name="acta_unica_por_organo",
                violation_error_message="Ese órgano ya tiene un acta con este número y año.",
            ),
            models.CheckConstraint(
                condition=Q(acta_numero__isnull=True, acta_anio__isnull=True)
                | Q(acta_numero__isnull=False, acta_anio__isnull=False),
                name="acta_numero_y_anio_juntos",
                violation_error_message="El número de acta lleva su año, y el año su número.",
            ),
        ]

    # Set by the editor's form: what it keeps beside the draft, once that is stored.
    al_guardar_borrador: Callable[[Sesion], None] | None = None

    def clean(self) -> None:
        super().clean()
        lanzar(errores_de_sesion(self))

    def save_revision(self, *args: Any, **kw: Any) -> Any:
        revision = super().save_revision(*args, **kw)
        if self.al_guardar_borrador is not None:
            self.al_guardar_borrador(self)
        return revision

    @property
    def acta_citada(self) -> str:
        """«9-2022»; empty while there is no act."""
        return f"{self.acta_numero}-{self.acta_anio}" if self.acta_numero else ""

    @property
    def acta_en_partes(self) -> str:
        """For Wagtail's own search (see ``en_partes``)."""
        return en_partes(self.acta_citada)

    @property
    def nombre_del_organo(self) -> str:
        """The body's name on the day of the session."""
        return self.organo.nombre_en(self.fecha)

    @property
    def encabezado(self) -> str:
        """«Acta 9-2022 · Sesión extraordinaria · Consejo Nacional»."""
        primero = f"Acta {self.acta_citada}" if self.acta_citada else self.cuando
        return " · ".join(
            [primero, f"Sesión {self.get_tipo_display().lower()}", self.nombre_del_organo]
        )

    @property
    def cita(self) -> str:
        """How a passage of this session is cited: «Acta 9-2022»."""
        return f"Acta {self.acta_citada}" if self.acta_citada else f"Sesión, {self.cuando}"

    @property
    def cuando(self) -> str:
        """The date in words; says so when the source does not give it or there is none."""
        if self.fecha:
            return date_format(self.fecha)
        return f"Fecha: {NO_CONSTA}" if "fecha" in self.no_consta else "Sin fecha"

    @property
    def fecha_publica(self) -> date | None:
        return self.fecha

    @property
    def es_demostracion(self) -> bool:
        return self.organo.es_demostracion

    @property
    def tiene_acta(self) -> bool:
        return self.estado_acta != EstadoActa.SIN_ACTA

    @property
    def es_proxima(self) -> bool:
        return (
            self.estado == EstadoSesion.CONVOCADA
            and self.fecha is not None
            and self.fecha >= timezone.localdate()
        )

    @property
    def dias_hasta_el_acta(self) -> int | None:
        """Days from the session to the first publication of its act; None when unknown.

        An act only cited from a source is not one this body was late to publish here.
        """
        conocida = self.tiene_acta and self.estado_acta != EstadoActa.NO_CONSTA
        if not (conocida and self.fecha and self.acta_publicada):
            return None
        return (self.acta_publicada - self.fecha).days

    @cached_property
    def quorum(self) -> Quorum | None:
        """Quorum as frozen at publication; None when the source does not give it."""
        if self.quorum_miembros is None or self.quorum_presentes is None:
            return None
        return Quorum(presentes=self.quorum_presentes, miembros=self.quorum_miembros)

    def acuerdos_adoptados(self) -> list[Any]:
        """Agreements of every point that is not reserved, in the order of the agenda."""
        return [
            adoptado.acuerdo
            for punto in self.puntos.all()
            if not punto.reservado
            for adoptado in punto.acuerdos.all()
        ]

    @property
    def puntos_reservados(self) -> list[Any]:
        return [punto for punto in self.puntos.all() if punto.reservado]

    @property
    def documento_publico(self) -> Any:
        """The signed act that readers get: with reserved points, never the whole one."""
        return self.documento_version_publica if self.puntos_reservados else self.documento_oficial

    @property
    def texto_publico(self) -> Any:
        """The text of the signed act that readers get; none while it may say what is reserved."""
        return None if self.puntos_reservados else self.documento_texto
