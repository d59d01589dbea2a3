"""A search as an Atom feed (RFC 4287)."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from html import escape
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from busqueda.novedades import Novedad

DESDE = 2022  # the year from which the keys of a tag are of the site (RFC 4151)
_AJENOS_A_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]+")


class _Canal(Atom1Feed):
    def latest_post_date(self) -> datetime:
        """Without entries, the start of the day: the same feed for who asks again."""
        if self.items:
            return super().latest_post_date()
        return datetime.combine(timezone.localdate(), time.min, tzinfo=UTC)


def en_atom(
    novedades: Sequence[Novedad],
    *,
    titulo: str,
    pagina: str,
    propia: str,
    constancias: Sequence[str],
    absoluta: Callable[[str], str],
) -> str:
    """The feed's XML. ``pagina`` and ``propia``: absolute addresses of the search and its feed."""
    dominio = urlsplit(absoluta("/")).hostname or ""
    pedido = urlsplit(propia).query
    canal = _Canal(
        title=_limpio(titulo),
        link=pagina,
        description=None,
        subtitle=_limpio(" ".join(constancias)) or None,
        language="es",
        feed_url=propia,
        feed_guid=f"tag:{dominio},{DESDE}:busqueda?{pedido}",
    )
    for novedad in novedades:
        canal.add_item(**_renglon(novedad, dominio, absoluta))
    return canal.writeString("utf-8")


def _renglon(novedad: Novedad, dominio: str, absoluta: Callable[[str], str]) -> dict[str, Any]:
    publicada = novedad.fecha and datetime.combine(novedad.fecha, time.min, tzinfo=UTC)
    return {
        "title": _limpio(novedad.titulo),
        "link": absoluta(novedad.url),
        # Django declares summaries as HTML: what is text has to be written as such.
        "description": escape(_limpio(novedad.texto)),
        "unique_id": f"tag:{dominio},{DESDE}:{novedad.clave}",
        "updateddate": novedad.actualizada,
        "pubdate": publicada,
        "categories": [_limpio(novedad.etiqueta_tipo)],
    }


def _limpio(texto: str) -> str:
    return _AJENOS_A_XML.sub(" ", texto).strip()
