"""Synthetic passages with the personal data in them marked; it shares nothing with a detector."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle
from random import Random

from tests.privacidad import frases
from tests.privacidad.caso import CLASES, Caso, Dato, Hallazgo, Permitidos, armar
from tests.privacidad.escrituras import (
    escribir_telefono,
    ocho_cifras,
    un_correo,
    un_dpi,
    un_telefono,
)
from tests.privacidad.parecidos import PARECIDOS

__all__ = ("Caso", "Hallazgo", "Permitidos", "generar")

INSTITUCIONES = ("mesa", "consulado", "registro", "retorno", "procuraduria", "trabajo")
BUZONES = ("info", "consultas", "secretaria", "prensa", "ventanilla.unica", "denuncias")
PALABRAS = 60

Etiquetas = tuple[str, ...]
Cuerpo = tuple[str, dict[str, Dato | str], Etiquetas]


def generar(n: int, semilla: int, *, prefijo: str = "g") -> tuple[Caso, ...]:
    """`n` cases, the same for the same seed: half with personal data, half with none.

    The positives take turns by class, every seventh has all three; the negatives by kind.
    """
    azar = Random(semilla)
    positivos = cycle((*CLASES, *CLASES, "ficha"))
    negativos = cycle((*PARECIDOS, "institucional", "institucional"))
    return tuple(
        _caso(azar, f"{prefijo}{numero:03}", next(negativos if numero % 2 else positivos))
        for numero in range(n)
    )


def _caso(azar: Random, nombre: str, tipo: str) -> Caso:
    while True:
        permitidos = _permitidos(azar)
        plantilla, piezas, etiquetas = _cuerpo(azar, tipo, permitidos)
        texto, esperados = armar(plantilla, piezas)
        if 10 <= len(texto.split()) <= PALABRAS:
            return Caso(nombre, texto, permitidos, esperados, etiquetas)


def _permitidos(azar: Random) -> Permitidos:
    dominios = azar.sample(INSTITUCIONES, azar.randint(1, 3))
    return Permitidos(
        tuple(f"{uno}.example.gob.gt" for uno in dominios),
        tuple(ocho_cifras(azar) for _ in range(azar.randint(1, 2))),
    )


def _cuerpo(azar: Random, tipo: str, permitidos: Permitidos) -> Cuerpo:
    if tipo == "ficha":
        return _ficha(azar)
    piezas: dict[str, Dato | str] = {}
    etiquetas: Etiquetas
    if tipo in CLASES:
        nucleo, piezas["dato"], etiquetas = POSITIVOS[tipo](azar, permitidos)
        etiquetas = ("positivo", *etiquetas)
    elif tipo == "institucional":
        nucleo = azar.choice(frases.INSTITUCIONAL)
        piezas["contacto"] = _institucional(azar, permitidos)
        etiquetas = ("negativo", "institucional")
    else:
        nucleo, piezas["parecido"] = "{parecido}", PARECIDOS[tipo](azar)
        etiquetas = ("negativo", tipo)
    if azar.random() < 0.35:
        ruido = azar.choice(tuple(PARECIDOS))
        piezas["ruido"] = PARECIDOS[ruido](azar)
        nucleo += azar.choice(("; además, {ruido}", ", mientras que {ruido}", ". Aparte, {ruido}"))
        etiquetas = (*etiquetas, f"junto a {ruido}")
    return (
        f"{azar.choice(frases.APERTURAS)} {nucleo}{azar.choice(frases.CIERRES)}",
        piezas,
        etiquetas,
    )


def _ficha(azar: Random) -> Cuerpo:
    dpi, forma_dpi = un_dpi(azar)
    telefono, forma_telefono = un_telefono(azar, con_senal=True)
    correo, forma_correo = un_correo(azar)
    etiquetas = ("positivo", "ficha", forma_dpi, forma_telefono, forma_correo)
    piezas: dict[str, Dato | str] = {"dpi": dpi, "telefono": telefono, "correo": correo}
    return azar.choice(frases.FICHAS), piezas, etiquetas


def _dpi(azar: Random, permitidos: Permitidos) -> tuple[str, Dato, Etiquetas]:
    dato, forma = un_dpi(azar)
    if azar.random() < 0.35:
        return azar.choice(frases.DPI_SIN_SENAL), dato, ("dpi", forma, "sin señal")
    return azar.choice(frases.DPI_CON_SENAL), dato, ("dpi", forma)


def _telefono(azar: Random, permitidos: Permitidos) -> tuple[str, Dato, Etiquetas]:
    etiquetas: Etiquetas = ()
    cifras = ""
    if azar.random() < 0.1:
        permitido = permitidos.telefonos[0]
        cifras = f"{permitido[:7]}{(int(permitido[7]) + azar.randint(1, 9)) % 10}"
        etiquetas = ("casi permitido",)
    con_senal = azar.random() < 0.65
    dato, forma = un_telefono(azar, con_senal=con_senal, cifras=cifras)
    if con_senal:
        return azar.choice(frases.TELEFONO_CON_SENAL), dato, ("telefono", forma, *etiquetas)
    etiquetas = ("telefono", forma, "sin señal", *etiquetas)
    return azar.choice(frases.TELEFONO_SIN_SENAL), dato, etiquetas


def _correo(azar: Random, permitidos: Permitidos) -> tuple[str, Dato, Etiquetas]:
    dominio, etiquetas = "", ()
    if azar.random() < 0.1:
        permitido = permitidos.dominios[0]
        dominio = azar.choice((f"{permitido}.example.com", f"no{permitido}", "example.gob.gt"))
        etiquetas = ("casi permitido",)
    dato, forma = un_correo(azar, dominio=dominio)
    return azar.choice(frases.CORREO), dato, ("correo", forma, *etiquetas)


POSITIVOS: dict[str, Callable[[Random, Permitidos], tuple[str, Dato, Etiquetas]]] = {
    "dpi": _dpi,
    "telefono": _telefono,
    "correo": _correo,
}


def _institucional(azar: Random, permitidos: Permitidos) -> str:
    """A contact of the allow list, written in any usual way."""
    correo = (
        f"{azar.choice(BUZONES)}@{azar.choice(('', '', 'sur.'))}{azar.choice(permitidos.dominios)}"
    )
    correo = azar.choice((correo, correo.upper(), correo.replace("@", " (arroba) ")))
    molde = azar.choice(
        ("{a}-{b}", "+502 {a}-{b}", "(502) {a} {b}", "teléfono {a} {b}", "PBX {a}{b}")
    )
    telefono = escribir_telefono(azar.choice(permitidos.telefonos), molde)
    return azar.choice((correo, f"el {telefono}", f"{correo} y el {telefono}"))
