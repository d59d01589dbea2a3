"""List 2 of milestone 8.3: coordination activities of institutions together."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import StreamField
from wagtail.search import index

from paginas.bloques import CuerpoBlock
from paginas.formularios.pagina import FormularioPagina
from paginas.models.base import PaginaMesa
from paginas.paneles.archivos import PanelArchivos
from snippets.campos import SeleccionMultiple
from snippets.listas import Comunidad, Ods, Poblacion, Pueblo
from snippets.models import Departamento, Etiqueta, Hito, Institucion, Municipio
from snippets.models.base import ConFuente

MINIMO_INSTITUCIONES = 2


class FormularioActividad(FormularioPagina):
    def clean(self) -> dict:
        datos = super().clean()
        instituciones = datos.get("instituciones")
        pocas = instituciones is not None and len(instituciones) < MINIMO_INSTITUCIONES
        if pocas and not self.is_deferred_validation:
            self.add_error(
                "instituciones",
                "Una actividad de coordinación la realizan al menos dos instituciones. Si la hizo "
                "la Mesa como órgano, es una acción de la Mesa.",
            )
        return datos


class ActividadCoordinacion(ConFuente, PaginaMesa):
    fecha = models.DateField(
        "fecha", null=True, blank=True, help_text="Vacío: la fuente no la dice."
    )
    fecha_fin = models.DateField("hasta", null=True, blank=True)
    instituciones = ParentalManyToManyField(
        Institucion, related_name="+", verbose_name="instituciones que participaron"
    )
    cuerpo = StreamField(CuerpoBlock(), blank=True, verbose_name="descripción", use_json_field=True)
    resultados = models.TextField("resultados", blank=True)
    departamentos = ParentalManyToManyField(Departamento, blank=True, related_name="+")
    municipios = ParentalManyToManyField(Municipio, blank=True, related_name="+")
    poblacion = SeleccionMultiple("población", opciones=Poblacion)
    pueblos = SeleccionMultiple("pueblos", opciones=Pueblo)
    comunidades = SeleccionMultiple("comunidades lingüísticas", opciones=Comunidad)
    ods = SeleccionMultiple("ODS", opciones=Ods)
    hitos = ParentalManyToManyField(
        Hito, blank=True, related_name="+", verbose_name="hitos a los que contribuye"
    )
    etiquetas = ParentalManyToManyField(Etiqueta, blank=True, related_name="+")

    base_form_class = FormularioActividad
    content_panels = [
        *PaginaMesa.content_panels,
        FieldPanel(
            "instituciones",
            help_text="Dos o más. Si la realizó la Mesa como órgano, es una acción de la Mesa.",
        ),
        FieldRowPanel([FieldPanel("fecha"), FieldPanel("fecha_fin")]),
        FieldPanel("resumen"),
        FieldPanel("cuerpo"),
        FieldPanel("resultados"),
        MultiFieldPanel(
            [FieldPanel("departamentos"), FieldPanel("municipios")], heading="Territorio"
        ),
        MultiFieldPanel(
            [FieldPanel("poblacion"), FieldPanel("pueblos"), FieldPanel("comunidades")],
            heading="Población",
        ),
        MultiFieldPanel(
            [FieldPanel("hitos"), FieldPanel("ods"), FieldPanel("etiquetas")],
            heading="Compromisos y temas",
        ),
        MultiFieldPanel([FieldPanel("fuente"), FieldPanel("fuente_url")], heading="Fuente"),
        PanelArchivos(),
    ]
    parent_page_types = ["paginas.IndiceActividades"]
    subpage_types: list[str] = []
    template = "paginas/actividad_coordinacion.html"
    search_fields = [*PaginaMesa.search_fields, index.SearchField("resumen")]

    class Meta:
        verbose_name = "actividad de coordinación"
        verbose_name_plural = "actividades de coordinación"

    def clean(self) -> None:
        super().clean()
        if self.fecha and self.fecha_fin and self.fecha_fin < self.fecha:
            raise ValidationError({"fecha_fin": "La fecha final es anterior a la inicial."})

    @property
    def fecha_publica(self) -> date | None:
        return self.fecha

    @property
    def es_demostracion(self) -> bool:
        return any(institucion.es_demostracion for institucion in self.instituciones.all())

    @property
    def poblacion_etiquetas(self) -> list[str]:
        return [texto for codigo, texto in Poblacion.choices if codigo in self.poblacion]

    @property
    def pueblos_etiquetas(self) -> list[str]:
        return [texto for codigo, texto in Pueblo.choices if codigo in self.pueblos]

    @property
    def comunidades_etiquetas(self) -> list[str]:
        return [texto for codigo, texto in Comunidad.choices if codigo in self.comunidades]

    @property
    def ods_etiquetas(self) -> list[str]:
        return [texto for codigo, texto in Ods.choices if codigo in self.ods]
