"""What was asked and found nothing: the words alone, for a while, and never somebody's data."""

from __future__ import annotations

import logging
from datetime import date, timedelta
from io import BytesIO

import pytest
from django.core.signals import request_finished
from django.db import DatabaseError, close_old_connections
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from openpyxl import load_workbook

from busqueda.mejoras.models import GrupoSinonimos
from busqueda.sin_resultados import registro
from busqueda.sin_resultados.models import BusquedaSinResultados
from busqueda.sin_resultados.personales import parece_de_alguien
from paginas.revision.trabajos import una_pasada

pytestmark = pytest.mark.django_db
HOY = date(2026, 3, 2)
TABLERO = "busqueda_tablerosinresultados_modeladmin"


def buscar(q: str, **otros: str) -> int:
    return Client().get(reverse("busqueda:buscar"), {"q": q, **otros}).status_code


def anotadas() -> list[str]:
    return list(BusquedaSinResultados.objects.values_list("termino", flat=True))


def anotar(termino: str, hoy: date = HOY) -> bool:
    return registro.anotar(termino, hoy=hoy)


def test_queda_la_busqueda_normalizada_y_se_cuenta(publicar) -> None:
    publicar("Un albergue")
    for forma in ("¿Remesas?", "REMESAS", "remesas"):
        assert buscar(forma) == 200
    buscar("albergue")
    (fila,) = BusquedaSinResultados.objects.all()
    hoy = timezone.localdate()
    assert (fila.termino, fila.veces, fila.primer_dia, fila.ultimo_dia) == ("remesas", 3, hoy, hoy)


def test_no_guarda_a_nadie_ni_la_hora() -> None:
    campos = {c.name for c in BusquedaSinResultados._meta.get_fields()}
    assert campos == {"id", "termino", "veces", "primer_dia", "ultimo_dia"}
    tipos = {c.get_internal_type() for c in BusquedaSinResultados._meta.get_fields()}
    assert "DateTimeField" not in tipos


@pytest.mark.parametrize(
    "ajena",
    [
        "alguien@example.org",
        "alguien arroba ejemplo",
        "cuenta de gmail de prueba",
        "5555 1234",
        "tel. 5555-1234",
        "(502) 5555.1234",
        "1234 56789 0101",
        "1234567890101",
        "٥٥٥٥١٢٣٤",
        "Nombre Inventado",
        "busco a Nombre Inventado Prueba",
    ],
)
def test_lo_que_parece_de_alguien_no_se_guarda(ajena: str) -> None:
    assert parece_de_alguien(ajena)
    assert buscar(ajena) == 200
    assert anotadas() == []


@pytest.mark.parametrize(
    "llana", ["remesas", "ACU-PRB-2023-014", "acuerdo 14 de 2023", "Acta 9-2022", "remesas de 2022"]
)
def test_lo_que_no_parece_de_nadie_se_guarda(llana: str) -> None:
    buscar(llana)
    assert len(anotadas()) == 1


@pytest.mark.parametrize(
    "parametros",
    [
        {"q": "remesas", "tipo": "acta"},
        {"q": "remesas", "desde": "2023-01-01"},
        {"q": "remesas", "pagina": "2"},
        {"q": "remesa " * 9},
        {"q": "r" * 81},
        {"q": "¿?"},
        {"q": ""},
    ],
)
def test_ni_con_filtros_ni_larga_ni_vacia(parametros) -> None:
    buscar(**parametros)
    assert anotadas() == []


def test_un_robot_no_llena_la_tabla(monkeypatch) -> None:
    monkeypatch.setattr(registro, "TOPE_DIARIO", 3)
    monkeypatch.setattr(registro, "TOPE", 5)
    assert [anotar(f"uno {n}x") for n in range(4)] == [True, True, True, False]
    assert anotar("uno 0x"), "what is known is still counted"
    manana = HOY + timedelta(days=1)
    assert [anotar(f"dos {n}x", manana) for n in range(3)] == [True, True, False]
    assert BusquedaSinResultados.objects.count() == 5


def test_caduca_y_trabajar_la_olvida(settings) -> None:
    anotar("vieja", HOY - timedelta(days=90))
    anotar("reciente", HOY - timedelta(days=89))
    una_pasada(ahora=timezone.make_aware(timezone.datetime(2026, 3, 2, 12)))
    assert anotadas() == ["reciente"]
    settings.BUSQUEDA_DIAS_SIN_RESULTADOS = 30
    assert registro.podar(hoy=HOY) == 1


def test_un_fallo_al_anotar_no_rompe_la_busqueda_y_queda_dicho(monkeypatch, caplog) -> None:
    def fallar(termino: str, *, hoy: date) -> bool:
        raise DatabaseError("la tabla no está")

    monkeypatch.setattr("busqueda.views.pagina.anotar", fallar)
    with caplog.at_level(logging.ERROR):
        assert buscar("remesas") == 200
    assert "no se anotó la búsqueda sin resultados" in caplog.text
    assert "remesas" not in caplog.messages[0]


