"""Every route in its class. A route that stands in no table fails ``test_rutas``."""

from __future__ import annotations

from tests.permisos.clases import Clase
from tests.permisos.tabla import (
    bloque,
    buscador,
    comunes,
    ficheros,
    modulo,
    paginas,
    poderes,
    publicas,
    registros,
)

TABLAS = (bloque, buscador, comunes, ficheros, modulo, paginas, poderes, publicas, registros)

RUTAS: dict[str, Clase] = {
    ruta: clase for tabla in TABLAS for clase, rutas in tabla.RUTAS.items() for ruta in rutas
}
EN_BLOQUE = bloque.EN_BLOQUE
DEL_API = bloque.DEL_API
