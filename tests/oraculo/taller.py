"""Makes the things of the world: full of words, by the verbs, whatever their type."""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.contrib.auth.models import Group, User
from django.db import models
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Comment, Page

from paginas.models import PaginaInformativa, Sesion
from paginas.revision import borrador
from paginas.revision.instalacion import ADMINISTRACION, COMUNICACION
from portal.models import PaginaInicio
from snippets.models import Acuerdo, Compromiso, Etiqueta, Hito, Institucion, Organo, PlanAccion
from tests import fabrica
from tests.apoyo import archivos
from tests.apoyo.relleno import Referencia, rellenar
from tests.oraculo.canarios import Jaula

_numeros = itertools.count(1)
# The agreements of an act: as public as the act; public by themselves; none.
ACUERDOS_IGUALES, ACUERDOS_PUBLICOS, SIN_ACUERDOS = "iguales", "públicos", "ninguno"


@dataclass(frozen=True, slots=True)
class Archivo:
    """A file put into the world: the document or image, whose it is, and its own words."""

    objeto: Any
    de: str
    publico: bool


class Taller:
    """``jaula`` knows the words; the rest is what things must name to be valid."""

    def __init__(self, jaula: Jaula | None = None) -> None:
        self.jaula = jaula or Jaula()
        self.archivos: list[Archivo] = []
        self.editora = self.persona("editora", COMUNICACION)
        self.moderadora = self.persona("moderadora", ADMINISTRACION)
        self.registros()
        self.plan = self._publicado(PlanAccion(nombre="Plan de pruebas", codigo="plan-de-pruebas"))
        self.compromiso = self._publicado(
            Compromiso(plan=self.plan, numero=1, titulo="Compromiso de pruebas")
        )

    def registros(self) -> None:
        """What only Administración writes: public from the start, in words of every day."""
        self.organo = fabrica.organo()
        self.instituciones = [fabrica.institucion() for _ in range(2)]
        self.etiqueta = Etiqueta.objects.create(name="Retorno", slug="retorno")

    def persona(self, oficio: str, *grupos: str) -> User:
        """Names, user name and address are words too: no page for the public names a person."""
        nombre = self.jaula.poner(oficio, "usuario")
        persona = User.objects.create_user(
            nombre,
            email=f"{self.jaula.poner(oficio, 'correo')}@example.org",
            password=fabrica.CLAVE,
            first_name=self.jaula.poner(oficio, "nombre"),
            last_name=self.jaula.poner(oficio, "apellido"),
        )
        persona.groups.set(Group.objects.filter(name__in=grupos))
        return persona

    def _publicado(self, registro: models.Model) -> Any:
        borrador.crear_registro(registro=registro, persona=self.editora)
        return fabrica.publicar(registro, self.editora, self.moderadora)

    def crear(
        self,
        modelo: type[models.Model],
        de: str,
        *,
        publico: bool = False,
        acuerdos: str = ACUERDOS_IGUALES,
        madre: Any = None,
        **kw: Any,
    ) -> Any:
        """A draft of ``modelo`` with a word in each of its texts."""
        objeto = modelo(**self._minimo(modelo), **kw)
        nombra = self.referencia(de, publico=publico, acuerdos=acuerdos)
        rellenar(objeto, self.jaula.autor(de, publico=publico), nombra)
        _sin_nada_reservado(objeto)
        if isinstance(objeto, Page):
            madre = madre or self.madre(modelo)
            borrador.crear_pagina(pagina=objeto, madre=madre, persona=self.editora)
            self.comentar(objeto, de)
        else:
            borrador.crear_registro(registro=objeto, persona=self.editora)
        return modelo.objects.get(pk=objeto.pk)

    def cambiar(self, objeto: Any, de: str) -> Any:
        """A draft over what is public, all of it said with new words, save its address."""
        columnas = {campo.name for campo in objeto._meta.concrete_fields}
        fijos = {c: getattr(objeto, c) for c in columnas & {"slug", "codigo"}}
        publicado = {nombre: list(getattr(objeto, nombre).all()) for nombre in _solo_crecen(objeto)}
        rellenar(objeto, self.jaula.autor(de), self.referencia(de))
        for nombre, filas in publicado.items():
            _anadir(objeto, nombre, filas)
        _sin_nada_reservado(objeto)
        for campo, valor in fijos.items():
            setattr(objeto, campo, valor)
        borrador.guardar(objeto=objeto, persona=self.editora)
        if isinstance(objeto, Page):
            self.comentar(objeto, de)
        return type(objeto).objects.get(pk=objeto.pk)

    def comentar(self, pagina: Page, de: str) -> None:
        texto = self.jaula.poner(de, "comentario de la edición")
        Comment.objects.create(page=pagina, user=self.editora, text=texto, contentpath="title")

    def madre(self, modelo: type[Page]) -> Page:
        if modelo is PaginaInformativa:
            return PaginaInicio.objects.get()
        return modelo.allowed_parent_page_models()[0].objects.get()

    def referencia(
        self, de: str, *, publico: bool = False, acuerdos: str = ACUERDOS_IGUALES
    ) -> Referencia:
        """What a thing names: files of its own, agreements of its own, shared records."""
        propios: dict[type[models.Model], Any] = {}

        def dar(modelo: type[models.Model], obligada: bool) -> Any:
            if modelo in (get_document_model(), get_image_model()):
                if modelo not in propios:
                    propios[modelo] = self.archivo(modelo, de, publico=publico)
                return propios[modelo]
            if not obligada:
                return None
            if modelo is Acuerdo:
                if acuerdos == SIN_ACUERDOS:
                    return None
                otro = f"{de}, acuerdo que adopta"
                return self.crear(Acuerdo, otro, publico=publico or acuerdos == ACUERDOS_PUBLICOS)
            return {
                Organo: self.organo,
                Institucion: self.instituciones[0],
                Etiqueta: self.etiqueta,
                PlanAccion: getattr(self, "plan", None),
                Compromiso: getattr(self, "compromiso", None),
            }.get(modelo)

        return dar

    def archivo(
        self,
        modelo: type[models.Model],
        de: str,
        *,
        publico: bool = False,
        coleccion: Collection | None = None,
    ) -> Any:
        """A file with a word in its title, its name and its content (and metadata)."""
        es_documento = modelo is get_document_model()
        de = f"{de}, {'documento' if es_documento else 'imagen'}"

        def palabra(campo: str) -> str:
            return self.jaula.poner(de, campo, publico=publico)

        hacer, extension = (archivos.pdf, "pdf") if es_documento else (archivos.png, "png")
        if es_documento and next(_numeros) % 2:
            hacer, extension = archivos.docx, "docx"
        contenido = hacer(palabra("contenido"), f"{palabra('nombre del fichero')}.{extension}")
        objeto = modelo(title=palabra("título"), file=contenido)
        if not es_documento:
            objeto.description = palabra("descripción")
        if coleccion is not None:
            objeto.collection = coleccion
        objeto.save()
        if not publico:
            with objeto.file.open("rb") as abierto:
                self.jaula.poner_suma(de, abierto.read())
        self.archivos.append(Archivo(objeto, de, publico))
        return objeto

    def _minimo(self, modelo: type[models.Model]) -> dict[str, Any]:
        """What a valid record of ``modelo`` needs beside texts and names of others."""
        numero = next(_numeros)
        datos: dict[type[models.Model], dict[str, Any]] = {
            Sesion: {
                "fecha": date(2023, 5, 10),
                "estado": "celebrada",
                "estado_acta": "aprobada",
                "acta_numero": numero,
                "acta_anio": 2023,
            },
            Acuerdo: {"acta_no_publicada_aqui": True, "fecha_adopcion": date(2023, 5, 10)},
            Compromiso: {"numero": numero + 100},
            Hito: {},
        }
        muchas = {"instituciones"} & {c.name for c in modelo._meta.many_to_many}
        return datos.get(modelo, {}) | dict.fromkeys(muchas, self.instituciones)


def _sin_nada_reservado(objeto: Any) -> None:
    """What only an act with a reserved point has (``estados.con_reserva``)."""
    if isinstance(objeto, Sesion):
        for punto in objeto.puntos.all():
            punto.reserva_base_legal = punto.reserva_autoridad = ""
        objeto.documento_version_publica = objeto.documento_texto = None


def _solo_crecen(objeto: Any) -> list[str]:
    """Lists whose published rows stay: what follows is added (decision 27)."""
    return [n for n in ("avances", "reprogramaciones") if hasattr(objeto, n)]


def _anadir(objeto: Any, nombre: str, publicadas: list[Any]) -> None:
    """Every date of a new row a day after those of the published ones."""
    nuevas = list(getattr(objeto, nombre).all())
    for fila in nuevas:
        for campo in (c.name for c in fila._meta.fields if type(c) is models.DateField):
            ultima = max([getattr(p, campo) for p in publicadas], default=getattr(fila, campo))
            setattr(fila, campo, ultima + timedelta(days=1))
    setattr(objeto, nombre, [*publicadas, *nuevas])
