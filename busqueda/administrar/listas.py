"""The list of best bets: with what each shows now, or why it shows nothing."""

from __future__ import annotations

from typing import Any

from django.db.models import Case, F, OuterRef, Q, QuerySet, Subquery, TextField, Value, When
from django.db.models.functions import Coalesce
from django.utils import timezone
from wagtail.admin.views import generic

from busqueda.models import EntradaBusqueda

SE_MUESTRA = "Se muestra"
ROTO = "Roto: ya no es público, y no se muestra"
AUN_NO = "Todavía no empieza"
VENCIDO = "Terminó"


class ListaDestacados(generic.IndexView):
    def get_base_queryset(self) -> QuerySet[Any]:
        return con_situacion(super().get_base_queryset())


def con_situacion(destacados: QuerySet[Any]) -> QuerySet[Any]:
    """``destino``: the title of now (or the key that is no longer public); ``situacion``."""
    hoy, ahora = timezone.localdate(), timezone.now()
    publica = EntradaBusqueda.objects.filter(clave=OuterRef("clave")).exclude(expira__lte=ahora)
    return destacados.annotate(
        titulo_publico=Subquery(publica.values("titulo")[:1]),
        destino=Coalesce("titulo_publico", F("clave"), output_field=TextField()),
        situacion=Case(
            When(titulo_publico__isnull=True, then=Value(ROTO)),
            When(Q(hasta__lt=hoy), then=Value(VENCIDO)),
            When(Q(desde__gt=hoy), then=Value(AUN_NO)),
            default=Value(SE_MUESTRA),
        ),
    )
