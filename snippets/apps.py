from __future__ import annotations

from django.apps import AppConfig


class SnippetsConfig(AppConfig):
    name = "snippets"
    verbose_name = "Registros de la Mesa"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from snippets import conexiones
        from snippets.ficheros import conexiones as ficheros

        conexiones.conectar()
        ficheros.conectar()
