"""The same data as copying, converting or hiding leave it: a reader still sees the datum."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

Disfraz = Callable[[Random, str], str]

SIN_ANCHO = ("\u200b", "\u200c", "\u200d", "\u2060", "\ufeff")
GUION_BLANDO = "\u00ad"
GUIONES = ("\u2010", "\u2011", "\u2012", "\u2212", "\ufe63")
ANCHAS = {ord("0") + n: 0xFF10 + n for n in range(10)} | {
    ord("@"): 0xFF20,
    ord("-"): 0xFF0D,
    ord("."): 0xFF0E,
}
INDICAS = {ord("0") + n: 0x0660 + n for n in range(10)}
PERSAS = {ord("0") + n: 0x06F0 + n for n in range(10)}
MATEMATICAS = {ord("0") + n: 0x1D7CE + n for n in range(10)}
LETRAS_POR_CIFRAS = str.maketrans({"0": "O", "1": "l"})
CIRILICAS = str.maketrans({"a": "\u0430", "e": "\u0435", "o": "\u043e", "x": "\u0445"})
ENTIDADES = {"@": "&commat;", ".": "&period;", "-": "&#45;", " ": "&nbsp;"}


def _sembrar(azar: Random, texto: str, semillas: tuple[str, ...], cuantas: int) -> str:
    for _ in range(cuantas):
        sitio = azar.randint(1, len(texto) - 1)
        texto = texto[:sitio] + azar.choice(semillas) + texto[sitio:]
    return texto


def sin_ancho(azar: Random, texto: str) -> str:
    return _sembrar(azar, texto, SIN_ANCHO, azar.randint(1, 4))


def guion_blando(azar: Random, texto: str) -> str:
    return _sembrar(azar, texto, (GUION_BLANDO,), azar.randint(1, 2))


def cifras_anchas(azar: Random, texto: str) -> str:
    return texto.translate(ANCHAS)


def otras_cifras(azar: Random, texto: str) -> str:
    return texto.translate(azar.choice((INDICAS, PERSAS, MATEMATICAS)))


def otros_guiones(azar: Random, texto: str) -> str:
    return texto.replace("-", azar.choice(GUIONES))


def letras_por_cifras(azar: Random, texto: str) -> str:
    return texto.translate(LETRAS_POR_CIFRAS)


def cirilicas(azar: Random, texto: str) -> str:
    """In the local part of an address, or all over a handle."""
    local, arroba, dominio = texto.partition("@")
    if not local:
        return texto.translate(CIRILICAS)
    return local.translate(CIRILICAS) + arroba + dominio


def entidades(azar: Random, texto: str) -> str:
    """Named for the signs; some of the digits by number, decimal or hexadecimal."""

    def una(letra: str) -> str:
        if letra.isdigit() and azar.random() < 0.4:
            return azar.choice((f"&#{ord(letra)};", f"&#x{ord(letra):x};"))
        return ENTIDADES.get(letra, letra)

    return "".join(una(letra) for letra in texto)


def marcado(azar: Random, texto: str) -> str:
    """Half of it in bold, as HTML or as Markdown."""
    medio = len(texto) // 2
    abre, cierra = azar.choice((("<b>", "</b>"), ("**", "**"), ("<span>", "</span>")))
    return f"{abre}{texto[:medio]}{cierra}{texto[medio:]}"


def grupos_en_celdas(azar: Random, texto: str) -> str:
    """A group of digits in each cell; an address is cut before its @."""
    union = azar.choice((" | ", "\t", "</td><td>", " |\n| "))
    return texto.replace("@", f"{union}@") if "@" in texto else texto.replace("-", union)


def cifras_en_celdas(azar: Random, texto: str) -> str:
    """One digit in each box, as printed forms have them."""
    return azar.choice((" | ", "|", "\t", "</td><td>")).join(c for c in texto if c.isdigit())


DE_NUMEROS: dict[str, Disfraz] = {
    "ancho cero": sin_ancho,
    "guion blando": guion_blando,
    "cifras anchas": cifras_anchas,
    "otras cifras": otras_cifras,
    "otros guiones": otros_guiones,
    "letras por cifras": letras_por_cifras,
    "entidades": entidades,
    "marcado": marcado,
    "grupos en celdas": grupos_en_celdas,
    "cifras en celdas": cifras_en_celdas,
}
DE_CORREOS: dict[str, Disfraz] = {
    "ancho cero": sin_ancho,
    "guion blando": guion_blando,
    "signos anchos": cifras_anchas,
    "cirílicas": cirilicas,
    "entidades": entidades,
    "marcado": marcado,
    "grupos en celdas": grupos_en_celdas,
}
