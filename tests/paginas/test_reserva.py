"""Of a reserved agenda point only its number and the reservation are public."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents import get_document_model

from busqueda import indice
from busqueda.models import FragmentoEntrada
from paginas.bitacora.contenido import versionado_de
from paginas.bitacora.models import Asiento, Instantanea
from paginas.models import IndiceSesiones, PuntoAgenda, Sesion
from paginas.revision import borrador, consulta, envio, guardia
from paginas.revision.errores import PaqueteIncoherente
from snippets.models import Acuerdo
from tests import fabrica
from tests.recorridos.test_acta import formulario_de_sesion

TITULO, TEXTO, ACUERDO, ARCHIVO = (
    "canariotitulo",
    "canariotexto",
    "canarioacuerdo",
    "canarioarchivo",
)
CANARIOS = (TITULO, TEXTO, ACUERDO, ARCHIVO)


def documento(nombre: str):
    archivo = SimpleUploadedFile(f"{nombre}.pdf", fabrica.pdf(nombre))
    return get_document_model().objects.create(title=nombre, file=archivo)


@pytest.fixture
def borrador_con_reserva(mesa):
    acuerdo = fabrica.acuerdo(mesa.editora, titulo=f"Acuerdo {ACUERDO}")
    sesion = fabrica.sesion(
        mesa.editora,
        estado_acta="firmada",
        documento_oficial=documento(ARCHIVO),
        documento_version_publica=documento("version-publica"),
    )
    punto = fabrica.punto_reservado(
        f"Punto {TITULO}", discusion=(f"Se dijo {TEXTO}.",), acuerdos=[acuerdo]
    )
    return fabrica.con_puntos(sesion, mesa.editora, punto)


@pytest.fixture
def acta(mesa, borrador_con_reserva):
    return fabrica.publicar(borrador_con_reserva, mesa.editora, mesa.moderadora)


def entero(acta):
    """The reserved point as those who work on it have it."""
    return acta.get_latest_revision_as_object().puntos.all()[1]


def test_se_publican_el_numero_la_base_la_autoridad_y_el_plazo(client, acta):
    pagina = client.get(acta.url).content.decode()
    for dicho in (
        "Punto reservado",
        "Reglamento de Pruebas, artículo 7",
        "Coordinación de Pruebas, resolución 3-2023",
        "10 de mayo de 2028",
    ):
        assert dicho in pagina
    assert f'id="{entero(acta).ancla}"' in pagina


def test_su_texto_no_esta_en_ninguna_parte_publica(client, acta):
    """Page, search, list of agreements, body, sitemap: and the rows all of them read."""
    oficial = acta.get_latest_revision_as_object().documento_oficial
    direcciones = [
        acta.url,
        acta.get_parent().url,
        reverse("mesa:acuerdos"),
        acta.organo.get_absolute_url(),
        "/sitemap.xml",
        "/",
        oficial.url,
        f"{acta.url}?preview=1",
    ]
    direcciones += [f"{reverse('busqueda:buscar')}?q={palabra}" for palabra in CANARIOS]
    for direccion in direcciones:
        cuerpo = client.get(direccion).content.decode()
        for palabra in CANARIOS:
            # The search page repeats what was asked, and the 404 the address.
            veces = direccion.count(palabra)
            assert not cuerpo.count(palabra) or veces, (direccion, palabra)
    for palabra in CANARIOS:
        respuesta = client.get(reverse("busqueda:buscar"), {"q": palabra}).context["respuesta"]
        assert respuesta.resultados == ()
    filas = [
        *FragmentoEntrada.objects.values_list("texto", flat=True),
        *Instantanea.objects.values_list("contenido", flat=True),
        *Asiento.objects.values_list("datos", flat=True),
        *(str(p.titulo) + str(p.discusion.raw_data) for p in PuntoAgenda.objects.all()),
    ]
    assert filas
    assert not [fila for fila in filas for palabra in CANARIOS if palabra in fila]


def test_el_acta_completa_no_se_sirve_y_su_version_publica_si(client, acta):
    oficial = acta.get_latest_revision_as_object().documento_oficial
    assert client.get(oficial.url).status_code == 404
    assert client.get(acta.documento_version_publica.url).status_code == 200
    pagina = client.get(acta.url).content.decode()
    assert acta.documento_version_publica.url in pagina
    assert "no incluye lo reservado" in pagina


def test_quien_edita_revisa_o_audita_lo_lee_en_el_admin(entrar, mesa, borrador_con_reserva):
    edicion = reverse("wagtailadmin_pages:edit", args=[borrador_con_reserva.pk])
    assert TEXTO in entrar(mesa.editora).get(edicion).content.decode()
    estado = fabrica.enviar(borrador_con_reserva, mesa.editora)
    revision = reverse("mesa_revision:revisar", args=[estado.pk])
    for persona in (mesa.moderadora, mesa.auditora):
        assert TEXTO in entrar(persona).get(revision).content.decode()
    fabrica.aprobar(estado, mesa.moderadora)
    assert TEXTO in entrar(mesa.editora).get(edicion).content.decode()


def test_la_siguiente_correccion_no_lo_da_por_nuevo(mesa, acta, rf):
    """The review compares with what was approved, not with the blanked rows."""
    nueva = acta.get_latest_revision_as_object()
    nueva.resumen = "Otro resumen."
    borrador.guardar(objeto=nueva, persona=mesa.editora)
    estado = fabrica.enviar(nueva, mesa.editora)
    peticion = rf.get("/")
    peticion.user = mesa.moderadora
    (cambio,) = consulta.cambios(envio.ultimo_envio(estado), peticion)
    assert [c.field_label() for c in cambio.comparaciones] == ["Resumen"]
    fabrica.aprobar(estado, mesa.moderadora)
    assert TEXTO in str(entero(Sesion.objects.get(pk=acta.pk)).discusion.raw_data)
    assert PuntoAgenda.objects.get(reservado=True).titulo == "Punto reservado"


def test_su_acuerdo_no_se_publica_ni_con_el_acta_ni_solo(mesa, acta):
    acuerdo = Acuerdo.objects.get()
    assert not acuerdo.live
    assert acuerdo.codigo is None
    acuerdo.acta_no_publicada_aqui = True
    acuerdo.fecha_adopcion = acta.fecha
    borrador.guardar(objeto=acuerdo, persona=mesa.editora)
    Acuerdo.objects.filter(pk=acuerdo.pk).update(acta_no_publicada_aqui=True)
    acuerdo.refresh_from_db()
    with pytest.raises(PaqueteIncoherente, match="punto reservado"):
        fabrica.publicar(acuerdo, mesa.editora, mesa.moderadora)


def test_no_se_reserva_un_punto_cuyo_acuerdo_es_publico(mesa):
    acuerdo = fabrica.acuerdo(
        mesa.editora, acta_no_publicada_aqui=True, fecha_adopcion="2023-05-10"
    )
    fabrica.publicar(acuerdo, mesa.editora, mesa.moderadora)
    sesion = fabrica.con_puntos(
        fabrica.sesion(mesa.editora), mesa.editora, fabrica.punto_reservado(acuerdos=[acuerdo])
    )
    with pytest.raises(PaqueteIncoherente, match=r"ACU-MPR-2023-001 es público"):
        fabrica.publicar(sesion, mesa.editora, mesa.moderadora)


def test_lo_que_ya_fue_publico_no_se_reserva_en_silencio(mesa):
    sesion = fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    nueva = sesion.get_latest_revision_as_object()
    (punto,) = nueva.puntos.all()
    punto.reservado = True
    punto.reserva_base_legal, punto.reserva_autoridad = "Norma", "Coordinación"
    nueva.puntos = [punto]
    borrador.guardar(objeto=nueva, persona=mesa.editora)
    with pytest.raises(PaqueteIncoherente, match="consta en las versiones anteriores"):
        fabrica.publicar(nueva, mesa.editora, mesa.moderadora)


def test_al_levantarse_la_reserva_por_revision_se_publica(client, mesa, acta):
    nueva = acta.get_latest_revision_as_object()
    abierto, punto = nueva.puntos.all()
    punto.reservado = False
    punto.reserva_base_legal = punto.reserva_autoridad = ""
    punto.reserva_hasta = None
    nueva.puntos = [abierto, punto]
    nueva.documento_version_publica = None
    borrador.guardar(objeto=nueva, persona=mesa.editora)
    assert TEXTO not in client.get(acta.url).content.decode()
    fabrica.publicar(nueva, mesa.editora, mesa.moderadora)
    assert TEXTO in client.get(acta.url).content.decode()
    assert client.get(nueva.documento_oficial.url).status_code == 200


def test_vencido_el_plazo_nada_se_publica_solo(client, mesa):
    punto = fabrica.punto_reservado(discusion=(f"Se dijo {TEXTO}.",), reserva_hasta="2023-12-31")
    sesion = fabrica.con_puntos(fabrica.sesion(mesa.editora), mesa.editora, punto)
    acta = fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    assert TEXTO not in client.get(acta.url).content.decode()


def test_aunque_un_guardado_en_codigo_ponga_el_texto_en_la_fila(client, acta):
    punto = PuntoAgenda.objects.get(reservado=True)
    punto.titulo = f"Punto {TITULO}"
    punto.discusion = fabrica.parrafos(f"Se dijo {TEXTO}.")
    with guardia.verbo():
        punto.save()
    Sesion.objects.filter(pk=acta.pk).update(
        documento_oficial=acta.get_latest_revision_as_object().documento_oficial
    )
    fila = Sesion.objects.get(pk=acta.pk)
    indice.sincronizar(fila)
    fuera = [
        client.get(acta.url).content.decode(),
        *FragmentoEntrada.objects.values_list("texto", flat=True),
        str(versionado_de(Sesion).contenido(fila)),
    ]
    assert not [palabra for palabra in CANARIOS for texto in fuera if palabra in texto]


@pytest.mark.parametrize("campo", ["reserva_base_legal", "reserva_autoridad"])
def test_sin_base_legal_o_sin_autoridad_no_hay_reserva(entrar, mesa, campo):
    datos = formulario_de_sesion(fabrica.acuerdo(mesa.editora)) | {
        "puntos-0-reservado": "on",
        "puntos-0-reserva_base_legal": "Reglamento de Pruebas",
        "puntos-0-reserva_autoridad": "Coordinación de Pruebas",
        f"puntos-0-{campo}": " ",
        "action-submit": "1",
    }
    url = reverse(
        "wagtailadmin_pages:add", args=("paginas", "sesion", IndiceSesiones.objects.get().pk)
    )
    respuesta = entrar(mesa.editora).post(url, datos)
    punto = respuesta.context["form"].formsets["puntos"].forms[0]
    assert "Un punto reservado dice" in punto.errors[campo][0]
    assert not Sesion.objects.exists()


def test_con_el_formulario_se_reserva_y_se_envia(client, entrar, mesa):
    datos = formulario_de_sesion(fabrica.acuerdo(mesa.editora, titulo=f"Acuerdo {ACUERDO}")) | {
        "puntos-0-titulo": f"Punto {TITULO}",
        "puntos-0-reservado": "on",
        "puntos-0-reserva_base_legal": "Reglamento de Pruebas",
        "puntos-0-reserva_autoridad": "Coordinación de Pruebas",
        "action-submit": "1",
    }
    url = reverse(
        "wagtailadmin_pages:add", args=("paginas", "sesion", IndiceSesiones.objects.get().pk)
    )
    respuesta = entrar(mesa.editora).post(url, datos)
    assert respuesta.status_code == 302, respuesta.context["form"].errors
    sesion = Sesion.objects.get()
    fabrica.aprobar(sesion.current_workflow_state, mesa.moderadora)
    pagina = client.get(sesion.url).content.decode()
    assert "Punto reservado" in pagina
    assert not [palabra for palabra in CANARIOS if palabra in pagina]
