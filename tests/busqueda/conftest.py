"""A registry of its own: the search is tested with no content app."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import TYPE_CHECKING

import pytest
from django.contrib.auth.models import Group
from django.db.models import QuerySet

from busqueda import registro
from busqueda.consulta import Peticion, Respuesta, buscar
from busqueda.contrato import Adaptador, Faceta, Ficha, Fragmento, OrdenDeValores, ValorFaceta
from busqueda.escritura import escribir
from busqueda.motores.elastico import salida

if TYPE_CHECKING:
    pass

ETIQUETAS = {"04": "Chimaltenango", "13": "Huehuetenango", "vencido": "Vencido"}


def etiquetas(codigos: Collection[str]) -> Mapping[str, str]:
    return {c: ETIQUETAS[c] for c in codigos if c in ETIQUETAS}


class AdaptadorDeGrupos(Adaptador):
    """Groups whose name starts with «Borrador» are not public."""

    modelo = Group
    tipo = "grupo"
    etiqueta = "Grupo"
    etiqueta_plural = "Grupos"

    def publicos(self) -> QuerySet[Group]:
        return Group.objects.filter(name__startswith="Mesa")

    def ficha(self, objeto: Group) -> Ficha:
        return Ficha(
            clave=self.clave(objeto),
            tipo=self.tipo,
            titulo=objeto.name,
            url=f"/grupos/{objeto.pk}/",
            facetas={"departamento": (ValorFaceta("04"),)},
            fragmentos=(Fragmento(f"Texto de {objeto.name}", "p-1"),),
        )


@pytest.fixture(autouse=True)
def registro_propio(monkeypatch: pytest.MonkeyPatch) -> None:
    tipo = registro._facetas[registro.PARAMETRO_TIPO]
    monkeypatch.setattr(registro, "_adaptadores", {})
    monkeypatch.setattr(registro, "_facetas", {tipo.parametro: tipo})
    registro.registrar(AdaptadorDeGrupos())
    registro.registrar_faceta(Faceta("departamento", "Departamento", 10, etiquetas))
    registro.registrar_faceta(Faceta("estado", "Estado", 20, etiquetas))
    registro.registrar_faceta(
        Faceta("anio", "Año", 30, etiquetas, OrdenDeValores.CODIGO_DESCENDENTE)
    )


@pytest.fixture
def publicar(db: None) -> Callable[..., Ficha]:
    """Write an entry whose fragments are given as texts."""
    cuenta = iter(range(1, 10_000))

    def _publicar(*textos: str, **campos: object) -> Ficha:
        n = next(cuenta)
        fragmentos = tuple(
            Fragmento(texto, f"p-{i}", f"Acta {n}, párr. {i}") for i, texto in enumerate(textos, 1)
        )
        datos: dict[str, object] = {
            "clave": f"acta:{n}",
            "tipo": "acta",
            "titulo": f"Documento número {n}",
            "url": f"/actas/{n}/",
            "fragmentos": fragmentos,
            **campos,
        }
        ficha = Ficha(**datos)  # type: ignore[arg-type]
        escribir([ficha])
        return ficha

    return _publicar


def preguntar(q: str = "", **campos: object) -> Respuesta:
    salida.drenar()  # a test's transaction never commits; without Elasticsearch it does nothing
    return buscar_sin_drenar(q, **campos)


def buscar_sin_drenar(q: str = "", **campos: object) -> Respuesta:
    """For a server that is down: there is nobody to tell."""
    return buscar(Peticion(q=q, **campos))  # type: ignore[arg-type]


def claves(q: str = "", **campos: object) -> list[str]:
    return [resultado.clave for resultado in preguntar(q, **campos).resultados]
