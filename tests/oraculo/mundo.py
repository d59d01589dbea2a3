"""One world: every reviewed type in every state, files, people, and what they say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.db import models
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, CollectionViewRestriction, Page

from paginas.models import Noticia, PaginaInformativa, Sesion
from paginas.revision.registro import modelos_revisados
from portal.sitio import preparar_sitio
from snippets.models import Acuerdo
from tests.oraculo.estados import (
    CON_RESERVA,
    CORRECCION,
    DE_UNA_PAGINA,
    ESTADOS,
    OTRAS_CORRECCIONES,
    Estado,
)
from tests.oraculo.taller import Taller

UNOS_POCOS = (Sesion, Noticia, Acuerdo)
Caso = tuple[type[models.Model], Estado]


@dataclass(frozen=True, slots=True)
class Cosa:
    """A thing of the world in its state."""

    de: str
    estado: Estado
    objeto: Any

    @property
    def direccion(self) -> str:
        """Where it is, was or would be; "" for what has no page of its own."""
        return direccion_de(self.objeto)


@dataclass(frozen=True)
class Mundo:
    taller: Taller
    cosas: tuple[Cosa, ...]

    def de_quien_entra(self) -> frozenset[str]:
        """Owners whose words whoever logs in may read."""
        nombres = {c.de for c in self.cosas if c.estado.sin_entrar}
        archivos = {a.de for a in self.taller.archivos if a.de.partition(",")[0] in nombres}
        return frozenset(nombres | archivos)


def direccion_de(objeto: Any) -> str:
    if isinstance(objeto, Page):
        return objeto.get_url() or ""
    ruta = getattr(objeto, "get_absolute_url", None)
    if ruta is None or getattr(objeto, "codigo", "") is None:
        return ""
    propia, _, ancla = ruta().partition("#")
    return "" if ancla else propia


def hacer_mundo(*, entero: bool) -> Mundo:
    """Everything in every state, or (``entero`` False) three types that show every rule.

    Ask for it inside a transaction and roll it back.
    """
    preparar_sitio()
    mundo = poblar(Taller(), _casos(modelos_revisados() if entero else UNOS_POCOS))
    for cosa in mundo.cosas:
        if cosa.estado.fue_publica:
            # The log and the tombstone name what was public by its code, and by nothing else.
            mundo.taller.jaula.olvidar(cosa.de, "codigo")
    _ficheros_sueltos(mundo.taller)
    return mundo


def poblar(taller: Taller, casos: Iterable[Caso]) -> Mundo:
    cosas = [
        Cosa(de, estado, estado.hacer(taller, modelo, de))
        for modelo, estado in casos
        for de in [f"{modelo._meta.verbose_name} ({estado.nombre})"]
    ]
    return Mundo(taller, tuple(cosas))


def _casos(modelos: Iterable[type[models.Model]]) -> Iterator[Caso]:
    """Every type in every state; what differs by no type is shown on one page, one record."""
    for modelo in modelos:
        if getattr(modelo, "max_count", None) != 1:
            es_pagina = issubclass(modelo, Page)
            yield from ((modelo, e) for e in ESTADOS if es_pagina or not e.solo_paginas)
        yield modelo, CORRECCION
    yield from ((modelo, e) for modelo in (Noticia, Acuerdo) for e in OTRAS_CORRECCIONES)
    yield Sesion, CON_RESERVA
    yield from ((PaginaInformativa, e) for e in DE_UNA_PAGINA)


def _ficheros_sueltos(taller: Taller) -> None:
    """Files that nothing refers to, in the open and in a closed collection."""
    raiz = Collection.get_first_root_node()
    cerrada = raiz.add_child(name=taller.jaula.poner("colección cerrada", "nombre"))
    CollectionViewRestriction.objects.create(collection=cerrada, restriction_type="login")
    for modelo in (get_document_model(), get_image_model()):
        taller.archivo(modelo, "fichero suelto")
        taller.archivo(modelo, "fichero en una colección cerrada", coleccion=cerrada)
