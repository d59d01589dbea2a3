"""Every public address, with what the world has put into each of its blanks.

A public route that stands in no table fails ``test_oraculo``: say here what an outsider
would write into it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from django.contrib.auth.models import User
from django.core.files.storage import default_storage
from django.urls import reverse
from django.utils.http import urlencode
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from paginas.bitacora.contenido import identidad
from paginas.bitacora.models import Asiento
from snippets.models import Acuerdo, Compromiso, Hito, Institucion, Organo
from tests.oraculo.mundo import Mundo
from tests.permisos.rutas import por_clave

Direcciones = Callable[[Mundo], Iterable[str]]

# What somebody curious would try on any page.
PARAMETROS_CURIOSOS = (
    "preview=1",
    "mode=",
    "in_preview_panel=true",
    "revision=1",
    "draft=1",
    "format=json",
    "pagina=2",
)


def fija(nombre: str) -> Direcciones:
    return lambda mundo: [reverse(nombre)]


def paginas(mundo: Mundo) -> Iterator[str]:
    """Where each page is, was or would be; the address its draft asks for, too."""
    for cosa in mundo.cosas:
        if not isinstance(cosa.objeto, Page):
            continue
        yield cosa.direccion
        madre = cosa.direccion.rstrip("/").rpartition("/")[0]
        for palabra, canario in mundo.taller.jaula.canarios.items():
            if canario.de == cosa.de and canario.campo == "slug":
                yield f"{madre}/{palabra}/"
    yield from (p.get_url() for p in Page.objects.filter(depth__gt=1) if p.get_url())


def acuerdos(mundo: Mundo) -> Iterator[str]:
    lista = reverse("mesa:acuerdos")
    for acuerdo in Acuerdo.objects.select_related("organo"):
        yield reverse("mesa:acuerdo", args=[acuerdo.codigo_mostrado])
        yield reverse("mesa:acuerdo", args=[acuerdo.pk])
    for numero in range(1, Acuerdo.objects.count() + 3):
        yield f"{lista}ACU-{mundo.taller.organo.sigla}-2023-{numero:03}/"
    yield from (c.direccion for c in mundo.cosas if isinstance(c.objeto, Acuerdo) and c.direccion)


def lista_de_acuerdos(mundo: Mundo) -> Iterator[str]:
    lista = reverse("mesa:acuerdos")
    yield lista
    for orden in ("reciente", "plazo", "codigo"):
        yield f"{lista}?{urlencode({'orden': orden})}"
    for hito in Hito.objects.all():
        yield f"{lista}?{urlencode({'hito': hito.codigo, 'anio': 2023})}"


def compromisos(mundo: Mundo) -> Iterator[str]:
    for compromiso in Compromiso.objects.select_related("plan"):
        yield compromiso.get_absolute_url()
    yield from (c.direccion for c in mundo.cosas if isinstance(c.objeto, Compromiso))


def documentos(mundo: Mundo) -> Iterator[str]:
    for archivo in mundo.taller.archivos:
        if es_documento(archivo.objeto):
            yield archivo.objeto.url
            yield reverse("wagtaildocs_serve", args=[archivo.objeto.pk, "acta.pdf"])


def es_documento(archivo: Any) -> bool:
    return isinstance(archivo, get_document_model())


def imagenes(mundo: Mundo) -> Iterator[str]:
    """Originals, renditions, and documents asked for by their place in the media folder."""
    for archivo in mundo.taller.archivos:
        yield reverse("imagen", args=[archivo.objeto.file.name])
    for imagen in get_image_model().objects.prefetch_related("renditions"):
        yield from (reverse("imagen", args=[r.file.name]) for r in imagen.renditions.all())
    for carpeta in ("images", "original_images", "documents"):
        yield reverse("imagen", args=[f"{carpeta}/"])
        if default_storage.exists(carpeta):
            nombres = default_storage.listdir(carpeta)[1]
            yield from (reverse("imagen", args=[f"{carpeta}/{n}"]) for n in nombres)


def busquedas(mundo: Mundo) -> Iterator[str]:
    buscar = reverse("busqueda:buscar")
    yield buscar
    for orden in ("relevancia", "fecha", "fecha_ascendente"):
        yield f"{buscar}?{urlencode({'q': 'pruebas', 'orden': orden})}"
    for parametro in ("tipo", "organo", "institucion", "compromiso", "hito", "anio", "etiqueta"):
        yield f"{buscar}?{urlencode({parametro: 'x'})}"


def canales(mundo: Mundo) -> Iterator[str]:
    canal = reverse("busqueda:feed")
    yield canal
    for q in ("pruebas", "acta", "acuerdo"):
        yield f"{canal}?{urlencode({'q': q})}"


def sugerencias(mundo: Mundo) -> Iterator[str]:
    ruta = reverse("busqueda:sugerencias")
    for q in (*"abcdefghijlmnopqrstuvyzñ0123456789", "ac", "pa", "pru", "acta", "acuerdo 1"):
        yield f"{ruta}?{urlencode({'q': q})}"
    for cosa in mundo.cosas:
        for palabra in str(cosa.objeto).split()[:4]:
            yield f"{ruta}?{urlencode({'q': palabra[:3]})}"


def claves_de_pagina(mundo: Mundo) -> Iterator[str]:
    for restriccion in PageViewRestriction.objects.all():
        numeros = [restriccion.pk, restriccion.page_id]
        yield reverse("wagtailcore_authenticate_with_password", args=numeros)


def claves_de_coleccion(mundo: Mundo) -> Iterator[str]:
    for restriccion in CollectionViewRestriction.objects.all():
        yield reverse("wagtaildocs_authenticate_with_password", args=[restriccion.pk])


def puertas(mundo: Mundo) -> Iterator[str]:
    for nombre in User.objects.values_list("username", flat=True):
        yield reverse("recorrido_entrar", args=[nombre])


def con_version(nombre: str) -> Direcciones:
    return lambda mundo: (
        reverse(nombre, args=[clave, numero]) for clave in _con_asientos(mundo) for numero in (1, 2)
    )


def _con_asientos(mundo: Mundo) -> list[str]:
    return list(Asiento.objects.order_by("clave").values_list("clave", flat=True).distinct())


def versiones(mundo: Mundo) -> Iterator[str]:
    yield from (reverse("mesa:versiones", args=[clave]) for clave in _con_asientos(mundo))
    for cosa in mundo.cosas:
        yield reverse("mesa:versiones", args=[identidad(cosa.objeto)[0]])


RUTAS: dict[str, Direcciones] = {
    "busqueda:buscar": busquedas,
    "busqueda:feed": canales,
    "busqueda:sugerencias": sugerencias,
    "imagen": imagenes,
    "mesa:acuerdo": acuerdos,
    "mesa:acuerdos": lista_de_acuerdos,
    "mesa:compromiso": compromisos,
    "mesa:compromisos": fija("mesa:compromisos"),
    "mesa:institucion": lambda mundo: [i.get_absolute_url() for i in Institucion.objects.all()],
    "mesa:manifiesto": fija("mesa:manifiesto"),
    "mesa:organo": lambda mundo: [o.get_absolute_url() for o in Organo.objects.all()],
    "mesa:verificacion": fija("mesa:verificacion"),
    "mesa:version": con_version("mesa:version"),
    "mesa:version_contenido": con_version("mesa:version_contenido"),
    "mesa:versiones": versiones,
    "recorrido": fija("recorrido"),
    "recorrido_entrar": puertas,
    "robots": fija("robots"),
    "salud_lista": fija("salud_lista"),
    "salud_viva": fija("salud_viva"),
    "sitemap": fija("sitemap"),
    "wagtail_serve": paginas,
    "wagtailcore_authenticate_with_password": claves_de_pagina,
    "wagtailcore_login": fija("wagtailcore_login"),
    "wagtaildocs_authenticate_with_password": claves_de_coleccion,
    "wagtaildocs_serve": documentos,
}


def rutas_publicas() -> set[str]:
    """Keys of the routes outside the administration."""
    return {
        clave
        for clave, rutas in por_clave().items()
        if any(not ruta.patron.startswith("admin/") for ruta in rutas)
    }


def de_la_administracion(mundo: Mundo) -> Iterator[str]:
    """Doors that must say nothing to who may not enter."""
    yield reverse("wagtailadmin_login")
    yield reverse("wagtailadmin_home")
    yield reverse("mesa_revision:pendientes")
    for cosa in mundo.cosas:
        if cosa.de.startswith("noticia"):
            yield reverse("wagtailadmin_pages:view_draft", args=[cosa.objeto.pk])
            yield reverse("wagtailadmin_pages:edit", args=[cosa.objeto.pk])


def todas(mundo: Mundo) -> list[str]:
    """Each address once, in the order of the table."""
    de_rutas = (url for direcciones in RUTAS.values() for url in direcciones(mundo))
    curiosas = (
        f"{cosa.direccion}?{parametro}"
        for cosa in mundo.cosas
        if cosa.de.startswith(("noticia", "acuerdo")) and cosa.direccion
        for parametro in PARAMETROS_CURIOSOS
    )
    return list(dict.fromkeys([*de_rutas, *curiosas, *de_la_administracion(mundo)]))


def unas_pocas(mundo: Mundo) -> Iterator[str]:
    """Two addresses of each route, and those of the files of one thing in each state."""
    for direcciones in RUTAS.values():
        yield from islice(direcciones(mundo), 2)
    for archivo in mundo.taller.archivos:
        if archivo.de.startswith(("noticia", "fichero")):
            yield archivo.objeto.url if es_documento(archivo.objeto) else archivo.objeto.file.url
