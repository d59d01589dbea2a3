"""docs/referencia/ordenes.md names everything that exists, and nothing that does not."""

from __future__ import annotations

import re
from pathlib import Path

from portal.instalacion import rutas, sellos
from portal.instalacion.ordenes import ORDENES

REFERENCIA = rutas.RAIZ / "docs" / "referencia" / "ordenes.md"
DE_OTROS = {"LC_ALL", "PATH", "PYTHONHOME"}


def nombrado(patron: str) -> set[str]:
    return set(re.findall(patron, REFERENCIA.read_text(encoding="utf-8"), re.MULTILINE))


def comandos() -> set[str]:
    carpetas = (rutas.RAIZ / p / "management" / "commands" for p in rutas.PAQUETES)
    return {
        fichero.stem
        for carpeta in carpetas
        for fichero in carpeta.glob("*.py")
        if not fichero.stem.startswith("_")
    }


def leidas(fichero: Path) -> set[str]:
    """Names that a module looks up in the environment."""
    texto = fichero.read_text(encoding="utf-8")
    pedidas = re.findall(r"os\.environ(?:\.(?:get|pop|setdefault)\(|\[)\"(\w+)\"", texto)
    miradas = re.findall(r"\"(\w+)\" (?:not )?in os\.environ", texto)
    return {*pedidas, *miradas}


def test_las_ordenes_de_make_estan_todas() -> None:
    assert nombrado(r"^\| `make ([a-z-]+)`") == set(ORDENES)


def test_el_makefile_tiene_las_mismas_ordenes() -> None:
    makefile = (rutas.RAIZ / "Makefile").read_text(encoding="utf-8")
    encontradas = re.search(r"^ORDENES := (.+)$", makefile, re.MULTILINE)
    assert encontradas
    assert {*encontradas[1].split(), "ayuda"} == set(ORDENES)


def test_las_ordenes_de_manage_estan_todas() -> None:
    assert nombrado(r"^\| `([a-z_]+)` \|") >= comandos()


def test_las_variables_del_entorno_estan_todas() -> None:
    propios = sellos.ficheros("portal", sufijos=(".py",))
    usadas = {nombre for f in propios for nombre in leidas(f)} - DE_OTROS
    documentadas = nombrado(r"`([A-Z][A-Z_]+)`")
    assert usadas >= {"DATABASE_URL", "PUERTO"}
    assert usadas - documentadas == set()
