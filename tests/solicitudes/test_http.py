"""The whole way over HTTP, with the forms people fill in, for a page and for a record."""

from __future__ import annotations

import pytest
from django.urls import reverse

from paginas.models import SolicitudDeCambio
from paginas.solicitudes.desvios import url_de_pedir
from paginas.solicitudes.estados import Pedido
from tests.solicitudes.apoyo import MOTIVO, PUBLICO, pedir
from tests.solicitudes.conftest import PALABRA

pytestmark = pytest.mark.django_db

MOTIVOS = {"motivo": MOTIVO, "motivo_publico": PUBLICO}


def pedir_por_http(cliente, objeto, accion, **datos):
    url = url_de_pedir(objeto, accion)
    formulario = cliente.get(url)
    assert formulario.status_code == 200
    respuesta = cliente.post(url, {**MOTIVOS, **datos})
    assert respuesta.status_code == 302, respuesta.context["formulario"].errors
    return SolicitudDeCambio.objects.latest("pk"), formulario.content.decode()


def aprobar_por_http(cliente, solicitud):
    pagina = cliente.get(reverse("mesa_solicitudes:ver", args=[solicitud.pk]))
    texto = pagina.content.decode()
    assert PUBLICO in texto
    assert f'value="{solicitud.huella}"' in texto
    cliente.post(
        reverse("mesa_solicitudes:aprobar", args=[solicitud.pk]), {"huella": solicitud.huella}
    )
    solicitud.refresh_from_db()
    return texto


def test_el_acta_se_pide_se_explica_y_se_retira(client, entrar, mesa, sesion, acuerdo):
    editora, moderadora = entrar(mesa.editora), entrar(mesa.moderadora)
    solicitud, formulario = pedir_por_http(editora, sesion, Pedido.RETIRO)
    for texto in (formulario, aprobar_por_http(moderadora, solicitud)):
        assert "2 contenidos" in texto
        assert sesion.url in texto
        assert acuerdo.get_absolute_url() in texto
        assert "410: retirado" in texto
    assert solicitud.estado == "aprobada"
    for url in (sesion.url, acuerdo.get_absolute_url()):
        respuesta = client.get(url)
        assert respuesta.status_code == 410
        assert PALABRA not in respuesta.content.decode()


def test_un_acuerdo_se_elimina_para_siempre(client, entrar, mesa, sesion, acuerdo):
    solicitud, _ = pedir_por_http(entrar(mesa.editora), acuerdo, Pedido.ELIMINACION)
    moderadora = entrar(mesa.moderadora)
    aprobar_por_http(moderadora, solicitud)
    assert client.get(acuerdo.get_absolute_url()).status_code == 410
    assert client.get(sesion.url).status_code == 200
    editor = reverse(acuerdo.snippet_viewset.get_url_name("edit"), args=[acuerdo.pk])
    assert "Se eliminó para siempre" in moderadora.get(editor).content.decode()


@pytest.mark.parametrize("accion", [Pedido.DIRECCION, Pedido.TRASLADO])
def test_la_decision_muestra_la_direccion_nueva_y_la_de_antes_lleva_a_ella(
    client, entrar, mesa, pagina, accion
):
    una, otra = pagina("una"), pagina("otra")
    datos, nueva = {
        Pedido.DIRECCION: ({"slug": "nueva"}, "/nueva/"),
        Pedido.TRASLADO: ({"madre": otra.pk}, "/otra/una/"),
    }[accion]
    solicitud, _ = pedir_por_http(entrar(mesa.editora), una, accion, **datos)
    assert f"Lleva a {nueva}" in aprobar_por_http(entrar(mesa.moderadora), solicitud)
    respuesta = client.get("/una/")
    assert (respuesta.status_code, respuesta["Location"]) == (301, nueva)
    assert client.get(nueva).status_code == 200


def test_el_acceso_se_pide_por_una_sola_entrada_que_ofrece_lo_que_falta(entrar, mesa, pagina):
    una = pagina("una")
    editora, moderadora = entrar(mesa.editora), entrar(mesa.moderadora)
    for accion in (Pedido.RESTRICCION, Pedido.LEVANTAMIENTO):
        solicitud, _ = pedir_por_http(editora, una, "acceso")
        assert solicitud.accion == accion
        aprobar_por_http(moderadora, solicitud)
        assert una.view_restrictions.exists() == (accion == Pedido.RESTRICCION)


