"""``make demo``: prepare, serve on this machine only, and say how to get in."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from types import FrameType

from portal.instalacion import datos, paquetes, puertos, rutas
from portal.instalacion.consola import decir, paso
from portal.instalacion.errores import Impedimento
from portal.instalacion.procesos import arrancar, entorno, existe_comando, terminar

CLAVE = "mesa-abierta-demo"
LUGARES = (
    ("Sitio público", "/"),
    ("Recorrido", "/recorrido/"),
    ("Buscador", "/buscar/"),
    ("Administración", "/admin/"),
)
USUARIOS = (
    ("editora, editor", "grupo Comunicación: escriben y envían a revisión"),
    ("moderadora, moderador", "grupo Administración: comparan, devuelven y aprueban"),
    ("auditora", "grupo Auditoría: lee todo y no cambia nada"),
    ("admin", "superusuario"),
)


def preparar() -> None:
    paquetes.preparar()
    datos.preparar()


def demo() -> None:
    """Serve until Ctrl-C; every process started here ends with it."""
    puerto = puertos.pedido()
    puertos.comprobar_libre(puerto)
    direccion = f"http://{puertos.AQUI}:{puerto}"
    os.environ.setdefault("WAGTAILADMIN_BASE_URL", direccion)
    preparar()
    # Explicit: a process started in the background of a shell inherits SIGINT ignored.
    signal.signal(signal.SIGINT, _interrumpir)
    signal.signal(signal.SIGTERM, _interrumpir)
    procesos: list[subprocess.Popen[bytes]] = []
    try:
        with paso("Arranque del servidor"):
            procesos.append(_servidor(puerto))
            if not puertos.responde(
                f"{direccion}/salud/viva", 60, lambda: procesos[0].poll() is None
            ):
                raise Impedimento("el servidor no arrancó: el motivo está arriba.", codigo=1)
        if existe_comando("trabajar"):
            procesos.append(arrancar([rutas.python(), "manage.py", "trabajar"]))
        _presentar(direccion)
        _vigilar(procesos)
    except KeyboardInterrupt:
        decir("\nDeteniendo la demostración…")
    finally:
        for proceso in reversed(procesos):
            terminar(proceso)


def _servidor(puerto: int) -> subprocess.Popen[bytes]:
    return arrancar(
        [rutas.python(), "-m", "gunicorn", "portal.wsgi", "--bind", f"{puertos.AQUI}:{puerto}",
         "--workers", "1", "--threads", "8", "--worker-tmp-dir", rutas.var(),
         "--timeout", "60", "--log-level", "warning", "--no-control-socket"],
        env=entorno(),
    )  # fmt: skip


def _interrumpir(senal: int, cuadro: FrameType | None) -> None:
    raise KeyboardInterrupt


def _vigilar(procesos: list[subprocess.Popen[bytes]]) -> None:
    """Wait until a process of the demo ends by itself: that is a failure."""
    while all(p.poll() is None for p in procesos):
        time.sleep(0.5)
    raise Impedimento("un proceso de la demostración terminó solo: vea arriba.", codigo=1)


def _presentar(direccion: str) -> None:
    decir()
    decir("El portal de demostración está listo. Todo su contenido de demostración es ficticio.")
    for nombre, camino in LUGARES:
        if puertos.existe(direccion + camino):
            decir(f"  {nombre:<15} {direccion}{camino}")
    decir()
    for nombres, papel in USUARIOS:
        decir(f"  {nombres:<22} {papel}")
    decir(f"  Contraseña de todos    {os.environ.get('DEMO_CLAVE') or CLAVE}")
    decir()
    decir("Para detenerlo, pulse Ctrl-C.")
