"""Registry records: only Administración changes them, and nothing changes in silence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.db.models import ProtectedError
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import LogContext
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from paginas.bitacora.models import Asiento
from paginas.models import Asistencia, Sesion
from paginas.revision.instalacion import COMUNICACION
from snippets.errores import RegistroEnUso
from snippets.models import Etiqueta, Institucion, Membresia, NombreOrgano, Organo
from tests import fabrica

HOY = timezone.localdate


def asientos(registro) -> list[Asiento]:
    clave = f"{registro._meta.model_name}-{registro.pk}"
    return list(Asiento.objects.filter(clave=clave, accion="registro").order_by("numero"))


def formulario(organo, **cambios):
    datos = {
        "nombre": organo.nombre,
        "sigla": organo.sigla,
        "base_legal": organo.base_legal,
        "descripcion": organo.descripcion,
        "nombres": inline_formset([]),
        "cadencias": inline_formset([]),
        "fuente": "",
        "fuente_url": "",
    }
    return nested_form_data({**datos, **cambios})


def editar(cliente, organo, **cambios):
    url = reverse("snippets_organo_modeladmin_edit", args=[organo.pk])
    return cliente.post(url, formulario(organo, **cambios))


@pytest.fixture
def organo(mesa):
    return fabrica.organo()


def test_el_alta_el_cambio_y_la_baja_quedan_en_la_bitacora(mesa, entrar):
    cliente = entrar(mesa.moderadora)
    nuevo = Organo(nombre="Comisión de Pruebas", sigla="COP")
    cliente.post(reverse("snippets_organo_modeladmin_create"), formulario(nuevo))
    organo = Organo.objects.get(sigla="COP")
    editar(cliente, organo, base_legal="Reglamento de Pruebas")
    cliente.post(reverse("snippets_organo_modeladmin_delete", args=[organo.pk]))
    alta, cambio, baja = asientos(organo)
    assert [a.leer_datos()["cambio"] for a in (alta, cambio, baja)] == [
        "alta",
        "modificación",
        "baja",
    ]
    assert cambio.leer_datos()["campos"] == [
        {"campo": "base legal", "antes": "", "ahora": "Reglamento de Pruebas"}
    ]
    assert {a.rol for a in (alta, cambio, baja)} == {"Administración"}
    assert mesa.moderadora.username not in cambio.datos


def test_lo_que_hace_el_codigo_lo_firma_el_sistema_o_quien_se_diga(mesa, organo):
    assert asientos(organo)[0].rol == "El sistema"
    with LogContext(user=mesa.moderadora):
        organo.descripcion = "Otra."
        organo.save()
    assert asientos(organo)[-1].rol == "Administración"


def test_guardar_sin_cambiar_nada_no_dice_nada(organo):
    antes = len(asientos(organo))
    Organo.objects.get(pk=organo.pk).save()
    assert len(asientos(organo)) == antes


def test_membresias_etiquetas_y_lineas_tambien(organo):
    membresia = Membresia.objects.create(
        organo=organo, institucion=fabrica.institucion("IPA"), desde=date(2023, 1, 1)
    )
    membresia.hasta = date(2023, 6, 30)
    membresia.save()
    campos = asientos(membresia)[-1].leer_datos()["campos"]
    assert campos == [{"campo": "hasta", "antes": "", "ahora": "2023-06-30"}]
    etiqueta = Etiqueta.objects.create(name="Retorno")
    assert asientos(etiqueta)
    NombreOrgano.objects.create(organo=organo, nombre="Otro nombre", hasta=date(2020, 1, 1))
    assert asientos(organo)[-1].leer_datos()["campos"][0]["ahora"] == "2020-01-01"


def test_lo_que_no_se_asienta_no_se_guarda(organo, monkeypatch):
    from paginas.registros import asientos as modulo

    def fallar(**kw):
        raise IntegrityError("la bitácora no responde")

    monkeypatch.setattr(modulo, "asentar", fallar)
    organo.descripcion = "Callada."
    with pytest.raises(IntegrityError), transaction.atomic():
        organo.save()
    assert Organo.objects.get(pk=organo.pk).descripcion == ""


def test_el_formulario_pregunta_desde_cuando_y_el_acta_conserva_su_nombre(
    client, entrar, mesa, organo
):
    acta = fabrica.publicar(
        fabrica.sesion(mesa.editora, fecha=date(2023, 5, 10)), mesa.editora, mesa.moderadora
    )
    antes = organo.nombre
    cliente = entrar(mesa.moderadora)
    respuesta = editar(cliente, organo, nombre="Mesa Renombrada")
    assert "diga desde qué día lo lleva" in respuesta.content.decode()
    organo.refresh_from_db()
    assert organo.nombre == antes
    respuesta = editar(cliente, organo, nombre="Mesa Renombrada", nombre_desde="2024-01-01")
    assert respuesta.status_code == 302
    organo = Organo.objects.get(pk=organo.pk)
    assert organo.nombre == "Mesa Renombrada"
    assert organo.nombre_en(date(2023, 12, 31)) == antes
    assert organo.nombre_en(date(2024, 1, 1)) == "Mesa Renombrada"
    pagina = client.get(acta.url).content.decode()
    assert antes in pagina
    textos = [str(a.leer_datos()) for a in asientos(organo)]
    assert any("Mesa Renombrada" in t for t in textos)


def test_una_errata_se_corrige_sin_inventar_un_nombre_anterior(entrar, mesa, organo):
    editar(entrar(mesa.moderadora), organo, nombre="Mesa de Pruebas MPR.", es_errata="on")
    organo = Organo.objects.get(pk=organo.pk)
    assert organo.nombre == "Mesa de Pruebas MPR."
    assert not organo.nombres.exists()
    assert asientos(organo)[-1].leer_datos()["campos"][0]["campo"] == "nombre"


def test_renombrar_en_codigo_guarda_el_nombre_anterior_hasta_ayer(organo):
    antes = organo.nombre
    for nombre in ("Segundo nombre", "Tercer nombre"):
        organo.nombre = nombre
        organo.nombre_desde = date(2024, 1, 1) if nombre.startswith("Segundo") else None
        organo.save(update_fields=["nombre"])
    organo = Organo.objects.get(pk=organo.pk)
    ayer = HOY() - timedelta(days=1)
    assert organo.nombre_en(date(2023, 12, 31)) == antes
    assert organo.nombre_en(ayer) == "Segundo nombre"
    assert organo.nombre_en(HOY()) == "Tercer nombre"


def test_un_nombre_no_empieza_en_el_futuro_ni_antes_que_el_que_sigue(organo):
    organo.nombre, organo.nombre_desde = "Otro", HOY() + timedelta(days=2)
    with pytest.raises(ValidationError, match="no en el futuro"):
        organo.save()


@pytest.mark.parametrize("modelo", [Organo, Institucion])
def test_la_sigla_no_cambia_ni_en_codigo(mesa, modelo):
    registro = fabrica.organo() if modelo is Organo else fabrica.institucion("IPB")
    registro.sigla = "NUEVA"
    with pytest.raises(ValidationError, match="No cambia"):
        registro.save()


def test_la_sigla_del_formulario_lo_dice_en_su_campo(entrar, mesa, organo):
    respuesta = editar(entrar(mesa.moderadora), organo, sigla="NUEVA")
    assert "No cambia: entra en códigos" in respuesta.content.decode()
    assert Organo.objects.get(pk=organo.pk).sigla == "MPR"


def test_lo_que_algo_usa_no_se_elimina_y_se_dice_por_que(entrar, mesa, organo):
    institucion = fabrica.institucion("IPC")
    sesion = fabrica.sesion(mesa.editora)
    Asistencia.objects.create(sesion=sesion, institucion=institucion)
    cliente = entrar(mesa.moderadora)
    for registro in (organo, institucion):
        nombre = registro._meta.model_name
        url = reverse(f"snippets_{nombre}_modeladmin_delete", args=[registro.pk])
        respuesta = cliente.post(url, follow=True)
        assert "no se elimina: lo usan sesiones." in respuesta.content.decode()
        with pytest.raises(ProtectedError), transaction.atomic():
            registro.delete()
        assert type(registro).objects.filter(pk=registro.pk).exists()


def test_una_etiqueta_en_uso_no_desaparece_de_lo_publicado(mesa):
    etiqueta = Etiqueta.objects.create(name="Albergues")
    sesion = fabrica.sesion(mesa.editora)
    sesion.etiquetas.add(etiqueta)
    sesion.save()
    with pytest.raises(RegistroEnUso, match="lo usan sesiones"), transaction.atomic():
        Etiqueta.objects.filter(pk=etiqueta.pk).delete()
    assert Sesion.objects.get().etiquetas.count() == 1


def test_lo_eliminado_por_error_deja_una_lapida_en_su_direccion(client, mesa):
    organo = Organo.objects.create(nombre="Por error", sigla="ERR")
    organo.delete()
    respuesta = client.get("/organos/ERR/")
    assert respuesta.status_code == 410
    assert "Por error" not in respuesta.content.decode()


@pytest.mark.parametrize("modelo", ["organo", "institucion", "membresia", "etiqueta"])
@pytest.mark.parametrize("quien", ["editora", "auditora", "moderadora", "jefa", "nadie"])
def test_solo_administracion_escribe_en_los_registros(entrar, persona, mesa, modelo, quien):
    gente = {
        "jefa": lambda: persona("jefa", is_superuser=True),
        "nadie": lambda: persona("nadie"),
    }
    cliente = entrar(gente[quien]() if quien in gente else getattr(mesa, quien))
    organo, institucion = fabrica.organo("ORG"), fabrica.institucion("INS")
    registro = {
        "organo": lambda: organo,
        "institucion": lambda: institucion,
        "membresia": lambda: Membresia.objects.create(organo=organo, institucion=institucion),
        "etiqueta": lambda: Etiqueta.objects.create(name="Tema"),
    }[modelo]()
    ruta = f"snippets_{modelo}_modeladmin"
    puede = quien in ("moderadora", "jefa")
    for vista, args in (("create", []), ("edit", [registro.pk]), ("delete", [registro.pk])):
        respuesta = cliente.get(reverse(f"{ruta}_{vista}", args=args))
        assert (respuesta.status_code == 200) is puede, vista
    cliente.post(reverse(f"{ruta}_delete", args=[registro.pk]))
    sigue = type(registro).objects.filter(pk=registro.pk).exists()
    assert sigue is not puede


def test_comunicacion_no_tiene_permisos_sobre_registros(mesa):
    from django.contrib.auth.models import Permission

    suyos = Permission.objects.filter(group__name=COMUNICACION, content_type__app_label="snippets")
    assert not suyos.filter(
        content_type__model__in=("organo", "institucion", "membresia", "etiqueta")
    )
