"""What the public visits: it only shows."""

from __future__ import annotations

from tests.permisos.clases import ENTRADA, LECTURA, Clase

RUTAS: dict[Clase, tuple[str, ...]] = {
    LECTURA: (
        "busqueda:buscar",
        "busqueda:feed",
        "busqueda:sugerencias",
        "imagen",
        "mesa:acuerdo",
        "mesa:acuerdos",
        "mesa:compromiso",
        "mesa:compromisos",
        "mesa:institucion",
        "mesa:manifiesto",
        "mesa:organo",
        "mesa:verificacion",
        "mesa:version",
        "mesa:version_contenido",
        "mesa:versiones",
        "recorrido",
        "robots",
        "salud_lista",
        "salud_viva",
        "sitemap",
        "wagtail_serve",
        "wagtaildocs_serve",
    ),
    ENTRADA: (
        "recorrido_entrar",
        "wagtailcore_authenticate_with_password",
        "wagtailcore_login",
        "wagtaildocs_authenticate_with_password",
    ),
}
