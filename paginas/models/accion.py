"""List 1 of milestone 8.3: actions carried out by the Mesa as a body."""

from __future__ import annotations

from datetime import date

from django.db import models
from modelcluster.fields import ParentalKey, ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.documents import get_document_model_string
from wagtail.fields import StreamField
from wagtail.models import Orderable
from wagtail.search import index

from paginas.bloques import CuerpoBlock
from paginas.listas import TipoAccion
from paginas.models.base import PaginaMesa
from paginas.models.sesion import Sesion
from paginas.paneles.archivos import PanelArchivos
from snippets.campos import SeleccionMultiple
from snippets.listas import Poblacion
from snippets.models import (
    Acuerdo,
    Departamento,
    Etiqueta,
    Hito,
    Institucion,
    Municipio,
    Organo,
)
from snippets.models.base import ConFuente


class AccionMesa(ConFuente, PaginaMesa):
    """Something the Mesa did as a body: a statement, a study, a visit…"""

    organo = models.ForeignKey(
        Organo, on_delete=models.PROTECT, related_name="+", verbose_name="órgano"
    )
    fecha = models.DateField(
        "fecha", null=True, blank=True, help_text="Vacío: la fuente no la dice."
    )
    tipo = models.CharField("tipo de acción", max_length=20, choices=TipoAccion.choices)
    cuerpo = StreamField(CuerpoBlock(), blank=True, verbose_name="qué se hizo", use_json_field=True)
    resultado = models.TextField("resultado", blank=True)
    sesion_origen = models.ForeignKey(
        Sesion,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="acciones",
        verbose_name="sesión que la originó",
    )
    acuerdo_origen = models.ForeignKey(
        Acuerdo,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
        verbose_name="acuerdo que cumple",
    )
    hito = models.ForeignKey(
        Hito, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    instituciones = ParentalManyToManyField(Institucion, blank=True, related_name="+")
    departamentos = ParentalManyToManyField(Departamento, blank=True, related_name="+")
    municipios = ParentalManyToManyField(Municipio, blank=True, related_name="+")
    poblacion = SeleccionMultiple("población", opciones=Poblacion)
    etiquetas = ParentalManyToManyField(Etiqueta, blank=True, related_name="+")

    content_panels = [
        *PaginaMesa.content_panels,
        FieldPanel(
            "organo",
            help_text="Una acción la realiza la Mesa como órgano. Si la hicieron varias "
            "instituciones juntas, es una actividad de coordinación.",
        ),
        FieldRowPanel([FieldPanel("fecha"), FieldPanel("tipo")]),
        FieldPanel("resumen"),
        FieldPanel("cuerpo"),
        FieldPanel("resultado"),
        MultiFieldPanel(
            [FieldPanel("sesion_origen"), FieldPanel("acuerdo_origen"), FieldPanel("hito")],
            heading="De dónde viene",
        ),
        MultiFieldPanel(
            [
                FieldPanel("instituciones"),
                FieldPanel("departamentos"),
                FieldPanel("municipios"),
                FieldPanel("poblacion"),
                FieldPanel("etiquetas"),
            ],
            heading="Quiénes y dónde",
        ),
        InlinePanel("evidencias", label="evidencia", heading="Evidencia"),
        MultiFieldPanel([FieldPanel("fuente"), FieldPanel("fuente_url")], heading="Fuente"),
        PanelArchivos(),
    ]
    parent_page_types = ["paginas.IndiceAcciones"]
    subpage_types: list[str] = []
    template = "paginas/accion_mesa.html"
    search_fields = [*PaginaMesa.search_fields, index.SearchField("resumen")]

    class Meta:
        verbose_name = "acción de la Mesa"
        verbose_name_plural = "acciones de la Mesa"

    @property
    def fecha_publica(self) -> date | None:
        return self.fecha

    @property
    def es_demostracion(self) -> bool:
        return self.organo.es_demostracion

    @property
    def poblacion_etiquetas(self) -> list[str]:
        return [texto for codigo, texto in Poblacion.choices if codigo in self.poblacion]


class EvidenciaAccion(Orderable):
    """What shows that the action took place: a document or an address."""

    accion = ParentalKey(AccionMesa, on_delete=models.CASCADE, related_name="evidencias")
    descripcion = models.CharField("qué muestra", max_length=255)
    documento = models.ForeignKey(
        get_document_model_string(),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    enlace = models.URLField("enlace", blank=True)

    class Meta(Orderable.Meta):
        verbose_name = "evidencia"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(documento__isnull=False) | ~models.Q(enlace=""),
                name="evidencia_con_documento_o_enlace",
                violation_error_message="Adjunte un documento o escriba un enlace.",
            )
        ]

    def __str__(self) -> str:
        return self.descripcion
