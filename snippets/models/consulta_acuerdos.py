"""The sets of agreements, by name; time is an argument."""

from __future__ import annotations

from datetime import date, datetime
from typing import Self

from django.db.models import F, OuterRef, Subquery
from django.db.models.functions import Coalesce

from snippets import estados
from snippets.publicos import ConsultaPublicable


class ConsultaAcuerdos(ConsultaPublicable):
    def abiertos(self) -> Self:
        return self.filter(estado__in=estados.ABIERTOS)

    def con_plazo(self, al: date | None = None) -> Self:
        """Adds ``plazo_al``: the due date in force on ``al`` (``Acuerdo.plazo_vigente``).

        That of the last re-scheduling decided by then, or the original one.
        """
        filas = self.model._meta.get_field("reprogramaciones").related_model.objects.filter(
            acuerdo=OuterRef("pk")
        )
        if al is not None:
            filas = filas.filter(fecha__lte=al)
        ultima = Subquery(filas.order_by("-fecha").values("plazo_nuevo")[:1])
        return self.annotate(plazo_al=Coalesce(ultima, F("plazo")))

    def vencidos(self, al: date) -> Self:
        """Open and past due on ``al`` (``estados.esta_vencido``, as a set)."""
        return self.abiertos().con_plazo(al).filter(plazo_al__lt=al)

    def sin_fecha(self, al: date | None = None) -> Self:
        return self.abiertos().con_plazo(al).filter(plazo_al__isnull=True)

    def en_estado(self, estado: str, al: date) -> Self:
        """Stored states and computed ones under one word; an unknown one is empty."""
        if estado == estados.VENCIDO:
            return self.vencidos(al)
        if estado == estados.SIN_FECHA:
            return self.sin_fecha(al)
        return self.filter(estado=estado)

    def con_evidencia(self, ahora: datetime | None = None) -> Self:
        """Those with some progress that anyone can check at ``ahora`` (aware)."""
        avances = self.model._meta.get_field("avances").related_model.objects
        return self.filter(pk__in=avances.con_evidencia(ahora).values("acuerdo"))

    def sin_evidencia(self, ahora: datetime | None = None) -> Self:
        """Nothing public proves any progress of theirs; that says nothing of what was done."""
        return self.exclude(pk__in=self.model.objects.con_evidencia(ahora).values("pk"))

    def con_relaciones(self) -> Self:
        """What lists and cards read, in a constant number of queries."""
        return self.select_related("organo", "hito__compromiso__plan").prefetch_related(
            "responsables__institucion", "reprogramaciones"
        )