def test_sin_motivos_o_con_algo_imposible_se_dice_en_el_formulario(entrar, mesa, pagina):
    una = pagina("una")
    pagina("otra")
    editora = entrar(mesa.editora)
    url = url_de_pedir(una, Pedido.DIRECCION)
    faltan = editora.post(url, {"slug": "nueva", "motivo": "no"})
    assert set(faltan.context["formulario"].errors) == {"motivo", "motivo_publico"}
    ocupada = editora.post(url, {**MOTIVOS, "slug": "otra"}).content.decode()
    assert "Ya hay una página con la dirección «otra»" in ocupada
    assert not SolicitudDeCambio.objects.exists()


def test_quien_pidio_ve_su_solicitud_y_no_los_botones_de_decidir(entrar, mesa, jefa, pagina):
    for persona, objeto in ((mesa.moderadora, pagina("una")), (jefa, pagina("otra"))):
        solicitud = pedir(objeto, Pedido.RETIRO, persona)
        cliente = entrar(persona)
        ver = reverse("mesa_solicitudes:ver", args=[solicitud.pk])
        texto = cliente.get(ver).content.decode()
        assert "debe decidirla otra persona" in texto
        assert "Aprobar y hacerlo" not in texto
        cliente.post(
            reverse("mesa_solicitudes:aprobar", args=[solicitud.pk]), {"huella": solicitud.huella}
        )
        assert type(objeto).objects.get(pk=objeto.pk).live
        cliente.post(reverse("mesa_solicitudes:retirar", args=[solicitud.pk]))
        solicitud.refresh_from_db()
        assert solicitud.estado == "retirada"


def test_rechazar_pide_el_porque_y_no_cambia_nada(client, entrar, mesa, pagina):
    una = pagina("una")
    solicitud = pedir(una, Pedido.RETIRO, mesa.editora)
    moderadora = entrar(mesa.moderadora)
    rechazar = reverse("mesa_solicitudes:rechazar", args=[solicitud.pk])
    assert "por qué la rechaza" in moderadora.post(rechazar).content.decode()
    moderadora.post(rechazar, {"comentario": "Se corrige mejor."})
    solicitud.refresh_from_db()
    assert (solicitud.estado, solicitud.comentario) == ("rechazada", "Se corrige mejor.")
    assert client.get(una.url).status_code == 200


def test_cada_quien_ve_lo_suyo_y_quien_revisa_o_audita_todo(entrar, mesa, persona, pagina):
    solicitud = pedir(pagina("una"), Pedido.RETIRO, mesa.editora)
    ver = reverse("mesa_solicitudes:ver", args=[solicitud.pk])
    lista = reverse("mesa_solicitudes:lista")
    ajena = persona("ajena", "Comunicación")
    for quien, la_ve in (
        (mesa.editora, True),
        (mesa.moderadora, True),
        (mesa.auditora, True),
        (ajena, False),
    ):
        cliente = entrar(quien)
        assert (cliente.get(ver).status_code == 200) == la_ve
        assert (ver in cliente.get(lista).content.decode()) == la_ve
    auditora = entrar(mesa.auditora)
    assert "Aprobar y hacerlo" not in auditora.get(ver).content.decode()
    auditora.post(
        reverse("mesa_solicitudes:aprobar", args=[solicitud.pk]), {"huella": solicitud.huella}
    )
    solicitud.refresh_from_db()
    assert solicitud.estado == "pendiente"


def test_la_lista_cuesta_lo_mismo_con_una_que_con_varias(
    entrar, mesa, pagina, django_assert_num_queries
):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    moderadora = entrar(mesa.moderadora)
    lista = reverse("mesa_solicitudes:lista")
    pedir(pagina("a0"), Pedido.RETIRO, mesa.editora)
    moderadora.get(lista)
    with CaptureQueriesContext(
        connection,
    ) as una:
        moderadora.get(lista)
    for n in range(1, 4):
        pedir(pagina(f"a{n}"), Pedido.RETIRO, mesa.editora)
    with django_assert_num_queries(len(una)):
        moderadora.get(lista)


def test_la_decision_avisa_si_lo_pedido_cambio_y_no_deja_aprobar(entrar, mesa, pagina):
    madre = pagina("madre")
    solicitud = pedir(madre, Pedido.RETIRO, mesa.editora)
    moderadora = entrar(mesa.moderadora)
    ver = reverse("mesa_solicitudes:ver", args=[solicitud.pk])
    aviso = "cambió desde que se pidió"
    assert aviso not in moderadora.get(ver).content.decode()
    pagina("hija", madre)
    assert aviso in moderadora.get(ver).content.decode()
    moderadora.post(
        reverse("mesa_solicitudes:aprobar", args=[solicitud.pk]), {"huella": solicitud.huella}
    )
    solicitud.refresh_from_db()
    assert solicitud.estado == "pendiente"
