"""The thread: commitment, milestone, act and point, agreement, progress, evidence; both ways."""

from __future__ import annotations

from datetime import date

import pytest
from bs4 import BeautifulSoup
from django.utils import timezone

from paginas.models import AcuerdoAdoptado
from paginas.revision import borrador
from snippets.models import (
    Acuerdo,
    Avance,
    Compromiso,
    DeclaracionHito,
    EvaluacionIndependiente,
    Hito,
    PlanAccion,
    ResponsableAcuerdo,
)
from tests import fabrica

PASOS = ["Compromiso", "Hito", "Acta y punto", "Acuerdo", "Avance", "Evidencia"]


def publicar(registro, mesa):
    borrador.crear_registro(registro=registro, persona=mesa.editora)
    return fabrica.publicar(registro, mesa.editora, mesa.moderadora)


@pytest.fixture
def hito(mesa) -> Hito:
    plan = publicar(PlanAccion(nombre="Plan de pruebas", codigo="ppr"), mesa)
    compromiso = publicar(Compromiso(plan=plan, numero=1, titulo="Coordinar la atención"), mesa)
    datos = {"codigo": "ppr-1", "numero_visible": "1.1", "texto": "Una mesa que evalúe."}
    return publicar(Hito(compromiso=compromiso, **datos), mesa)


def acuerdo_publicado(mesa, hito, *avances, **campos) -> Acuerdo:
    """Adopted in an act of its own, with these progress entries."""
    acuerdo = fabrica.acuerdo(mesa.editora, hito=hito, **campos)
    acuerdo.responsables = [ResponsableAcuerdo(institucion=fabrica.institucion("IRE"))]
    acuerdo.avances = list(avances)
    borrador.guardar(objeto=acuerdo, persona=mesa.editora)
    fabrica.publicar(
        fabrica.sesion(mesa.editora, acuerdos=[acuerdo]), mesa.editora, mesa.moderadora
    )
    return Acuerdo.objects.get(pk=acuerdo.pk)


def declarado(**campos) -> Avance:
    return Avance(fecha=date(2023, 6, 1), texto="Se contaron tres albergues.", **campos)


def probado(**campos) -> Avance:
    return declarado(
        evidencia_url="https://example.org/censo", evidencia_fuente="Diario de Pruebas", **campos
    )


def hilo(cliente, url: str, dentro: str = "main") -> BeautifulSoup:
    pagina = BeautifulSoup(cliente.get(url).content, "html.parser")
    return pagina.select_one(f"{dentro} ol.hilo")


def rotulos(hilo: BeautifulSoup) -> list[str]:
    return [r.get_text(" ", strip=True) for r in hilo.select(".estacion")]


def enlaces(hilo: BeautifulSoup) -> list[str]:
    return [a["href"] for a in hilo.select("a")]


def punto_de(acuerdo):
    return AcuerdoAdoptado.objects.get(acuerdo=acuerdo).punto


def test_desde_el_acuerdo_se_sube_al_compromiso_y_se_baja_a_la_evidencia(client, mesa, hito):
    acuerdo = acuerdo_publicado(mesa, hito, probado(porcentaje=30))
    visto = hilo(client, acuerdo.get_absolute_url())
    for paso, rotulo in zip(PASOS, rotulos(visto), strict=True):
        assert rotulo.startswith(paso)
    punto = punto_de(acuerdo)
    assert enlaces(visto) == [
        hito.compromiso.get_absolute_url(),
        hito.get_absolute_url(),
        f"{punto.sesion.url}#{punto.ancla}",
        "https://example.org/censo",
    ]
    assert "30 %" in visto.get_text()
    assert [li["class"] for li in visto.select("[aria-current=step]")] == [["acuerdo", "aqui"]]


def test_desde_el_compromiso_se_baja_por_cada_hito(client, mesa, hito):
    acuerdo = acuerdo_publicado(mesa, hito, probado())
    visto = hilo(client, hito.compromiso.get_absolute_url(), f"#hito-{hito.codigo}")
    assert [r.split()[0] for r in rotulos(visto)] == ["Acta", "Acuerdo", "Avance", "Evidencia"]
    assert acuerdo.get_absolute_url() in enlaces(visto)


def test_desde_el_punto_del_acta_se_sube_y_se_baja(client, mesa, hito):
    acuerdo = acuerdo_publicado(mesa, hito, probado())
    punto = punto_de(acuerdo)
    visto = hilo(client, punto.sesion.url, f"#{punto.ancla}")
    assert enlaces(visto) == [
        hito.compromiso.get_absolute_url(),
        hito.get_absolute_url(),
        acuerdo.get_absolute_url(),
        "https://example.org/censo",
    ]


