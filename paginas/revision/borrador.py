"""Saving a draft in somebody's name (loader of the demonstration, importers)."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import models, transaction
from wagtail.models import Page, Revision

from paginas.revision.autoria import en_el_momento

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


@transaction.atomic
def crear_pagina(
    *, pagina: Page, madre: Page, persona: AbstractUser, ahora: datetime | None = None
) -> Revision:
    """Create ``pagina`` below ``madre`` as a draft with its first revision.

    Raises ``ValidationError`` when a rule of the page is broken.
    """
    pagina.live = False
    pagina.owner = persona
    madre.add_child(instance=pagina)
    return guardar(objeto=pagina, persona=persona, ahora=ahora)


@transaction.atomic
def crear_registro(
    *, registro: models.Model, persona: AbstractUser, ahora: datetime | None = None
) -> Revision:
    """Create a reviewed record as a draft with its first revision."""
    registro.live = False
    registro.full_clean()
    registro.save()
    return guardar(objeto=registro, persona=persona, ahora=ahora)


@transaction.atomic
def guardar(
    *, objeto: models.Model, persona: AbstractUser, ahora: datetime | None = None
) -> Revision:
    """Store a new draft of ``objeto``; what is public stays as it is.

    ``ahora`` dates the revision and its authorship in the past (loader only).
    """
    with en_el_momento(ahora):
        revision = objeto.save_revision(user=persona)
    if ahora is not None:
        Revision.objects.filter(pk=revision.pk).update(created_at=ahora)
        revision.created_at = ahora
    return revision
