"""The demonstration: complete as of any day, honest about its source, loaded once."""

from __future__ import annotations

import hashlib
import re
from datetime import datetime
from statistics import median

import pytest
import time_machine
from bs4 import BeautifulSoup
from django.db import transaction
from django.test import Client
from django.utils import timezone
from wagtail.models import Page, WorkflowState

from busqueda.indice import diferencias
from busqueda.models import EntradaBusqueda, FragmentoEntrada
from paginas.models import AccionMesa, ActividadCoordinacion, Autoria, Noticia, Sesion
from paginas.revision.consulta import devueltos
from portal.demo.cargador import cargar
from snippets import estados
from snippets.estados import Estado
from snippets.ficheros.texto.trabajo import leer_pendientes
from snippets.models import Acuerdo, Compromiso, Fichero, Hito, Organo

# The mark is what makes pytest-django prepare a database of the tests' own.
pytestmark = pytest.mark.django_db

# SHA-256 of the official form, taken from the document itself and not from our files.
OFICIAL = "10530136a197131d1a8761571ab2845358e8e2b4c6114a2753d11de0fee1dde1"


@pytest.fixture(
    scope="module",
    params=["2024-02-29 09:00", pytest.param("2027-07-15 16:30", marks=pytest.mark.lento)],
    ids=["bisiesto", "otro año"],
)
def demo(request, django_db_setup, django_db_blocker):
    """The whole demonstration as of a day, undone afterwards."""
    dia = datetime.fromisoformat(request.param).replace(tzinfo=timezone.get_default_timezone())
    with django_db_blocker.unblock(), time_machine.travel(dia), transaction.atomic():
        cargar(ahora=timezone.now())
        yield Client()
        transaction.set_rollback(True)


def test_hay_bastante_para_que_el_portal_viva(demo):
    demostracion = {"organo__es_demostracion": True}
    assert Sesion.objects.publicos().filter(**demostracion).count() >= 12
    assert Acuerdo.objects.publicos().filter(**demostracion).count() >= 40
    actividades = ActividadCoordinacion.objects.publicos()
    assert actividades.count() >= 25
    assert len(set(actividades.values_list("departamentos", flat=True))) >= 12
    assert AccionMesa.objects.publicos().count() >= 10
    assert Noticia.objects.publicos().count() >= 12


def test_hay_acuerdos_en_todos_los_estados_hoy(demo):
    hoy = timezone.localdate()
    for estado in (*Estado.values, estados.VENCIDO, estados.SIN_FECHA):
        assert Acuerdo.objects.publicos().en_estado(estado, al=hoy).exists(), estado


def test_las_actas_tardan_lo_que_tardan(demo):
    sesiones = Sesion.objects.publicos().filter(organo__es_demostracion=True)
    dias = [s.dias_hasta_el_acta for s in sesiones if s.dias_hasta_el_acta is not None]
    assert 5 <= median(dias) <= 30
    assert sum(d >= 60 for d in dias) == 3


def test_las_actas_firmadas_llevan_su_documento_menos_una(demo):
    firmadas = Sesion.objects.publicos().filter(estado_acta="firmada")
    con_documento = firmadas.filter(documento_oficial__isnull=False)
    con_version_publica = firmadas.filter(documento_version_publica__isnull=False)
    assert con_documento.count() + con_version_publica.count() == firmadas.count() - 1 > 5
    sesion = con_documento.first()
    respuesta = demo.get(sesion.documento_oficial.url)
    pdf = b"".join(respuesta.streaming_content)
    fichero = Fichero.objects.get(documento=sesion.documento_oficial)
    assert hashlib.sha256(pdf).hexdigest() == fichero.sha256
    html = demo.get(sesion.url).content.decode()
    assert fichero.sha256 in html
    assert "documento oficial" in html.lower()


def test_el_texto_de_las_actas_firmadas_se_halla(demo):
    assert leer_pendientes(timezone.now()) == []
    sesiones = Sesion.objects.publicos()
    documentos = [s.documento_publico for s in sesiones if s.documento_publico]
    busqueda = {"q": "«la ratifican quienes asistieron»", "tipo": "documento"}
    respuesta = demo.get("/buscar/", busqueda).context["respuesta"]
    assert respuesta.total == len(documentos) > 5
    pasaje = respuesta.resultados[0].fragmentos[0]
    assert re.search(r", p\. \d+$", pasaje.cita)
    assert pasaje.url.endswith(f"#page={pasaje.pagina}")
    assert demo.get(documentos[0].url).status_code == 200
    assert Fichero.objects.get(documento=documentos[0]).paginas >= 1


def test_los_momentos_son_del_pasado_y_nadie_aprobo_lo_suyo(demo):
    ahora = timezone.now()
    for modelo in (Sesion, Acuerdo, ActividadCoordinacion):
        for objeto in modelo.objects.publicos():
            assert objeto.first_published_at <= objeto.last_published_at <= ahora
    primera = Sesion.objects.publicos().order_by("first_published_at").first()
    assert (ahora - primera.first_published_at).days > 600
    for estado in WorkflowState.objects.filter(status="approved")[:60]:
        aprobo = estado.task_states.get(status="approved").finished_by_id
        autores = Autoria.objects.filter(
            content_type=estado.base_content_type, object_id=estado.object_id
        )
        assert aprobo not in set(autores.values_list("persona_id", flat=True))


