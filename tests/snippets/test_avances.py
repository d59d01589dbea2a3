"""Progress of an agreement and what proves it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from paginas.models import IndiceNoticias, Noticia
from paginas.revision import borrador
from paginas.revision.errores import PaqueteIncoherente
from snippets.models import Avance, Institucion
from snippets.seguimiento import TACHADO, con_sucesoras, es_tachadura
from tests import fabrica
from tests.snippets.seguimiento import (
    ADOPTADO,
    con_avance,
    publicar,
    rechaza,
)

pytestmark = pytest.mark.django_db


def test_informa_una_institucion_responsable(mesa, acuerdo, responsable):
    acuerdo = publicar(con_avance(acuerdo, mesa, institucion=responsable), mesa)
    assert acuerdo.avances.get().institucion == responsable


def test_no_informa_una_institucion_que_no_es_responsable(mesa, acuerdo):
    rechaza(con_avance(acuerdo, mesa, institucion=fabrica.institucion()), mesa, "responsable")


def test_informa_la_que_sucedio_a_la_responsable(mesa, acuerdo, responsable):
    nueva = fabrica.institucion()
    responsable.sucedida_por = nueva
    responsable.save()
    assert con_sucesoras([responsable.pk]) == {responsable.pk, nueva.pk}
    publicar(con_avance(acuerdo, mesa, institucion=nueva), mesa)


def test_una_sucesion_en_circulo_no_cuelga_a_nadie(mesa, responsable):
    otra = fabrica.institucion(sucedida_por=responsable)
    Institucion.objects.filter(pk=responsable.pk).update(sucedida_por=otra)
    assert con_sucesoras([responsable.pk]) == {responsable.pk, otra.pk}


def test_un_avance_no_es_anterior_a_la_adopcion(mesa, acuerdo):
    vispera = con_avance(acuerdo, mesa, fecha=ADOPTADO - timedelta(days=1))
    rechaza(vispera, mesa, "anterior a la adopción")


def test_un_avance_puede_ser_del_dia_de_la_adopcion(mesa, acuerdo):
    publicar(con_avance(acuerdo, mesa, fecha=ADOPTADO), mesa)


def test_una_pagina_publica_prueba_un_avance(mesa, acuerdo, noticia):
    publicar(con_avance(acuerdo, mesa, evidencia_pagina=noticia, porcentaje=40), mesa)
    assert Avance.objects.con_evidencia().get().porcentaje == 40


def test_un_borrador_no_prueba_nada(mesa, acuerdo):
    pagina = Noticia(title="Por salir", slug="por-salir", resumen="Pronto.")
    borrador.crear_pagina(pagina=pagina, madre=IndiceNoticias.objects.get(), persona=mesa.editora)
    rechaza(con_avance(acuerdo, mesa, evidencia_pagina=pagina), mesa, "borrador")


def test_una_pagina_restringida_no_prueba_nada(mesa, acuerdo, noticia):
    PageViewRestriction.objects.create(page=noticia, restriction_type="login")
    rechaza(con_avance(acuerdo, mesa, evidencia_pagina=noticia), mesa, "restringido")


def test_una_pagina_cuya_publicacion_termino_no_prueba_nada(mesa, acuerdo, noticia):
    Noticia.objects.filter(pk=noticia.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    rechaza(con_avance(acuerdo, mesa, evidencia_pagina=noticia), mesa, "terminó")


def test_una_pagina_que_no_es_de_hechos_no_prueba_nada(mesa, acuerdo):
    seccion = IndiceNoticias.objects.get()
    rechaza(con_avance(acuerdo, mesa, evidencia_pagina=seccion), mesa, "Elija un acta")


@pytest.fixture
def documento(mesa):
    archivo = ContentFile(fabrica.pdf("Informe de albergues."), "informe.pdf")
    return get_document_model().objects.create(title="Informe", file=archivo)


def test_un_documento_prueba_un_avance_y_se_puede_abrir(client, mesa, acuerdo, documento):
    assert client.get(documento.url).status_code == 404
    publicar(con_avance(acuerdo, mesa, evidencia_documento=documento), mesa)
    assert client.get(documento.url).status_code == 200


def test_un_documento_restringido_no_prueba_nada(mesa, acuerdo, documento):
    raiz = Collection.get_first_root_node()
    privada = raiz.add_child(name="Privada")
    CollectionViewRestriction.objects.create(collection=privada, restriction_type="login")
    documento.collection = privada
    documento.save()
    rechaza(con_avance(acuerdo, mesa, evidencia_documento=documento), mesa, "restringida")


def test_una_direccion_ajena_dice_de_quien_es():
    avance = Avance(fecha=ADOPTADO, texto="Salió.", evidencia_url="https://example.org/nota")
    with pytest.raises(ValidationError) as error:
        avance.full_clean(exclude=["acuerdo"])
    assert "evidencia_fuente" in error.value.message_dict


@pytest.mark.parametrize("porcentaje", [0, 55, 100])
def test_un_porcentaje_sin_medio_de_verificacion_no_existe(porcentaje):
    avance = Avance(fecha=ADOPTADO, texto="Va bien.", porcentaje=porcentaje)
    with pytest.raises(ValidationError) as error:
        avance.full_clean(exclude=["acuerdo"])
    assert "medio de verificación" in error.value.message_dict["porcentaje"][0]


def test_un_porcentaje_no_pasa_de_cien():
    avance = Avance(
        fecha=ADOPTADO,
        texto="Va bien.",
        porcentaje=101,
        evidencia_url="https://example.org/nota",
        evidencia_fuente="Diario de Pruebas",
    )
    with pytest.raises(ValidationError) as error:
        avance.full_clean(exclude=["acuerdo"])
    assert error.value.message_dict["porcentaje"] == ["El porcentaje va de 0 a 100."]


def test_si_se_retira_la_evidencia_el_avance_queda_como_declarado(client, mesa, acuerdo, noticia):
    acuerdo = publicar(con_avance(acuerdo, mesa, evidencia_pagina=noticia, porcentaje=40), mesa)
    assert "40 %" in client.get(acuerdo.get_absolute_url()).content.decode()
    fabrica.retirar(noticia)
    pagina = client.get(acuerdo.get_absolute_url()).content.decode()
    assert "40 %" not in pagina
    assert noticia.url not in pagina
    assert "ya no es público" in pagina
    assert not Avance.objects.con_evidencia().exists()
    assert Avance.objects.declarados().exists()
    # What it was published with stands: the agreement goes on being followed up.
    publicar(con_avance(acuerdo, mesa, fecha=date(2023, 6, 20)), mesa)


def test_si_la_evidencia_se_retira_en_la_revision_no_se_publica(mesa, acuerdo, noticia):
    estado = fabrica.enviar(con_avance(acuerdo, mesa, evidencia_pagina=noticia), mesa.editora)
    fabrica.retirar(noticia)
    with fabrica.rechaza(PaqueteIncoherente, "borrador"):
        fabrica.aprobar(estado, mesa.moderadora)
    assert not Avance.objects.exists()


@pytest.mark.parametrize(
    ("campo", "valor"),
    [
        ("fecha", date(2023, 6, 3)),
        ("texto", "Se contaron cuatro albergues."),
        ("porcentaje", 90),
        ("institucion", None),
    ],
)
def test_un_avance_publicado_no_se_cambia(mesa, acuerdo, noticia, responsable, campo, valor):
    acuerdo = publicar(
        con_avance(acuerdo, mesa, evidencia_pagina=noticia, institucion=responsable), mesa
    )
    avance = acuerdo.avances.get()
    setattr(avance, campo, valor)
    acuerdo.avances = [avance]
    borrador.guardar(objeto=acuerdo, persona=mesa.editora)
    rechaza(acuerdo, mesa, "Ya se publicó")


def test_un_avance_publicado_no_se_quita(mesa, acuerdo):
    acuerdo = publicar(con_avance(acuerdo, mesa), mesa)
    acuerdo.avances = []
    borrador.guardar(objeto=acuerdo, persona=mesa.editora)
    rechaza(acuerdo, mesa, "Se quitó")


def test_a_un_avance_declarado_se_le_añade_despues_su_evidencia(mesa, acuerdo, noticia):
    acuerdo = publicar(con_avance(acuerdo, mesa), mesa)
    avance = acuerdo.avances.get()
    avance.evidencia_pagina = noticia
    acuerdo.avances = [avance]
    borrador.guardar(objeto=acuerdo, persona=mesa.editora)
    assert publicar(acuerdo, mesa).avances.get().evidencia_pagina_id == noticia.pk


def test_de_lo_publicado_solo_se_tacha_un_dato(mesa, acuerdo):
    acuerdo = publicar(con_avance(acuerdo, mesa, texto="Lo contó Fulana de Pruebas."), mesa)
    avance = acuerdo.avances.get()
    avance.texto = f"Lo contó {TACHADO}."
    acuerdo.avances = [avance]
    borrador.guardar(objeto=acuerdo, persona=mesa.editora)
    assert publicar(acuerdo, mesa).avances.get().texto == f"Lo contó {TACHADO}."


def test_tachar_no_es_reescribir():
    assert es_tachadura("Lo dijo Fulana.", "Lo dijo Fulana.")
    assert es_tachadura("Lo dijo Fulana.", f"Lo dijo {TACHADO}.")
    assert not es_tachadura("Lo dijo Fulana.", f"Lo negó {TACHADO}.")
    assert not es_tachadura("Lo dijo Fulana.", f"Lo dijo Fulana.{TACHADO}")
