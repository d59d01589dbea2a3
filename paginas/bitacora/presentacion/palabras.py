"""A snapshot in words: one entry for each field, as lines of plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format

from paginas.bitacora.contenido import de_tipo
from paginas.textos import plano

DIA = re.compile(r"\d{4}-\d\d-\d\d")
MARCADO = re.compile(r"<(?:p|h\d|ul|ol|li|a|b|i|br)\b", re.IGNORECASE)
ROTULOS = {
    "title": "Título",
    "slug": "Dirección",
    "seo_title": "Título para buscadores",
    "search_description": "Descripción para buscadores",
    "expire_at": "Fin de la publicación",
    "ficheros": "Archivos",
    "quorum": "Quórum",
    "contexto": "Contexto de ese día",
    "acuerdos": "Acuerdos",
    "adopcion": "Adopción",
    "presentes": "Presentes",
    "miembros": "Miembros",
}
RESERVADO = "Punto reservado: su texto no es público."


@dataclass(frozen=True, slots=True)
class Campo:
    """``llave`` pairs the field with itself in another version."""

    llave: str
    rotulo: str
    lineas: tuple[str, ...]


def campos(contenido: Mapping[str, Any], ocultos: frozenset[str] = frozenset()) -> list[Campo]:
    """The fields of a snapshot that say something; ``ocultos``: anchors of points whose
    text must not be shown."""
    versionado = de_tipo(contenido.get("tipo", ""))
    modelo = versionado.modelo if versionado else None
    hallados = []
    for nombre, valor in (contenido.get("campos") or {}).items():
        if nombre == "puntos":
            hallados += [_punto(p, ocultos) for p in valor]
        elif lineas := tuple(_lineas(valor, _de_fila(modelo, nombre))):
            hallados.append(Campo(nombre, rotulo(modelo, nombre), lineas))
    return hallados


def rotulo(modelo: type[models.Model] | None, nombre: str) -> str:
    """The name people know a field by."""
    if nombre in ROTULOS:
        return ROTULOS[nombre]
    try:
        campo = modelo._meta.get_field(nombre) if modelo else None
    except FieldDoesNotExist:
        campo = None
    if campo is None:
        texto = nombre.replace("_", " ")
    elif campo.auto_created and campo.related_model:
        texto = campo.related_model._meta.verbose_name_plural
    else:
        texto = getattr(campo, "verbose_name", nombre)
    return str(texto)[:1].upper() + str(texto)[1:]


def _de_fila(modelo: type[models.Model] | None, nombre: str) -> type[models.Model] | None:
    try:
        return modelo._meta.get_field(nombre).related_model if modelo else None
    except FieldDoesNotExist:
        return None


def _punto(punto: Mapping[str, Any], ocultos: frozenset[str]) -> Campo:
    ancla = punto["ancla"]
    etiqueta = f"Punto {punto['numero']}"
    if ancla in ocultos and not punto.get("reservado"):
        return Campo(ancla, etiqueta, (RESERVADO,))
    resto = {k: v for k, v in punto.items() if k not in ("ancla", "numero", "titulo", "discusion")}
    lineas = [punto.get("titulo") or "", *_lineas(punto.get("discusion"), None)]
    for nombre, valor in resto.items():
        texto = "; ".join(_lineas(valor, None))
        if texto:
            lineas.append(f"{rotulo(None, nombre)}: {texto}")
    return Campo(ancla, etiqueta, tuple(linea for linea in lineas if linea))


def _lineas(valor: Any, fila: type[models.Model] | None) -> Iterator[str]:
    if valor is None or valor == "" or valor == []:
        return
    if isinstance(valor, bool):
        yield "Sí" if valor else "No"
    elif isinstance(valor, str):
        yield from _texto(valor)
    elif isinstance(valor, list):
        for parte in valor:
            yield from _lineas(parte, fila)
    elif isinstance(valor, dict):
        yield from _objeto(valor, fila)
    else:
        yield str(valor)


def _texto(valor: str) -> Iterator[str]:
    if DIA.fullmatch(valor):
        yield date_format(date.fromisoformat(valor))
    elif DIA.match(valor) and "T" in valor[:11]:
        yield date_format(timezone.localtime(datetime.fromisoformat(valor)), "DATETIME_FORMAT")
    elif MARCADO.search(valor):
        yield plano(valor)
    else:
        yield from (linea for linea in valor.splitlines() if linea.strip())


def _objeto(valor: Mapping[str, Any], fila: type[models.Model] | None) -> Iterator[str]:
    if "sha256" in valor:
        nombre = valor.get("rotulo") or ("Imagen" if "imagen" in valor else "Documento")
        partes = [nombre, valor.get("alternativo"), f"SHA-256 {valor['sha256']}"]
        yield ", ".join(str(p) for p in partes if p)
    elif "rotulo" in valor:
        codigo, nombre = valor.get("codigo") or "", valor["rotulo"]
        yield nombre or codigo or valor.get("clave") or "sin publicar"
    elif {"id", "tipo", "valor"} <= valor.keys():
        yield from _lineas(valor["valor"], None)
    elif "clave" in valor and "codigo" in valor:
        yield str(valor["codigo"])
    else:
        partes = [
            f"{rotulo(fila, k)}: {texto}"
            for k, v in valor.items()
            if (texto := "; ".join(_lineas(v, _de_fila(fila, k))))
        ]
        if partes:
            yield ". ".join(partes)
