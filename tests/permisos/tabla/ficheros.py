"""Documents and images: uploading is free, what is published stays as it is."""

from __future__ import annotations

from tests.permisos.clases import FICHEROS as CLASE_FICHEROS
from tests.permisos.clases import LECTURA, Clase

_DOCUMENTOS = (
    "wagtaildocs:add",
    "wagtaildocs:edit",
    "wagtaildocs:delete",
    "wagtaildocs:add_multiple",
    "wagtaildocs:edit_multiple",
    "wagtaildocs:create_multiple_from_uploaded_document",
    "wagtaildocs:delete_multiple",
    "wagtaildocs:delete_upload_multiple",
    "wagtaildocs_chooser:create",
)
_IMAGENES = (
    "wagtailimages:add",
    "wagtailimages:edit",
    "wagtailimages:delete",
    "wagtailimages:add_multiple",
    "wagtailimages:edit_multiple",
    "wagtailimages:create_multiple_from_uploaded_image",
    "wagtailimages:delete_multiple",
    "wagtailimages:delete_upload_multiple",
    "wagtailimages_chooser:create",
)

RUTAS: dict[Clase, tuple[str, ...]] = {
    CLASE_FICHEROS: (*_DOCUMENTOS, *_IMAGENES),
    LECTURA: (
        "wagtaildocs:index",
        "wagtaildocs:index_results",
        "wagtaildocs:document_usage",
        "wagtaildocs_chooser:choose",
        "wagtaildocs_chooser:choose_results",
        "wagtaildocs_chooser:chosen",
        "wagtaildocs_chooser:chosen_multiple",
        "wagtailimages:index",
        "wagtailimages:index_results",
        "wagtailimages:preview",
        "wagtailimages:url_generator",
        "wagtailimages:url_generator_output",
        "wagtailimages:image_usage",
        "wagtailimages_chooser:choose",
        "wagtailimages_chooser:choose_results",
        "wagtailimages_chooser:chosen",
        "wagtailimages_chooser:chosen_multiple",
        "wagtailimages_chooser:select_format",
    ),
}
