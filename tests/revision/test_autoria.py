"""Who wrote what: added only, by order and not by the clock, files included."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.files.base import ContentFile
from django.db import DatabaseError, transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Revision

from paginas.models import Autoria, Sesion
from paginas.revision import borrador
from paginas.revision.autoria import adoptar, autores_pendientes
from paginas.revision.envio import ultimo_envio
from paginas.revision.errores import NoPuedeAprobar, NoPuedeHacerlo, RevisionRechazada
from paginas.revision.publicacion import publicar_paquete
from snippets.models import Acuerdo
from tests import fabrica
from tests.fabrica import rechaza


def test_la_base_de_datos_no_deja_cambiar_ni_borrar_una_autoria(mesa):
    fabrica.sesion(mesa.editora)
    for cambiar in (
        lambda: Autoria.objects.update(persona=mesa.moderadora),
        lambda: Autoria.objects.all().delete(),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            cambiar()
    assert set(Autoria.objects.exclude(clase="publicacion").values_list("persona", flat=True)) >= {
        mesa.editora.pk
    }


def test_un_reloj_atrasado_no_libra_a_quien_escribio_despues_de_publicar(mesa):
    """The mark of a publication is a row's number: an earlier date changes nothing."""
    sesion = fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    assert autores_pendientes(sesion) == set()
    with time_machine.travel(timezone.now() - timedelta(days=2)):
        borrador.guardar(objeto=sesion, persona=mesa.moderadora)
    assert autores_pendientes(Sesion.objects.get(pk=sesion.pk)) == {mesa.moderadora.pk}


def test_cada_guardado_cuenta_tambien_el_que_sobrescribe(mesa):
    sesion = fabrica.sesion(mesa.editora)
    antes = Autoria.objects.count()
    sesion.save_revision(user=mesa.editora, overwrite_revision=sesion.latest_revision)
    sesion.get_latest_revision().save()
    assert Autoria.objects.count() == antes + 2


def test_volver_a_una_version_anterior_es_escribir(mesa, entrar):
    mesa.moderadora.is_superuser = True
    mesa.moderadora.save()
    acuerdo = fabrica.acuerdo(mesa.editora)
    vieja = acuerdo.get_latest_revision()
    url = reverse(
        Acuerdo.snippet_viewset.get_url_name("revisions_revert"), args=[acuerdo.pk, vieja.pk]
    )
    from tests.recorridos.test_acta import formulario_de_acuerdo

    assert entrar(mesa.moderadora).post(url, formulario_de_acuerdo()).status_code == 302
    assert mesa.moderadora.pk in autores_pendientes(acuerdo)


def test_quien_subio_o_cambio_el_archivo_escribio_parte(mesa, entrar):
    documento = get_document_model().objects.create(
        title="Acta", file=ContentFile(b"uno", "acta.csv")
    )
    sesion = fabrica.sesion(mesa.editora, documento_oficial=documento)
    assert autores_pendientes(sesion) == {mesa.editora.pk}
    datos = {"title": "Acta", "file": ContentFile(b"dos", "acta.csv"), "collection": 1, "tags": ""}
    datos["collection"] = documento.collection_id
    respuesta = entrar(mesa.moderadora).post(
        reverse("wagtaildocs:edit", args=[documento.pk]), datos
    )
    assert respuesta.status_code == 302, respuesta.context["form"].errors
    assert autores_pendientes(sesion) == {mesa.editora.pk, mesa.moderadora.pk}
    with rechaza(NoPuedeAprobar):
        fabrica.publicar(sesion, mesa.editora, mesa.moderadora)
    otra = fabrica.persona("moderador", "Administración")
    publicada = fabrica.publicar(sesion, mesa.editora, otra)
    # Published, the file is nobody's draft: another act may show it.
    assert autores_pendientes(publicada) == set()
    assert autores_pendientes(fabrica.sesion(mesa.editora, documento_oficial=documento)) == {
        mesa.editora.pk
    }


def test_lo_que_nadie_firmo_lo_adopta_una_persona_que_pasa_a_ser_su_autora(mesa):
    sesion = fabrica.sesion(mesa.editora)
    sesion.save_revision(user=None)
    estado = fabrica.enviar(sesion, mesa.editora)
    with rechaza(NoPuedeAprobar, match="adoptarlo"):
        fabrica.aprobar(estado, mesa.moderadora)
    with rechaza(NoPuedeHacerlo):
        adoptar(objeto=sesion, persona=mesa.auditora)
    adoptar(objeto=sesion, persona=mesa.editora)
    with rechaza(RevisionRechazada, match="Se sabe"):
        adoptar(objeto=sesion, persona=mesa.editora)
    fabrica.aprobar(estado, mesa.moderadora)
    assert Sesion.objects.publicos().get() == sesion


def test_quien_adopta_no_aprueba(mesa):
    sesion = fabrica.sesion(mesa.editora)
    sesion.save_revision(user=None)
    adoptar(objeto=sesion, persona=mesa.moderadora)
    with rechaza(NoPuedeAprobar, match="Usted escribió"):
        fabrica.publicar(sesion, mesa.editora, mesa.moderadora)


def test_publicar_en_codigo_un_envio_que_nadie_aprobo_se_rechaza(mesa):
    estado = fabrica.enviar(fabrica.sesion(mesa.editora), mesa.editora)
    with rechaza(NoPuedeAprobar, match="Nadie aprobó"):
        publicar_paquete(envio=ultimo_envio(estado), persona=mesa.moderadora)


def test_un_envio_no_se_publica_dos_veces(mesa):
    sesion = fabrica.publicar(fabrica.sesion(mesa.editora), mesa.editora, mesa.moderadora)
    estado = sesion.workflow_states.get()
    with rechaza(RevisionRechazada, match="ya se publicó"):
        publicar_paquete(envio=ultimo_envio(estado), persona=mesa.moderadora)


def test_lo_escrito_despues_del_envio_sigue_contando_tras_publicarlo(mesa):
    """By SQL or a verb of the site: the mark stands where the submission was."""
    from paginas.revision.guardia import verbo

    sesion = fabrica.sesion(mesa.editora)
    estado = fabrica.enviar(sesion, mesa.editora)
    otra = fabrica.persona("editor", "Comunicación")
    with verbo():
        Sesion.objects.get(pk=sesion.pk).save_revision(user=otra)
    fabrica.aprobar(estado, mesa.moderadora)
    assert autores_pendientes(Sesion.objects.get(pk=sesion.pk)) == {otra.pk}
    assert Revision.objects.for_instance(sesion).count() == 2
