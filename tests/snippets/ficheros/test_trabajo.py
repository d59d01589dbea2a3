"""The text of a file arrives by the background work, and is always that of its present file."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.documents import get_document_model

from paginas.revision.trabajos import una_pasada
from snippets.ficheros.lectura.lectura import Estado, Lectura
from snippets.ficheros.lectura.limites import DE_FABRICA
from snippets.ficheros.texto import registro
from snippets.ficheros.texto.frases import frase
from snippets.ficheros.texto.trabajo import leer_pendientes
from snippets.models import Fichero, TextoFichero
from tests import fabrica
from tests.apoyo import hostiles

pytestmark = pytest.mark.django_db


def subir(contenido: bytes, nombre: str = "informe.pdf"):
    return get_document_model().objects.create(
        title="Informe", file=ContentFile(contenido, name=nombre)
    )


def texto_de(documento) -> TextoFichero:
    return TextoFichero.objects.get(documento=documento)


def partes_de(documento) -> list[tuple[int, str]]:
    return list(texto_de(documento).partes.values_list("numero", "texto"))


@pytest.fixture
def documento():
    return subir(fabrica.pdf("Censo de albergues"))


def test_al_subirlo_solo_se_anota_que_espera(documento):
    assert texto_de(documento).estado == "pendiente"
    assert partes_de(documento) == []
    assert "todavía no" in frase(texto_de(documento))


def test_el_trabajo_de_fondo_lee_y_cuenta_las_paginas(documento):
    assert una_pasada() == []
    assert partes_de(documento) == [(1, "Censo de albergues")]
    assert frase(texto_de(documento)) == "Con texto: 1 página."
    assert Fichero.objects.get(documento=documento).paginas == 1


def test_una_segunda_pasada_no_cambia_nada(documento):
    leer_pendientes(timezone.now())
    leido = texto_de(documento).leido
    leer_pendientes(timezone.now())
    assert texto_de(documento).leido == leido


def test_un_archivo_hostil_no_detiene_a_los_que_esperan_detras():
    malos = [
        subir(hostiles.pdf_a_mano(hostiles.PALABRAS)[:150]),
        subir(hostiles.docx_de_entidades(), "a.docx"),
        subir(hostiles.pdf_cifrado()),
    ]
    bueno = subir(fabrica.pdf("Censo de albergues"))
    assert leer_pendientes(timezone.now()) == []
    assert [texto_de(m).estado for m in malos] == ["danado", "danado", "protegido"]
    assert texto_de(bueno).estado == "con_texto"


def test_al_cambiar_el_archivo_su_texto_se_olvida_y_se_lee_el_nuevo(documento):
    leer_pendientes(timezone.now())
    documento.file = ContentFile(fabrica.pdf("Otra cosa"), name="otro.pdf")
    documento.save()
    assert (texto_de(documento).estado, partes_de(documento)) == ("pendiente", [])
    leer_pendientes(timezone.now())
    assert partes_de(documento) == [(1, "Otra cosa")]


def test_guardar_el_documento_sin_cambiar_el_archivo_no_lo_vuelve_a_leer(documento):
    leer_pendientes(timezone.now())
    documento.title = "Informe del censo"
    documento.save()
    assert texto_de(documento).estado == "con_texto"


def test_lo_leido_de_un_archivo_que_cambio_mientras_tanto_no_se_guarda(documento):
    fila = texto_de(documento)
    vieja = fila.sha256
    documento.file = ContentFile(fabrica.pdf("Otra cosa"), name="otro.pdf")
    documento.save()
    lectura = Lectura(Estado.CON_TEXTO, total=1, textos=((1, "Lo viejo"),))
    ahora = timezone.now()
    assert not registro.guardar(fila=fila, sha256=vieja, lectura=lectura, ahora=ahora)
    assert partes_de(documento) == []


def test_un_archivo_cambiado_en_el_disco_se_descubre_al_leerlo(documento):
    contenido = fabrica.pdf("Puesto a mano")
    with documento.file.storage.open(documento.file.name, "wb") as archivo:
        archivo.write(contenido)
    for _ in range(2):
        leer_pendientes(timezone.now())
    assert partes_de(documento) == [(1, "Puesto a mano")]
    assert Fichero.objects.get().sha256 == hashlib.sha256(contenido).hexdigest()


def test_el_que_no_esta_en_el_disco_lo_dice(documento):
    documento.file.storage.delete(documento.file.name)
    leer_pendientes(timezone.now())
    assert texto_de(documento).estado == "danado"
    assert "no se encuentra" in frase(texto_de(documento))


def test_los_documentos_de_antes_del_modulo_se_leen_tambien(documento):
    TextoFichero.objects.all().delete()
    Fichero.objects.all().delete()
    leer_pendientes(timezone.now())
    assert partes_de(documento) == [(1, "Censo de albergues")]


def test_dos_trabajadores_no_leen_el_mismo(documento):
    ahora = timezone.now()
    fila = texto_de(documento)
    assert registro.tomar(fila=fila, ahora=ahora)
    assert not registro.tomar(fila=fila, ahora=ahora)


def test_el_que_mata_a_varios_trabajadores_se_deja(documento):
    ahora = timezone.now()
    for vuelta in range(registro.INTENTOS):
        momento = ahora + vuelta * 2 * registro.ABANDONADO
        assert registro.tomar(fila=texto_de(documento), ahora=momento)
    leer_pendientes(ahora + timedelta(days=1))
    assert texto_de(documento).estado == "tardo_demasiado"


def test_un_lector_que_no_arranca_se_cuenta_y_el_archivo_sigue_esperando(documento, monkeypatch):
    monkeypatch.setattr("snippets.ficheros.lectura.aislada.MODULO", "no.existe")
    for _ in range(registro.INTENTOS + 1):
        fallidos = leer_pendientes(timezone.now())
        assert [que for que, _ in fallidos] == ["leer «Informe»"]
    assert texto_de(documento).estado == "pendiente"
    monkeypatch.undo()
    assert leer_pendientes(timezone.now()) == []
    assert texto_de(documento).estado == "con_texto"


def test_el_que_pesa_demasiado_no_se_copia_entero(documento):
    leer_pendientes(timezone.now(), limites=replace(DE_FABRICA, bytes=100))
    assert texto_de(documento).estado == "demasiado_grande"


def test_se_puede_pedir_otra_vez(documento):
    leer_pendientes(timezone.now(), limites=replace(DE_FABRICA, bytes=100))
    registro.volver_a_leer(documento=documento)
    leer_pendientes(timezone.now())
    assert texto_de(documento).estado == "con_texto"
