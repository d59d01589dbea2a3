"""The detector against the cases: 95 % found and 90 % right, by class (issue 4)."""

from __future__ import annotations

import pytest

from paginas.privacidad.detector import detectar
from paginas.privacidad.permitidos import Permitidos
from tests.privacidad import caso
from tests.privacidad.conjuntos import congelados, generados
from tests.privacidad.medida import medir

RECALL, PRECISION = 0.95, 0.90
CONJUNTOS = {"congelados": congelados, "generados": generados}


def senalar(texto: str, permitidos: caso.Permitidos) -> list[tuple[str, int, int]]:
    propios = Permitidos(
        dominios=frozenset(d.lower() for d in permitidos.dominios),
        telefonos=frozenset(permitidos.telefonos),
    )
    return [(h.clase, h.inicio, h.fin) for h in detectar(texto, propios)]


@pytest.mark.parametrize("conjunto", CONJUNTOS)
@pytest.mark.parametrize("clase", caso.CLASES)
def test_halla_lo_que_debe_y_poco_mas(conjunto, clase, record_property):
    medida = medir(CONJUNTOS[conjunto](), senalar)[clase]
    record_property("recall", medida.recall)
    record_property("precision", medida.precision)
    cifras = f"{medida.recall:.3f} hallado, {medida.precision:.3f} acertado, de {medida.n}"
    print(f"{conjunto}, {clase}: {cifras}")
    assert medida.n >= 50
    assert medida.recall >= RECALL, cifras
    assert medida.precision >= PRECISION, cifras
