"""Makes records for tests, with plainly fictional names."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

import pytest
from django.contrib.auth.models import Group, User
from django.db import transaction
from fpdf import FPDF
from wagtail.blocks import StreamValue
from wagtail.models import Page, Revision, WorkflowState
from wagtail.rich_text import RichText

from paginas.bloques import ParrafosBlock
from paginas.models import AcuerdoAdoptado, IndiceSesiones, PuntoAgenda, Sesion
from paginas.privacidad.lista import LISTA_COMPLETA
from paginas.revision import borrador, decision, envio
from paginas.revision.consulta import tarea_en_curso
from paginas.revision.guardia import verbo
from paginas.revision.instalacion import ADMINISTRACION, AUDITORIA, COMUNICACION
from snippets.models import Acuerdo, Institucion, Organo

_numeros = itertools.count(1)
CLAVE = "clave-de-pruebas"


def persona(nombre: str, *grupos: str, **kw: Any) -> User:
    usuario = User.objects.create_user(nombre, email=f"{nombre}@example.org", password=CLAVE, **kw)
    usuario.groups.set(Group.objects.filter(name__in=grupos))
    return usuario


def editora() -> User:
    return persona("editora", COMUNICACION)


def moderadora() -> User:
    return persona("moderadora", ADMINISTRACION)


def auditora() -> User:
    return persona("auditora", AUDITORIA)


def organo(sigla: str = "MPR", **kw: Any) -> Organo:
    datos = {"nombre": f"Mesa de Pruebas {sigla}", **kw}
    return Organo.objects.get_or_create(sigla=sigla, defaults=datos)[0]


def institucion(sigla: str | None = None, **kw: Any) -> Institucion:
    sigla = sigla or f"IP{next(_numeros)}"
    datos = {"nombre": f"Institución de Pruebas {sigla}", "sector": "gobierno", **kw}
    return Institucion.objects.get_or_create(sigla=sigla, defaults=datos)[0]


def indice(clase: type[Page] = IndiceSesiones) -> Page:
    return clase.objects.get()


def pdf(texto: str) -> bytes:
    """A PDF of one page that can be read: the privacy gate asks about those that cannot."""
    hoja = FPDF()
    hoja.set_font("Helvetica", size=12)
    hoja.add_page()
    hoja.multi_cell(0, 8, texto)
    return bytes(hoja.output())


def parrafos(*textos: str) -> StreamValue:
    bloque = ParrafosBlock()
    return StreamValue(bloque, [("parrafo", RichText(f"<p>{texto}</p>")) for texto in textos])


def acuerdo(autora: User, titulo: str = "Censar los albergues", **kw: Any) -> Acuerdo:
    """A draft agreement written by ``autora``."""
    datos = {"organo": organo(), "texto": f"Se acuerda: {titulo.lower()}.", **kw}
    registro = Acuerdo(titulo=titulo, **datos)
    borrador.crear_registro(registro=registro, persona=autora)
    return registro


def sesion(
    autora: User,
    *,
    acuerdos: list[Acuerdo] | None = None,
    discusion: tuple[str, ...] = ("Se conoció el informe de albergues.",),
    **kw: Any,
) -> Sesion:
    """A draft session with one point, written by ``autora``."""
    n = next(_numeros)
    datos = {
        "title": f"Sesión de pruebas {n}",
        "slug": f"sesion-de-pruebas-{n}",
        "organo": organo(),
        "fecha": date(2023, 5, 10),
        "estado": "celebrada",
        "estado_acta": "aprobada",
        "acta_numero": n,
        "acta_anio": 2023,
        **kw,
    }
    pagina = Sesion(**datos)
    punto = PuntoAgenda(titulo="Informe de albergues", discusion=parrafos(*discusion))
    punto.acuerdos = [AcuerdoAdoptado(acuerdo=a) for a in acuerdos or []]
    pagina.puntos = [punto]
    borrador.crear_pagina(pagina=pagina, madre=indice(), persona=autora)
    return Sesion.objects.get(pk=pagina.pk)


def punto_reservado(
    titulo: str = "Caso en investigación",
    *,
    discusion: tuple[str, ...] = ("Se conoció el expediente.",),
    acuerdos: list[Acuerdo] | None = None,
    **kw: Any,
) -> PuntoAgenda:
    datos = {
        "reserva_base_legal": "Reglamento de Pruebas, artículo 7",
        "reserva_autoridad": "Coordinación de Pruebas, resolución 3-2023",
        "reserva_hasta": date(2028, 5, 10),
        **kw,
    }
    punto = PuntoAgenda(
        titulo=titulo, discusion=parrafos(*discusion), reservado=True, sort_order=1, **datos
    )
    punto.acuerdos = [AcuerdoAdoptado(acuerdo=a) for a in acuerdos or []]
    return punto


def con_puntos(sesion: Sesion, autora: User, *puntos: PuntoAgenda) -> Sesion:
    """A draft of ``sesion`` with these points after those it has."""
    sesion = sesion.get_latest_revision_as_object()
    sesion.puntos = [*sesion.puntos.all(), *puntos]
    borrador.guardar(objeto=sesion, persona=autora)
    return Sesion.objects.get(pk=sesion.pk)


def enviar(objeto: Any, autora: User) -> WorkflowState:
    return envio.enviar(objeto=objeto, persona=autora)


def aprobar(estado: WorkflowState, revisora: User) -> Any:
    """Approve as the page of review would: its fingerprint, its list ticked."""
    estado.refresh_from_db()
    huella = envio.huella_del_envio(envio.ultimo_envio(estado))
    return decision.aprobar(
        estado=tarea_en_curso(estado),
        persona=revisora,
        huella=huella,
        lista_revisada=LISTA_COMPLETA,
    )


@contextmanager
def rechaza(error: Any, match: str | None = None) -> Iterator[None]:
    """``pytest.raises`` whose refusal, as in a request, undoes what it was part of."""
    with pytest.raises(error, match=match), transaction.atomic():
        yield


def retirar(objeto: Any) -> None:
    """No longer public, as the verb that withdraws leaves the row."""
    with verbo():
        type(objeto).objects.get(pk=objeto.pk).unpublish()


def alterar(revision: Revision, **campos: Any) -> None:
    """Change a stored draft by SQL: what no form, API nor ``save()`` can do."""
    Revision.objects.filter(pk=revision.pk).update(content={**revision.content, **campos})


def publicar(objeto: Any, autora: User, revisora: User) -> Any:
    """Through the whole flow: sent by one, approved by the other."""
    aprobar(enviar(objeto, autora), revisora)
    return type(objeto).objects.get(pk=objeto.pk)


def devolver(estado: WorkflowState, revisora: User, motivo: str = "Falta una firma.") -> None:
    decision.devolver(estado=tarea_en_curso(estado), persona=revisora, motivo=motivo)
