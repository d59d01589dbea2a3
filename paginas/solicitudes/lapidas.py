"""Writing tombstones."""

from __future__ import annotations

from datetime import datetime

from django.db.models import Model

from paginas.solicitudes.direcciones import direccion_de
from paginas.solicitudes.identidad import codigo_de, del_objeto, tipo_de
from paginas.solicitudes.models import Lapida

POR_FECHA = "Dejó de estar publicado en la fecha prevista cuando se aprobó."


def componer(
    objeto: Model,
    *,
    motivo: str,
    momento: datetime,
    definitiva: bool = False,
    ya_retirado: bool = False,
) -> Lapida:
    """The tombstone of ``objeto``, not stored yet.

    ``ya_retirado``: it was withdrawn before, so its code and its dates are those of its
    last tombstone (a draft saved since may have changed the row).
    """
    previa = Lapida.objects.filter(**del_objeto(objeto)).first() if ya_retirado else None
    direccion = direccion_de(objeto)
    return Lapida(
        **del_objeto(objeto),
        sitio_id=direccion.sitio if direccion else None,
        ruta=direccion.ruta if direccion else "",
        tipo=tipo_de(objeto),
        codigo=previa.codigo if previa else codigo_de(objeto),
        primera_publicacion=objeto.first_published_at,
        ultima_publicacion=previa.ultima_publicacion if previa else objeto.last_published_at,
        momento=momento,
        motivo=motivo,
        definitiva=definitiva,
    )
