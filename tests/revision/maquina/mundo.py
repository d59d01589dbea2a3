"""The portal the machine plays on: people with a browser each, objects by key."""

from __future__ import annotations

import re
from typing import Any

from django.contrib.auth.models import User
from django.db.models import Model
from django.test import Client
from wagtail.models import Page, WorkflowState

from paginas.models import IndiceNoticias, Noticia, Sesion
from paginas.revision import borrador
from paginas.revision.instalacion import ADMINISTRACION, AUDITORIA, COMUNICACION, EMERGENCIA
from paginas.solicitudes.models import SolicitudDeCambio
from paginas.solicitudes.verbos import pendientes_de
from snippets.models import Acuerdo
from tests import fabrica

CANARIO = re.compile(r"canario\d{5}x")
GRUPOS = {
    "editora": (COMUNICACION,),
    "editor": (COMUNICACION,),
    "moderadora": (ADMINISTRACION,),
    "moderador": (ADMINISTRACION,),
    "doble": (COMUNICACION, ADMINISTRACION),
    "jefa": (),
    "auditora": (AUDITORIA,),
    "ajena": (),
    "urgente": (EMERGENCIA,),
}
LISTAS = ("/noticias/", "/sesiones/", "/acuerdos/", "/sitemap.xml")
CAMPO: dict[type[Any], str] = {Noticia: "resumen", Sesion: "resumen", Acuerdo: "texto"}


def crear_personas() -> dict[str, User]:
    """Everyone of ``GRUPOS``; «jefa» is a superuser."""
    return {
        nombre: fabrica.persona(nombre, *grupos, is_superuser=nombre == "jefa")
        for nombre, grupos in GRUPOS.items()
    }


class Mundo:
    """The objects of one run; ``de`` reads them again each time."""

    def __init__(self, personas: dict[str, User]) -> None:
        self.personas = personas
        self.anonimo = Client()
        self._clientes: dict[str, Client] = {}
        self._filas: dict[str, tuple[type[Model], Any]] = {}

    def cliente(self, nombre: str) -> Client:
        if nombre not in self._clientes:
            self._clientes[nombre] = Client()
            self._clientes[nombre].force_login(self.personas[nombre])
        return self._clientes[nombre]

    def crear(self, clave: str, tipo: str, canario: str, persona: str, adopta: Any = ()) -> None:
        objeto = getattr(self, f"_{tipo}")(clave, canario, self.personas[persona], adopta)
        self._filas[clave] = (type(objeto), objeto.pk)

    def _noticia(self, clave: str, canario: str, autora: User, _: Any) -> Noticia:
        pagina = Noticia(title=f"Noticia {clave}", slug=clave, resumen=canario)
        borrador.crear_pagina(pagina=pagina, madre=IndiceNoticias.objects.get(), persona=autora)
        return pagina

    def _acuerdo(self, clave: str, canario: str, autora: User, _: Any) -> Acuerdo:
        return fabrica.acuerdo(autora, titulo=f"Acuerdo {clave}", texto=canario)

    def _sesion(self, clave: str, canario: str, autora: User, adopta: Any) -> Sesion:
        acuerdos = [self.de(c) for c in adopta]
        return fabrica.sesion(
            autora, acuerdos=acuerdos, title=f"Sesión {clave}", slug=clave, resumen=canario
        )

    def de(self, clave: str) -> Any:
        modelo, pk = self._filas[clave]
        return modelo.objects.get(pk=pk)

    def borrador(self, clave: str) -> Any:
        return self.de(clave).get_latest_revision_as_object()

    def identidad(self, clave: str) -> str:
        """The key by which the public log names it."""
        modelo, pk = self._filas[clave]
        return f"{modelo._meta.model_name}-{pk}"

    def fila(self, clave: str) -> tuple[str, str]:
        modelo, pk = self._filas[clave]
        return ("página" if issubclass(modelo, Page) else modelo._meta.label, str(pk))

    def canario_del_borrador(self, clave: str) -> str:
        return self.canarios_de_los_borradores(clave)[clave]

    def canarios_de_los_borradores(self, *claves: str) -> dict[str, str]:
        """The word in the latest draft of each object, or of those named."""
        palabras = {}
        for modelo, campo in CAMPO.items():
            pks = {
                pk: c
                for c, (m, pk) in self._filas.items()
                if m is modelo and (not claves or c in claves)
            }
            filas = modelo.objects.filter(pk__in=pks) if pks else ()
            for pk, palabra in filas and filas.values_list(
                "pk", f"latest_revision__content__{campo}"
            ):
                palabras[pks[pk]] = palabra
        return palabras

    def los_que_esperan(self) -> set[str]:
        """Keys of the objects in review by themselves."""
        estados = WorkflowState.objects.filter(status=WorkflowState.STATUS_IN_PROGRESS)
        en_curso = {(e.content_type.model_class(), e.object_id) for e in estados}
        return {c for c, (m, pk) in self._filas.items() if (m, str(pk)) in en_curso}

    def espera(self, clave: str) -> bool:
        return clave in self.los_que_esperan()

    def ultima_revision(self, clave: str) -> Any:
        """Of the draft; autosave keeps the number and moves the moment."""
        revision = self.de(clave).get_latest_revision()
        return revision.pk, revision.created_at

    def con_canario(self, clave: str, canario: str) -> Any:
        """The latest draft with other words, not stored."""
        objeto = self.borrador(clave)
        setattr(objeto, CAMPO[type(objeto)], canario)
        return objeto

    def estado(self, clave: str) -> WorkflowState | None:
        return self.de(clave).current_workflow_state

    def solicitud(self, clave: str) -> SolicitudDeCambio | None:
        """The request for change that waits on it."""
        return pendientes_de(self.de(clave)).first()

    def pedido(self, clave: str) -> bool:
        return pendientes_de(self.de(clave)).exists()

    def visible(self, clave: str) -> tuple[int, set[str]]:
        """What anyone gets at the object's own address: status and canaries."""
        objeto = self.de(clave)
        if isinstance(objeto, Page):
            url = objeto.url
        elif objeto.codigo:
            url = objeto.get_absolute_url()
        else:
            return 404, set()
        respuesta = self.anonimo.get(url)
        return respuesta.status_code, canarios(respuesta)

    def visible_en(self, direccion: str) -> set[str]:
        return canarios(self.anonimo.get(direccion))

    def hallado(self, canario: str) -> bool:
        respuesta = self.anonimo.get("/buscar/", {"q": canario})
        return bool(respuesta.context["respuesta"].resultados)


def canarios(respuesta: Any) -> set[str]:
    return set(CANARIO.findall(respuesta.content.decode()))
