"""A moderator proposes words during the review; the author accepts them or says why not."""

from __future__ import annotations

import pytest
from django.urls import reverse

from paginas.models import Propuesta, Sesion
from paginas.privacidad.errores import MotivoConDatos
from paginas.propuestas import verbos
from paginas.propuestas.sustitucion import TextoNoHallado, sustituir
from paginas.revision import borrador
from paginas.revision.envio import huella_del_envio, ultimo_envio
from paginas.revision.errores import ContenidoCambiado, NoPuedeHacerlo, SinMotivo
from snippets.models import Acuerdo
from tests import fabrica
from tests.fabrica import rechaza
from tests.revision.propuestas import propuesta as formulario

DISCUSION = "Se conoció el informe de albergues."


@pytest.fixture
def acuerdo(mesa):
    return fabrica.acuerdo(mesa.editora)


@pytest.fixture
def sesion(mesa, acuerdo):
    return fabrica.sesion(mesa.editora, acuerdos=[acuerdo], title="Sesión de mayo")


@pytest.fixture
def enviada(mesa, sesion):
    return fabrica.enviar(sesion, mesa.editora)


def url_de(objeto):
    tipo = objeto.get_base_content_type()
    return reverse("mesa_propuestas:proponer", args=[tipo.pk, objeto.pk])


def proponer(cliente, objeto, **datos):
    datos = {"motivo": "Falta detalle."} | datos
    return cliente.post(url_de(objeto), formulario(objeto, **datos), follow=True)


def de_la_moderadora(mesa, objeto, **cambios):
    nuevo = objeto.get_latest_revision_as_object()
    for campo, valor in cambios.items():
        setattr(nuevo, campo, valor)
    return verbos.proponer(objeto=nuevo, persona=mesa.moderadora, motivo="Falta detalle.")


def discusion():
    punto = Sesion.objects.get().get_latest_revision_as_object().puntos.all()[0]
    return punto.discusion[0].value.source


def test_de_la_pagina_de_revision_al_borrador_de_su_autora_en_un_paso(
    mesa, entrar, sesion, enviada, mailoutbox, django_capture_on_commit_callbacks
):
    moderadora, editora = entrar(mesa.moderadora), entrar(mesa.editora)
    revision = moderadora.get(reverse("mesa_revision:revisar", args=[enviada.pk]))
    assert url_de(sesion) in revision.content.decode()
    assert DISCUSION in moderadora.get(url_de(sesion)).content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        pagina = proponer(moderadora, sesion, dice="el informe", debe="los dos informes")
    assert "Propuesta enviada" in pagina.content.decode()
    assert DISCUSION in discusion()  # nothing is written until she accepts
    assert [c.to for c in mailoutbox] == [[mesa.editora.email]]

    propuesta = Propuesta.objects.get()
    ver = reverse("mesa_propuestas:ver", args=[propuesta.pk])
    assert ver in moderadora.get(revision.request["PATH_INFO"]).content.decode()
    for donde in ("wagtailadmin_home", reverse("wagtailadmin_pages:edit", args=[sesion.pk])):
        url = donde if donde.startswith("/") else reverse(donde)
        assert ver in editora.get(url).content.decode()
    html = editora.get(ver).content.decode()
    assert '<span class="deletion">el informe</span>' in html
    assert '<span class="addition">los dos informes</span>' in html

    editora.post(reverse("mesa_propuestas:aceptar", args=[propuesta.pk]))
    assert "los dos informes" in discusion()
    estado = Sesion.objects.get().current_workflow_state
    assert estado.status == "in_progress"
    assert estado.pk != enviada.pk
    fabrica.aprobar(estado, mesa.moderadora)  # who proposed wrote none of it
    assert Sesion.objects.publicos().exists()


def test_se_proponen_tambien_los_campos_sencillos(mesa, entrar, sesion, enviada):
    proponer(entrar(mesa.moderadora), sesion, lugar="Salón mayor", fecha="2023-05-11")
    verbos.aceptar(propuesta=Propuesta.objects.get(), persona=mesa.editora)
    nueva = Sesion.objects.get().get_latest_revision_as_object()
    assert (nueva.lugar, str(nueva.fecha)) == ("Salón mayor", "2023-05-11")
    assert DISCUSION in discusion()  # what the form does not show stays


def test_aceptar_en_un_acuerdo_envia_otra_vez_el_paquete_entero(mesa, acuerdo, sesion, enviada):
    vista = huella_del_envio(ultimo_envio(enviada))
    propuesta = de_la_moderadora(mesa, acuerdo, texto="Se acuerda otra cosa.")
    estado = verbos.aceptar(propuesta=propuesta, persona=mesa.editora)
    assert ultimo_envio(estado).elementos.count() == 2
    assert huella_del_envio(ultimo_envio(estado)) != vista
    assert Acuerdo.objects.get().get_latest_revision_as_object().texto == "Se acuerda otra cosa."


def test_aceptar_lo_devuelto_lo_envia_otra_vez(mesa, sesion, enviada):
    fabrica.devolver(enviada, mesa.moderadora)
    propuesta = de_la_moderadora(mesa, Sesion.objects.get(), lugar="Salón mayor")
    estado = verbos.aceptar(propuesta=propuesta, persona=mesa.editora)
    assert estado.pk == enviada.pk
    assert Sesion.objects.get().current_workflow_state.status == "in_progress"


