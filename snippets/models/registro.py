"""What registry records (class ii) have in common: fixed codes, names with validity."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils import timezone


class DeRegistro(models.Model):
    """Saved and deleted in one transaction with whatever listens (the public log)."""

    # Part of public codes and addresses: given once.
    fijos: tuple[str, ...] = ()

    class Meta:
        abstract = True

    def save(self, *args: Any, **kw: Any) -> None:
        """Raises ``ValidationError`` when a fixed code would change."""
        if errores := self._fijos_cambiados():
            raise ValidationError(errores)
        with transaction.atomic():
            super().save(*args, **kw)

    def delete(self, *args: Any, **kw: Any) -> Any:
        with transaction.atomic():
            return super().delete(*args, **kw)

    def clean(self) -> None:
        super().clean()
        if errores := self._fijos_cambiados():
            raise ValidationError(errores)

    def _fijos_cambiados(self) -> dict[str, str]:
        antes = self._guardado(*self.fijos) if self.fijos else None
        return {
            campo: f"No cambia: entra en códigos y direcciones públicas ({antes[campo]})."
            for campo in self.fijos
            if antes is not None and antes[campo] != getattr(self, campo)
        }

    def _guardado(self, *campos: str) -> dict[str, Any] | None:
        """The named fields as they are stored; None for a record not stored yet."""
        if self.pk is None:
            return None
        return type(self)._base_manager.filter(pk=self.pk).values(*campos).first()


class ConNombres(DeRegistro):
    """A record whose earlier names stay, with their dates, in ``nombres``.

    Whoever changes ``nombre`` may say since when (``nombre_desde``; today otherwise) or
    that the stored one was a slip of the pen (``es_errata``): then nothing is kept but
    the entry of the log.
    """

    nombre_desde: date | None = None
    es_errata = False

    class Meta:
        abstract = True

    def save(self, *args: Any, **kw: Any) -> None:
        """Raises ``ValidationError`` for a new name that begins before the one it follows."""
        campos = kw.get("update_fields")
        renombrado = (campos is None or "nombre" in campos) and self._conservar_el_nombre()
        if renombrado and campos is not None:
            kw["update_fields"] = [*campos, "nombres"]
        super().save(*args, **kw)
        self.nombre_desde, self.es_errata = None, False

    def clean(self) -> None:
        super().clean()
        self._corte()

    def _conservar_el_nombre(self) -> bool:
        antes = self._guardado("nombre")
        if antes is None or antes["nombre"] == self.nombre or self.es_errata:
            return False
        ultimo, corte = self._corte()
        escritos = [n for n in self.nombres.all() if n.nombre == antes["nombre"]]
        if any(n.pk is None or n.hasta == corte for n in escritos):
            return False  # the person wrote it down already
        desde = ultimo.hasta + timedelta(days=1) if ultimo else None
        self.nombres.add(self.nombres.model(nombre=antes["nombre"], desde=desde, hasta=corte))
        return True

    def _corte(self) -> tuple[Any, date]:
        """The latest earlier name, and the last day of the name that is being replaced."""
        rige = self.nombre_desde or timezone.localdate()
        corte = rige - timedelta(days=1)
        anteriores = [n for n in self.nombres.all() if n.pk and n.hasta]
        ultimo = max(anteriores, key=lambda n: n.hasta, default=None)
        if self.nombre_desde is None:
            return ultimo, corte
        if rige > timezone.localdate():
            raise ValidationError("El nombre nuevo rige desde hoy o desde antes, no en el futuro.")
        if ultimo and corte <= ultimo.hasta:
            raise ValidationError(
                f"El nombre anterior rigió hasta el {ultimo.hasta:%d/%m/%Y}: el nuevo empieza "
                "después."
            )
        return ultimo, corte
