"""Published content, and people to ask for its change and to decide on it."""

from __future__ import annotations

import pytest

from paginas.models import PaginaInformativa
from paginas.revision import borrador
from tests import fabrica

PALABRA = "zopilotecanario"  # in titles and texts only: a tombstone must not say it


@pytest.fixture
def otra_moderadora(mesa):
    return fabrica.persona("otra", "Administración")


@pytest.fixture
def jefa(mesa):
    return fabrica.persona("jefa", is_superuser=True, is_staff=True)


@pytest.fixture
def acuerdo(mesa):
    return fabrica.acuerdo(mesa.editora, titulo=f"Acuerdo sobre {PALABRA}")


@pytest.fixture
def sesion(mesa, acuerdo):
    """A public act with one public agreement."""
    borrador_ = fabrica.sesion(
        mesa.editora,
        acuerdos=[acuerdo],
        discusion=(f"Se habló de {PALABRA}.",),
        title=f"Sesión del {PALABRA}",
    )
    publicada = fabrica.publicar(borrador_, mesa.editora, mesa.moderadora)
    acuerdo.refresh_from_db()
    return publicada


@pytest.fixture
def pagina(mesa):
    """Make a public page below another one (the home when none is given)."""

    def crear(slug, madre=None):
        from portal.models import PaginaInicio

        nueva = PaginaInformativa(
            title=f"Página {slug} del {PALABRA}", slug=slug, resumen=f"Trata del {PALABRA}."
        )
        madre = madre or PaginaInicio.objects.get()
        borrador.crear_pagina(pagina=nueva, madre=madre, persona=mesa.editora)
        return fabrica.publicar(nueva, mesa.editora, mesa.moderadora)

    return crear
