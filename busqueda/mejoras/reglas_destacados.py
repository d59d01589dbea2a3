"""What a best bet must be. Every refusal says what to do instead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.apps import apps
from django.core.exceptions import ValidationError

from busqueda.mejoras.expresiones import en_lineas, raices_de

if TYPE_CHECKING:
    from collections.abc import Iterator

    from busqueda.mejoras.models import Destacado

MAS_CONSULTAS = 20
MAS_LARGO = 120
MAS_DESTACADOS = 300


def validar_destacado(destacado: Destacado) -> None:
    """Raises ``ValidationError``. A target that was public and is not any more may stay: it is
    not shown, and the list says so."""
    errores = {"consultas": list(_de_las_consultas(en_lineas(destacado.consultas)))}
    if destacado.pk is None and type(destacado).objects.count() >= MAS_DESTACADOS:
        errores["consultas"].append(f"Ya hay {MAS_DESTACADOS}: elimine alguno que no sirva.")
    errores["clave"] = list(_del_destino(destacado))
    if errores := {campo: lista for campo, lista in errores.items() if lista}:
        raise ValidationError(errores)


def _de_las_consultas(lineas: list[str]) -> Iterator[str]:
    if len(lineas) > MAS_CONSULTAS:
        yield f"Son {len(lineas)} búsquedas: un destacado lleva {MAS_CONSULTAS} como máximo."
    for linea in lineas[:MAS_CONSULTAS]:
        if len(linea) > MAS_LARGO:
            yield f"«{linea[:40]}…» es muy larga: use hasta {MAS_LARGO} caracteres."
        elif not raices_de(linea):
            yield f"«{linea}» no tiene palabras que el buscador tome en cuenta."


def _del_destino(destacado: Destacado) -> Iterator[str]:
    guardados = type(destacado).objects.filter(pk=destacado.pk, clave=destacado.clave)
    entradas = apps.get_model("busqueda", "EntradaBusqueda").objects.filter(clave=destacado.clave)
    if destacado.clave and not entradas.exists() and not guardados.exists():
        yield "No hay nada público así: copie la dirección de la página como se ve en el portal."
