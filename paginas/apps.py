from __future__ import annotations

from django.apps import AppConfig


class PaginasConfig(AppConfig):
    name = "paginas"
    verbose_name = "Páginas de la Mesa"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from paginas import checks, conexiones  # noqa: F401
        from paginas.bitacora import contenido
        from paginas.ficheros import checks as checks_de_ficheros  # noqa: F401
        from paginas.revision import checks as checks_de_revision  # noqa: F401

        conexiones.conectar()
        contenido.descubrir()
