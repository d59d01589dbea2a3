"""The table of commands; each one connects a name to the function that does the work."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence

from portal.instalacion import alteracion, medicion, pruebas, requisitos, revision_estatica, servir
from portal.instalacion.consola import decir, error
from portal.instalacion.errores import Impedimento


def preparar() -> None:
    """Deja el portal listo: entorno, paquetes, base de datos, demostración e índice."""
    inicio = time.monotonic()
    servir.preparar()
    decir(f"El portal está preparado ({time.monotonic() - inicio:.1f} s). Sírvalo con «make demo».")


def demo() -> None:
    """Prepara el portal y lo sirve en http://127.0.0.1:$(PUERTO) hasta Ctrl-C."""
    servir.demo()


def test() -> None:
    """Corre todas las pruebas con lo que encuentra; COMPLETO=1 consigue lo que falte."""
    pruebas.correr()


def lint() -> None:
    """Revisa el código sin ejecutarlo: estilo y arquitectura."""
    if not revision_estatica.correr():
        raise Impedimento("la revisión estática encontró lo que está arriba.", codigo=1)


def bench() -> None:
    """Mide la búsqueda de cada motor junto al motor en crudo; DOCS= y MOTOR= la acotan."""
    medicion.correr()


def demo_alterar() -> None:
    """Altera copias de la demostración y muestra cómo se descubre cada alteración."""
    alteracion.correr()


def requisitos_() -> None:
    """Refresca requirements.txt y requirements-dev.txt desde sus listas cortas."""
    requisitos.refrescar()


def ayuda() -> None:
    """Muestra esta lista."""
    decir("Órdenes (make <orden>):")
    for nombre, funcion in ORDENES.items():
        decir(f"  {nombre:<13} {(funcion.__doc__ or '').strip()}")


ORDENES: dict[str, Callable[[], None]] = {
    "demo": demo,
    "preparar": preparar,
    "test": test,
    "lint": lint,
    "bench": bench,
    "demo-alterar": demo_alterar,
    "requisitos": requisitos_,
    "ayuda": ayuda,
}


def ejecutar(argumentos: Sequence[str]) -> int:
    """Run one command by name; impediments become one sentence and an exit status."""
    nombre = argumentos[0] if argumentos else "ayuda"
    if nombre not in ORDENES:
        error(f"no existe la orden «{nombre}»: las que hay son {', '.join(ORDENES)}.")
        return 2
    os.environ.pop("PYTHONHOME", None)
    try:
        ORDENES[nombre]()
    except Impedimento as impedimento:
        error(str(impedimento))
        return impedimento.codigo
    except KeyboardInterrupt:
        error("interrumpido; puede repetir la orden cuando quiera.")
        return 130
    return 0
