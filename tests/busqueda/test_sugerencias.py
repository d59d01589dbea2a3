"""What is proposed while somebody types: only what is public, and the most useful first."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.db import OperationalError, connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from busqueda import indice, registro
from busqueda.contrato import Faceta, ValorFaceta
from busqueda.escritura import borrar
from busqueda.models import Sugerencia
from busqueda.sugerencias.lectura import proponer

from .conftest import ETIQUETAS

pytestmark = pytest.mark.django_db
RUTA = "/buscar/sugerencias/"


def textos(q: str, **campos: object) -> list[str]:
    return [propuesta.texto for propuesta in proponer(q, **campos)]  # type: ignore[arg-type]


@pytest.fixture
def con_instituciones(monkeypatch: pytest.MonkeyPatch):
    """A facet whose names are proposed; its labels may change under the test."""
    nombres = {"IDD": "Instituto de Demostración", "SIN": "Secretaría Ñandú"}
    registro.registrar_faceta(
        Faceta("institucion", "Institución", 15, lambda codigos: nombres, se_sugiere=True)
    )
    return nombres


def test_primero_los_codigos_luego_los_comienzos_y_luego_lo_de_dentro(publicar) -> None:
    publicar(titulo="La mesa y su plan")
    publicar(titulo="Plan de retorno")
    publicar(titulo="Texto", identificadores=("PLA-2023-001",))
    assert textos("pla") == ["PLA-2023-001", "Plan de retorno", "La mesa y su plan"]


def test_el_acento_la_caja_y_el_apostrofo_no_importan_y_la_enie_si(publicar) -> None:
    publicar(titulo="Migración en el año K’iche’")
    for q in ("MIGRACION", "migraci", "año", "k'iche", "kiche'", "Kʼic", "año  k"):
        assert textos(q) == ["Migración en el año K’iche’"], q
    assert textos("ano") == []


@pytest.mark.parametrize("q", ["acu-mmm-2023-0", "ACU MMM 2023 014", "acu-mmm-2023-14", "acu-m"])
def test_un_codigo_se_propone_con_sus_ceros_y_sin_ellos(publicar, q: str) -> None:
    publicar(titulo="ACU-MMM-2023-014 · Coordinar", identificadores=("ACU-MMM-2023-014",))
    (propuesta,) = proponer(q)
    assert (propuesta.texto, propuesta.detalle) == ("ACU-MMM-2023-014", "Coordinar")


def test_lo_dicho_no_tapa_los_titulos(publicar) -> None:
    for n in range(12):
        publicar(titulo=f"Tema {n}", identificadores=(f"acuerdo {n} de 2023",))
    publicar(titulo="Acuerdos de la sesión")
    assert textos("acuerdo")[0] == "Acuerdos de la sesión"
    assert textos("acuerdo 11")[0] == "acuerdo 11 de 2023"


def test_a_lo_mas_ocho_y_ninguna_dos_veces(publicar) -> None:
    for n in range(12):
        publicar(titulo="Sesión ordinaria")
        publicar(titulo=f"Sesión número {n}", identificadores=(f"sesión {n}", f"sesión {n}-2023"))
    propuestas = textos("sesi")
    assert len(propuestas) == len(set(propuestas)) == 8
    assert propuestas[-1] == "Sesión ordinaria" or "Sesión ordinaria" not in propuestas


def test_una_palabra_entera_con_espacio_no_propone_sus_derivadas(publicar) -> None:
    publicar(titulo="Actas de la Mesa")
    publicar(titulo="Acta de la Mesa")
    assert textos("acta ") == ["Acta de la Mesa"]


def test_lo_retirado_y_lo_vencido_no_se_proponen(publicar) -> None:
    ahora = timezone.now()
    ficha = publicar(titulo="Plan de retorno", expira=ahora + timedelta(hours=1))
    assert textos("plan", ahora=ahora) == ["Plan de retorno"]
    assert textos("plan", ahora=ahora + timedelta(hours=1)) == []
    borrar([ficha.clave])
    assert not Sugerencia.objects.filter(entrada__isnull=False).exists()


def test_una_institucion_se_propone_mientras_algo_publico_la_nombra(
    publicar, con_instituciones
) -> None:
    ficha = publicar("tema", facetas={"institucion": (ValorFaceta("IDD"),)})
    for q in ("instituto", "demostra", "idd"):
        (propuesta,) = proponer(q)
        assert propuesta.texto == "Instituto de Demostración"
        assert (propuesta.clase, propuesta.codigo) == ("institucion", "IDD")
    borrar([ficha.clave])
    assert textos("instituto") == []


def test_una_institucion_renombrada_se_propone_por_su_nombre_nuevo(
    publicar, con_instituciones
) -> None:
    publicar("tema", facetas={"institucion": (ValorFaceta("IDD"),)})
    con_instituciones["IDD"] = "Oficina de Demostración"
    indice.refrescar_etiquetas("institucion")
    assert textos("instituto") == []
    assert textos("oficina") == ["Oficina de Demostración"]


def test_la_etiqueta_de_una_faceta_que_no_se_sugiere_no_se_propone(publicar) -> None:
    publicar("tema", facetas={"departamento": (ValorFaceta("04"),)})
    assert textos(ETIQUETAS["04"][:5]) == []


def test_las_consultas_no_crecen_con_lo_publicado(publicar, django_assert_max_num_queries) -> None:
    for n in range(60):
        publicar(titulo=f"Plan {n} del plan de trabajo")
    with django_assert_max_num_queries(4), CaptureQueriesContext(connection) as capturadas:
        assert len(textos("plan")) == 8
    assert all("LIMIT" in c["sql"] for c in capturadas)


def test_la_respuesta_es_texto_y_se_guarda_poco(client, publicar) -> None:
    publicar(titulo="Plan <b>de</b> retorno")
    respuesta = client.get(RUTA, {"q": "plan"})
    assert respuesta["Content-Type"] == "application/json"
    assert respuesta["Cache-Control"] == "public, max-age=60"
    assert b"<" not in respuesta.content
    (una,) = json.loads(respuesta.content)["sugerencias"]
    assert una["texto"] == "Plan <b>de</b> retorno"
    assert una["url"] == "/buscar/?q=Plan+%3Cb%3Ede%3C%2Fb%3E+retorno"
    assert client.get(una["url"]).status_code == 200


def test_una_institucion_lleva_a_su_filtro(client, publicar, con_instituciones) -> None:
    publicar("tema", facetas={"institucion": (ValorFaceta("IDD"),)})
    (una,) = client.get(RUTA, {"q": "inst"}).json()["sugerencias"]
    assert una["url"] == "/buscar/?institucion=IDD"


@pytest.mark.parametrize(
    "q", ["", " ", "%", "_", "\x00", "'", "ñ" * 5000, "a" * 100_000, "\U0010ffff"]
)
def test_toda_entrada_tiene_su_respuesta(client, publicar, q: str) -> None:
    publicar(titulo="Plan de retorno")
    respuesta = client.get(RUTA, {"q": q})
    assert respuesta.status_code == 200
    assert respuesta.json()["sugerencias"] == []


def test_un_fallo_de_la_base_no_parece_falta_de_sugerencias(client, publicar) -> None:
    def falla(ejecutar, sql, parametros, muchas, contexto):
        raise OperationalError("disk I/O error")

    with connection.execute_wrapper(falla):
        assert client.get(RUTA, {"q": "plan"}).status_code == 503


def test_la_caja_lleva_su_direccion_y_solo_un_guion_propio(client) -> None:
    pagina = client.get("/buscar/").content.decode()
    assert f'data-sugerencias="{RUTA}"' in pagina
    assert "busqueda/sugerencias" in pagina
    assert client.post(RUTA, {"q": "x"}).status_code == 405