def test_se_anota_despues_de_contestar(rf) -> None:
    from busqueda.views import buscar as vista

    respuesta = vista(rf.get("/buscar/", {"q": "remesas"}))
    assert b"resultado" in respuesta.content
    assert anotadas() == []
    # As Django's own client does: the test's connection must outlive the answer.
    request_finished.disconnect(close_old_connections)
    try:
        respuesta.close()
    finally:
        request_finished.connect(close_old_connections)
    assert anotadas() == ["remesas"]


@pytest.fixture
def gente(persona):
    return {
        "administradora": persona("administradora", "Administración"),
        "editora": persona("editora", "Comunicación"),
        "auditora": persona("auditora", "Auditoría"),
        "jefa": persona("jefa", is_superuser=True),
        "nadie": persona("nadie"),
    }


@pytest.mark.parametrize(
    ("quien", "lee", "remedia"),
    [
        ("administradora", True, True),
        ("jefa", True, True),
        ("auditora", True, False),
        ("editora", False, False),
        ("nadie", False, False),
    ],
)
def test_el_tablero_lo_lee_quien_puede_y_nadie_lo_cambia(
    entrar, gente, quien, lee, remedia
) -> None:
    anotar("remesas familiares")
    fila = BusquedaSinResultados.objects.get()
    cliente = entrar(gente[quien])
    respuesta = cliente.get(reverse(f"{TABLERO}_index"))
    assert (respuesta.status_code == 200) is lee
    html = respuesta.content.decode()
    enlace = reverse("buscador_sinonimos:add") + "?expresiones=remesas+familiares"
    assert (enlace in html) is remedia
    assert (reverse("buscador_destacados:add") + "?consultas=remesas+familiares" in html) is remedia
    for vista, args in (("create", []), ("edit", [fila.pk]), ("delete", [fila.pk])):
        direccion = reverse(f"{TABLERO}_{vista}", args=args)
        assert cliente.get(direccion).status_code != 200
        cliente.post(direccion, {"termino": "otro"})
    assert anotadas() == ["remesas familiares"]


def test_de_un_clic_al_formulario_con_la_busqueda_puesta(entrar, gente) -> None:
    direccion = reverse("buscador_destacados:add") + "?consultas=remesas"
    assert ">\nremesas</textarea>" in entrar(gente["jefa"]).get(direccion).content.decode()


def test_el_tablero_se_filtra_y_se_exporta(entrar, gente) -> None:
    hoy = timezone.localdate()
    for _ in range(2):
        anotar("remesas", hoy - timedelta(days=20))
    anotar("envíos", hoy - timedelta(days=40))
    cliente, lista = entrar(gente["administradora"]), reverse(f"{TABLERO}_index")
    html = cliente.get(lista, {"veces": "2"}).content.decode()
    assert "remesas" in html
    assert "envíos" not in html
    anotar("pasaporte", hoy)
    html = cliente.get(lista, {"dias": "7"}).content.decode()
    assert "pasaporte" in html
    assert "remesas" not in html
    assert cliente.get(lista, {"veces": "x", "dias": "x"}).status_code == 200
    csv = b"".join(cliente.get(lista, {"export": "csv"}).streaming_content).decode()
    assert csv.splitlines()[1].startswith("remesas,2,")
    libro = load_workbook(BytesIO(b"".join(cliente.get(lista, {"export": "xlsx"}))))
    assert libro.active["A2"].value == "remesas"


def test_el_estado_dice_que_motor_contesta_y_cuanto_hay(entrar, gente, publicar, settings) -> None:
    publicar("Texto")
    anotar("remesas", timezone.localdate())
    html = entrar(gente["auditora"]).get(reverse("buscador:estado")).content.decode()
    assert ("SQLite" in html) or ("PostgreSQL" in html)
    assert f"{GrupoSinonimos.objects.count()} grupos" in html
    assert "1 distinta<" in html
    assert entrar(gente["editora"]).get(reverse("buscador:estado")).status_code == 302


def test_el_estado_dice_que_el_principal_esta_en_pausa(entrar, gente, publicar, settings) -> None:
    from busqueda.motores.elastico.cliente import cortacircuitos

    settings.ELASTICSEARCH_URL = ["http://127.0.0.1:9"]
    publicar("Texto")
    cortacircuitos.mal()
    try:
        html = entrar(gente["jefa"]).get(reverse("buscador:estado")).content.decode()
    finally:
        cortacircuitos.bien()
    assert "debería contestar Elasticsearch" in html
    assert "1; el más antiguo, desde el" in html
