"""``make bench``: what it measures is what it says, and a wrong request gets one sentence."""

from __future__ import annotations

import pytest
from django.db import DEFAULT_DB_ALIAS

from busqueda.consulta import buscar
from busqueda.corpus import RARA, fichas
from busqueda.escritura import escribir
from busqueda.models import EntradaBusqueda
from busqueda.motores import motor_de
from busqueda.respuesta import Peticion
from portal.instalacion import medicion
from portal.instalacion.errores import Impedimento
from portal.medicion.crudos import POR_MOTOR, textos_nuevos
from portal.medicion.preguntas import POR_CLASE, Clase, preguntas
from portal.medicion.tiempos import fila, percentil


def test_las_preguntas_son_doscientas_en_partes_iguales_y_siempre_las_mismas() -> None:
    assert {len(textos) for textos in preguntas().values()} == {POR_CLASE}
    assert len(preguntas()) * POR_CLASE == 200
    assert preguntas() == preguntas()


@pytest.mark.django_db
def test_el_crudo_y_el_nuestro_hallan_las_veinte_entradas_de_una_palabra_rara() -> None:
    rara = preguntas()[Clase.RARA][7]
    escribir(fichas(400))
    crudo = POR_MOTOR[motor_de().nombre](DEFAULT_DB_ALIAS)
    crudo.crear()
    crudo.meter(textos_nuevos(DEFAULT_DB_ALIAS, 0))
    assert buscar(Peticion(q=rara)).total == RARA
    hallados = crudo.pedir(crudo.preparar(rara))
    assert isinstance(hallados, list)
    assert len(hallados) == 10
    contiene = EntradaBusqueda.objects.filter(fragmentos__texto__icontains=rara).distinct()
    assert contiene.count() == RARA
    assert {fila[0] for fila in hallados} <= set(contiene.values_list("pk", flat=True))


def test_la_razon_quita_lo_fijo_y_no_divide_por_cero() -> None:
    una = fila("sqlite", 10, "x", [9.0, 11.0, 13.0], [2.0, 3.0, 4.0])
    assert (una.p50, una.crudo_p50, una.razon_p50) == (11.0, 3.0, 2.0)
    assert fila("sqlite", 10, "x", [2.0], [3.0]).razon_p50 == 0
    assert fila("sqlite", 10, "x", [9.0]).razon_p50 is None


def test_el_percentil_no_pasa_de_lo_medido() -> None:
    tiempos = [float(t) for t in range(100, 0, -1)]
    assert (percentil(tiempos, 0.5), percentil(tiempos, 0.95)) == (51.0, 96.0)
    assert percentil([7.0], 0.95) == 7.0


@pytest.mark.parametrize(
    ("variable", "valor", "dice"),
    [("DOCS", "mil", "separados por comas"), ("MOTOR", "solr", "uno de sqlite")],
)
def test_lo_que_no_se_puede_medir_se_dice(
    variable: str, valor: str, dice: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, valor)
    with pytest.raises(Impedimento, match=dice):
        medicion.correr()
