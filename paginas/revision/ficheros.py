"""The files an object refers to, which a package freezes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db.models import Model

from paginas.adjuntos import ficheros_de, tipo_de
from paginas.revision.errores import ContenidoCambiado
from snippets.ficheros.huella import resumir

if TYPE_CHECKING:
    from paginas.models import ElementoEnviado


def clave(fichero: Model) -> str:
    """«<content type>:<pk>», as a package keeps it."""
    return f"{tipo_de(fichero).pk}:{fichero.pk}"


def suma(fichero: Any) -> str:
    """SHA-256 (hex) of the file as it is stored now.

    Raises ``ContenidoCambiado`` when it is not there.
    """
    try:
        with fichero.file.storage.open(fichero.file.name, "rb") as archivo:
            return resumir(archivo)[0]
    except FileNotFoundError as error:
        raise ContenidoCambiado(
            f"El archivo «{fichero.title}» no se encuentra: súbalo otra vez."
        ) from error


def sumas_de(objeto: Model) -> dict[str, str]:
    """SHA-256 of every file ``objeto`` refers to, by its key."""
    return {clave(fichero): suma(fichero) for fichero in ficheros_de(objeto)}


def exigir_los_mismos_ficheros(elemento: ElementoEnviado) -> None:
    """The files of a package are those that were shown to the reviewer.

    Raises ``ContenidoCambiado`` when one was replaced, or is gone, since it was sent.
    """
    ahora = sumas_de(elemento.revision.as_object())
    if ahora != elemento.ficheros:
        raise ContenidoCambiado(
            f"Un archivo de «{elemento.revision.object_str}» cambió después de enviarse a "
            "revisión: hay que devolverlo y enviarlo otra vez."
        )
