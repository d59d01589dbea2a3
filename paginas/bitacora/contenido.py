"""The registry of what a snapshot holds, model by model; this package names none.

Each application declares its own in a ``versionados`` module, found at start.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import models
from django.utils.module_loading import autodiscover_modules


class Versionado(ABC):
    """How the public content of one model is written down. Subclass it in ``versionados``.

    ``tipo`` is the public name of the type and the first half of its keys. ``esquema``
    is the version of the form: raise it when a field is added, removed or renamed.
    """

    modelo: type[models.Model]
    tipo: str
    esquema: int = 1

    def clave(self, objeto: Any) -> str:
        """The stable public key: ``sesion-12``."""
        return f"{self.tipo}-{objeto.pk}"

    def codigo(self, objeto: Any) -> str:
        """The public code people cite; empty when the type has none."""
        return ""

    @abstractmethod
    def rotulo(self, objeto: Any) -> str:
        """The title readers see, with the names of the day."""

    @abstractmethod
    def campos(self, objeto: Any) -> dict[str, Any]:
        """All that is public of ``objeto`` and nothing that is not, as JSON values.

        An object with a ``clave`` names another record: the key is what binds, its
        ``codigo`` and ``rotulo`` are as they were that day. Whatever else belongs to
        other records stands under ``contexto``. Comparing today's content with the
        snapshot (``verificacion.publico``) follows that.
        """

    def contenido(self, objeto: Any) -> dict[str, Any]:
        return {
            "esquema": self.esquema,
            "tipo": self.tipo,
            "clave": self.clave(objeto),
            "codigo": self.codigo(objeto),
            "rotulo": self.rotulo(objeto),
            "campos": self.campos(objeto),
        }

    def lapida(self, objeto: Any) -> dict[str, Any]:
        """What a withdrawal leaves: type and code, never title or text."""
        return {
            "esquema": self.esquema,
            "tipo": self.tipo,
            "clave": self.clave(objeto),
            "codigo": self.codigo(objeto),
            "retirado": True,
        }


_versionados: dict[type[models.Model], Versionado] = {}


def registrar(versionado: Versionado) -> None:
    """Raises ``ImproperlyConfigured`` when a model or a type is declared twice."""
    for otro in _versionados.values():
        if type(otro) is not type(versionado) and (
            otro.modelo is versionado.modelo or otro.tipo == versionado.tipo
        ):
            raise ImproperlyConfigured(f"{versionado.modelo.__name__} has two declarations.")
    _versionados[versionado.modelo] = versionado


def descubrir() -> None:
    autodiscover_modules("versionados")


def versionado_de(modelo: type[models.Model]) -> Versionado | None:
    return _versionados.get(modelo)


def versionados() -> list[Versionado]:
    return list(_versionados.values())


def de_tipo(tipo: str) -> Versionado | None:
    return next((v for v in _versionados.values() if v.tipo == tipo), None)


def identidad(objeto: models.Model) -> tuple[str, str, str]:
    """Key, type and public code of any object, versioned or not."""
    objeto = getattr(objeto, "specific", objeto)
    if versionado := versionado_de(type(objeto)):
        return versionado.clave(objeto), versionado.tipo, versionado.codigo(objeto)
    tipo = objeto._meta.model_name
    codigo = getattr(objeto, "sigla", None) or getattr(objeto, "slug", None) or ""
    return f"{tipo}-{objeto.pk}", tipo, str(codigo)
