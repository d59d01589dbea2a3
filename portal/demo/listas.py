"""The two lists of milestone 8.3, news and plain pages."""

from __future__ import annotations

from typing import Any

from django.utils.html import escape
from django.utils.text import slugify
from wagtail.blocks import StreamValue
from wagtail.models import Page
from wagtail.rich_text import RichText

from paginas.bloques import CuerpoBlock
from paginas.models import (
    AccionMesa,
    ActividadCoordinacion,
    IndiceAcciones,
    IndiceActividades,
    IndiceNoticias,
    Noticia,
    PaginaInformativa,
    Sesion,
)
from paginas.revision import borrador
from portal.demo.archivos import leer
from portal.demo.personas import Personas
from portal.demo.publicar import REDACCION, publicar
from portal.demo.reloj import Reloj
from portal.demo.sesiones import cuerpo
from portal.models import PaginaInicio
from snippets.models import Acuerdo, Departamento, Hito, Institucion, Municipio, Organo

LARGO_DEL_RESUMEN = 220


def accion(
    datos: dict[str, Any],
    reloj: Reloj,
    sesiones: dict[str, Sesion],
    acuerdos: dict[str, Acuerdo],
) -> AccionMesa:
    nueva = AccionMesa(
        title=datos["titulo"],
        slug=slugify(datos["titulo"])[:80].strip("-"),
        organo=Organo.objects.get(sigla="MDE"),
        fecha=reloj.dia(datos["dia"]),
        tipo=datos["tipo"],
        resumen=datos["resultado"],
        cuerpo=cuerpo([datos["que_se_hizo"]]),
        resultado=datos["resultado"],
        sesion_origen=sesiones.get(datos.get("sesion")),
        acuerdo_origen=acuerdos.get(datos.get("acuerdo")),
        hito=Hito.objects.filter(codigo=datos.get("hito")).first(),
        poblacion=datos.get("poblacion") or [],
        fuente="Contenido de demostración escrito para este portal.",
    )
    _situar(nueva, datos)
    return nueva


def actividad(datos: dict[str, Any], reloj: Reloj) -> ActividadCoordinacion:
    fin = datos.get("hasta_dia")
    nueva = ActividadCoordinacion(
        title=datos["titulo"],
        slug=slugify(datos["titulo"])[:80].strip("-"),
        fecha=reloj.dia(datos["dia"]),
        fecha_fin=reloj.dia(fin) if fin is not None and fin != datos["dia"] else None,
        resumen=datos["resultados"],
        cuerpo=cuerpo(datos["descripcion"]),
        resultados=datos["resultados"],
        poblacion=datos.get("poblacion") or [],
        pueblos=datos.get("pueblos") or [],
        comunidades=datos.get("comunidades") or [],
        ods=[str(ods) for ods in datos.get("ods") or []],
        fuente="Contenido de demostración escrito para este portal.",
    )
    nueva.hitos = list(Hito.objects.filter(codigo=datos.get("hito")))
    _situar(nueva, datos)
    return nueva


def noticia(datos: dict[str, Any], reloj: Reloj, sesiones: dict[str, Sesion]) -> Noticia:
    return Noticia(
        title=datos["titulo"],
        slug=slugify(datos["titulo"])[:80].strip("-"),
        fecha=reloj.dia(datos["dia"]),
        resumen=datos["entradilla"],
        cuerpo=cuerpo(datos["cuerpo"]),
        sesion_relatada=sesiones.get(datos.get("sesion")),
        de_demostracion=True,
    )


def informativa(datos: dict[str, Any]) -> PaginaInformativa:
    bloques = []
    for parte in datos["cuerpo"]:
        tipo, valor = next(iter(parte.items()))
        if tipo == "titulo":
            bloques.append(("subtitulo", valor))
        elif tipo == "lista":
            filas = "".join(f"<li>{escape(fila)}</li>" for fila in valor)
            bloques.append(("parrafo", RichText(f"<ul>{filas}</ul>")))
        else:
            bloques.append(("parrafo", RichText(f"<p>{escape(valor.strip())}</p>")))
    return PaginaInformativa(
        title=datos["titulo"],
        slug=datos["slug"],
        resumen=datos.get("resumen", ""),
        cuerpo=StreamValue(CuerpoBlock(), bloques),
    )


def cargar(
    reloj: Reloj, personas: Personas, sesiones: dict[str, Sesion], acuerdos: dict[str, Acuerdo]
) -> dict[str, Page]:
    """Everything of the lists, published on its day; by the keys of the texts."""
    hechas: dict[str, Page] = {}
    for datos in leer("acciones.yaml"):
        pagina = accion(datos, reloj, sesiones, acuerdos)
        hechas[datos["clave"]] = _poner(
            pagina, IndiceAcciones.objects.get(), reloj, personas, datos["publicada_dia"]
        )
    for datos in leer("actividades.yaml"):
        pagina = actividad(datos, reloj)
        hechas[datos["clave"]] = _poner(
            pagina, IndiceActividades.objects.get(), reloj, personas, datos["publicada_dia"]
        )
    for datos in leer("noticias.yaml"):
        pagina = noticia(datos, reloj, sesiones)
        hechas[datos["clave"]] = _poner(
            pagina, IndiceNoticias.objects.get(), reloj, personas, datos["dia"]
        )
    for datos in leer("paginas.yaml"):
        inicio = PaginaInicio.objects.get()
        hechas[datos["slug"]] = _poner(informativa(datos), inicio, reloj, personas, -720)
    return hechas


def _situar(pagina: AccionMesa | ActividadCoordinacion, datos: dict[str, Any]) -> None:
    siglas = datos.get("instituciones") or []
    pagina.instituciones = list(Institucion.objects.filter(sigla__in=siglas))
    pagina.departamentos = list(
        Departamento.objects.filter(codigo__in=datos.get("departamentos") or [])
    )
    pagina.municipios = list(Municipio.objects.filter(codigo__in=datos.get("municipios") or []))


def _poner(pagina: Page, madre: Page, reloj: Reloj, personas: Personas, dia: int) -> Page:
    cuando = reloj.momento(min(dia, 0), 12)
    borrador.crear_pagina(
        pagina=pagina, madre=madre, persona=personas.editor, ahora=cuando - REDACCION
    )
    return publicar(
        objeto=pagina, autora=personas.editor, revisora=personas.moderadora, cuando=cuando
    )
