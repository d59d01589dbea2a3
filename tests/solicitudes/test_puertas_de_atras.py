"""Code that skips the request: refused when it drops rows, heard and answered otherwise."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.management import call_command
from django.db.models import ProtectedError
from django.utils import timezone
from wagtail.actions.unpublish import UnpublishAction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page, PageViewRestriction

from paginas.bitacora.contenido import identidad
from paginas.models import Asiento, IndiceSesiones, Lapida, Sesion
from paginas.revision import borrador
from paginas.revision.errores import CambioDirecto
from paginas.revision.guardia import verbo
from paginas.solicitudes import escucha, lapidas
from paginas.solicitudes.errores import LoPublicadoNoSeBorra
from snippets.models import Acuerdo
from tests import fabrica
from tests.solicitudes.conftest import PALABRA

pytestmark = pytest.mark.django_db


@pytest.fixture
def asentado(monkeypatch):
    """Entries of the log written by the listeners, as (action, object)."""
    vistos = []
    original = escucha.asentar

    def anotar(**kw):
        vistos.append((kw["accion"], kw["objeto"]))
        assert kw["persona"] is None
        return original(**kw)

    monkeypatch.setattr(escucha, "asentar", anotar)
    return vistos


def test_lo_publicado_no_se_borra_por_ningun_camino(sesion, acuerdo):
    for borrar in (
        sesion.delete,
        Page.objects.get(pk=sesion.pk).delete,
        Sesion.objects.filter(pk=sesion.pk).delete,
        Page.objects.filter(pk=sesion.pk).delete,
        IndiceSesiones.objects.get().delete,
        acuerdo.delete,
        Acuerdo.objects.filter(pk=acuerdo.pk).delete,
    ):
        with fabrica.rechaza((LoPublicadoNoSeBorra, CambioDirecto, ProtectedError)):
            borrar()
    assert Sesion.objects.filter(pk=sesion.pk).exists()
    assert Acuerdo.objects.filter(pk=acuerdo.pk).exists()


def test_un_borrador_si_se_borra(mesa):
    suelto = fabrica.acuerdo(mesa.editora)
    suelto.delete()
    nunca = fabrica.sesion(mesa.editora)
    nunca.delete()
    assert not Sesion.objects.exists()
    assert not Acuerdo.objects.exists()


def test_lo_retirado_por_codigo_deja_lapida_y_consta(client, sesion, acuerdo, asentado):
    UnpublishPageAction(sesion).execute()
    UnpublishAction(acuerdo).execute()
    assert asentado == [("retiro", sesion), ("retiro", acuerdo)]
    for url in (sesion.url, acuerdo.get_absolute_url()):
        respuesta = client.get(url)
        assert respuesta.status_code == 410
        assert escucha.SIN_SOLICITUD in respuesta.content.decode()
        assert PALABRA not in respuesta.content.decode()


def test_lo_movido_por_codigo_responde_donde_estaba(client, pagina, asentado):
    una, otra = pagina("una"), pagina("otra")
    hija = pagina("hija", una)
    antes = hija.url
    hija.move(otra, pos="last-child")
    hija.refresh_from_db()
    assert asentado == [("traslado", hija)]
    assert client.get(antes)["Location"] == hija.url


def test_ordenar_no_es_trasladar(pagina, asentado):
    una, otra = pagina("una"), pagina("otra")
    otra.move(una, pos="left")
    assert asentado == []


def test_la_direccion_cambiada_por_codigo_responde(
    client, pagina, asentado, django_capture_on_commit_callbacks
):
    una = pagina("una")
    hija = pagina("hija", una)
    antes = hija.url
    with django_capture_on_commit_callbacks(execute=True):
        una.slug = "otra"
        with verbo():
            una.save()
    hija.refresh_from_db()
    assert asentado == [("direccion", una), ("direccion", hija)]
    assert client.get(antes)["Location"] == hija.url


def test_restringir_y_levantar_por_codigo_consta(pagina):
    una = pagina("una")
    hija = pagina("hija", una)
    restriccion = PageViewRestriction.objects.create(
        page=una, restriction_type=PageViewRestriction.LOGIN
    )
    restriccion.delete()
    accesos = Asiento.objects.filter(accion__in=["restriccion", "levantamiento"])
    assert list(accesos.values_list("accion", "clave", "persona", "motivo")) == [
        (accion, identidad(objeto)[0], None, escucha.SIN_SOLICITUD)
        for accion in ("restriccion", "levantamiento")
        for objeto in (una, hija)
    ]


def test_el_cambio_pedido_consta_una_sola_vez(
    mesa, pagina, asentado, django_capture_on_commit_callbacks
):
    from paginas.solicitudes.estados import Pedido
    from tests.solicitudes.apoyo import hacer

    una = pagina("una")
    for accion, parametros in (
        (Pedido.DIRECCION, {"slug": "otra"}),
        (Pedido.RESTRICCION, {}),
        (Pedido.LEVANTAMIENTO, {}),
        (Pedido.RETIRO, {}),
    ):
        with django_capture_on_commit_callbacks(execute=True):
            una = hacer(una, accion, mesa.editora, mesa.moderadora, **parametros)
    assert asentado == []
    assert Lapida.objects.count() == 1


def test_lo_que_caduca_deja_lapida_antes_y_despues_de_ordenar(client, mesa):
    pagina = fabrica.sesion(mesa.editora, expire_at=timezone.now() + timedelta(days=1))
    publicada = fabrica.publicar(pagina, mesa.editora, mesa.moderadora)
    with time_machine.travel(timezone.now() + timedelta(days=2)):
        antes = client.get(publicada.url)
        assert antes.status_code == 410
        assert not Lapida.objects.exists()
        call_command("publish_scheduled")
        despues = client.get(publicada.url)
    assert despues.status_code == 410
    for respuesta in (antes, despues):
        assert lapidas.POR_FECHA in respuesta.content.decode()
        assert publicada.title not in respuesta.content.decode()
    assert not Sesion.objects.get(pk=publicada.pk).live
    assert Lapida.objects.count() == 1


def test_un_acta_con_acuerdos_no_lleva_fecha_para_dejar_de_publicarse(mesa):
    from paginas.revision.errores import PaqueteIncoherente

    sesion = fabrica.sesion(
        mesa.editora,
        acuerdos=[fabrica.acuerdo(mesa.editora)],
        expire_at=timezone.now() + timedelta(days=1),
    )
    with pytest.raises(PaqueteIncoherente, match="sin su acta"):
        fabrica.publicar(sesion, mesa.editora, mesa.moderadora)


def test_un_borrador_con_otra_direccion_no_mueve_lo_publicado(mesa, sesion):
    antes = sesion.url
    sesion.slug = "otra-direccion"
    sesion.resumen = "Corregido."
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    corregida = fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    assert corregida.url == antes
    assert corregida.resumen == "Corregido."


def test_una_direccion_que_nunca_fue_publica_es_404(client, mesa):
    borrador_ = fabrica.sesion(mesa.editora)
    for ruta in (borrador_.url, "/no-existe/", "/acuerdos/ACU-X-2023-001/", "/sesiones/\0/"):
        assert client.get(ruta).status_code == 404


def test_uno_que_no_se_puede_retirar_no_detiene_a_los_demas_y_se_dice(mesa, monkeypatch):
    from django.core.management import CommandError

    from paginas.solicitudes import caducidad

    manana = timezone.now() + timedelta(days=1)
    una, otra = (
        fabrica.publicar(
            fabrica.sesion(mesa.editora, expire_at=manana), mesa.editora, mesa.moderadora
        )
        for _ in range(2)
    )
    original = caducidad.asentar

    def falla_con_la_primera(**kw):
        if kw["objeto"] == una:
            raise RuntimeError("no cabe")
        return original(**kw)

    monkeypatch.setattr(caducidad, "asentar", falla_con_la_primera)
    with time_machine.travel(manana + timedelta(days=1)), pytest.raises(CommandError):
        call_command("publish_scheduled")
    assert Sesion.objects.get(pk=una.pk).live
    assert not Sesion.objects.get(pk=otra.pk).live
    assert Lapida.objects.count() == 1
