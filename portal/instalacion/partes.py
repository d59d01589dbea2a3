"""One part of the tests: a run of pytest, its time and its counts."""

from __future__ import annotations

import os
import time
import xml.etree.ElementTree as ET
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from portal.instalacion import procesos, rutas
from portal.instalacion.consola import decir, omitido

SIN_PRUEBAS = 5  # pytest's exit status


@dataclass
class Resumen:
    """What ran so far; ``fallos`` also counts parts that had to run and could not."""

    exigente: bool
    bien: int = 0
    fallos: int = 0
    saltadas: int = 0
    lineas: list[str] = field(default_factory=list)

    def anotar(self, nombre: str, bien: bool, segundos: float, detalle: str = "") -> None:
        palabra = "bien" if bien else "FALLÓ"
        self.lineas.append(f"  {nombre:<34} {palabra:<6} {segundos:6.1f} s  {detalle}".rstrip())

    def falta(self, nombre: str, motivo: str) -> None:
        """A part that cannot run: one loud line, and a failure where everything must run."""
        omitido(f"{nombre}: {motivo}")
        self.lineas.append(f"  {nombre:<34} OMITIDA {motivo}")
        if self.exigente:
            self.fallos += 1

    def terminar(self, segundos: float) -> bool:
        decir("\nResumen")
        for linea in self.lineas:
            decir(linea)
        decir(f"  {'total':<34} {'':<6} {segundos:6.1f} s\n")
        decir(f"{self.bien} passed, {self.fallos} failed, {self.saltadas} skipped")
        return self.fallos == 0


def correr(
    resumen: Resumen, nombre: str, marcas: str, opciones: Iterable[str] = (), **env: str
) -> None:
    """Run the tests that match ``marcas``; ``env`` is laid over the environment."""
    decir(f"\n→ Pruebas: {nombre}")
    informe = rutas.cache() / "pruebas" / f"{nombre.replace(' ', '-')}.xml"
    informe.parent.mkdir(parents=True, exist_ok=True)
    informe.unlink(missing_ok=True)
    inicio = time.monotonic()
    estado = procesos.correr(
        [rutas.python(), "-m", "pytest", "-q", "-m", marcas, f"--junitxml={informe}", *opciones],
        env=procesos.entorno(**{"DATABASE_URL": "", "ELASTICSEARCH_URL": "", **env}),
    )
    bien, fallos, saltadas = _contar(informe)
    correcto = estado == 0 or (estado == SIN_PRUEBAS and not resumen.exigente)
    resumen.bien += bien
    resumen.saltadas += saltadas
    resumen.fallos += fallos if fallos or correcto else 1
    detalle = "" if estado != SIN_PRUEBAS else "ninguna prueba"
    resumen.anotar(nombre, correcto, time.monotonic() - inicio, detalle or f"{bien} pruebas")


def _contar(informe: Path) -> tuple[int, int, int]:
    """Passed, failed (with errors) and skipped of a JUnit report pytest wrote."""
    if not informe.is_file():
        return 0, 0, 0
    total = fallos = saltadas = 0
    for suite in ET.parse(informe).getroot().iter("testsuite"):  # noqa: S314 - our own file
        total += int(suite.get("tests", 0))
        fallos += int(suite.get("failures", 0)) + int(suite.get("errors", 0))
        saltadas += int(suite.get("skipped", 0))
    return total - fallos - saltadas, fallos, saltadas


def procesadores() -> str:
    return str(max(1, min(4, os.cpu_count() or 1)))
