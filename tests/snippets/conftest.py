"""An agreement to follow up, and something that proves it."""

from __future__ import annotations

from datetime import date

import pytest

from paginas.models import IndiceNoticias, Noticia
from paginas.revision import borrador
from snippets.models import Acuerdo, Institucion, ResponsableAcuerdo
from tests import fabrica
from tests.snippets.seguimiento import ADOPTADO


@pytest.fixture
def responsable(mesa) -> Institucion:
    return fabrica.institucion("IRE")


@pytest.fixture
def acuerdo(mesa, responsable) -> Acuerdo:
    """Published with its act, due the first of July of 2023."""
    nuevo = fabrica.acuerdo(mesa.editora, plazo=date(2023, 7, 1))
    nuevo.responsables = [ResponsableAcuerdo(institucion=responsable)]
    borrador.guardar(objeto=nuevo, persona=mesa.editora)
    fabrica.publicar(
        fabrica.sesion(mesa.editora, acuerdos=[nuevo], fecha=ADOPTADO),
        mesa.editora,
        mesa.moderadora,
    )
    return Acuerdo.objects.get(pk=nuevo.pk)


@pytest.fixture
def noticia(mesa) -> Noticia:
    pagina = Noticia(title="Se abrió el albergue", slug="albergue", resumen="Ya funciona.")
    borrador.crear_pagina(pagina=pagina, madre=IndiceNoticias.objects.get(), persona=mesa.editora)
    return fabrica.publicar(pagina, mesa.editora, mesa.moderadora)
