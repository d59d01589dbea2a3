"""What a snapshot holds of each reviewed type of the module (found by ``descubrir``)."""

from __future__ import annotations

from paginas.bitacora.contenido import registrar
from paginas.versionados import acuerdos, compromisos, listas, secciones, sesiones

for _modulo in (sesiones, acuerdos, compromisos, listas, secciones):
    for _clase in _modulo.VERSIONADOS:
        registrar(_clase())
