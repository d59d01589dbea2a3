"""The editor's form of one line of attendance."""

from __future__ import annotations

from wagtail.admin.panels import FieldPanel, FieldRowPanel

PANELES = [
    FieldPanel("institucion"),
    FieldRowPanel([FieldPanel("calidad"), FieldPanel("presencia")]),
    FieldPanel("funcionario"),
]
