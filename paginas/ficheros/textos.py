"""The text of files as the editor sees it: of one object, and of all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from wagtail.documents import get_document_model
from wagtail.permissions import policy_registry

from paginas.adjuntos import ficheros_de
from paginas.ficheros.publicos import AUDITAR
from snippets.ficheros.lectura.lectura import Estado
from snippets.ficheros.texto.frases import frase
from snippets.ficheros.texto.models import ROTULOS
from snippets.ficheros.texto.registro import se_puede_pedir
from snippets.models import TextoFichero

# What asks something of the editor; the others only inform.
BIEN = frozenset({Estado.CON_TEXTO.value, Estado.PENDIENTE.value, Estado.NO_ADMITIDO.value})


@dataclass(frozen=True, slots=True)
class ArchivoConTexto:
    """``atender``: the editor can do something about it."""

    documento: Any
    frase: str
    atender: bool
    se_puede_pedir: bool


def archivos_de(objeto: Model) -> list[ArchivoConTexto]:
    """The documents ``objeto`` (a draft in memory too) refers to; two queries."""
    modelo = get_document_model()
    return con_texto([f for f in ficheros_de(objeto) if isinstance(f, modelo)])


def con_texto(documentos: Iterable[Any]) -> list[ArchivoConTexto]:
    """Each document with the state of its text; one query."""
    lista = list(documentos)
    filas = {f.documento_id: f for f in TextoFichero.objects.filter(documento__in=lista)}
    return [_archivo(documento, filas.get(documento.pk)) for documento in lista]


def _archivo(documento: Any, texto: TextoFichero | None) -> ArchivoConTexto:
    estado = texto.estado if texto else Estado.PENDIENTE.value
    return ArchivoConTexto(
        documento=documento,
        frase=frase(texto),
        atender=estado not in BIEN,
        se_puede_pedir=texto is not None and se_puede_pedir(texto),
    )


def todos(estado: str = "") -> Any:
    """Documents, the newest first; ``estado`` (a value of the states) filters."""
    textos = TextoFichero.objects.filter(estado=estado) if estado in dict(ROTULOS) else None
    documentos = get_document_model()._default_manager.order_by("-created_at", "-pk")
    return documentos if textos is None else documentos.filter(pk__in=textos.values("documento"))


def puede_ver_archivos(persona: Any) -> bool:
    """Whoever works with documents, and auditors."""
    politica = policy_registry.get_by_type(get_document_model())
    return persona.has_perm(AUDITAR) or politica.user_has_any_permission(
        persona, ["add", "change", "choose"]
    )
