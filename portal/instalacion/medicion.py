"""``make bench``: every engine this machine has, measured beside its raw self.

Rows are printed as they come and kept in ``var/bench.json``. ``DOCS`` gives the sizes
(«1000,10000»), ``MOTOR`` one engine only.
"""

from __future__ import annotations

import json
import os
import platform
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from portal.instalacion import elastico, paquetes, postgresql, procesos, rutas
from portal.instalacion.consola import decir, omitido
from portal.instalacion.errores import Impedimento

MOTORES = ("sqlite", "postgres", "elasticsearch")
TAMANOS = "1000,10000"
CABEZA = ("medida", "entradas", "p50 ms", "p95 ms", "crudo p50", "p95", "razón p50", "p95")
FORMATO = "  {:<34} {:>9} {:>9} {:>9} {:>10} {:>8} {:>10} {:>8}"


def correr() -> None:
    """Raise an ``Impedimento`` when what was asked for cannot be measured here."""
    tamanos, motores = _tamanos(), _motores()
    paquetes.preparar()
    filas: list[dict[str, Any]] = []
    for motor in motores:
        with ExitStack() as pila:
            try:
                entorno = pila.enter_context(_ENTORNOS[motor]())
            except Impedimento as impedimento:
                omitido(f"{motor}: {impedimento}")
                continue
            filas += _medir(motor, tamanos, entorno)
    if not filas:
        raise Impedimento("no se pudo medir ningún motor: vea arriba.", codigo=1)
    destino = rutas.var() / "bench.json"
    destino.parent.mkdir(parents=True, exist_ok=True)
    dato = {"python": platform.python_version(), "procesadores": os.cpu_count(), "filas": filas}
    destino.write_text(json.dumps(dato, ensure_ascii=False, indent=1), encoding="utf-8")
    decir(f"\nLas mismas filas, en JSON: {destino}")


def _tamanos() -> list[str]:
    pedidos = [t for t in (os.environ.get("DOCS") or TAMANOS).replace(",", " ").split() if t]
    if not all(t.isdecimal() and int(t) > 0 for t in pedidos):
        raise Impedimento("DOCS lleva números separados por comas: DOCS=1000,10000.")
    return sorted(pedidos, key=int)


def _motores() -> tuple[str, ...]:
    pedido = os.environ.get("MOTOR", "")
    if pedido and pedido not in MOTORES:
        raise Impedimento(f"MOTOR es uno de {', '.join(MOTORES)}; se pidió «{pedido}».")
    return (pedido,) if pedido else MOTORES


def _medir(motor: str, tamanos: list[str], entorno: dict[str, str]) -> Iterator[dict[str, Any]]:
    decir(f"\n{motor}\n" + FORMATO.format(*CABEZA))
    orden = [rutas.python(), "manage.py", "medir", "--motor", motor, "--documentos", *tamanos]
    if motor != "elasticsearch":
        orden += ["--wagtail", tamanos[-1]]
    proceso = subprocess.Popen(
        [str(o) for o in orden], cwd=rutas.RAIZ, env=entorno, stdout=subprocess.PIPE, text=True
    )
    with proceso:
        assert proceso.stdout is not None
        for linea in proceso.stdout:
            fila = json.loads(linea)
            decir(_escrita(fila))
            yield fila
    if proceso.returncode:
        raise Impedimento(f"la medición de {motor} se interrumpió: el motivo está arriba.", 1)


def _escrita(fila: dict[str, Any]) -> str:
    def numero(valor: float | None, cifras: int) -> str:
        return f"{valor:.{cifras}f}" if valor else "—"

    linea = FORMATO.format(
        fila["que"], fila["documentos"],
        *(numero(fila[c], 2) for c in ("p50", "p95", "crudo_p50", "crudo_p95")),
        *(numero(fila[c], 2) for c in ("razon_p50", "razon_p95")),
    )  # fmt: skip
    return f"{linea}  {fila['nota']}".rstrip()


@contextmanager
def _en_sqlite() -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory(prefix="mesa-bench-") as carpeta:
        entorno = procesos.entorno(VAR_DIR=carpeta, DATABASE_URL="", ELASTICSEARCH_URL="")
        procesos.manage("migrate", "-v0", mensaje="no se pudo preparar la base.", env=entorno)
        yield entorno


@contextmanager
def _en_postgres() -> Iterator[dict[str, str]]:
    programas = postgresql.programas()
    if programas is None:
        raise Impedimento("no está instalado en esta máquina.")
    with postgresql.servidor(programas) as url, _en_sqlite() as entorno:
        entorno = {**entorno, "DATABASE_URL": url}
        procesos.manage("migrate", "-v0", mensaje="no se pudo preparar la base.", env=entorno)
        yield entorno


@contextmanager
def _en_elasticsearch() -> Iterator[dict[str, str]]:
    with ExitStack() as pila:
        url = os.environ.get("ELASTICSEARCH_URL", "")
        if not url:
            if not elastico.disponible():
                raise Impedimento("no hay servidor: dé ELASTICSEARCH_URL, o COMPLETO=1 make test.")
            servidor = elastico.Servidor()
            pila.callback(servidor.detener)
            servidor.esperar()
            url = servidor.url
        yield {**pila.enter_context(_en_sqlite()), "ELASTICSEARCH_URL": url}


_ENTORNOS = {
    "sqlite": _en_sqlite,
    "postgres": _en_postgres,
    "elasticsearch": _en_elasticsearch,
}
