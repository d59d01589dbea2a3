"""``make requisitos``: resolve the short lists into lists with every package pinned."""

from __future__ import annotations

from portal.instalacion import paquetes, rutas
from portal.instalacion.consola import paso
from portal.instalacion.procesos import entorno, exigir


def refrescar() -> None:
    """Take the newest versions the short lists allow, for every supported Python and system."""
    paquetes.preparar(paquetes.DESARROLLO)
    for nombre in ("requirements", "requirements-dev"):
        with paso(f"{nombre}.in → {nombre}.txt"):
            exigir(
                [rutas.venv() / "bin" / "uv", "pip", "compile", "--upgrade", "--universal",
                 "--python-version", "3.11", "--no-header", "--no-emit-index-url", "--quiet",
                 f"{nombre}.in", "--output-file", f"{nombre}.txt"],
                f"uv no pudo resolver «{nombre}.in»: lea arriba qué versiones se contradicen.",
                env=entorno(),
            )  # fmt: skip
