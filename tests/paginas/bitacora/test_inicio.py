"""A site that published before it had a log starts it with what is public."""

from __future__ import annotations

import pytest

from paginas.bitacora.inicio import MOTIVO, asentar_lo_anterior
from paginas.bitacora.verificacion.informe import verificar
from paginas.models import Asiento
from portal.sitio import preparar_sitio
from snippets.models import Acuerdo
from tests import fabrica


@pytest.fixture
def sin_bitacora(mesa, sin_disparadores):
    """As the database was before the log existed."""
    fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    for tabla in ("asiento", "instantanea", "cabezabitacora"):
        sin_disparadores(f"DELETE FROM paginas_{tabla}")
    return mesa


def test_lo_que_ya_era_publico_se_asienta_una_vez(sin_bitacora):
    assert not verificar().bien
    preparar_sitio()
    assert verificar().hallazgos == []
    assert set(Asiento.objects.values_list("motivo", flat=True)) == {MOTIVO}
    assert asentar_lo_anterior() == 0


def test_con_la_bitacora_empezada_no_se_legaliza_nada(mesa):
    colado = fabrica.acuerdo(mesa.editora)
    Acuerdo.objects.filter(pk=colado.pk).update(live=True, codigo="ACU-MPR-2023-099")
    preparar_sitio()
    assert f"acuerdo-{colado.pk}" in verificar().primero.mensaje
