"""What each approved request does, and what the addresses answer afterwards."""

from __future__ import annotations

import pytest
from django.urls import reverse

from busqueda.indice import diferencias
from paginas.models import Asiento, DireccionAnterior, IndiceNoticias, Lapida, Sesion
from paginas.revision import borrador
from paginas.solicitudes import efectos, verbos
from paginas.solicitudes.errores import CambioImposible, EstaEliminado, SolicitudDesactualizada
from paginas.solicitudes.estados import Pedido
from snippets.models import Acuerdo
from tests import fabrica
from tests.solicitudes.apoyo import PUBLICO, aprobar, hacer, pedir
from tests.solicitudes.conftest import PALABRA

pytestmark = pytest.mark.django_db


def hallados(client):
    respuesta = client.get(reverse("busqueda:buscar"), {"q": PALABRA})
    return [r.url for r in respuesta.context["respuesta"].resultados]


def es_lapida(respuesta, *dice):
    texto = respuesta.content.decode()
    assert respuesta.status_code == 410
    assert respuesta["X-Robots-Tag"] == "noindex"
    assert PALABRA not in texto
    for palabra in (PUBLICO, *dice):
        assert palabra in texto
    return True


def test_pedir_no_cambia_nada(client, mesa, sesion):
    pedir(sesion, Pedido.RETIRO, mesa.editora)
    assert client.get(sesion.url).status_code == 200
    assert sesion.url in hallados(client)


