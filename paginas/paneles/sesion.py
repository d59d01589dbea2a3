"""The editor's form of a session."""

from __future__ import annotations

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
    TitleFieldPanel,
)

from paginas.paneles.archivos import PanelArchivos

PANELES = [
    TitleFieldPanel(
        "title",
        help_text="Para reconocerla en la administración: «Sesión ordinaria de marzo de 2023».",
    ),
    FieldPanel("resumen"),
    MultiFieldPanel(
        [
            FieldPanel("organo"),
            FieldRowPanel([FieldPanel("tipo"), FieldPanel("estado")]),
            FieldRowPanel([FieldPanel("fecha"), FieldPanel("modalidad")]),
            FieldRowPanel([FieldPanel("hora_inicio"), FieldPanel("hora_fin")]),
            FieldPanel("lugar"),
            FieldPanel("no_consta"),
        ],
        heading="La sesión",
    ),
    FieldPanel("convocatoria"),
    InlinePanel("asistencias", label="institución", heading="Asistencia"),
    HelpPanel(
        content="<p>Cada punto lleva su discusión y los acuerdos que adoptó. "
        "Los acuerdos se publican junto con el acta, cuando se aprueba.</p>",
        heading="Agenda",
    ),
    InlinePanel("puntos", label="punto de agenda", heading="Puntos de agenda"),
    FieldPanel("correcciones", disable_comments=True),
    MultiFieldPanel(
        [
            FieldPanel("estado_acta"),
            FieldRowPanel([FieldPanel("acta_numero"), FieldPanel("acta_anio")]),
            PageChooserPanel("aprobada_en", page_type="paginas.Sesion"),
            FieldPanel("documento_oficial"),
            FieldPanel("documento_version_publica"),
            FieldPanel("documento_texto"),
        ],
        heading="El acta",
    ),
    PanelArchivos(),
    MultiFieldPanel(
        [
            FieldPanel("etiquetas"),
            FieldRowPanel(
                [FieldPanel("publicada_antes_medio"), FieldPanel("publicada_antes_fecha")]
            ),
            FieldPanel("fuente"),
            FieldPanel("fuente_url"),
        ],
        heading="Origen y temas",
    ),
]
