"""The filters as a person meets them on the page."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.test import Client

from busqueda import registro, respuesta
from busqueda.contrato import Faceta, ValorFaceta
from busqueda.enlaces import direccion
from busqueda.respuesta import Orden, Peticion

pytestmark = pytest.mark.django_db


def pedir(**parametros: object) -> str:
    hallada = Client().get("/buscar/", parametros)
    assert hallada.status_code == 200
    return hallada.content.decode()


def valores(pagina: str, parametro: str) -> list[str]:
    return re.findall(rf'name="{parametro}" value="([^"]*)"', pagina)


@pytest.fixture
def con_municipios(publicar) -> None:
    nombres = {f"{d}{n:02d}": f"Municipio {d}-{n}" for d in ("04", "13") for n in range(1, 13)}
    registro.registrar_faceta(
        Faceta("municipio", "Municipio", 50, lambda codigos: nombres, dentro_de="departamento")
    )
    for codigo in nombres:
        publicar(
            "tema",
            facetas={
                "departamento": (ValorFaceta(codigo[:2]),),
                "municipio": (ValorFaceta(codigo),),
            },
        )
    publicar("tema", facetas={"municipio": (ValorFaceta("1312"),)})


def test_sin_departamento_se_ofrecen_solo_los_municipios_mas_frecuentes(con_municipios) -> None:
    pagina = pedir(q="tema")
    ofrecidos = valores(pagina, "municipio")
    assert len(ofrecidos) == 8
    assert ofrecidos[0] == "1312"
    assert "elija antes en «Departamento»" in pagina


def test_con_departamento_se_ofrecen_todos_los_suyos(con_municipios) -> None:
    pagina = pedir(q="tema", departamento="04")
    ofrecidos = valores(pagina, "municipio")
    assert sorted(ofrecidos) == [f"04{n:02d}" for n in range(1, 13)]
    assert "Ver 4 más" in pagina
    assert "elija antes" not in pagina


def test_un_municipio_elegido_se_ve_siempre(con_municipios) -> None:
    assert "0411" in valores(pedir(q="tema", municipio="0411"), "municipio")
    assert "1301" in valores(pedir(q="tema", departamento="04", municipio="1301"), "municipio")


def test_lo_elegido_queda_marcado_y_lo_demas_dice_cuanto_suma(publicar) -> None:
    publicar("tema", facetas={"departamento": (ValorFaceta("04"), ValorFaceta("13"))})
    publicar("tema", facetas={"departamento": (ValorFaceta("13"),)})
    pagina = pedir(q="tema", departamento="04")
    assert 'value="04" checked' in pagina
    assert '<span aria-hidden="true">+1</span><span class="busqueda-oculto">1 más</span>' in pagina
    assert "+" not in re.sub(r"<[^>]+>", "", pedir(q="tema"))


def test_pasado_el_tope_las_cuentas_dicen_que_son_al_menos(publicar, monkeypatch) -> None:
    for modulo in ("consulta", "recuento", "motores.base"):
        monkeypatch.setattr(f"busqueda.{modulo}.TOPE_EXACTO", 3)
    for _ in range(4):
        publicar("tema", facetas={"departamento": (ValorFaceta("04"),)})
    pagina = pedir(q="tema")
    assert "Más de 10 000 resultados" in pagina
    assert '<span class="busqueda-oculto">al menos 3</span>' in pagina
    assert respuesta.TOPE_EXACTO == 10_000


def test_una_busqueda_tiene_una_sola_direccion(publicar) -> None:
    una = Peticion("x", {"estado": ("b", "a"), "departamento": ("13", "04")})
    otra = Peticion("x", {"departamento": ("04", "13"), "estado": ("a", "b")})
    esperada = "?q=x&departamento=04&departamento=13&estado=a&estado=b"
    assert direccion(una) == direccion(otra) == esperada
    assert direccion(una, orden=Orden.RELEVANCIA.value) == esperada
    publicar("tema")
    pagina = pedir(pagina="1", estado=["b", "a"], departamento="13", q="tema", inventado="x")
    permanente = "http://testserver/buscar/?q=tema&amp;departamento=13&amp;estado=a&amp;estado=b"
    assert f'<link rel="canonical" href="{permanente}">' in pagina
    assert f'value="{permanente}" readonly' in pagina
    assert 'href="/buscar/feed/?q=tema&amp;departamento=13&amp;estado=a&amp;estado=b"' in pagina


def test_sin_preguntar_nada_no_hay_que_guardar() -> None:
    assert "Guardar esta búsqueda" not in pedir()


def test_los_filtros_y_el_orden_siguen_al_preguntar_otra_cosa(publicar) -> None:
    """The boxes belong to the form: without JavaScript one button sends all of it."""
    publicar("tema", fecha=date(2023, 1, 1), facetas={"departamento": (ValorFaceta("04"),)})
    pagina = pedir(q="tema", departamento="04", orden="fecha", desde="2022-01-01")
    assert 'form="formulario-de-busqueda" name="departamento" value="04" checked' in pagina
    assert '<input type="hidden" name="orden" value="fecha">' in pagina
    assert 'name="desde" form="formulario-de-busqueda" value="2022-01-01"' in pagina
