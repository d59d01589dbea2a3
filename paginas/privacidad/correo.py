"""E-mail addresses, also written so that a machine should not read them."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Found first; what stands on both sides is then read step by step, with bounds, so that
# no text makes the search slow.
ARROBA = re.compile(
    r"""
      \s?[\[({<]\s?(?P<corchete>@|arroba|at|a)\s?[\])}>]\s?
    | [ ](?P<espaciada>@)[ ]
    | (?P<simple>@)\n?
    | [\s_*-](?P<palabra>arroba)[\s_*-]
    | [\s_*-](?P<inglesa>at)[\s_*-]
    """,
    re.VERBOSE,
)
_CORCHETES = r"\s?[\[({]\s?(?:\.|punto|pto|dot)\s?[\])}]\s?"
PUNTO_LLANO = re.compile(rf"\n?\.|{_CORCHETES}")
PUNTO_DISIMULADO = re.compile(rf"\n?\.|[ ]\.[ ]|{_CORCHETES}|[ ](?:punto|dot)[ ]")
UNION = re.compile(rf"(?:\.|{_CORCHETES}|[ ](?:punto|dot|guion|guion bajo)[ ])\Z")
ETIQUETA = re.compile(r"[a-z0-9](?:[a-z0-9]|-\n?){0,62}")
FINAL = re.compile(r"[a-z]{2,24}\Z")
DE_NOMBRE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_%+'-")
DE_LOCAL = DE_NOMBRE | {"."}
LARGO_LOCAL = 64
LARGO_UNION = 14
UNIONES = 4
ETIQUETAS = 6

# «imagen@2x.png» is a file.
EXTENSIONES = frozenset(
    ("png", "jpg", "jpeg", "gif", "svg", "webp", "pdf", "doc", "docx", "xlsx", "js", "css", "html")
)
# Words that stand before «arroba» or «at» in a sentence that holds no address.
CORRIENTES = frozenset(
    """
    a al la las el los un una de del en por cada media y o
    available found look online visit accessed retrieved hosted is
    """.split()  # noqa: SIM905
)


def buscar(plano: str) -> Iterator[tuple[int, int, str]]:
    """Spans and addresses (lower case, without disguise) in a folded text."""
    libre = 0
    for arroba in ARROBA.finditer(plano):
        if arroba.start() < libre:
            continue
        llana = arroba["simple"] is not None
        dominio = _dominio(plano, arroba.end())
        if dominio is None:
            continue
        inicio = _inicio_del_nombre(plano, arroba.start(), libre, DE_LOCAL if llana else DE_NOMBRE)
        nombre = _sin_disfraz(plano[inicio : arroba.start()])
        if not nombre or nombre.endswith(".") or (not llana and nombre in CORRIENTES):
            continue
        libre, etiquetas = dominio
        yield inicio, libre, f"{nombre}@{'.'.join(etiquetas)}"


def _inicio_del_nombre(plano: str, fin: int, libre: int, letras: frozenset[str]) -> int:
    """Where the part before the at sign begins, read backwards from ``fin``."""
    inicio = _atras(plano, fin, libre, letras)
    for _ in range(UNIONES if letras is DE_NOMBRE else 0):
        desde = max(libre, inicio - LARGO_UNION)
        union = UNION.search(plano[desde:inicio])
        if union is None:
            break
        anterior = _atras(plano, desde + union.start(), libre, letras)
        if anterior == desde + union.start():
            break
        inicio = anterior
    while inicio < fin and plano[inicio] in ".'-%+":
        inicio += 1
    return inicio


def _atras(plano: str, fin: int, libre: int, letras: frozenset[str]) -> int:
    lugar, tope = fin, max(libre, fin - LARGO_LOCAL)
    while lugar > tope and plano[lugar - 1] in letras:
        lugar -= 1
    return lugar


def _sin_disfraz(nombre: str) -> str:
    nombre = nombre.replace(" guion bajo ", "_").replace(" guion ", "-")
    return PUNTO_DISIMULADO.sub(".", nombre)


def _dominio(plano: str, inicio: int) -> tuple[int, list[str]] | None:
    """End and labels of the domain that begins at ``inicio``; None when it is none.

    Who writes the first dot as a dot writes them all so: «x@y.gt punto de contacto».
    """
    puntos = PUNTO_DISIMULADO
    etiquetas: list[str] = []
    finales: list[int] = []
    lugar = inicio
    while len(etiquetas) < ETIQUETAS:
        etiqueta = ETIQUETA.match(plano, lugar)
        if etiqueta is None:
            break
        texto = etiqueta.group()
        etiquetas.append(texto.replace("-\n", "").rstrip("-"))
        finales.append(etiqueta.start() + len(texto.rstrip("-\n")))
        punto = puntos.match(plano, etiqueta.end())
        if punto is None:
            break
        if punto.group() == ".":
            puntos = PUNTO_LLANO
        lugar = punto.end()
        if plano[lugar : lugar + 1] == "\n" and len(etiquetas) == 1:
            lugar += 1  # a line broken after a dot, where the domain cannot end yet
    while etiquetas and not FINAL.match(etiquetas[-1]):
        etiquetas.pop()
        finales.pop()
    if len(etiquetas) > 2 and etiquetas[-1] in EXTENSIONES:
        etiquetas.pop()  # the name of a file
        finales.pop()
    if len(etiquetas) < 2 or etiquetas[-1] in EXTENSIONES:
        return None
    return finales[-1], etiquetas
