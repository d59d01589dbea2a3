"""Bodies, institutions, memberships and tags of the demonstration."""

from __future__ import annotations

from typing import Any

from django.utils.text import slugify

from portal.demo.archivos import leer
from portal.demo.reloj import Reloj
from snippets.models import (
    CadenciaEsperada,
    Etiqueta,
    Institucion,
    Membresia,
    NombreInstitucion,
    Organo,
)


def cargar(reloj: Reloj) -> None:
    for datos in leer("instituciones.yaml"):
        institucion(datos, reloj, es_demostracion=True)
    for datos in leer("instituciones.yaml"):
        if sucesora := datos.get("sucedida_por"):
            Institucion.objects.filter(sigla=datos["sigla"]).update(
                sucedida_por=Institucion.objects.get(sigla=sucesora)
            )
    for datos in leer("organos.yaml"):
        organo(datos, reloj, es_demostracion=True)
    for datos in leer("membresias.yaml"):
        Membresia(
            organo=Organo.objects.get(sigla=datos["organo"]),
            institucion=Institucion.objects.get(sigla=datos["institucion"]),
            calidad=datos["calidad"],
            desde=reloj.dia(datos["desde_dia"]),
            hasta=reloj.dia(datos["hasta_dia"]),
        ).save()


def institucion(datos: dict[str, Any], reloj: Reloj, *, es_demostracion: bool) -> Institucion:
    nueva = Institucion(
        sigla=datos["sigla"],
        nombre=datos["nombre"],
        sector=datos["sector"],
        fuente=datos.get("fuente", ""),
        es_demostracion=es_demostracion,
    )
    nueva.nombres = [
        NombreInstitucion(
            nombre=anterior["nombre"],
            desde=reloj.dia(anterior["desde_dia"]),
            hasta=reloj.dia(anterior["hasta_dia"]),
        )
        for anterior in datos.get("nombres_anteriores", [])
    ]
    nueva.full_clean()
    nueva.save()
    return nueva


def organo(datos: dict[str, Any], reloj: Reloj, *, es_demostracion: bool) -> Organo:
    nuevo = Organo(
        sigla=datos["sigla"],
        nombre=datos["nombre"],
        base_legal=datos.get("base_legal", ""),
        descripcion=datos.get("descripcion", ""),
        fuente=datos.get("fuente", ""),
        es_demostracion=es_demostracion,
    )
    nuevo.cadencias = [
        CadenciaEsperada(
            periodo=cadencia["periodo"],
            desde=reloj.dia(cadencia["desde_dia"]),
            hasta=reloj.dia(cadencia["hasta_dia"]),
            fuente=cadencia.get("fuente", ""),
        )
        for cadencia in datos.get("cadencia", [])
    ]
    nuevo.full_clean()
    nuevo.save()
    return nuevo


def etiquetas(nombres: list[str]) -> list[Etiqueta]:
    """Tags by name; made the first time each is used."""
    return [
        Etiqueta.objects.get_or_create(name=nombre, defaults={"slug": slugify(nombre)})[0]
        for nombre in nombres
    ]
