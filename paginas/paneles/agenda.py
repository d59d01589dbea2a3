"""The editor's form of an agenda point, inside the session's."""

from __future__ import annotations

from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

PANELES_ADOPTADO = [FieldPanel("acuerdo")]

PANELES_PUNTO = [
    FieldPanel("titulo"),
    FieldPanel("discusion"),
    InlinePanel("acuerdos", label="acuerdo adoptado", heading="Acuerdos adoptados en este punto"),
    MultiFieldPanel(
        [
            FieldPanel("reservado"),
            FieldPanel("reserva_base_legal"),
            FieldRowPanel([FieldPanel("reserva_autoridad"), FieldPanel("reserva_hasta")]),
        ],
        heading="Reserva",
    ),
]
