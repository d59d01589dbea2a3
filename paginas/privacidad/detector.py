"""Finds personal data in a text."""

from __future__ import annotations

from paginas.privacidad import correo, dpi, telefono
from paginas.privacidad.hallazgos import CLASES, Clase, Hallazgo
from paginas.privacidad.normalizacion import aplanar
from paginas.privacidad.permitidos import NADIE, Permitidos, sin_pais

# Part of what is stored of each file: raised when the rules change, old results are redone.
VERSION = 1


def detectar(texto: str, permitidos: Permitidos = NADIE) -> list[Hallazgo]:
    """DPI numbers, telephones and e-mail addresses of ``texto``, in their order.

    Spans are of ``texto`` itself, however it writes them. They do not overlap. What
    ``permitidos`` allows is left out. Time grows with the length of the text alone.
    """
    plano = aplanar(texto)
    numeros = list(dpi.buscar(plano.texto))
    correos = list(correo.buscar(plano.texto))
    ocupado = sorted((inicio, fin) for inicio, fin, _ in numeros + correos)
    telefonos = list(telefono.buscar(plano.texto, ocupado))
    hallados: list[Hallazgo] = []
    por_clase: tuple[tuple[Clase, list[tuple[int, int, str]]], ...] = (
        ("dpi", numeros),
        ("correo", correos),
        ("telefono", telefonos),
    )
    for clase, tramos in por_clase:
        for desde, hasta, valor in tramos:
            if permitidos.permite(clase, valor):
                continue
            inicio, fin = plano.tramo(desde, hasta)
            valor = sin_pais(valor) if clase == "telefono" else valor
            hallados.append(Hallazgo(inicio, fin, clase, texto[inicio:fin], valor))
    return sorted(hallados)


def tachar(texto: str) -> str:
    """``texto`` with every finding replaced by its class: for titles in mails and logs."""
    trozos, lugar = [], 0
    for hallazgo in detectar(texto):
        trozos += [texto[lugar : hallazgo.inicio], f"[{CLASES[hallazgo.clase].lower()}]"]
        lugar = hallazgo.fin
    return "".join([*trozos, texto[lugar:]])
