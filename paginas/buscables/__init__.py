"""What the public search knows of pages and agreements (found by ``busqueda`` at start).

The only place of this package that imports ``busqueda``; a site without it never
loads this.
"""

from __future__ import annotations

from busqueda.registro import registrar, registrar_constancia, registrar_faceta
from paginas.bitacora.cabeza import cabeza_publica
from paginas.buscables import sincronizacion, sincronizacion_de_archivos, trabajos, verificacion
from paginas.buscables.acuerdos import BuscableAcuerdo
from paginas.buscables.documentos import BuscableDocumento
from paginas.buscables.facetas import FACETAS
from paginas.buscables.paginas import (
    BuscableAccion,
    BuscableActividad,
    BuscableInformativa,
    BuscableNoticia,
)
from paginas.buscables.sesiones import BuscableSesion

__all__ = ["EXCLUIDOS"]

# Page types that are only ways to others: nothing to find in them.
EXCLUIDOS = verificacion.EXCLUIDOS

for _faceta in FACETAS:
    registrar_faceta(_faceta)
for _adaptador in (
    BuscableSesion(),
    BuscableAcuerdo(),
    BuscableAccion(),
    BuscableActividad(),
    BuscableNoticia(),
    BuscableInformativa(),
    BuscableDocumento(),
):
    registrar(_adaptador)
registrar_constancia(lambda: f"Bitácora pública: {cabeza_publica().texto}.")
sincronizacion.conectar()
sincronizacion_de_archivos.conectar()
trabajos.conectar()
