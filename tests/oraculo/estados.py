"""Every state in which a thing is not public, or not all of it, and how it comes there.

Each function makes one thing in its state and returns it; ``ESTADOS`` is the table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

import time_machine
from django.contrib.auth.models import Group
from django.db import models
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import Page, PageViewRestriction

from paginas.models import PaginaInformativa, PuntoAgenda, Sesion
from paginas.revision import borrador as borrador_
from paginas.revision import decision
from paginas.revision.consulta import tarea_en_curso
from paginas.revision.instalacion import AUDITORIA
from paginas.solicitudes import verbos
from paginas.solicitudes.estados import Pedido
from tests import fabrica
from tests.apoyo.relleno import rellenar
from tests.oraculo.taller import ACUERDOS_PUBLICOS, SIN_ACUERDOS, Taller

Hacer = Callable[[Taller, type[models.Model], str], Any]


@dataclass(frozen=True, slots=True)
class Estado:
    """``fue_publica``: its address answered once, and need not pretend it never did."""

    nombre: str
    hacer: Hacer
    fue_publica: bool = False
    es_publica: bool = False
    solo_paginas: bool = False
    sin_entrar: bool = False  # whoever logs in may read it


def borrador(taller: Taller, modelo: type[models.Model], de: str, **kw: Any) -> Any:
    return taller.crear(modelo, de, **kw)


def en_revision(taller: Taller, modelo: type[models.Model], de: str, **kw: Any) -> Any:
    objeto = taller.crear(modelo, de, **kw)
    fabrica.enviar(objeto, taller.editora)
    return objeto


def devuelto(taller: Taller, modelo: type[models.Model], de: str, **kw: Any) -> Any:
    objeto = taller.crear(modelo, de, **kw)
    _devolver(taller, objeto, de)
    return objeto


def programado(taller: Taller, modelo: type[models.Model], de: str) -> Any:
    manana = timezone.now() + timedelta(days=1)
    objeto = taller.crear(modelo, de, go_live_at=manana)
    return fabrica.publicar(objeto, taller.editora, taller.moderadora)


def publico(taller: Taller, modelo: type[models.Model], de: str) -> Any:
    objeto = taller.crear(modelo, de, publico=True)
    return fabrica.publicar(objeto, taller.editora, taller.moderadora)


def con_reserva(taller: Taller, modelo: type[models.Model], de: str) -> Any:
    """A public act: of its reserved point, its files and its agreements, nothing is."""
    secreto, jaula = f"{de}: lo reservado", taller.jaula
    sesion = taller.crear(Sesion, de, publico=True).get_latest_revision_as_object()
    punto = PuntoAgenda(reservado=True, sort_order=1)
    rellenar(punto, jaula.autor(secreto), taller.referencia(secreto))
    punto.reserva_base_legal = jaula.poner(de, "base legal de la reserva", publico=True)
    punto.reserva_autoridad = jaula.poner(de, "autoridad de la reserva", publico=True)
    sesion.puntos = [*sesion.puntos.all(), punto]
    sesion.documento_version_publica = sesion.documento_oficial
    sesion.documento_oficial = taller.archivo(get_document_model(), secreto)
    borrador_.guardar(objeto=sesion, persona=taller.editora)
    return fabrica.publicar(sesion, taller.editora, taller.moderadora)


def caducado(taller: Taller, modelo: type[models.Model], de: str) -> Any:
    """Its hour passed and nobody tidied up."""
    ayer = timezone.now() - timedelta(days=1)
    with time_machine.travel(ayer):
        caduca = ayer + timedelta(hours=1)
        objeto = taller.crear(modelo, de, expire_at=caduca, acuerdos=SIN_ACUERDOS)
        return fabrica.publicar(objeto, taller.editora, taller.moderadora)


def retirado(taller: Taller, modelo: type[models.Model], de: str) -> Any:
    return _pedido(taller, modelo, de, Pedido.RETIRO)


def eliminado(taller: Taller, modelo: type[models.Model], de: str) -> Any:
    return _pedido(taller, modelo, de, Pedido.ELIMINACION)


def _pedido(taller: Taller, modelo: type[models.Model], de: str, accion: str) -> Any:
    """By request: the reason for whoever decides is private, the other one is public."""
    objeto = _publicado_en_secreto(taller, modelo, de)
    solicitud = verbos.pedir(
        objeto=objeto,
        accion=accion,
        persona=taller.editora,
        motivo=f"Por lo que dice {taller.jaula.poner(de, 'motivo de la solicitud')}.",
        motivo_publico=f"Por lo que dice {taller.jaula.poner(de, 'motivo público', publico=True)}.",
    )
    comentario = taller.jaula.poner(de, "comentario de quien decide")
    verbos.aprobar(
        solicitud=solicitud,
        persona=taller.moderadora,
        huella=solicitud.huella,
        comentario=comentario,
    )
    return objeto


def borrador_borrado(taller: Taller, modelo: type[models.Model], de: str) -> Any:
    objeto = taller.crear(modelo, de)
    clave = objeto.pk
    objeto.delete()
    objeto.pk = clave
    return objeto


def restringido(taller: Taller, modelo: type[models.Model], de: str, *, tipo: str) -> Any:
    objeto = _publicado_en_secreto(taller, modelo, de, acuerdos=ACUERDOS_PUBLICOS)
    restringir(taller, objeto, tipo, de)
    return objeto


def bajo_una_restringida(taller: Taller, modelo: type[models.Model], de: str) -> Any:
    """The restriction stands on an ancestor; only page types that can nest."""
    madre = _publicado_en_secreto(taller, PaginaInformativa, f"{de}, la de arriba")
    objeto = taller.crear(PaginaInformativa, de, madre=madre)
    objeto = fabrica.publicar(objeto, taller.editora, taller.moderadora)
    restringir(taller, madre, PageViewRestriction.GROUPS, de)
    return objeto


def restringir(taller: Taller, pagina: Page, tipo: str, de: str) -> None:
    clave = taller.jaula.poner(de, "clave de la restricción")
    restriccion = PageViewRestriction.objects.create(
        page=pagina, restriction_type=tipo, password=clave if tipo == "password" else ""
    )
    if tipo == PageViewRestriction.GROUPS:
        restriccion.groups.add(Group.objects.get(name=AUDITORIA))


def correccion_guardada(taller: Taller, modelo: type[models.Model], de: str) -> Any:
    return taller.cambiar(_vigente(taller, modelo, de), de)


def correccion_en_revision(taller: Taller, modelo: type[models.Model], de: str) -> Any:
    objeto = taller.cambiar(_vigente(taller, modelo, de), de)
    fabrica.enviar(objeto, taller.editora)
    return objeto


def correccion_devuelta(taller: Taller, modelo: type[models.Model], de: str) -> Any:
    objeto = taller.cambiar(_vigente(taller, modelo, de), de)
    _devolver(taller, objeto, de)
    return objeto


def _vigente(taller: Taller, modelo: type[models.Model], de: str) -> Any:
    """What is public before the correction; there may be only one of its type."""
    if getattr(modelo, "max_count", None) == 1:
        return modelo.objects.get()
    return publico(taller, modelo, f"{de}, lo vigente")


def _publicado_en_secreto(taller: Taller, modelo: type[models.Model], de: str, **kw: Any) -> Any:
    """Public only while the world is being made: its words are private ones."""
    objeto = taller.crear(modelo, de, **kw)
    return fabrica.publicar(objeto, taller.editora, taller.moderadora)


def _devolver(taller: Taller, objeto: Any, de: str) -> None:
    estado = fabrica.enviar(objeto, taller.editora)
    motivo = taller.jaula.poner(de, "motivo de la devolución")
    decision.devolver(estado=tarea_en_curso(estado), persona=taller.moderadora, motivo=motivo)


ESTADOS = (
    Estado("borrador", borrador),
    Estado("en revisión", en_revision),
    Estado("devuelto", devuelto),
    Estado("programado", programado),
    Estado("borrador borrado", borrador_borrado),
    Estado("caducado", caducado, fue_publica=True),
    Estado("retirado", retirado, fue_publica=True),
    Estado("eliminado", eliminado, fue_publica=True),
    Estado(
        "restringido a un grupo",
        partial(restringido, tipo=PageViewRestriction.GROUPS),
        fue_publica=True,
        solo_paginas=True,
    ),
    Estado("público", publico, es_publica=True),
)
# Of what is public: an index or the home has no other state.
CORRECCION = Estado("corrección en revisión", correccion_en_revision, es_publica=True)
OTRAS_CORRECCIONES = (
    Estado("corrección guardada", correccion_guardada, es_publica=True),
    Estado("corrección devuelta", correccion_devuelta, es_publica=True),
)
CON_RESERVA = Estado("con un punto reservado", con_reserva, es_publica=True)
# Once, on the page type that can be anywhere.
DE_UNA_PAGINA = (
    Estado(
        "con clave",
        partial(restringido, tipo=PageViewRestriction.PASSWORD),
        fue_publica=True,
        solo_paginas=True,
    ),
    Estado(
        "para quien entra",
        partial(restringido, tipo=PageViewRestriction.LOGIN),
        fue_publica=True,
        solo_paginas=True,
        sin_entrar=True,
    ),
    Estado("bajo una restringida", bajo_una_restringida, fue_publica=True, solo_paginas=True),
)
