"""The files an object refers to, which a package freezes with it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex

from paginas.revision.errores import ContenidoCambiado
from snippets.ficheros.huella import resumir

if TYPE_CHECKING:
    from paginas.models import ElementoEnviado


def tipo_de(fichero: Model | type[Model]) -> ContentType:
    """The content type files are known by: that of the model that holds the key."""
    madres = fichero._meta.get_parent_list()
    return ContentType.objects.get_for_model(
        madres[-1] if madres else fichero, for_concrete_model=False
    )


def clave(fichero: Model) -> str:
    """«<content type>:<pk>», as a package keeps it."""
    return f"{tipo_de(fichero).pk}:{fichero.pk}"


def ficheros_de(objeto: Model) -> list[Any]:
    """Documents and images that ``objeto`` refers to, as it is in memory.

    The extraction is Wagtail's own (rich text, blocks, inline children); it has no
    public name for an object that is not stored.
    """
    pedidos: dict[int, set[str]] = {}
    for tipo_id, pk, *_ in ReferenceIndex._extract_references_from_object(objeto):
        pedidos.setdefault(tipo_id, set()).add(pk)
    hallados: list[Any] = []
    for modelo in (get_document_model(), get_image_model()):
        claves = pedidos.get(tipo_de(modelo).pk, set())
        if claves:
            hallados += modelo._default_manager.filter(pk__in=claves).order_by("pk")
    return hallados


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