def test_hay_algo_esperando_en_cada_estado_de_la_revision(demo):
    assert WorkflowState.objects.filter(status="in_progress").count() >= 2
    assert devueltos()[0].motivo
    noticias = Noticia.objects.filter(live=False)
    assert any(n.approved_schedule for n in noticias)
    assert any(n.current_workflow_state is None and not n.approved_schedule for n in noticias)
    assert Page.objects.filter(live=True, has_unpublished_changes=True).exists()


def test_el_texto_del_compromiso_8_es_el_oficial(demo):
    compromiso = Compromiso.objects.get(plan__es_demostracion=False)
    partes = [
        compromiso.titulo,
        compromiso.problematica,
        compromiso.descripcion,
        compromiso.contribucion,
        compromiso.relevancia,
        *(str(nota) for nota in compromiso.notas_de_cambio.all()),
        compromiso.observaciones,
        *(hito.texto for hito in compromiso.hitos.order_by("numero_visible")),
    ]
    texto = "\n".join(re.sub(r"\s+", " ", parte).strip() for parte in partes)
    assert hashlib.sha256(texto.encode()).hexdigest() == OFICIAL
    assert "CONAMIGUA.," in compromiso.observaciones
    assert all(h.inicio is None and h.termino is None for h in compromiso.hitos.all())
    assert "Fecha de inicio" in compromiso.notas_fuente


def test_ningun_organo_real_tiene_algo_inventado(demo):
    reales = Organo.objects.filter(es_demostracion=False)
    assert [o.sigla for o in reales] == ["CN"]
    assert not Acuerdo.objects.filter(organo__in=reales).exists()
    sesion = Sesion.objects.get(organo__in=reales)
    assert (sesion.acta_citada, sesion.fecha.isoformat()) == ("9-2022", "2022-06-30")
    assert sesion.quorum is None
    html = demo.get(sesion.url).content.decode()
    assert html.count("no consta en la fuente") >= 3
    for actividad in ActividadCoordinacion.objects.all():
        assert all(i.es_demostracion for i in actividad.instituciones.all())
    assert not Hito.objects.filter(compromiso__plan__es_demostracion=False, acuerdos__gt=0).exists()


def test_cada_pagina_dice_que_es_demostracion_y_no_se_indexa(demo):
    urls = [p.url for p in Page.objects.live().filter(depth__gt=1)[:40]]
    urls += ["/acuerdos/", "/compromisos/", "/buscar/?q=albergue", "/organos/MDE/"]
    urls += [Acuerdo.objects.publicos().first().get_absolute_url()]
    for url in urls:
        respuesta = demo.get(url)
        assert respuesta.status_code == 200, url
        html = respuesta.content.decode()
        assert "Sitio de demostración" in html, url
        assert re.search(r'<meta name="robots" content="[^"]*noindex', html), url
    assert "Disallow: /\n" in demo.get("/robots.txt").content.decode()


def test_lo_que_cita_la_busqueda_es_lo_publicado_en_ese_lugar(demo):
    """Every passage of every entry, against the page it links to."""
    assert not diferencias()
    vistos = 0
    for entrada in EntradaBusqueda.objects.all():
        pagina = BeautifulSoup(demo.get(entrada.url).content, "html.parser")
        for fragmento in FragmentoEntrada.objects.filter(entrada=entrada):
            lugar = pagina.find(id=fragmento.ancla)
            assert lugar is not None, f"{entrada.url}#{fragmento.ancla}"
            for enlace in lugar.select(".ancla, .ancla-parrafo"):
                enlace.extract()
            publicado = " ".join(lugar.get_text(" ").split())
            buscado = " ".join(fragmento.texto.split())
            assert buscado in publicado, f"{entrada.url}#{fragmento.ancla}"
            vistos += 1
    assert vistos > 300


def test_las_paginas_de_la_demostracion_son_html_valido(demo):
    import html5lib

    lector = html5lib.HTMLParser(strict=True)
    for url in ["/", "/sesiones/", "/acuerdos/", "/buscar/?q=retorno", "/recorrido/"]:
        lector.parse(demo.get(url).content.decode())
    for modelo in (Sesion, AccionMesa, ActividadCoordinacion, Noticia):
        lector.parse(demo.get(modelo.objects.publicos().first().url).content.decode())
    lector.parse(demo.get(Acuerdo.objects.publicos().first().get_absolute_url()).content.decode())


def test_una_segunda_carga_no_cambia_nada(demo):
    antes = (Page.objects.count(), Acuerdo.objects.count(), Autoria.objects.count())
    assert cargar() is False
    assert (Page.objects.count(), Acuerdo.objects.count(), Autoria.objects.count()) == antes


def test_un_punto_reservado_muestra_su_base_legal_y_nada_mas(demo):
    sesion = Sesion.objects.publicos().get(puntos__reservado=True)
    (punto,) = sesion.get_latest_revision_as_object().puntos_reservados
    pagina = demo.get(sesion.url).content.decode()
    assert sesion.es_demostracion
    assert "Reglamento imaginario de la Comisión de Demostración, artículo 12" in pagina
    assert "Queja" in punto.titulo
    assert "Queja" not in pagina
    assert sesion.documento_version_publica.url in pagina
