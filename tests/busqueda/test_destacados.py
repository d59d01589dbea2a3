"""Best bets: what administrators put above the results of some searches."""

from __future__ import annotations

import json
from datetime import date, timedelta
from io import StringIO

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from busqueda.escritura import borrar, escribir
from busqueda.mejoras import verbos
from busqueda.mejoras.models import CambioDelBuscador, Destacado

from .conftest import claves, preguntar

pytestmark = pytest.mark.django_db
HOY = date(2026, 3, 2)


def destacar(clave: str, *consultas: str, **campos: object) -> Destacado:
    nuevo = Destacado(clave=clave, consultas="\n".join(consultas), **campos)
    nuevo.full_clean()
    nuevo.save()
    return nuevo


def encima(q: str, **campos: object) -> list[str]:
    return [d.clave for d in preguntar(q, **campos).destacados]


@pytest.fixture
def ficha(publicar):
    return publicar("Cómo pedir ayuda", titulo="Guía de atención", resumen="Paso a paso")


@pytest.fixture
def gente(persona):
    return {
        "administradora": persona("administradora", "Administración"),
        "editora": persona("editora", "Comunicación"),
        "auditora": persona("auditora", "Auditoría"),
    }


def test_sale_encima_y_no_cuenta_en_nada(publicar, ficha) -> None:
    otra = publicar("Albergues de la frontera")
    antes = preguntar("albergues")
    destacar(ficha.clave, "albergue", "¿Dónde hay albergues?")
    respuesta = preguntar("ALBERGUES")
    (hallado,) = respuesta.destacados
    assert (hallado.titulo, hallado.resumen, hallado.url) == (
        "Guía de atención",
        "Paso a paso",
        ficha.url,
    )
    assert (respuesta.total, respuesta.facetas) == (antes.total, antes.facetas)
    assert [r.clave for r in respuesta.resultados] == [otra.clave]
    assert encima("dónde hay un albergue") == [ficha.clave]


def test_se_compara_la_busqueda_entera_salvo_que_se_pida_parte(ficha) -> None:
    uno = destacar(ficha.clave, "albergue")
    assert encima("albergues cerrados") == []
    uno.cuando = Destacado.Cuando.CONTIENE
    uno.save()
    assert encima("los albergues cerrados") == [ficha.clave]
    assert encima("cerrados") == []


def test_dice_siempre_el_titulo_de_hoy_y_calla_lo_que_ya_no_es_publico(publicar, ficha) -> None:
    destacar(ficha.clave, "ayuda")
    escribir([type(ficha)(clave=ficha.clave, tipo="acta", titulo="Título nuevo", url=ficha.url)])
    assert preguntar("ayuda").destacados[0].titulo == "Título nuevo"
    borrar([ficha.clave])
    assert encima("ayuda") == []


def test_lo_que_expira_por_el_reloj_tampoco_se_muestra(publicar) -> None:
    manana = timezone.now() + timedelta(days=1)
    ficha = publicar("Texto", expira=manana)
    destacar(ficha.clave, "ayuda")
    assert encima("ayuda") == [ficha.clave]
    assert encima("ayuda", ahora=manana + timedelta(seconds=1)) == []


def test_vale_entre_sus_fechas_con_los_dos_dias(ficha) -> None:
    destacar(ficha.clave, "ayuda", desde=HOY, hasta=HOY + timedelta(days=1))
    medio = timezone.make_aware(timezone.datetime(2026, 3, 2, 12))
    vale = [bool(encima("ayuda", ahora=medio + timedelta(days=n))) for n in (-1, 0, 1, 2)]
    assert vale == [False, True, True, False]


def test_van_por_su_orden_y_son_tres_como_mucho(publicar) -> None:
    fichas = [publicar(f"Texto {n}") for n in range(5)]
    for lugar, ficha in zip((3, 1, 2, 5, 4), fichas, strict=True):
        destacar(ficha.clave, "ayuda", orden=lugar)
    assert encima("ayuda") == [fichas[1].clave, fichas[2].clave, fichas[0].clave]


def test_solo_encima_de_la_primera_pagina_sin_filtros(ficha) -> None:
    destacar(ficha.clave, "ayuda")
    assert encima("ayuda", pagina=2) == []
    assert encima("ayuda", filtros={"tipo": ("acta",)}) == []
    assert encima("ayuda", desde=HOY) == []


def test_las_consultas_a_la_base_no_crecen_con_los_destacados(publicar) -> None:
    fichas = [publicar(f"Texto {n}") for n in range(6)]
    cuentas = []
    for ficha in fichas:
        destacar(ficha.clave, "ayuda")
        encima("ayuda")
        with CaptureQueriesContext(connection) as hechas:
            encima("ayuda")
        cuentas.append(len(hechas))
    assert len(set(cuentas)) == 1


