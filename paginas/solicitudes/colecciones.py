"""Collections of files: restricting one would take files from what is public."""

from __future__ import annotations

from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection

from paginas.ficheros.publicos import es_publico


def guarda_algo_publico(coleccion: Collection) -> bool:
    """Whether anything public refers to a file of it or of those within."""
    dentro = coleccion.get_descendants(inclusive=True)
    for modelo in (get_document_model(), get_image_model()):
        if any(es_publico(fichero) for fichero in modelo.objects.filter(collection__in=dentro)):
            return True
    return False
