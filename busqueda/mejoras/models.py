"""What administrators change of the search, and the history of what they changed.

People are named by their user name and not by a foreign key: the history outlives accounts,
and the tables of a temporary index stand alone.
"""

from __future__ import annotations

import uuid
from typing import Any

from django.db import models, transaction

from busqueda.mejoras.errores import HistoriaInmutable
from busqueda.mejoras.expresiones import en_lineas, raices_de
from busqueda.mejoras.reglas import validar
from busqueda.mejoras.reglas_destacados import validar_destacado


class SelloDeMejoras(models.Model):
    """One row. The seal is random, not a counter: one undone by a rollback never comes back,
    so a process that kept what it read under it cannot mistake it for another."""

    sello = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.sello


class Mejora(models.Model):
    """Saved and deleted together with a new seal, which tells every process to read again."""

    class Meta:
        abstract = True

    def save(self, *args: Any, **kw: Any) -> None:
        with transaction.atomic():
            super().save(*args, **kw)
            renovar_sello()

    def delete(self, *args: Any, **kw: Any) -> Any:
        with transaction.atomic():
            renovar_sello()
            return super().delete(*args, **kw)


def renovar_sello() -> None:
    SelloDeMejoras.objects.update_or_create(pk=1, defaults={"sello": uuid.uuid4().hex})


class GrupoSinonimos(Mejora):
    """Expressions that count as one, or one that also finds others."""

    class Clase(models.TextChoices):
        EQUIVALENTES = "equivalentes", "Dicen lo mismo: buscar una encuentra todas"
        UN_SENTIDO = "un_sentido", "Un solo sentido: la primera encuentra también las demás"

    clase = models.CharField(
        "cómo se buscan", max_length=20, choices=Clase.choices, default=Clase.EQUIVALENTES
    )
    expresiones = models.TextField(
        "expresiones",
        help_text="Una por línea. Las de varias palabras se buscan juntas y en ese orden.",
    )
    nota = models.CharField("por qué", max_length=200, blank=True)

    class Meta:
        verbose_name = "sinónimo"
        verbose_name_plural = "sinónimos"
        ordering = ["expresiones"]

    def __str__(self) -> str:
        lineas = en_lineas(self.expresiones)
        if self.clase == self.Clase.UN_SENTIDO and lineas:
            return f"{lineas[0]} → {', '.join(lineas[1:])}"
        return " = ".join(lineas)

    def save(self, *args: Any, **kw: Any) -> None:
        """Raises ``IntegrityError`` when another group has one of the expressions."""
        with transaction.atomic():
            super().save(*args, **kw)
            self.claves.all().delete()
            for linea in en_lineas(self.expresiones):
                self.claves.create(clave=" ".join(raices_de(linea)))

    def clean(self) -> None:
        self.expresiones = "\n".join(en_lineas(self.expresiones))
        validar(self)


class ClaveSinonimo(models.Model):
    """The analysed form of an expression: it belongs to one group, as the database holds."""

    grupo = models.ForeignKey(GrupoSinonimos, models.CASCADE, related_name="claves")
    clave = models.CharField(max_length=255, unique=True)

    def __str__(self) -> str:
        return self.clave


class Destacado(Mejora):
    """What administrators put above the results of some searches. The target is a key of the
    read model, as text: whatever stops being public is not shown."""

    class Cuando(models.TextChoices):
        EXACTA = "exacta", "Cuando la búsqueda sea exactamente una de estas"
        CONTIENE = "contiene", "También cuando la búsqueda contenga una de estas"

    consultas = models.TextField(
        "búsquedas", help_text="Una por línea, como las escribe la gente en el buscador."
    )
    cuando = models.CharField(
        "cuándo se muestra", max_length=20, choices=Cuando.choices, default=Cuando.EXACTA
    )
    clave = models.CharField("qué se destaca", max_length=190)
    orden = models.PositiveSmallIntegerField("lugar", default=1)
    desde = models.DateField("se muestra desde", null=True, blank=True)
    hasta = models.DateField("se muestra hasta", null=True, blank=True)
    nota = models.CharField("por qué", max_length=200, blank=True)

    class Meta:
        verbose_name = "resultado destacado"
        verbose_name_plural = "resultados destacados"
        ordering = ["consultas", "orden", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(hasta__isnull=True)
                | models.Q(desde__isnull=True)
                | models.Q(hasta__gte=models.F("desde")),
                name="destacado_con_fechas_en_orden",
                violation_error_message="La fecha final es anterior a la inicial.",
            )
        ]

    def __str__(self) -> str:
        return " · ".join(en_lineas(self.consultas))

    def clean(self) -> None:
        self.consultas = "\n".join(en_lineas(self.consultas))
        validar_destacado(self)


class CambiosSinBorrar(models.QuerySet["CambioDelBuscador"]):
    def update(self, **kw: Any) -> int:
        raise HistoriaInmutable

    def delete(self) -> Any:
        raise HistoriaInmutable


class CambioDelBuscador(models.Model):
    """One change of a search tool; written once, never changed."""

    class Cambio(models.TextChoices):
        ALTA = "alta", "Creación"
        MODIFICACION = "modificacion", "Modificación"
        BAJA = "baja", "Eliminación"

    momento = models.DateTimeField("momento")
    persona = models.CharField("persona", max_length=150)
    herramienta = models.CharField("herramienta", max_length=60)
    objeto_id = models.BigIntegerField()
    cambio = models.CharField("cambio", max_length=20, choices=Cambio.choices)
    titulo = models.CharField("de qué", max_length=255)
    campos = models.JSONField("qué cambió", default=list)

    objects = CambiosSinBorrar.as_manager()

    class Meta:
        verbose_name = "cambio del buscador"
        verbose_name_plural = "cambios del buscador"
        ordering = ["-id"]
        indexes = [models.Index(fields=["herramienta", "objeto_id"], name="cambio_por_objeto")]

    def __str__(self) -> str:
        return f"{self.get_cambio_display()}: {self.titulo}"

    def save(self, *args: Any, **kw: Any) -> None:
        if self.pk is not None:
            raise HistoriaInmutable
        super().save(*args, **kw)

    def delete(self, *args: Any, **kw: Any) -> Any:
        raise HistoriaInmutable