def test_la_pagina_lo_marca_y_escapa_sus_textos(publicar) -> None:
    mala = publicar("Texto", titulo="<script>alerta</script>", resumen="<b>gordo</b>")
    destacar(mala.clave, "ayuda")
    html = Client().get(reverse("busqueda:buscar"), {"q": "ayuda"}).content.decode()
    assert "Destacado por la administración" in html
    assert "&lt;script&gt;alerta" in html
    assert "<b>gordo" not in html
    html = Client().get(reverse("busqueda:buscar"), {"q": "otra cosa"}).content.decode()
    assert "Destacado por la administración" not in html


def test_buscar_los_da_en_json(ficha) -> None:
    destacar(ficha.clave, "ayuda")
    salida = StringIO()
    call_command("buscar", "ayuda", "--json", stdout=salida)
    datos = json.loads(salida.getvalue())
    assert datos["destacados"][0]["clave"] == ficha.clave
    assert {"motor", "degradado"} <= datos.keys()


@pytest.mark.parametrize(
    ("campos", "dice"),
    [
        ({"consultas": "de la"}, "no tiene palabras"),
        ({"consultas": "x" * 121}, "muy larga"),
        ({"consultas": "\n".join(f"palabra{n}" for n in range(21))}, "20 como máximo"),
        ({"clave": "acta:999"}, "No hay nada público así"),
        ({"desde": HOY, "hasta": HOY - timedelta(days=1)}, "anterior a la inicial"),
    ],
)
def test_lo_que_no_sirve_se_rechaza_y_se_dice_por_que(ficha, campos, dice) -> None:
    with pytest.raises(ValidationError) as rechazo:
        Destacado(**{"clave": ficha.clave, "consultas": "ayuda", **campos}).full_clean()
    assert dice in " ".join(rechazo.value.messages)


def datos(**cambios: object) -> dict[str, object]:
    return {"consultas": "ayuda", "cuando": "exacta", "orden": 1, "nota": "", **cambios}


@pytest.mark.parametrize(
    "escrito", ["https://ejemplo.org/actas/1/?x=1#p-2", "/actas/1", "acta:1", "ACU-PRB-2023-014"]
)
def test_el_destino_se_dice_con_su_direccion_o_su_codigo(entrar, gente, publicar, escrito) -> None:
    ficha = publicar("Texto", identificadores=("ACU-PRB-2023-014",))
    cliente = entrar(gente["administradora"])
    respuesta = cliente.post(reverse("buscador_destacados:add"), datos(clave=escrito))
    assert respuesta.status_code == 302
    assert Destacado.objects.get().clave == ficha.clave
    assert encima("ayuda") == [ficha.clave]
    assert CambioDelBuscador.objects.get().persona == "administradora"


def test_la_lista_dice_cual_esta_roto_y_se_puede_seguir_editando(entrar, gente, publicar) -> None:
    rota, sana = publicar("Uno"), publicar("Dos", titulo="La que sigue")
    roto = destacar(rota.clave, "ayuda")
    destacar(sana.clave, "otra ayuda", hasta=HOY - timedelta(days=9000))
    borrar([rota.clave])
    cliente = entrar(gente["auditora"])
    html = cliente.get(reverse("buscador_destacados:index")).content.decode()
    assert html.count("Roto: ya no es público") == 1
    assert "La que sigue" in html
    assert "Terminó" in html
    roto.nota = "Se arreglará"
    verbos.guardar(objeto=roto, persona=gente["administradora"])


@pytest.mark.parametrize("quien", ["editora", "auditora"])
def test_los_demas_no_cambian_nada(entrar, gente, ficha, quien) -> None:
    uno = destacar(ficha.clave, "ayuda")
    cliente, antes = entrar(gente[quien]), list(Destacado.objects.values())
    cliente.post(reverse("buscador_destacados:add"), datos(clave=ficha.clave))
    for vista in ("edit", "delete"):
        cliente.post(reverse(f"buscador_destacados:{vista}", args=[uno.pk]), datos(nota="otra"))
    assert list(Destacado.objects.values()) == antes
    se_lee = cliente.get(reverse("buscador_destacados:index")).status_code == 200
    assert se_lee is (quien == "auditora")


def test_al_eliminarlo_deja_de_mostrarse_y_queda_en_la_historia(entrar, gente, ficha) -> None:
    uno = destacar(ficha.clave, "ayuda")
    entrar(gente["administradora"]).post(reverse("buscador_destacados:delete", args=[uno.pk]))
    assert encima("ayuda") == []
    assert CambioDelBuscador.objects.get().cambio == "baja"
    assert claves("ayuda") == [ficha.clave]
