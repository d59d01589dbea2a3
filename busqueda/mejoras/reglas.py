"""What a group of synonyms must be. Every refusal says what to do instead."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from django.apps import apps
from django.core.exceptions import ValidationError

from busqueda.analisis import clave_de, palabras
from busqueda.mejoras.expresiones import en_lineas, raices_de
from busqueda.mejoras.genericas import GENERICAS, PAREJAS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from busqueda.mejoras.models import GrupoSinonimos

    Leidas = Sequence[tuple[str, tuple[str, ...]]]  # as written, and its stems

MAS_LARGO = 120  # characters of an expression
MAS_PALABRAS = 12
MAS_EXPRESIONES = 12
MAS_GRUPOS = 500
_CIFRA = re.compile(r"\d")
# Before a name of a person: the search does not give people other names.
_TRATOS = """
sr sra srta señor señora señorita don doña lic licda licenciado licenciada ing ingeniero ingeniera
dr dra doctor doctora diputado diputada ministro ministra viceministro viceministra embajador
embajadora
"""
TRATOS = frozenset(_TRATOS.split())


def validar(grupo: GrupoSinonimos) -> None:
    """Raises ``ValidationError`` with everything that is wrong, at the field of the list."""
    lineas = en_lineas(grupo.expresiones)
    errores = list(_de_la_lista(lineas))
    leidas = [(linea, raices_de(linea)) for linea in lineas[:MAS_EXPRESIONES]]
    for linea, raices in leidas:
        errores += _de_la_expresion(linea, raices)
    errores += _de_los_pares(leidas)
    errores += _de_otros_grupos(grupo, leidas)
    if grupo.pk is None and type(grupo).objects.count() >= MAS_GRUPOS:
        errores.append(f"Ya hay {MAS_GRUPOS} grupos: elimine alguno que no sirva.")
    if errores:
        raise ValidationError({"expresiones": errores})


def _de_la_lista(lineas: list[str]) -> Iterator[str]:
    if len(lineas) < 2:
        yield "Escriba al menos dos expresiones, una en cada línea."
    if len(lineas) > MAS_EXPRESIONES:
        yield f"Son {len(lineas)} expresiones: un grupo lleva {MAS_EXPRESIONES} como máximo."


def _de_la_expresion(linea: str, raices: tuple[str, ...]) -> Iterator[str]:
    todas = list(palabras(linea))
    if len(linea) > MAS_LARGO or len(todas) > MAS_PALABRAS:
        yield (
            f"«{linea[:40]}…» es muy larga: use hasta {MAS_PALABRAS} palabras y "
            f"{MAS_LARGO} caracteres."
        )
    elif not todas:
        yield f"«{linea}» no tiene palabras."
    elif not raices:
        yield f"«{linea}» solo tiene palabras que el buscador no toma en cuenta, como «de» o «la»."
    elif raices in GENERICAS:
        yield f"«{linea}» es demasiado general: traería resultados que nadie pidió."
    elif todas[0].exacta in TRATOS and len(todas) > 1:
        yield f"«{linea}» parece el nombre de una persona, y a las personas no se les ponen otros."
    elif _CIFRA.search(linea) and _es_codigo(linea):
        yield f"«{linea}» es un código: los códigos se buscan tal como son."


def _es_codigo(linea: str) -> bool:
    """Looks like a code («9-2022»), is only figures, or something public is asked by it."""
    todas = list(palabras(linea))
    if any(p.partes for p in todas) or all(p.exacta.isdigit() for p in todas):
        return True
    pedidos = apps.get_model("busqueda", "IdentificadorEntrada").objects.filter(es_titulo=False)
    return pedidos.filter(clave=clave_de(todas)).exists()


def _de_los_pares(leidas: Leidas) -> Iterator[str]:
    for (una, raices), (otra, suyas) in combinations(leidas, 2):
        if raices and raices == suyas:
            yield f"«{una}» y «{otra}» ya se buscan igual: deje una sola."
        elif frozenset((raices, suyas)) in PAREJAS:
            yield f"«{una}» y «{otra}» son cosas distintas: quien busca una no quiere la otra."


def _de_otros_grupos(grupo: GrupoSinonimos, leidas: Leidas) -> Iterator[str]:
    por_clave = {" ".join(raices): linea for linea, raices in leidas if raices}
    ajenas = (
        apps.get_model("busqueda", "ClaveSinonimo")
        .objects.filter(clave__in=por_clave)
        .exclude(grupo_id=grupo.pk)
        .select_related("grupo")
    )
    for ajena in ajenas:
        yield (
            f"«{por_clave[ajena.clave]}» ya está en otro grupo ({ajena.grupo}): "
            "añada allí las demás."
        )
