"""The public reason stays on a tombstone: it tells nothing it should not."""

from __future__ import annotations

import pytest

from paginas.models import SolicitudDeCambio
from paginas.solicitudes import verbos
from paginas.solicitudes.errores import CambioImposible
from paginas.solicitudes.estados import Pedido
from tests.solicitudes.apoyo import MOTIVO, PUBLICO

pytestmark = pytest.mark.django_db


def pedir_con(objeto, persona, publico):
    return verbos.pedir(
        objeto=objeto,
        accion=Pedido.RETIRO,
        persona=persona,
        motivo=MOTIVO,
        motivo_publico=publico,
    )


@pytest.mark.parametrize(
    ("publico", "dice"),
    [
        ("Se retira «{sesion}» por error.", "repite el título"),
        ("Sobra el {acuerdo}, por un error.", "repite el título"),
        ("Escriba a persona@example.org por el motivo.", "parece llevar"),
        ("Llame al teléfono 5555-1234 para saber más.", "parece llevar"),
    ],
)
def test_el_motivo_publico_no_dice_el_titulo_ni_datos_de_personas(
    mesa, sesion, acuerdo, publico, dice
):
    texto = publico.format(sesion=sesion.title.upper(), acuerdo=acuerdo.titulo)
    with pytest.raises(CambioImposible, match=dice):
        pedir_con(sesion, mesa.editora, texto)
    assert not SolicitudDeCambio.objects.exists()
    assert pedir_con(sesion, mesa.editora, PUBLICO)