def huecos(hilo: BeautifulSoup) -> list[str]:
    return [li.select_one(".no-consta").get_text(strip=True) for li in hilo.select("li.hueco")]


def test_cada_paso_que_falta_se_dice(client, mesa, hito):
    sin_nada = acuerdo_publicado(mesa, None)
    assert huecos(hilo(client, sin_nada.get_absolute_url())) == [
        "sin hito asociado",
        "sin avance publicado en este portal",
    ]
    sin_prueba = acuerdo_publicado(mesa, hito, declarado())
    assert huecos(hilo(client, sin_prueba.get_absolute_url())) == [
        "sin evidencia publicada en este portal"
    ]


def test_un_hito_sin_acuerdos_lo_dice_y_nunca_que_no_inicio(client, mesa, hito):
    pagina = client.get(hito.compromiso.get_absolute_url()).content.decode()
    assert "sin acuerdo publicado" in pagina
    assert "sin evidencia publicada en este portal" in pagina
    assert "no iniciado" not in pagina.lower()


def test_un_acuerdo_de_un_acta_que_no_esta_aqui_lo_dice(client, mesa, hito):
    suelto = fabrica.acuerdo(
        mesa.editora,
        hito=hito,
        acta_no_publicada_aqui=True,
        acta_citada="Acta 3-2021",
        fecha_adopcion=date(2021, 5, 1),
    )
    suelto = fabrica.publicar(suelto, mesa.editora, mesa.moderadora)
    assert "Acta 3-2021 (acta no publicada aquí)" in huecos(hilo(client, suelto.get_absolute_url()))


def test_el_hilo_no_nombra_lo_que_dejo_de_ser_publico(client, mesa, hito):
    acuerdo = acuerdo_publicado(mesa, hito, probado())
    sesion = punto_de(acuerdo).sesion
    Hito.objects.filter(pk=hito.pk).update(expire_at=timezone.now())
    fabrica.retirar(sesion)
    visto = hilo(client, acuerdo.get_absolute_url())
    assert huecos(visto)[0] == "el hito ya no es público"
    assert hito.texto not in visto.get_text()
    assert sesion.url not in str(visto)


def test_un_borrador_no_esta_en_el_hilo_del_hito(client, mesa, hito):
    acuerdo_publicado(mesa, hito, titulo="Contar albergues")
    fabrica.acuerdo(mesa.editora, "Proyecto secreto", hito=hito)
    pagina = client.get(hito.compromiso.get_absolute_url()).content.decode()
    assert "Contar albergues" in pagina
    assert "Proyecto secreto" not in pagina


def test_lo_declarado_lo_probado_y_lo_evaluado_estan_uno_al_lado_del_otro(client, mesa, hito):
    acuerdo_publicado(mesa, hito, probado(), titulo="Contar albergues")
    acuerdo_publicado(mesa, hito, declarado(), titulo="Abrir albergues")
    hito = Hito.objects.get(pk=hito.pk)
    hito.declaraciones = [
        DeclaracionHito(quien="Tablero de Pruebas", estado="iniciado", fuente="Tablero, 2023")
    ]
    borrador.guardar(objeto=hito, persona=mesa.editora)
    fabrica.publicar(hito, mesa.editora, mesa.moderadora)
    compromiso = Compromiso.objects.get(pk=hito.compromiso_id)
    compromiso.evaluaciones = [
        EvaluacionIndependiente(
            quien="Evaluación de Pruebas", que="Resultados", cita="moderate", fuente="Informe, p. 9"
        )
    ]
    borrador.guardar(objeto=compromiso, persona=mesa.editora)
    fabrica.publicar(compromiso, mesa.editora, mesa.moderadora)
    pagina = BeautifulSoup(client.get(compromiso.get_absolute_url()).content, "html.parser")
    declara, prueba, evalua = (dd.get_text(" ", strip=True) for dd in pagina.select(".miradas dd"))
    assert "Hito iniciado" in declara
    assert "Tablero, 2023" in declara
    assert prueba.startswith("1 de 2")
    assert "Evaluación de Pruebas" in evalua
    cita = pagina.select_one("#evaluaciones ~ figure").get_text(" ", strip=True)
    assert "«moderate»" in cita
    assert "Informe, p. 9" in cita
