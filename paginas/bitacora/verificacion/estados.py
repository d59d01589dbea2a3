"""What the log says is public of each object, beside what is public now."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from itertools import groupby
from typing import Any

from django.utils import timezone

from paginas.bitacora.acceso import restriccion_asentada
from paginas.bitacora.acciones import Accion
from paginas.bitacora.contenido import Versionado, versionados
from paginas.bitacora.models import Asiento, Instantanea
from paginas.bitacora.verificacion.lectura import TANDA
from paginas.bitacora.verificacion.valores import EstadoPublico


def estados(ahora: datetime | None = None) -> Iterator[EstadoPublico]:
    """One value for each object that the log or the public site knows."""
    momento = ahora or timezone.now()
    for versionado in versionados():
        yield from _de_la_bitacora(versionado, momento)
        yield from _sin_asiento(versionado, momento)


def estado_de(clave: str, ahora: datetime | None = None) -> EstadoPublico | None:
    """One object's, read again; None for a key of no known type."""
    momento = ahora or timezone.now()
    for versionado in versionados():
        pk = clave.removeprefix(f"{versionado.tipo}-")
        if pk != clave and pk.isdecimal():
            return _estado(versionado, clave, momento)
    return None


def _de_la_bitacora(versionado: Versionado, momento: datetime) -> Iterator[EstadoPublico]:
    claves = (
        Asiento.objects.filter(tipo=versionado.tipo)
        .order_by("clave")
        .values_list("clave", flat=True)
        .distinct()
    )
    for clave, _ in groupby(claves.iterator(chunk_size=TANDA)):
        yield _estado(versionado, clave, momento)


def _sin_asiento(versionado: Versionado, momento: datetime) -> Iterator[EstadoPublico]:
    """Public objects the log never heard of."""
    for objeto in versionado.modelo.objects.publicos(momento).iterator(chunk_size=TANDA):
        clave = versionado.clave(objeto)
        if not Asiento.objects.filter(clave=clave).exists():
            yield EstadoPublico(clave, 0, None, versionado.contenido(objeto))


def _estado(versionado: Versionado, clave: str, momento: datetime) -> EstadoPublico:
    numero, guardado = _guardado(clave)
    pk = clave.removeprefix(f"{versionado.tipo}-")
    publicos = versionado.modelo.objects.publicos(momento)
    objeto = publicos.filter(pk=pk).first() if pk.isdecimal() else None
    return EstadoPublico(
        clave=clave,
        numero=numero,
        guardado=guardado,
        actual=versionado.contenido(objeto) if objeto is not None else None,
        caducado=_caduco(guardado, momento),
    )


def _guardado(clave: str) -> tuple[int, dict[str, Any] | None]:
    """The entry that rules ``clave`` and the content it left public."""
    suyos = Asiento.objects.filter(clave=clave)
    de_version = (
        suyos.filter(version__isnull=False).exclude(accion=Accion.RESERVA).order_by("numero").last()
    )
    if de_version is None:
        return 0, None
    if (restriccion := restriccion_asentada(clave)) is not None:
        return restriccion.numero, None
    instantanea = Instantanea.objects.filter(pk=de_version.instantanea_id).first()
    try:
        contenido = instantanea.leer() if instantanea else {}
    except json.JSONDecodeError:
        contenido = {}  # ``verificar_versiones`` names it
    if not contenido or contenido.get("retirado"):
        return de_version.numero, None
    return de_version.numero, contenido


def _caduco(guardado: dict[str, Any] | None, momento: datetime) -> bool:
    """Whether it ended by the date its own version gives."""
    termina = ((guardado or {}).get("campos") or {}).get("expire_at")
    return bool(termina) and datetime.fromisoformat(termina) <= momento
