"""A hostile group: the same data and the same look-alikes, disguised. It is measured apart."""

from __future__ import annotations

from itertools import cycle
from random import Random

from tests.privacidad import cui
from tests.privacidad.caso import Caso, Dato, armar
from tests.privacidad.disfraces import DE_CORREOS, DE_NUMEROS
from tests.privacidad.escrituras import DOMINIOS, ocho_cifras, parte_local

PASAJES = {
    "dpi": (
        "Ficha pegada desde la hoja de cálculo, fila tercera: persona retornada | DPI | {dato} | "
        "recibe orientación jurídica.",
        "La solicitante se identificó con documento personal de identificación No. {dato} ante "
        "la ventanilla de la comisión.",
    ),
    "telefono": (
        "Fila segunda del directorio comunitario: lideresa | teléfono | {dato} | atiende por la "
        "tarde en el salón comunal.",
        "Quien coordina el albergue pidió que le avisen al celular {dato} antes de mover al grupo.",
    ),
    "correo": (
        "Pie del mensaje que se anexó al acta: promotora comunitaria, correo electrónico: {dato} "
        "para recibir la convocatoria.",
        "La persona pidió que la constancia se le mande a {dato} cuando esté firmada por ambas "
        "partes.",
    ),
    "referencia": (
        "La encomienda con las boletas llegó con guía {dato} y fue recibida por la bodega central.",
        "El equipo donado tiene número de serie {dato} según el inventario de bienes del año.",
    ),
    "cuadro": (
        "Retornos por mes, según el informe trimestral leído en sesión: enero y febrero | {dato} | "
        "fuente: la comisión.",
        "El cuadro de personas atendidas por sede dice, en su última fila, total parcial {dato} y "
        "nada más.",
    ),
    "cuenta de red": (
        "La transmisión de la sesión se anunció en la cuenta {dato} y quedó grabada para quien no "
        "pudo asistir.",
    ),
}
POSITIVOS = tuple(
    (clase, disfraz)
    for clase, disfraces in (("dpi", DE_NUMEROS), ("telefono", DE_NUMEROS), ("correo", DE_CORREOS))
    for disfraz in disfraces
)
NEGATIVOS = tuple(
    (tipo, disfraz)
    for tipo, disfraces in (
        ("referencia", DE_NUMEROS),
        ("cuadro", DE_NUMEROS),
        ("cuenta de red", DE_CORREOS),
    )
    for disfraz in disfraces
    # A handle in a cell of its own reads as an address cut before its @: nobody could tell.
    if (tipo, disfraz) != ("cuenta de red", "grupos en celdas")
)


def generar_dificiles(n: int, semilla: int) -> tuple[Caso, ...]:
    """`n` cases, half with no finding; every class in turn with each of its disguises."""
    azar = Random(semilla)
    positivos, negativos = cycle(POSITIVOS), cycle(NEGATIVOS)
    return tuple(
        _caso(azar, f"d{numero:03}", *next(negativos if numero % 2 else positivos))
        for numero in range(n)
    )


def _caso(azar: Random, nombre: str, tipo: str, disfraz: str) -> Caso:
    disfrazar = (DE_NUMEROS | DE_CORREOS)[disfraz]
    while True:
        llano = _llano(azar, tipo)
        escrito = disfrazar(azar, llano)
        if escrito != llano:
            break
    es_dato = tipo in ("dpi", "telefono", "correo")
    texto, esperados = armar(
        azar.choice(PASAJES[tipo]), {"dato": Dato(tipo, escrito) if es_dato else escrito}
    )
    signo = "positivo" if es_dato else "negativo"
    return Caso(nombre, texto, esperados=esperados, etiquetas=("dificil", signo, tipo, disfraz))


def _llano(azar: Random, tipo: str) -> str:
    """What is disguised: with hyphens, so that every disguise has something to work on."""
    if tipo == "telefono":
        cifras = ocho_cifras(azar)
        return f"{cifras[:4]}-{cifras[4:]}"
    if tipo == "correo":
        return f"{parte_local(azar)}@{azar.choice(DOMINIOS)}"
    if tipo == "cuadro":
        return f"{azar.randint(1000, 9999)},{azar.randint(100, 999)}-{azar.randint(10, 99)}"
    if tipo == "cuenta de red":
        return f"@{parte_local(azar).replace('-', '_')}.gt"
    errado = azar.choice((cui.con_verificador_errado, cui.sin_municipio))
    cifras = cui.inventado(azar) if tipo == "dpi" else errado(azar)
    return f"{cifras[:4]}-{cifras[4:9]}-{cifras[9:]}"
