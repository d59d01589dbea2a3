"""A search as an Atom feed: what was published last, first."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from xml.etree import ElementTree

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from busqueda import registro
from busqueda.contrato import ValorFaceta
from busqueda.escritura import borrar, escribir
from busqueda.models import EntradaBusqueda

pytestmark = pytest.mark.django_db
RUTA = "/buscar/feed/"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


def leer(**parametros: object) -> ElementTree.Element:
    respuesta = Client().get(RUTA, parametros)
    assert respuesta.status_code == 200
    assert respuesta["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(respuesta.content)


def titulos(**parametros: object) -> list[str]:
    return [t.text or "" for t in leer(**parametros).findall("a:entry/a:title", ATOM)]


def dia(n: int) -> datetime:
    return datetime(2023, 1, n, 12, tzinfo=UTC)


def test_lo_ultimo_publicado_va_primero_sea_cual_sea_la_fecha_del_documento(publicar) -> None:
    publicar("tema", titulo="Acta reciente", fecha=date(2023, 1, 2), actualizada=dia(3))
    publicar("tema", titulo="Acta antigua", fecha=date(2020, 1, 1), actualizada=dia(5))
    publicar("otro", titulo="Ajena", actualizada=dia(9))
    assert titulos(q="tema") == ["Acta antigua", "Acta reciente"]
    assert titulos(q="tema", orden="fecha_asc", pagina="7") == ["Acta antigua", "Acta reciente"]
    assert titulos() == ["Ajena", "Acta antigua", "Acta reciente"]


def test_los_filtros_son_los_de_la_pagina(publicar) -> None:
    publicar("tema", titulo="Aquí", facetas={"departamento": (ValorFaceta("04"),)})
    publicar("tema", titulo="Allá", facetas={"departamento": (ValorFaceta("13"),)})
    assert titulos(q="tema", departamento="04") == ["Aquí"]
    assert leer(departamento="04").findtext("a:title", namespaces=ATOM) == (
        "Búsqueda: Departamento: Chimaltenango"
    )


def test_un_renglon_lleva_lo_que_pide_el_formato(publicar) -> None:
    publicar("Un <b>albergue</b>", titulo="Uno & otro", fecha=date(2022, 5, 1), actualizada=dia(4))
    raiz = leer(q="albergue")
    (renglon,) = raiz.findall("a:entry", ATOM)
    assert renglon.findtext("a:id", namespaces=ATOM) == "tag:testserver,2022:acta:1"
    assert renglon.findtext("a:title", namespaces=ATOM) == "Uno & otro"
    assert renglon.findtext("a:updated", namespaces=ATOM) == "2023-01-04T12:00:00+00:00"
    assert renglon.findtext("a:published", namespaces=ATOM) == "2022-05-01T00:00:00+00:00"
    assert renglon.findtext("a:summary", namespaces=ATOM) == "Un &lt;b&gt;albergue&lt;/b&gt;"
    assert renglon.find("a:link", ATOM).get("href") == "http://testserver/actas/1/"
    assert raiz.findtext("a:updated", namespaces=ATOM) == "2023-01-04T12:00:00+00:00"
    propia = raiz.find("a:link[@rel='self']", ATOM).get("href")
    assert propia == "http://testserver/buscar/feed/?q=albergue"


def test_el_identificador_sobrevive_a_un_cambio_de_titulo_y_de_direccion(publicar) -> None:
    publicar("tema", clave="acta:9")
    antes = leer(q="tema").findtext("a:entry/a:id", namespaces=ATOM)
    publicar("tema", clave="acta:9", titulo="Otro", url="/otra/")
    assert leer(q="tema").findtext("a:entry/a:id", namespaces=ATOM) == antes


def test_rehacer_el_indice_no_hace_nuevo_lo_viejo(publicar) -> None:
    ficha = publicar("tema")
    EntradaBusqueda.objects.update(actualizada=dia(1))
    escribir([ficha], forzar=True)
    assert EntradaBusqueda.objects.get().actualizada == dia(1)
    publicar("tema cambiado", clave=ficha.clave)
    assert EntradaBusqueda.objects.get().actualizada > dia(1)


def test_lo_retirado_y_lo_vencido_no_estan(publicar) -> None:
    publicar("tema", titulo="Vencida", expira=timezone.now() - timedelta(minutes=1))
    ficha = publicar("tema", titulo="Retirada")
    assert titulos(q="tema") == ["Retirada"]
    borrar([ficha.clave])
    assert titulos(q="tema") == []


def test_vacio_sigue_siendo_un_canal_y_el_mismo(client) -> None:
    primera = client.get(RUTA, {"q": "nada"})
    assert primera.content == client.get(RUTA, {"q": "nada"}).content
    repetida = client.get(RUTA, {"q": "nada"}, HTTP_IF_NONE_MATCH=primera["ETag"])
    assert repetida.status_code == 304


def test_lleva_la_constancia_que_otros_registran(publicar, monkeypatch) -> None:
    monkeypatch.setattr(registro, "_constancias", [lambda: "Bitácora: asiento 7."])
    assert leer().findtext("a:subtitle", namespaces=ATOM) == "Bitácora: asiento 7."


def test_lo_que_xml_no_admite_no_lo_rompe(publicar) -> None:
    publicar("Con \x0b control y \ufffe", titulo="Título \x1b raro")
    assert titulos(q="control") == ["Título   raro"]


def test_un_fallo_de_la_base_no_parece_un_canal_vacio(client) -> None:
    def falla(ejecutar, sql, parametros, muchas, contexto):
        if "busqueda_" in sql:
            raise OperationalError("disk I/O error")
        return ejecutar(sql, parametros, muchas, contexto)

    with connection.execute_wrapper(falla):
        respuesta = client.get(RUTA, {"q": "tema"})
    assert respuesta.status_code == 503
    assert respuesta["Retry-After"]
