"""How the search is doing, for whoever administers it: values, in a constant number of queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import DEFAULT_DB_ALIAS
from django.db.models import Count, Min, Sum
from django.utils import timezone

from busqueda.administrar.listas import ROTO, con_situacion
from busqueda.mejoras.models import Destacado, GrupoSinonimos
from busqueda.models import EntradaBusqueda, EstadoIndice, FragmentoEntrada, SalidaBusqueda
from busqueda.motores import motor_de, motor_externo
from busqueda.motores.elastico.cliente import cortacircuitos
from busqueda.sin_resultados.models import BusquedaSinResultados

if TYPE_CHECKING:
    from datetime import date

NOMBRES = {"sqlite": "SQLite", "postgres": "PostgreSQL", "elasticsearch": "Elasticsearch"}


@dataclass(frozen=True, slots=True)
class EstadoDelBuscador:
    """``debe``: the engine configured; ``responde``: the one that would answer now in this
    process. ``pendientes``: changes Elasticsearch was not told yet."""

    debe: str
    responde: str
    pausado: bool
    entradas: int
    fragmentos: int
    pendientes: int
    pendiente_desde: datetime | None
    reconciliado: datetime | None
    sinonimos: int
    destacados: int
    rotos: int
    terminos: int
    veces: int

    @property
    def degradado(self) -> bool:
        return self.debe != self.responde


def estado(*, hoy: date | None = None) -> EstadoDelBuscador:
    propio, externo = motor_de(DEFAULT_DB_ALIAS), motor_externo(DEFAULT_DB_ALIAS)
    pausado = externo is not None and cortacircuitos.abierto
    semana = BusquedaSinResultados.objects.filter(
        ultimo_dia__gt=(hoy or timezone.localdate()) - timedelta(days=7)
    ).aggregate(terminos=Count("pk"), veces=Sum("veces"))
    salida = SalidaBusqueda.objects.aggregate(cuantos=Count("pk"), desde=Min("desde"))
    destacados = list(con_situacion(Destacado.objects.all()))
    return EstadoDelBuscador(
        debe=NOMBRES[externo.nombre if externo else propio.nombre],
        responde=NOMBRES[externo.nombre if externo and not pausado else propio.nombre],
        pausado=pausado,
        entradas=EntradaBusqueda.objects.count(),
        fragmentos=FragmentoEntrada.objects.count(),
        pendientes=salida["cuantos"],
        pendiente_desde=salida["desde"],
        reconciliado=EstadoIndice.objects.values_list("reconciliado", flat=True).first(),
        sinonimos=GrupoSinonimos.objects.count(),
        destacados=len(destacados),
        rotos=sum(d.situacion == ROTO for d in destacados),
        terminos=semana["terminos"],
        veces=semana["veces"] or 0,
    )
