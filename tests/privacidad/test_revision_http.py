"""The gate as a moderator meets it: the real page, the real forms, mails and logs."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse

from paginas.models import Asiento, ContactoPermitido, DictamenPrivacidad, Sesion
from paginas.privacidad.lista import LISTA_COMPLETA
from paginas.revision import borrador
from tests import fabrica
from tests.paginas.privacidad.test_detectar import CUI, PARTIDO

FRASE = f"La señora compareció con DPI {PARTIDO} ante la Mesa."
LIMPIA = "La señora compareció ante la Mesa."


@pytest.fixture
def puesto(mesa, entrar):
    """An act with a DPI in review, and the moderator before its page."""
    sesion = fabrica.sesion(mesa.editora, title="Sesión de mayo", discusion=("Se abrió.", FRASE))
    estado = fabrica.enviar(sesion, mesa.editora)
    return Puesto(entrar(mesa.moderadora), entrar(mesa.editora), sesion, estado)


class Puesto:
    def __init__(self, moderadora, editora, sesion, estado):
        self.moderadora, self.editora = moderadora, editora
        self.sesion, self.estado = sesion, estado

    def pagina(self):
        return self.moderadora.get(self.url("mesa_revision:revisar")).content.decode()

    def url(self, nombre):
        return reverse(nombre, args=[self.estado.pk])

    def huella(self, html, accion):
        """The hidden fingerprint of the first form that posts to ``accion``."""
        formulario = html.split(f'action="{self.url(accion)}"')[1].split("</form>")[0]
        return re.search(r'name="huella" value="([0-9a-f]{64})"', formulario)[1]

    def aprobar(self, html, **cambios):
        datos = {"lista": LISTA_COMPLETA, "comment": ""} | cambios
        if "huella" not in datos:
            datos["huella"] = self.huella(html, "mesa_revision:aprobar")
        return self.moderadora.post(self.url("mesa_revision:aprobar"), datos, follow=True)


def publicada():
    return Sesion.objects.publicos().exists()


def test_se_ve_en_su_frase_y_no_se_aprueba(puesto):
    html = puesto.pagina()
    assert f"compareció con DPI <mark>{PARTIDO}</mark> ante la Mesa." in html
    assert "discusión, párrafo 2" in html
    assert "Aprobar y publicar" not in html
    from paginas.revision.envio import huella_del_envio, ultimo_envio

    respuesta = puesto.aprobar(html, huella=huella_del_envio(ultimo_envio(puesto.estado)))
    assert "Hay datos personales por resolver" in respuesta.content.decode()
    assert not publicada()


def test_conservado_con_motivo_se_aprueba_con_la_lista_entera(puesto, mailoutbox, caplog):
    html = puesto.pagina()
    huella = puesto.huella(html, "mesa_privacidad:conservar")
    conservar = puesto.url("mesa_privacidad:conservar")
    puesto.moderadora.post(conservar, {"huella": huella, "motivo": ""})
    puesto.moderadora.post(conservar, {"huella": huella, "motivo": f"Es {PARTIDO}."})
    assert not DictamenPrivacidad.objects.exists()
    puesto.moderadora.post(conservar, {"huella": huella, "motivo": "Es el ejemplo de la ley."})
    html = puesto.pagina()
    assert "Es el ejemplo de la ley." in html

    sin_un_punto = puesto.aprobar(html, lista=LISTA_COMPLETA[1:])
    assert "Marque todos los puntos" in sin_un_punto.content.decode()
    assert not publicada()
    puesto.aprobar(html)
    assert publicada()
    dicho = " ".join(f"{m.subject} {m.body}" for m in mailoutbox) + caplog.text
    dicho += " ".join(f"{a.motivo} {a.datos}" for a in Asiento.objects.all())
    assert CUI not in dicho
    assert PARTIDO not in dicho


def test_se_puede_dejar_de_conservar(puesto):
    html = puesto.pagina()
    huella = puesto.huella(html, "mesa_privacidad:conservar")
    puesto.moderadora.post(
        puesto.url("mesa_privacidad:conservar"), {"huella": huella, "motivo": "Un ejemplo."}
    )
    puesto.moderadora.post(puesto.url("mesa_privacidad:anular"), {"huella": huella})
    assert "Aprobar y publicar" not in puesto.pagina()


def test_un_boton_lo_devuelve_nombrando_los_lugares(
    puesto, mesa, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        respuesta = puesto.moderadora.post(puesto.url("mesa_privacidad:devolver"), follow=True)
    assert PARTIDO not in respuesta.content.decode()
    (correo,) = mailoutbox
    assert "discusión, párrafo 2" in correo.body
    assert PARTIDO not in correo.body

    sesion = Sesion.objects.get().get_latest_revision_as_object()
    punto = sesion.puntos.get()
    punto.discusion = fabrica.parrafos("Se abrió.", LIMPIA)
    sesion.puntos = [punto]
    borrador.guardar(objeto=sesion, persona=mesa.editora)
    puesto.estado = fabrica.enviar(Sesion.objects.get(), mesa.editora)
    html = puesto.pagina()
    assert "No se encontraron números de DPI" in html
    puesto.aprobar(html)
    assert publicada()


def test_ni_la_editora_ni_la_auditora_dictan(puesto, mesa, entrar):
    huella = puesto.huella(puesto.pagina(), "mesa_privacidad:conservar")
    for cliente in (puesto.editora, entrar(mesa.auditora)):
        html = cliente.get(puesto.url("mesa_revision:revisar")).content.decode()
        assert "Conservar con este motivo" not in html
        for accion in ("conservar", "anular", "devolver"):
            cliente.post(
                puesto.url(f"mesa_privacidad:{accion}"), {"huella": huella, "motivo": "Porque sí."}
            )
    puesto.estado.refresh_from_db()
    assert puesto.estado.status == "in_progress"
    assert not DictamenPrivacidad.objects.exists()


def test_un_titulo_con_el_dato_no_sale_en_correos_ni_mensajes(
    mesa, entrar, mailoutbox, django_capture_on_commit_callbacks
):
    sesion = fabrica.sesion(mesa.editora, title=f"Caso del DPI {CUI}")
    with django_capture_on_commit_callbacks(execute=True):
        estado = fabrica.enviar(sesion, mesa.editora)
    url = reverse("mesa_privacidad:devolver", args=[estado.pk])
    with django_capture_on_commit_callbacks(execute=True):
        entrar(mesa.moderadora).post(url)
    assert len(mailoutbox) == 2
    assert all(CUI not in f"{c.subject} {c.body}" for c in mailoutbox)
    assert all("Caso del DPI" in f"{c.subject} {c.body}" for c in mailoutbox)


def test_quien_escribe_se_entera_al_guardar_y_ve_donde(mesa, entrar):
    from paginas.revision.privacidad.views import direccion_del_borrador
    from snippets.models import Acuerdo
    from tests.recorridos.test_acta import formulario_de_acuerdo

    editora = entrar(mesa.editora)
    alta = reverse(Acuerdo.snippet_viewset.get_url_name("add"))
    texto = "Se acuerda llamar al 5555-1234."
    respuesta = editora.post(alta, formulario_de_acuerdo(texto=texto), follow=True)
    acuerdo = Acuerdo.objects.get()
    direccion = direccion_del_borrador(acuerdo)
    html = respuesta.content.decode()
    assert direccion in html
    assert "por resolver antes de publicar" in html
    assert "<mark>5555-1234</mark>" in editora.get(direccion).content.decode()
    assert entrar(fabrica.persona("ajena")).get(direccion).status_code == 302


def test_guardar_sin_datos_no_avisa(mesa, entrar):
    from snippets.models import Acuerdo
    from tests.recorridos.test_acta import formulario_de_acuerdo

    alta = reverse(Acuerdo.snippet_viewset.get_url_name("add"))
    respuesta = entrar(mesa.editora).post(alta, formulario_de_acuerdo(), follow=True)
    assert "por resolver antes de publicar" not in respuesta.content.decode()


CONTACTO = {
    "clase": "telefono",
    "valor": "2422-1000",
    "institucion": "Institución de Pruebas",
    "motivo": "Atención al público",
}


def test_solo_administracion_cambia_los_contactos_y_queda_asentado(mesa, entrar):
    alta = reverse("paginas_contactopermitido_modeladmin_create")
    entrar(mesa.editora).post(alta, CONTACTO)
    assert not ContactoPermitido.objects.exists()
    moderadora = entrar(mesa.moderadora)
    moderadora.post(alta, CONTACTO)
    contacto = ContactoPermitido.objects.get()
    assert contacto.valor == "24221000"
    asiento = Asiento.objects.last()
    assert asiento.accion == "registro"
    assert "Institución de Pruebas" in asiento.datos
    moderadora.post(reverse("paginas_contactopermitido_modeladmin_delete", args=[contacto.pk]))
    assert not ContactoPermitido.objects.exists()
    assert Asiento.objects.filter(accion="registro").count() == 2


def test_la_bitacora_dice_que_un_contacto_cambio_y_nunca_cual(mesa, entrar):
    moderadora = entrar(mesa.moderadora)
    moderadora.post(reverse("paginas_contactopermitido_modeladmin_create"), CONTACTO)
    editar = reverse(
        "paginas_contactopermitido_modeladmin_edit", args=[ContactoPermitido.objects.get().pk]
    )
    moderadora.post(editar, CONTACTO | {"valor": "2422-1001"})
    contacto = ContactoPermitido.objects.get()
    assert contacto.valor == "24221001"
    moderadora.post(reverse("paginas_contactopermitido_modeladmin_delete", args=[contacto.pk]))
    asientos = Asiento.objects.filter(accion="registro")
    assert [a.leer_datos()["cambio"] for a in asientos] == ["alta", "modificación", "baja"]
    (cambiado,) = asientos[1].leer_datos()["campos"]
    assert cambiado["antes"] == cambiado["ahora"] == "(no se publica)"
    for asiento in asientos:
        for privado in ("24221000", "24221001", "2422-100", "Atención al público"):
            assert privado not in asiento.datos


@pytest.mark.parametrize(
    ("clase", "valor"),
    [("dominio", "gmail.com"), ("dominio", "gob.gt"), ("telefono", "123"), ("correo", "ana")],
)
def test_un_contacto_que_abriria_la_puerta_se_rechaza(mesa, entrar, clase, valor):
    alta = reverse("paginas_contactopermitido_modeladmin_create")
    entrar(mesa.moderadora).post(alta, CONTACTO | {"clase": clase, "valor": valor})
    assert not ContactoPermitido.objects.exists()
