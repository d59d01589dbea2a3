"""What the declarations of pages and of records have in common."""

from __future__ import annotations

from datetime import date
from typing import Any

from paginas.bitacora.contenido import Versionado
from paginas.versionados.ficheros import ficheros_de
from paginas.versionados.valores import hijos, leer


class VersionadoPorCampos(Versionado):
    """Names the public fields; children go by accessor with the fields of each row."""

    propios: tuple[str, ...] = ()
    filas: dict[str, tuple[str, ...]] = {}

    def dia(self, objeto: Any) -> date | None:
        """The day whose names of bodies and institutions the snapshot takes."""
        return None

    def campos(self, objeto: Any) -> dict[str, Any]:
        dia = self.dia(objeto)
        campos = leer(objeto, (*self.propios, "expire_at"), dia)
        for acceso, nombres in self.filas.items():
            campos[acceso] = hijos(getattr(objeto, acceso).all(), nombres, dia)
        campos |= self.calculados(objeto, dia)
        campos["ficheros"] = ficheros_de(campos)
        return campos

    def calculados(self, objeto: Any, dia: date | None) -> dict[str, Any]:
        """What is public and is not a field: quorum, agenda, context."""
        return {}


class VersionadoDePagina(VersionadoPorCampos):
    comunes = ("title", "slug", "seo_title", "search_description", "resumen")

    def campos(self, objeto: Any) -> dict[str, Any]:
        return leer(objeto, self.comunes) | super().campos(objeto)

    def rotulo(self, objeto: Any) -> str:
        return objeto.encabezado

    def dia(self, objeto: Any) -> date | None:
        return objeto.fecha_publica