def test_el_acta_se_retira_con_los_acuerdos_que_adopto(client, mesa, sesion, acuerdo):
    retirada = hacer(sesion, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    acuerdo.refresh_from_db()
    assert not retirada.live
    assert not acuerdo.live
    assert hallados(client) == []
    assert not diferencias()
    assert es_lapida(client.get(sesion.url), "Sesión", f"Acta {sesion.acta_citada}")
    assert es_lapida(client.get(acuerdo.get_absolute_url()), "Acuerdo", acuerdo.codigo)


def test_un_acuerdo_se_retira_solo_y_el_acta_no_muestra_su_texto(client, mesa, sesion, acuerdo):
    hacer(acuerdo, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    assert es_lapida(client.get(acuerdo.get_absolute_url()))
    acta = client.get(sesion.url)
    assert acta.status_code == 200
    assert acuerdo.titulo not in acta.content.decode()


def test_lo_retirado_vuelve_por_la_revision_en_su_direccion(client, mesa, sesion):
    retirada = hacer(sesion, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    borrador.guardar(objeto=retirada, persona=mesa.editora)
    fabrica.publicar(retirada, mesa.editora, mesa.moderadora)
    assert client.get(sesion.url).status_code == 200


def test_una_correccion_en_revision_no_devuelve_lo_retirado(mesa, sesion):
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    estado = fabrica.enviar(sesion, mesa.editora)
    hacer(sesion, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    estado.refresh_from_db()
    assert estado.status == "cancelled"
    assert not Sesion.objects.get(pk=sesion.pk).live


def test_lo_eliminado_conserva_la_fila_y_no_vuelve_nunca(client, mesa, sesion, acuerdo):
    eliminada = hacer(sesion, Pedido.ELIMINACION, mesa.editora, mesa.moderadora)
    acuerdo.refresh_from_db()
    assert es_lapida(client.get(sesion.url), "para siempre")
    for objeto in (eliminada, acuerdo):
        assert objeto.get_lock().for_user(mesa.moderadora)
        borrador.guardar(objeto=objeto, persona=mesa.editora)
        with pytest.raises(EstaEliminado):
            fabrica.enviar(objeto, mesa.editora)
        with pytest.raises(EstaEliminado):
            pedir(objeto, Pedido.RETIRO, mesa.editora)


def test_lo_eliminado_mientras_esperaba_su_hora_no_se_publica(mesa, sesion):
    from datetime import timedelta

    import time_machine
    from django.utils import timezone

    from paginas.revision.programacion import publicar_lo_que_toca

    manana = timezone.now() + timedelta(days=1)
    sesion.go_live_at = manana
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    fabrica.aprobar(fabrica.enviar(sesion, mesa.editora), mesa.moderadora)
    hacer(sesion, Pedido.ELIMINACION, mesa.editora, mesa.moderadora)
    with time_machine.travel(manana + timedelta(minutes=1)):
        assert publicar_lo_que_toca().publicados == []
    assert not Sesion.objects.get(pk=sesion.pk).live


def test_tambien_se_elimina_lo_que_ya_estaba_retirado(client, mesa, sesion):
    hacer(sesion, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    hacer(Sesion.objects.get(pk=sesion.pk), Pedido.ELIMINACION, mesa.editora, mesa.moderadora)
    assert es_lapida(client.get(sesion.url), "para siempre", f"Acta {sesion.acta_citada}")


def test_la_direccion_de_antes_lleva_a_la_nueva_sin_cadenas_ni_vueltas(client, mesa, pagina):
    madre, hija = pagina("primera"), None
    hija = pagina("hija", madre)
    viejas = [(madre.url, hija.url)]
    for slug in ("segunda", "tercera", "primera"):
        madre = hacer(madre, Pedido.DIRECCION, mesa.editora, mesa.moderadora, slug=slug)
        hija.refresh_from_db()
        viejas.append((madre.url, hija.url))
    assert viejas[0] == viejas[3]
    for de_madre, de_hija in viejas[1:3]:
        for vieja, actual in ((de_madre, madre.url), (de_hija, hija.url)):
            respuesta = client.get(vieja)
            assert respuesta.status_code == 301
            assert respuesta["Location"] == actual
            assert client.get(actual).status_code == 200
    assert madre.url in hallados(client)
    assert hija.url in hallados(client)
    assert not diferencias()


def test_lo_trasladado_responde_en_los_dos_lugares_con_todo_lo_suyo(client, mesa, pagina):
    una, otra = pagina("una"), pagina("otra")
    hija = pagina("hija", una)
    nieta = pagina("nieta", hija)
    antes = [hija.url, nieta.url]
    hacer(hija, Pedido.TRASLADO, mesa.editora, mesa.moderadora, madre=otra.pk)
    for vieja, objeto in zip(antes, (hija, nieta), strict=True):
        objeto.refresh_from_db()
        assert objeto.url.startswith(otra.url)
        assert client.get(vieja)["Location"] == objeto.url
        assert client.get(objeto.url).status_code == 200


def test_la_direccion_de_antes_de_lo_retirado_responde_con_su_lapida(client, mesa, pagina):
    primera = pagina("primera")
    vieja = primera.url
    segunda = hacer(primera, Pedido.DIRECCION, mesa.editora, mesa.moderadora, slug="segunda")
    hacer(segunda, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    assert es_lapida(client.get(vieja))
    assert es_lapida(client.get(segunda.url))


def test_los_descendientes_se_retiran_todos(client, mesa, pagina):
    madre = pagina("madre")
    hija = pagina("hija", madre)
    nieta = pagina("nieta", hija)
    hacer(madre, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    for objeto in (madre, hija, nieta):
        assert es_lapida(client.get(objeto.url))
    assert hallados(client) == []


def test_lo_restringido_pide_cuenta_y_al_levantarlo_se_lee(client, entrar, mesa, pagina):
    una = pagina("una")
    hija = pagina("hija", una)
    hacer(una, Pedido.RESTRICCION, mesa.editora, mesa.moderadora)
    for restringida in (una, hija):
        respuesta = client.get(restringida.url)
        texto = respuesta.content.decode()
        assert respuesta.status_code == 403
        assert PUBLICO in texto
        assert PALABRA not in texto
        assert entrar(mesa.auditora).get(restringida.url).status_code == 200
    assert hallados(client) == []
    hacer(una, Pedido.LEVANTAMIENTO, mesa.editora, mesa.moderadora)
    assert client.get(una.url).status_code == 200
    assert sorted(hallados(client)) == sorted([una.url, hija.url])


def test_lo_que_se_publico_ya_restringido_no_se_anuncia(client, mesa, pagina):
    una = pagina("una")
    hacer(una, Pedido.RESTRICCION, mesa.editora, mesa.moderadora)
    respuesta = client.get(pagina("hija", una).url)
    assert respuesta.status_code == 302
    assert "/login/" in respuesta["Location"]


def test_un_acta_no_se_restringe_si_deja_acuerdos_publicos(mesa, sesion, acuerdo):
    with pytest.raises(CambioImposible, match=acuerdo.codigo):
        pedir(sesion, Pedido.RESTRICCION, mesa.editora)


def test_la_direccion_de_algo_que_fue_publico_no_pasa_a_otra_cosa(mesa, pagina):
    hacer(pagina("primera"), Pedido.DIRECCION, mesa.editora, mesa.moderadora, slug="segunda")
    with pytest.raises(CambioImposible, match="hubo antes otra cosa"):
        pedir(pagina("tercera"), Pedido.DIRECCION, mesa.editora, slug="primera")
    with pytest.raises(CambioImposible, match="hubo antes otra cosa"):
        pagina("primera")


@pytest.mark.parametrize("slug", ["", "con espacio", "a/b", "buscar", "otra", "x" * 300])
def test_una_direccion_que_no_sirve_no_se_pide(mesa, pagina, slug):
    pagina("otra")
    with pytest.raises(CambioImposible):
        pedir(pagina("una"), Pedido.DIRECCION, mesa.editora, slug=slug)


def test_no_se_traslada_a_donde_no_cabe_ni_bajo_si_misma(mesa, pagina, sesion):
    una = pagina("una")
    dentro = pagina("dentro", una)
    for objeto, madre in ((una, dentro), (una, una), (sesion, una), (dentro, una)):
        with pytest.raises(CambioImposible):
            pedir(objeto, Pedido.TRASLADO, mesa.editora, madre=madre.pk)


def test_si_una_parte_falla_no_cambia_nada(client, mesa, sesion, acuerdo, monkeypatch):
    solicitud = pedir(sesion, Pedido.RETIRO, mesa.editora)
    asentados = []

    def falla_al_segundo(**kw):
        asentados.append(kw["objeto"])
        if len(asentados) == 2:
            raise RuntimeError("no cabe")

    monkeypatch.setattr(efectos, "asentar", falla_al_segundo)
    with pytest.raises(RuntimeError):
        aprobar(solicitud, mesa.moderadora)
    solicitud.refresh_from_db()
    acuerdo.refresh_from_db()
    assert solicitud.estado == "pendiente"
    assert acuerdo.live
    assert not Lapida.objects.exists()
    assert client.get(sesion.url).status_code == 200
    assert sesion.url in hallados(client)
    assert not diferencias()


def test_no_se_aprueba_lo_que_cambio_despues_de_pedirse(mesa, pagina):
    madre = pagina("madre")
    solicitud = pedir(madre, Pedido.RETIRO, mesa.editora)
    pagina("hija", madre)
    with pytest.raises(SolicitudDesactualizada):
        aprobar(solicitud, mesa.moderadora)
    assert type(madre).objects.get(pk=madre.pk).live


def test_ni_con_una_huella_que_no_es_la_de_lo_pedido(mesa, pagina):
    solicitud = pedir(pagina("una"), Pedido.RETIRO, mesa.editora)
    with pytest.raises(SolicitudDesactualizada):
        verbos.aprobar(solicitud=solicitud, persona=mesa.moderadora, huella="0" * 64)


def test_una_seccion_no_cambia_de_direccion_ni_se_elimina(mesa):
    seccion = IndiceNoticias.objects.get()
    for accion, parametros in (
        (Pedido.DIRECCION, {"slug": "avisos"}),
        (Pedido.ELIMINACION, {}),
    ):
        with pytest.raises(CambioImposible):
            pedir(seccion, accion, mesa.moderadora, **parametros)


def test_lo_que_nunca_fue_publico_no_se_pide(mesa):
    with pytest.raises(CambioImposible):
        pedir(fabrica.sesion(mesa.editora), Pedido.RETIRO, mesa.editora)


def test_un_compromiso_se_retira_con_sus_hitos(client, mesa):
    from snippets.models import Compromiso, Hito, PlanAccion

    plan = PlanAccion(nombre="Plan de pruebas", codigo="2020-2021")
    compromiso = Compromiso(plan=plan, numero=3, titulo=f"Promesa del {PALABRA}")
    hito = Hito(compromiso=compromiso, codigo="h-3-1", numero_visible="3.1", texto=PALABRA)
    for registro in (plan, compromiso, hito):
        for campo in ("plan", "compromiso"):
            if hasattr(registro, f"{campo}_id"):
                setattr(registro, campo, getattr(registro, campo))
        borrador.crear_registro(registro=registro, persona=mesa.editora)
        fabrica.publicar(registro, mesa.editora, mesa.moderadora)
    hacer(compromiso, Pedido.RETIRO, mesa.editora, mesa.moderadora)
    assert es_lapida(client.get(compromiso.get_absolute_url()), "2020-2021-3")
    assert not Hito.objects.publicos().exists()
    assert PlanAccion.objects.publicos().exists()
    assert not Acuerdo.objects.exists()
    assert not DireccionAnterior.objects.exists()


@pytest.mark.parametrize("accion", [Pedido.RETIRO, Pedido.RESTRICCION])
def test_la_bitacora_dice_el_papel_de_quien_lo_pidio_y_no_su_nombre(client, mesa, accion):
    sesion = fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    hacer(sesion, accion, mesa.editora, mesa.moderadora)
    asiento = Asiento.objects.filter(clave=f"sesion-{sesion.pk}").last()
    assert (asiento.rol, asiento.leer_datos()["pidio"]) == ("Administración", "Comunicación")
    html = client.get(reverse("mesa:verificacion")).content.decode()
    assert "Administración; lo pidió Comunicación" in html
    assert "editora" not in html + asiento.datos
