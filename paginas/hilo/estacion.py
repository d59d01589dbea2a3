"""One step of the thread, as the one piece that draws it prints it."""

from __future__ import annotations

from dataclasses import dataclass

SIN_ACUERDO = "sin acuerdo publicado"
SIN_AVANCE = "sin avance publicado en este portal"
SIN_EVIDENCIA = "sin evidencia publicada en este portal"
SIN_HITO = "sin hito asociado"
HITO_RETIRADO = "el hito ya no es público"
SIN_ACTA = "acta no publicada aquí"
RETIRADA = "el medio de verificación ya no es público"


@dataclass(frozen=True, slots=True)
class Estacion:
    """``rotulo`` names the kind of step; ``texto`` is its citation, a link when ``url``.

    ``hueco``: the step is missing and ``texto`` says so. ``aqui``: the page being read.
    ``estados`` are codes of ``presentacion.estados``. ``nota`` is a second, smaller line.
    """

    clase: str
    rotulo: str
    texto: str
    url: str = ""
    nota: str = ""
    cita: str = ""
    estados: tuple[str, ...] = ()
    hueco: bool = False
    externa: bool = False
    aqui: bool = False
    hijas: tuple[Estacion, ...] = ()


def vacia(clase: str, rotulo: str, motivo: str, *, hijas: tuple[Estacion, ...] = ()) -> Estacion:
    return Estacion(clase=clase, rotulo=rotulo, texto=motivo, hueco=True, hijas=hijas)
