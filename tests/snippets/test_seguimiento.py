"""What is added to an agreement after its adoption: progress, evidence, new due dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, PageViewRestriction

from paginas.bitacora.verificacion.informe import verificar
from paginas.models import AcuerdoAdoptado, IndiceNoticias, Noticia
from paginas.revision import borrador
from paginas.revision.errores import PaqueteIncoherente
from snippets import estados
from snippets.models import Acuerdo, Avance, Institucion, Reprogramacion, ResponsableAcuerdo
from snippets.seguimiento import TACHADO, con_sucesoras, es_tachadura
from tests import fabrica

pytestmark = pytest.mark.django_db

ADOPTADO = date(2023, 5, 10)


@pytest.fixture
def responsable(mesa) -> Institucion:
    return fabrica.institucion("IRE")


@pytest.fixture
def acuerdo(mesa, responsable) -> Acuerdo:
    """Published with its act, due the first of July of 2023."""
    nuevo = fabrica.acuerdo(mesa.editora, plazo=date(2023, 7, 1))
    nuevo.responsables = [ResponsableAcuerdo(institucion=responsable)]
    borrador.guardar(objeto=nuevo, persona=mesa.editora)
    fabrica.publicar(
        fabrica.sesion(mesa.editora, acuerdos=[nuevo], fecha=ADOPTADO),
        mesa.editora,
        mesa.moderadora,
    )
    return Acuerdo.objects.get(pk=nuevo.pk)


@pytest.fixture
def noticia(mesa) -> Noticia:
    pagina = Noticia(title="Se abrió el albergue", slug="albergue", resumen="Ya funciona.")
    borrador.crear_pagina(pagina=pagina, madre=IndiceNoticias.objects.get(), persona=mesa.editora)
    return fabrica.publicar(pagina, mesa.editora, mesa.moderadora)


def acta_de(acuerdo):
    return AcuerdoAdoptado.objects.get(acuerdo=acuerdo).punto.sesion


def con_avance(acuerdo, mesa, **campos) -> Acuerdo:
    """A draft of ``acuerdo`` with one more progress entry."""
    datos = {"fecha": date(2023, 6, 1), "texto": "Se contaron tres albergues.", **campos}
    acuerdo = Acuerdo.objects.get(pk=acuerdo.pk)
    acuerdo.avances = [*acuerdo.avances.all(), Avance(**datos)]
    borrador.guardar(objeto=acuerdo, persona=mesa.editora)
    return acuerdo


def con_plazo(acuerdo, mesa, hasta: date, decidida: date, **campos) -> Acuerdo:
    datos = {"motivo": "Faltó el transporte.", "acto_citado": "Acta 1-2023", **campos}
    acuerdo = Acuerdo.objects.get(pk=acuerdo.pk)
    nueva = Reprogramacion(plazo_nuevo=hasta, fecha=decidida, **datos)
    acuerdo.reprogramaciones = [*acuerdo.reprogramaciones.all(), nueva]
    borrador.guardar(objeto=acuerdo, persona=mesa.editora)
    return acuerdo


def publicar(acuerdo, mesa) -> Acuerdo:
    return fabrica.publicar(acuerdo, mesa.editora, mesa.moderadora)


def rechaza(acuerdo, mesa, frase: str) -> None:
    publicados = Avance.objects.count(), Reprogramacion.objects.count()
    with fabrica.rechaza(PaqueteIncoherente, frase):
        publicar(acuerdo, mesa)
    assert publicados == (Avance.objects.count(), Reprogramacion.objects.count())


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
