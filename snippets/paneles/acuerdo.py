"""The editor's form of an agreement."""

from __future__ import annotations

from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
)

PANELES = [
    MultiFieldPanel(
        [
            FieldPanel("titulo"),
            FieldPanel("texto"),
            FieldPanel("organo"),
            FieldPanel("numero_oficial"),
        ],
        heading="Qué se acordó",
    ),
    MultiFieldPanel(
        [
            InlinePanel("responsables", label="institución responsable"),
            FieldRowPanel([FieldPanel("plazo"), FieldPanel("fecha_adopcion")]),
        ],
        heading="Quién y hasta cuándo",
    ),
    MultiFieldPanel(
        [
            FieldPanel("estado"),
            FieldPanel("sustituido_por"),
            InlinePanel(
                "reprogramaciones",
                label="reprogramación",
                heading="Reprogramaciones",
                help_text="Se añaden, no se cambian: la fecha original y las anteriores siguen a "
                "la vista.",
            ),
            InlinePanel(
                "avances",
                label="avance",
                heading="Avances",
                help_text="Lo publicado no se cambia ni se quita: lo que sigue se añade.",
            ),
        ],
        heading="Seguimiento",
    ),
    MultiFieldPanel(
        [
            FieldPanel("hito"),
            FieldPanel("departamentos"),
            FieldPanel("municipios"),
            FieldPanel("poblacion"),
            FieldPanel("etiquetas"),
        ],
        heading="A quién y dónde",
        classname="collapsed",
    ),
    MultiFieldPanel(
        [
            FieldPanel("acta_no_publicada_aqui"),
            FieldPanel("acta_citada"),
            FieldPanel("fuente"),
            FieldPanel("fuente_url"),
        ],
        heading="Origen",
        classname="collapsed",
    ),
]
