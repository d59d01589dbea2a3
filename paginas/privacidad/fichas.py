"""Reading a file once: what came of it is kept by its SHA-256, without any value."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from paginas.privacidad.detector import VERSION, detectar
from paginas.privacidad.lectura.ficheros import BYTES, leer
from paginas.privacidad.lectura.pasajes import Aviso, Lectura

if TYPE_CHECKING:
    from paginas.models import FicheroLeido


def leer_fichero(fichero: Any) -> Iterator[Lectura]:
    """What a document or an image holds that the detector must see again.

    A file known to be clean yields nothing and is only hashed; of one that is not, the
    places where something was found are read again, since values are stored nowhere.
    Warnings carry the file's hash, so that a ruling on one is of this very file.
    """
    from paginas.models import FicheroLeido

    try:
        with fichero.file.storage.open(fichero.file.name, "rb") as archivo:
            contenido = archivo.read(BYTES + 1)
    except FileNotFoundError:
        yield Aviso("", "ilegible", "no se encuentra")
        return
    suma = hashlib.sha256(contenido).hexdigest()
    extension = PurePosixPath(fichero.file.name).suffix.lstrip(".").lower()[:10]
    leido = FicheroLeido.objects.filter(sha256=suma, extension=extension, version=VERSION).first()
    if leido is None:
        leido = _leer_y_guardar(contenido, extension, suma)
    for lugar, clase, motivo in leido.avisos:
        yield Aviso(lugar, clase, motivo, suma)
    if leido.lugares:
        lugares = frozenset(leido.lugares)
        for lectura in leer(contenido, extension, lugares):
            if not isinstance(lectura, Aviso) and lectura.lugar in lugares:
                yield lectura


def _leer_y_guardar(contenido: bytes, extension: str, suma: str) -> FicheroLeido:
    from paginas.models import FicheroLeido

    lugares: list[str] = []
    avisos: list[tuple[str, str, str]] = []
    for lectura in leer(contenido, extension):
        if isinstance(lectura, Aviso):
            aviso = (lectura.lugar, lectura.clase, lectura.motivo)
            if aviso not in avisos:
                avisos.append(aviso)
        elif lectura.lugar not in lugares and detectar(lectura.texto):
            lugares.append(lectura.lugar)
    leido, _ = FicheroLeido.objects.update_or_create(
        sha256=suma,
        extension=extension,
        defaults={"version": VERSION, "lugares": lugares, "avisos": avisos},
    )
    return leido
