"""The gate: nothing found is published without a ruling, whoever approves and however."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from paginas.models import (
    Asiento,
    ContactoPermitido,
    DictamenPrivacidad,
    FicheroLeido,
    ListaRevisada,
    Sesion,
)
from paginas.privacidad import puerta
from paginas.privacidad.errores import HayDatosPersonales, ListaIncompleta, MotivoConDatos
from paginas.privacidad.lista import LISTA_COMPLETA
from paginas.privacidad.puerta import revisar_envio
from paginas.revision import borrador, decision
from paginas.revision.consulta import tarea_en_curso
from paginas.revision.envio import huella_del_envio, ultimo_envio
from paginas.revision.errores import NoPuedeAprobar, SinMotivo
from paginas.revision.privacidad import verbos
from paginas.revision.programacion import publicar_lo_que_toca
from tests import fabrica
from tests.paginas.privacidad import ficheros
from tests.paginas.privacidad.test_detectar import CUI, PARTIDO

FRASE = f"La señora compareció con DPI {PARTIDO} ante la Mesa."


@pytest.fixture
def enviada(mesa):
    """A session whose discussion holds a DPI, sent to review."""
    sesion = fabrica.sesion(mesa.editora, discusion=("Se abrió la sesión.", FRASE))
    return fabrica.enviar(sesion, mesa.editora)


def senales(estado):
    return [s for r in revisar_envio(ultimo_envio(estado)) for s in r.senales]


def conservar(estado, persona, motivo="Es un ejemplo del reglamento."):
    for senal in senales(estado):
        verbos.conservar(
            estado=tarea_en_curso(estado), persona=persona, huella=senal.huella, motivo=motivo
        )


def test_sin_dictamen_no_se_aprueba_y_el_mensaje_no_dice_el_dato(mesa, enviada):
    with pytest.raises(HayDatosPersonales) as fallo:
        fabrica.aprobar(enviada, mesa.moderadora)
    assert "discusión, párrafo 2" in str(fallo.value)
    assert CUI[:4] not in str(fallo.value)
    assert not Sesion.objects.publicos().exists()
    assert not ListaRevisada.objects.exists()


def test_conservado_con_su_motivo_se_aprueba(mesa, enviada):
    conservar(enviada, mesa.moderadora)
    fabrica.aprobar(enviada, mesa.moderadora)
    assert Sesion.objects.publicos().count() == 1
    dictamen = DictamenPrivacidad.objects.get()
    assert (dictamen.persona, dictamen.clase, dictamen.conserva) == (mesa.moderadora, "dpi", True)
    assert "párrafo 2" in dictamen.lugar


def test_conservar_pide_motivo_sin_el_dato_y_a_quien_puede_aprobar(mesa, enviada):
    with pytest.raises(SinMotivo):
        conservar(enviada, mesa.moderadora, motivo="  ")
    with pytest.raises(MotivoConDatos):
        conservar(enviada, mesa.moderadora, motivo=f"El {PARTIDO} es un ejemplo.")
    for persona in (mesa.editora, mesa.auditora):
        with pytest.raises(NoPuedeAprobar):
            conservar(enviada, persona)
    assert not DictamenPrivacidad.objects.exists()


def test_dejar_de_conservar_vuelve_a_cerrar(mesa, enviada):
    conservar(enviada, mesa.moderadora)
    huella = senales(enviada)[0].huella
    verbos.anular(estado=tarea_en_curso(enviada), persona=mesa.moderadora, huella=huella)
    with pytest.raises(HayDatosPersonales):
        fabrica.aprobar(enviada, mesa.moderadora)
    assert DictamenPrivacidad.objects.count() == 2


def test_un_dictamen_vale_para_el_mismo_texto_y_no_para_otro(mesa, enviada):
    """A later correction does not ask again about an unchanged paragraph."""
    conservar(enviada, mesa.moderadora)
    fabrica.aprobar(enviada, mesa.moderadora)
    sesion = Sesion.objects.get()
    sesion.lugar = "Salón de la Mesa"
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    fabrica.publicar(sesion, mesa.editora, mesa.moderadora)

    sesion = Sesion.objects.get()
    punto = sesion.puntos.get()
    punto.discusion = fabrica.parrafos("Se abrió la sesión.", FRASE + " Vive en la aldea.")
    sesion.puntos = [punto]
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    with pytest.raises(HayDatosPersonales):
        fabrica.publicar(sesion, mesa.editora, mesa.moderadora)


def test_devuelto_nombra_los_lugares_y_sin_el_dato_pasa(mesa, enviada, mailoutbox):
    verbos.devolver_para_quitar(estado=tarea_en_curso(enviada), persona=mesa.moderadora)
    enviada.refresh_from_db()
    motivo = enviada.current_task_state.comment
    assert "párrafo 2" in motivo
    assert CUI[:4] not in motivo
    sesion = Sesion.objects.get()
    sesion = sesion.get_latest_revision_as_object()
    punto = sesion.puntos.get()
    punto.discusion = fabrica.parrafos("Se abrió la sesión.")
    sesion.puntos = [punto]
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    fabrica.aprobar(fabrica.enviar(sesion, mesa.editora), mesa.moderadora)
    assert Sesion.objects.publicos().count() == 1


def test_el_dato_de_un_acuerdo_detiene_a_toda_su_acta(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora, texto="Se acuerda llamar al 5555-1234.")
    estado = fabrica.enviar(fabrica.sesion(mesa.editora, acuerdos=[acuerdo]), mesa.editora)
    with pytest.raises(HayDatosPersonales):
        fabrica.aprobar(estado, mesa.moderadora)
    assert [s.clase for s in senales(estado)] == ["telefono"]


def test_la_lista_se_marca_entera_y_queda_con_la_aprobacion(mesa):
    estado = fabrica.enviar(fabrica.sesion(mesa.editora), mesa.editora)
    datos = {
        "estado": tarea_en_curso(estado),
        "persona": mesa.moderadora,
        "huella": huella_del_envio(ultimo_envio(estado)),
    }
    for lista in ((), LISTA_COMPLETA[1:]):
        with pytest.raises(ListaIncompleta):
            decision.aprobar(**datos, lista_revisada=lista)
    decision.aprobar(**datos, lista_revisada=LISTA_COMPLETA)
    fila = ListaRevisada.objects.get()
    assert (fila.persona, set(fila.puntos)) == (mesa.moderadora, set(LISTA_COMPLETA))


def test_un_contacto_permitido_no_detiene_y_uno_parecido_si(mesa):
    ContactoPermitido.objects.create(
        clase="dominio", valor="ejemplo.gob.gt", institucion="Ejemplo", motivo="Atención"
    )
    texto = "Escriba a atencion@{} y reserve."
    bien = fabrica.sesion(mesa.editora, discusion=(texto.format("ejemplo.gob.gt"),))
    fabrica.publicar(bien, mesa.editora, mesa.moderadora)
    mal = fabrica.sesion(mesa.editora, discusion=(texto.format("ejempl0.gob.gt"),))
    with pytest.raises(HayDatosPersonales):
        fabrica.publicar(mal, mesa.editora, mesa.moderadora)


@pytest.mark.parametrize(
    ("contenido", "nombre", "clase", "lugar"),
    [
        (ficheros.pdf("Nada", FRASE.replace("ñ", "n")), "anexo.pdf", "dpi", "página 2"),
        (ficheros.pdf("Nada", titulo=f"DPI {CUI}"), "anexo.pdf", "dpi", "metadatos"),
        (ficheros.pdf("Nada"), f"dpi_{CUI}.pdf", "dpi", "nombre del archivo"),
        (ficheros.docx(ficheros.parrafo("cel. 5555 ", "1234")), "a.docx", "telefono", "texto"),
        (ficheros.pdf("Nada")[:150], "anexo.pdf", "ilegible", "Archivo 1 (Anexo)"),
        (ficheros.pdf_cifrado(), "anexo.pdf", "ilegible", "Archivo 1 (Anexo)"),
        (ficheros.imagen(gps=True), "foto.jpg", "posicion", "metadatos"),
    ],
)
def test_los_archivos_adjuntos_tambien_detienen(mesa, contenido, nombre, clase, lugar):
    anexo = ficheros.documento(contenido, nombre)
    estado = fabrica.enviar(fabrica.sesion(mesa.editora, documento_oficial=anexo), mesa.editora)
    with pytest.raises(HayDatosPersonales):
        fabrica.aprobar(estado, mesa.moderadora)
    halladas = senales(estado)
    assert (halladas[0].clase, halladas[0].lugar.endswith(lugar)) == (clase, True)
    conservar(estado, mesa.moderadora)
    fabrica.aprobar(estado, mesa.moderadora)


def test_un_archivo_limpio_se_lee_una_vez_y_no_guarda_valores(mesa):
    limpio = ficheros.documento(ficheros.pdf("Nada que ver."))
    sucio = ficheros.documento(ficheros.pdf(f"DPI {CUI}"))
    for anexo in (limpio, sucio):
        estado = fabrica.enviar(fabrica.sesion(mesa.editora, documento_oficial=anexo), mesa.editora)
        senales(estado)
        assert [s.clase for s in senales(estado)] == (["dpi"] if anexo is sucio else [])
    filas = FicheroLeido.objects.order_by("pk")
    assert [f.lugares for f in filas] == [[], ["página 1"]]
    assert CUI not in json.dumps([[f.lugares, f.avisos] for f in filas])


def test_una_foto_con_posicion_en_el_cuerpo_detiene(mesa):
    from paginas.models import IndiceNoticias, Noticia

    foto = ficheros.foto(ficheros.imagen(gps=True))
    noticia = Noticia(title="Una noticia", slug="una-noticia", fecha=timezone.localdate())
    bloque = Noticia._meta.get_field("cuerpo").stream_block
    noticia.cuerpo = bloque.to_python(
        [
            {
                "type": "imagen",
                "value": {"imagen": {"image": foto.pk, "alt_text": f"DPI {CUI}"}, "pie": ""},
            }
        ]
    )
    borrador.crear_pagina(
        pagina=noticia, madre=fabrica.indice(IndiceNoticias), persona=mesa.editora
    )
    estado = fabrica.enviar(noticia, mesa.editora)
    assert [s.clase for s in senales(estado)] == ["dpi", "posicion"]


def test_lo_programado_se_publica_con_sus_dictamenes(mesa):
    manana = timezone.now() + timedelta(days=1)
    sesion = fabrica.sesion(mesa.editora, discusion=(FRASE,), go_live_at=manana)
    estado = fabrica.enviar(sesion, mesa.editora)
    with pytest.raises(HayDatosPersonales):
        fabrica.aprobar(estado, mesa.moderadora)
    conservar(estado, mesa.moderadora)
    fabrica.aprobar(estado, mesa.moderadora)
    informe = publicar_lo_que_toca(ahora=manana + timedelta(hours=1))
    assert len(informe.publicados) == 1, informe.fallidos


def test_el_dato_no_queda_en_ninguna_fila_que_no_sea_el_contenido(mesa, enviada, caplog):
    conservar(enviada, mesa.moderadora)
    fabrica.aprobar(enviada, mesa.moderadora)
    modelos = (DictamenPrivacidad, ListaRevisada, FicheroLeido)
    with connection.cursor() as cursor:
        for modelo in modelos:
            cursor.execute(f'SELECT * FROM "{modelo._meta.db_table}"')
            assert CUI[:4] not in repr(cursor.fetchall())
    for asiento in Asiento.objects.all():
        assert PARTIDO not in f"{asiento.motivo} {asiento.datos} {asiento.codigo} {asiento.clave}"
    assert PARTIDO not in caplog.text
    assert CUI not in caplog.text


def test_lo_reservado_no_se_publica_y_no_detiene(mesa, enviada):
    envio = ultimo_envio(enviada)
    sesion = Sesion.objects.get().get_latest_revision_as_object()
    for punto in sesion.puntos.all():
        punto.reservado = True
    assert [s.clase for r in revisar_envio(envio) for s in r.senales] == ["dpi"]
    assert not puerta._revisar([sesion])[0].senales
