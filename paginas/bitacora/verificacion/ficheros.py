"""The files of every version are on disk as they were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from paginas.bitacora.verificacion.valores import FicheroLeido, Hallazgo


def verificar_ficheros(ficheros: Iterable[FicheroLeido]) -> Iterator[Hallazgo]:
    for f in ficheros:
        if f.real == f.esperado:
            continue
        que = "fue cambiado" if f.real else "ya no está en el disco"
        yield Hallazgo(
            f.numero,
            f.clave,
            "fichero",
            f"Asiento {f.numero}: {f.nombre}, de la versión {f.version} de «{f.clave}», {que}.",
        )
