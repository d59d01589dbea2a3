"""Departments and municipalities, by their official codes (text, zero-padded)."""

from __future__ import annotations

from django.core.validators import RegexValidator
from django.db import models
from wagtail.search import index


class Departamento(index.Indexed, models.Model):
    codigo = models.CharField(
        "código", primary_key=True, max_length=2, validators=[RegexValidator(r"^\d{2}$")]
    )
    nombre = models.CharField("nombre", max_length=80, unique=True)

    search_fields = [index.SearchField("nombre"), index.AutocompleteField("nombre")]

    class Meta:
        verbose_name = "departamento"
        verbose_name_plural = "departamentos"
        ordering = ["codigo"]

    def __str__(self) -> str:
        return self.nombre


class Municipio(index.Indexed, models.Model):
    codigo = models.CharField(
        "código",
        primary_key=True,
        max_length=4,
        validators=[RegexValidator(r"^\d{4}$")],
        help_text="Código del departamento y dos cifras: «0401».",
    )
    nombre = models.CharField("nombre", max_length=80)
    departamento = models.ForeignKey(
        Departamento, on_delete=models.PROTECT, related_name="municipios"
    )

    search_fields = [index.SearchField("nombre"), index.AutocompleteField("nombre")]

    class Meta:
        verbose_name = "municipio"
        verbose_name_plural = "municipios"
        ordering = ["codigo"]
        constraints = [
            models.UniqueConstraint(
                fields=["departamento", "nombre"],
                name="municipio_unico_en_departamento",
                violation_error_message="Ese departamento ya tiene un municipio con este nombre.",
            )
        ]

    def __str__(self) -> str:
        return f"{self.nombre}, {self.departamento.nombre}"
