"""Due dates: the original stays, new ones are added, overdue is computed."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from paginas.bitacora.verificacion.informe import verificar
from paginas.revision import borrador
from snippets import estados
from snippets.models import Acuerdo, Reprogramacion
from tests import fabrica
from tests.snippets.seguimiento import (
    ADOPTADO,
    acta_de,
    con_avance,
    con_plazo,
    publicar,
    rechaza,
)

pytestmark = pytest.mark.django_db


def test_la_fecha_limite_vigente_es_la_ultima_que_se_decidio(mesa, acuerdo):
    hoy = date(2023, 9, 1)
    assert acuerdo.vencido(al=hoy)
    acuerdo = publicar(con_plazo(acuerdo, mesa, date(2023, 10, 1), date(2023, 7, 5)), mesa)
    assert (acuerdo.plazo, acuerdo.plazo_vigente) == (date(2023, 7, 1), date(2023, 10, 1))
    assert not acuerdo.vencido(al=hoy)
    assert not Acuerdo.objects.vencidos(al=hoy).exists()
    acuerdo = publicar(con_plazo(acuerdo, mesa, date(2023, 12, 1), date(2023, 10, 2)), mesa)
    assert acuerdo.plazo_vigente == date(2023, 12, 1)
    assert acuerdo.vencido(al=date(2023, 12, 2))
    assert not acuerdo.vencido(al=date(2023, 12, 1)), "due that very day is not overdue"
    assert Acuerdo.objects.vencidos(al=date(2023, 12, 2)).get() == acuerdo


def test_lo_que_se_decidio_despues_no_cuenta_para_una_fecha_anterior(mesa, acuerdo):
    publicar(con_plazo(acuerdo, mesa, date(2023, 10, 1), date(2023, 8, 1)), mesa)
    assert Acuerdo.objects.con_plazo(al=date(2023, 7, 31)).get().plazo_al == date(2023, 7, 1)
    assert Acuerdo.objects.con_plazo(al=date(2023, 8, 1)).get().plazo_al == date(2023, 10, 1)


def test_sin_fecha_no_es_a_tiempo_y_una_reprogramacion_la_fija(mesa):
    suelto = fabrica.acuerdo(
        mesa.editora, acta_no_publicada_aqui=True, fecha_adopcion=ADOPTADO, acta_citada="Acta 1"
    )
    acuerdo = publicar(suelto, mesa)
    hoy = timezone.localdate()
    assert acuerdo.sin_fecha
    assert not acuerdo.vencido()
    assert Acuerdo.objects.en_estado(estados.SIN_FECHA, al=hoy).get() == acuerdo
    acuerdo = publicar(con_plazo(acuerdo, mesa, date(2023, 6, 1), date(2023, 5, 20)), mesa)
    assert acuerdo.plazo is None
    assert acuerdo.vencido()
    assert Acuerdo.objects.en_estado(estados.VENCIDO, al=hoy).get() == acuerdo


def test_la_fecha_original_no_cambia_despues_de_publicada(mesa, acuerdo):
    acuerdo.plazo = date(2023, 12, 31)
    with pytest.raises(ValidationError) as error:
        acuerdo.full_clean()
    assert "reprogramación" in error.value.message_dict["plazo"][0]


@pytest.mark.parametrize(
    ("hasta", "decidida", "campos", "frase"),
    [
        (date(2023, 8, 1), date(2023, 5, 9), {}, "anterior a la adopción"),
        (date(2023, 7, 1), date(2023, 6, 1), {}, "ya tiene"),
    ],
)
def test_una_reprogramacion_es_posible(mesa, acuerdo, hasta, decidida, campos, frase):
    rechaza(con_plazo(acuerdo, mesa, hasta, decidida, **campos), mesa, frase)


def test_una_reprogramacion_se_decide_despues_de_la_anterior(mesa, acuerdo):
    acuerdo = publicar(con_plazo(acuerdo, mesa, date(2023, 10, 1), date(2023, 8, 1)), mesa)
    rechaza(con_plazo(acuerdo, mesa, date(2023, 11, 1), date(2023, 7, 20)), mesa, "posterior")


@pytest.mark.parametrize(
    ("cambios", "campo"),
    [
        ({"acto_citado": ""}, "acto"),
        ({"plazo_nuevo": date(2023, 5, 1)}, "plazo_nuevo"),
        ({"fecha": date(2999, 1, 1), "plazo_nuevo": date(2999, 2, 1)}, "fecha"),
    ],
)
def test_una_reprogramacion_mal_escrita_lo_dice_en_su_campo(cambios, campo):
    datos = {
        "plazo_nuevo": date(2023, 10, 1),
        "fecha": date(2023, 6, 1),
        "motivo": "Faltó el transporte.",
        "acto_citado": "Acta 1-2023",
    }
    with pytest.raises(ValidationError) as error:
        Reprogramacion(**datos | cambios).full_clean(exclude=["acuerdo"])
    assert campo in error.value.message_dict


def test_reprograma_un_acta_y_no_una_noticia(mesa, acuerdo, noticia):
    hasta, decidida = date(2023, 10, 1), date(2023, 7, 5)
    con_noticia = con_plazo(acuerdo, mesa, hasta, decidida, acto=noticia, acto_citado="")
    rechaza(con_noticia, mesa, "No es un acta")
    con_acta = con_plazo(acuerdo, mesa, hasta, decidida, acto=acta_de(acuerdo), acto_citado="")
    assert publicar(con_acta, mesa).reprogramaciones.get().acto_id == acta_de(acuerdo).pk


def test_una_reprogramacion_publicada_no_se_cambia_ni_se_quita(mesa, acuerdo):
    acuerdo = publicar(con_plazo(acuerdo, mesa, date(2023, 10, 1), date(2023, 7, 5)), mesa)
    for cambiar in (
        lambda fila: setattr(fila, "plazo_nuevo", date(2024, 1, 1)),
        lambda fila: setattr(fila, "motivo", "Otro motivo."),
    ):
        acuerdo = Acuerdo.objects.get(pk=acuerdo.pk)
        fila = acuerdo.reprogramaciones.get()
        cambiar(fila)
        acuerdo.reprogramaciones = [fila]
        borrador.guardar(objeto=acuerdo, persona=mesa.editora)
        rechaza(acuerdo, mesa, "Ya se publicó")
    acuerdo = Acuerdo.objects.get(pk=acuerdo.pk)
    acuerdo.reprogramaciones = []
    borrador.guardar(objeto=acuerdo, persona=mesa.editora)
    rechaza(acuerdo, mesa, "Se quitó")


def test_la_pagina_muestra_la_fecha_original_y_las_que_siguieron(client, mesa, acuerdo):
    acuerdo = publicar(con_plazo(acuerdo, mesa, date(2023, 10, 1), date(2023, 7, 5)), mesa)
    acuerdo = publicar(
        con_plazo(
            acuerdo,
            mesa,
            date(2023, 12, 1),
            date(2023, 10, 2),
            acto=acta_de(acuerdo),
            acto_citado="",
            motivo="Se retrasó la compra.",
        ),
        mesa,
    )
    pagina = client.get(acuerdo.get_absolute_url()).content.decode()
    assert "la que fijó el acuerdo" in pagina
    for tachada in ("2023-07-01", "2023-10-01"):
        assert f'<del><time datetime="{tachada}">' in pagina
    assert "Se retrasó la compra." in pagina
    assert acta_de(acuerdo).url in pagina


def test_lo_que_se_añade_entra_en_las_versiones_y_no_parece_alteracion(mesa, acuerdo, noticia):
    acuerdo = publicar(con_avance(acuerdo, mesa, evidencia_pagina=noticia, porcentaje=10), mesa)
    publicar(con_plazo(acuerdo, mesa, date(2023, 10, 1), date(2023, 7, 5)), mesa)
    assert not verificar().hallazgos
    Reprogramacion.objects.update(plazo_nuevo=date(2024, 10, 1))
    hallados = verificar().hallazgos
    assert any("reprogramaciones.1.plazo_nuevo" in h.mensaje for h in hallados)
