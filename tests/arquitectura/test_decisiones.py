"""Decision records are numbered once each, and say their own number."""

from __future__ import annotations

import re

from portal.instalacion.rutas import RAIZ

CARPETA = RAIZ / "docs" / "decisiones"


def test_cada_decision_tiene_su_numero_y_lo_dice():
    nombres = sorted(ruta.name for ruta in CARPETA.glob("*.md"))
    numeros = [int(nombre[:4]) for nombre in nombres]
    assert len(set(numeros)) == len(numeros), "two records share a number"
    for nombre, numero in zip(nombres, numeros, strict=True):
        titulo = (CARPETA / nombre).read_text(encoding="utf-8").splitlines()[0]
        assert re.match(rf"# {numero}\. \S", titulo), nombre