def test_no_aceptarla_pide_una_palabra_y_deja_el_texto_como_estaba(
    mesa, entrar, sesion, enviada, mailoutbox, django_capture_on_commit_callbacks
):
    propuesta = de_la_moderadora(mesa, sesion, lugar="Salón mayor")
    cliente, url = entrar(mesa.editora), reverse("mesa_propuestas:rehusar", args=[propuesta.pk])
    assert "Escriba por qué no lo acepta." in cliente.post(url, {}).content.decode()
    with rechaza(SinMotivo):
        verbos.rehusar(propuesta=propuesta, persona=mesa.editora, respuesta=" ")
    with django_capture_on_commit_callbacks(execute=True):
        cliente.post(url, {"respuesta": "Inexacto."})
    propuesta.refresh_from_db()
    assert (propuesta.estado, propuesta.respuesta) == ("rechazada", "Inexacto.")
    assert Sesion.objects.get().get_latest_revision_as_object().lugar == ""
    assert [c.to for c in mailoutbox] == [[mesa.moderadora.email]]
    enviada.refresh_from_db()
    assert enviada.status == "in_progress"  # what was in review goes on


def test_solo_la_resuelve_una_autora_que_no_la_propuso(mesa, entrar, sesion, enviada):
    propuesta = de_la_moderadora(mesa, sesion, lugar="Salón mayor")
    otra = fabrica.persona("otra", "Comunicación")
    for ajena in (mesa.moderadora, mesa.auditora, otra):
        for accion, datos in (("aceptar", {}), ("rehusar", {"respuesta": "No."})):
            entrar(ajena).post(reverse(f"mesa_propuestas:{accion}", args=[propuesta.pk]), datos)
        with rechaza(NoPuedeHacerlo):
            verbos.aceptar(propuesta=propuesta, persona=ajena)
    propuesta.refresh_from_db()
    assert propuesta.estado == "pendiente"


def test_quien_no_edita_ni_revisa_no_propone_ni_lee(mesa, entrar, sesion, enviada):
    propuesta = de_la_moderadora(mesa, sesion, lugar="Salón mayor")
    ajeno = fabrica.persona("ajeno")
    with rechaza(NoPuedeHacerlo):
        verbos.proponer(objeto=sesion, persona=mesa.auditora, motivo="No puedo.")
    assert proponer(entrar(mesa.auditora), sesion, lugar="X").redirect_chain
    ver = reverse("mesa_propuestas:ver", args=[propuesta.pk])
    assert "Salón mayor" not in entrar(ajeno).get(ver, follow=True).content.decode()
    assert Propuesta.objects.count() == 1


def test_quien_revisa_por_delegacion_tambien_propone(mesa, sesion, enviada):
    from django.utils import timezone

    from paginas.revision.delegaciones.verbos import delegar

    hoy = timezone.localdate()
    delegar(de=mesa.moderadora, a=mesa.auditora, desde=hoy, hasta=hoy, motivo="Vacaciones")
    verbos.proponer(objeto=sesion, persona=mesa.auditora, motivo="Falta detalle.")
    assert Propuesta.objects.count() == 1


def test_si_el_borrador_cambio_ya_no_se_acepta_y_la_pagina_lo_dice(mesa, entrar, sesion):
    propuesta = de_la_moderadora(mesa, sesion, lugar="Salón mayor")
    otra = Sesion.objects.get().get_latest_revision_as_object()
    otra.lugar = "Otro"
    borrador.guardar(objeto=otra, persona=mesa.editora)
    with rechaza(ContenidoCambiado):
        verbos.aceptar(propuesta=propuesta, persona=mesa.editora)
    html = entrar(mesa.editora).get(reverse("mesa_propuestas:ver", args=[propuesta.pk]))
    assert "ya no puede aceptarse" in html.content.decode()
    assert "Aceptar y enviar a revisión" not in html.content.decode()


@pytest.mark.parametrize(
    ("datos", "aviso"),
    [
        ({}, "No cambió nada"),
        ({"dice": "no figura", "debe": "x"}, "no está en el texto"),
        ({"dice": "a", "debe": "x"}, "veces en el texto"),
        ({"debe": "x"}, "Copie aquí lo que dice hoy el texto."),
        ({"motivo": "", "lugar": "X"}, "Escriba por qué propone el cambio."),
        ({"motivo": "Avise al 5555-1234", "lugar": "X"}, "repite un dato personal"),
        ({"acta_anio": ""}, "lleva su año"),
    ],
)
def test_lo_que_no_sirve_se_dice_y_no_se_guarda(mesa, entrar, sesion, enviada, datos, aviso):
    assert aviso in proponer(entrar(mesa.moderadora), sesion, **datos).content.decode()
    assert not Propuesta.objects.exists()


def test_el_motivo_de_una_propuesta_no_repite_datos(mesa, sesion):
    with rechaza(MotivoConDatos):
        verbos.proponer(objeto=sesion, persona=mesa.moderadora, motivo="Llame al 5555-1234")


def test_la_sustitucion_respeta_el_formato_y_lo_que_parece_una_etiqueta(mesa):
    sesion = fabrica.sesion(
        mesa.editora, discusion=('Pan &amp; agua en <a href="https://agua.example">la fuente</a>.',)
    ).get_latest_revision_as_object()
    with pytest.raises(TextoNoHallado):
        sustituir(sesion, dice="https://agua.example", debe_decir="otra")
    sustituir(sesion, dice="Pan & agua", debe_decir="Pan <b>y</b> leche")
    fuente = sesion.puntos.all()[0].discusion[0].value.source
    assert "Pan &lt;b&gt;y&lt;/b&gt; leche en <a href=" in fuente
