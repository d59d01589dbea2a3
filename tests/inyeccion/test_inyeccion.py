"""What people write is text wherever it is shown: in a real browser, nothing of it runs.

``INYECCION=todas`` writes every text into every field, turn after turn; otherwise one turn.
``INYECCION_SEMILLA`` repeats the order of a run that failed (it is printed).
"""

from __future__ import annotations

import os
import random
from collections.abc import Iterator

import pytest
from django.contrib.auth.models import User
from django.db import transaction

from paginas.models import Noticia
from paginas.revision.registro import modelos_revisados
from portal.sitio import preparar_sitio
from snippets.models import Acuerdo
from tests.inyeccion import paginas
from tests.inyeccion.cargas import CARGAS
from tests.inyeccion.escritor import Escritor, Pendientes, TallerDeInyeccion
from tests.inyeccion.ventana import Ventana, ventana
from tests.oraculo.estados import CORRECCION, ESTADOS
from tests.oraculo.mundo import Caso, Mundo, poblar

TODAS = os.environ.get("INYECCION") == "todas"
MUESTRA = 30  # pages of each side opened in a turn that does not open them all
VUELTAS = 100

pytestmark = [pytest.mark.django_db, pytest.mark.navegador]


def casos() -> Iterator[Caso]:
    """A correction in review of every type (with what is live), and the other states once."""
    yield from ((modelo, CORRECCION) for modelo in modelos_revisados())
    otros = [e for e in ESTADOS if e.nombre in ("devuelto", "retirado", "programado")]
    yield from ((modelo, estado) for modelo in (Noticia, Acuerdo) for estado in otros)


@pytest.fixture
def semilla() -> int:
    elegida = int(os.environ.get("INYECCION_SEMILLA") or random.randrange(10**6))
    print(f"INYECCION_SEMILLA={elegida}")
    return elegida


def test_hay_cien_textos_y_ninguno_repetido():
    assert len(set(CARGAS)) == len(CARGAS) >= 100


def test_el_navegador_oye_lo_que_se_ejecuta(chromium):
    """The positive twin: were they not escaped, they would be heard."""
    with ventana(chromium, None, con_politica=False) as abierta:
        for numero, carga in enumerate(CARGAS):
            abierta.pagina.set_content(f"<p title=''>{carga}</p>".replace("%", str(numero)))
        abierta.pagina.wait_for_timeout(300)
        oidas = {que for _, que in abierta.ejecutadas}
    assert len(oidas) > 50


def test_nada_de_lo_escrito_se_ejecuta(chromium, semilla):
    pendientes: Pendientes = {}
    escritas = 0
    for vuelta in range(VUELTAS if TODAS else 1):
        escritor = Escritor(semilla, pendientes)
        with transaction.atomic():
            preparar_sitio()
            mundo = poblar(TallerDeInyeccion(escritor), casos())
            informe = mirar(chromium, mundo, semilla + vuelta, enteras=TODAS and not vuelta)
            transaction.set_rollback(True)
        escritas += escritor.escritas
        print(f"vuelta {vuelta + 1}: {escritas} textos escritos; {informe}")
        if not any(pendientes.values()):
            break


def mirar(chromium, mundo: Mundo, semilla: int, *, enteras: bool) -> str:
    jefa = User.objects.create_superuser("jefa", "jefa@example.org", "clave-de-pruebas")
    azar, informe = random.Random(semilla), []
    for persona, direcciones in (
        (None, list(paginas.publicas(mundo, semilla))),
        (jefa, list(paginas.de_la_administracion(mundo))),
    ):
        if not enteras:
            # The page of each type is always opened; of the rest, some.
            siempre = [c.direccion for c in mundo.cosas if c.direccion in direcciones]
            algunas = azar.sample(direcciones, min(MUESTRA, len(direcciones)))
            direcciones = list(dict.fromkeys([*siempre, *algunas]))
        with ventana(chromium, persona, con_politica=False) as abierta:
            abierta.abrir("/sesiones/" if persona is None else "/admin/pages/")
            assert abierta.estado == 200, "the browser does not see the world of this test"
            recorrer(abierta, direcciones)
            informe.append(f"{abierta.vistas} páginas")
            assert not abierta.ejecutadas, "\n".join(map(str, abierta.ejecutadas))
    return ", ".join(informe)


def recorrer(abierta: Ventana, direcciones: list[str]) -> None:
    for direccion in direcciones:
        abierta.abrir(direccion)
