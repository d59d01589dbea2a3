"""Tags: a closed vocabulary kept by Administración (class ii)."""

from __future__ import annotations

from django.db import models
from taggit.models import TagBase

from snippets.models.registro import DeRegistro


class Etiqueta(DeRegistro, TagBase):
    class Familia(models.TextChoices):
        TEMA = "tema", "Tema"
        GOBERNANZA = "gobernanza", "Modelo de gobernanza migratoria"

    familia = models.CharField(
        "familia", max_length=20, choices=Familia.choices, default=Familia.TEMA
    )
    # The person names the tag; writers choose from the list and cannot add to it.
    free_tagging = False
    fijos = ("slug",)

    class Meta:
        verbose_name = "etiqueta"
        verbose_name_plural = "etiquetas"
        ordering = ["name"]
