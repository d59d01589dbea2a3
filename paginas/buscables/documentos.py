"""Attached files in the public search, cited by page: «Nombre, p. 3»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from wagtail.documents import get_document_model

from busqueda.contrato import Adaptador, Ficha, Fragmento, ValorFaceta
from busqueda.registro import adaptador_de
from paginas.buscables.facetas import Valores
from paginas.ficheros.consulta import documentos_publicados, que_lo_muestran
from snippets.ficheros.lectura.lectura import Estado, Unidad
from snippets.models import Hito, TextoFichero


class BuscableDocumento(Adaptador):
    """A file with text, only while something public shows it; filtered as what shows it is."""

    modelo = get_document_model()
    tipo = "documento"
    etiqueta = "Documento"
    etiqueta_plural = "Documentos"

    def publicos(self) -> QuerySet[Any]:
        leidos = TextoFichero.objects.filter(
            documento=OuterRef("pk"), estado=Estado.CON_TEXTO.value
        )
        return documentos_publicados().filter(Exists(leidos))

    def ficha(self, documento: Any) -> Ficha:
        muestran = que_lo_muestran(documento)
        fichas = list(_fichas(muestran))
        return Ficha(
            clave=self.clave(documento),
            tipo=self.tipo,
            titulo=documento.title,
            url=documento.url,
            fecha=min((f.fecha for f in fichas if f.fecha), default=None),
            facetas=_reunir(ficha.facetas for ficha in fichas),
            fragmentos=tuple(_fragmentos(documento)),
            expira=_ultima([objeto.expire_at for objeto in muestran]),
        )


def _fichas(objetos: Iterable[Any]) -> Iterator[Ficha]:
    """What the search says of those who show the file; some are not searched by themselves."""
    for objeto in objetos:
        leido = objeto.compromiso if isinstance(objeto, Hito) else objeto
        adaptador = adaptador_de(leido)
        publico = adaptador and adaptador.publicos().filter(pk=leido.pk).first()
        if adaptador and publico:
            yield adaptador.ficha(publico)


def _reunir(varias: Iterable[Any]) -> Valores:
    """Every value of every one, once; the earliest day from which it holds."""
    reunidas: dict[str, dict[str, ValorFaceta]] = {}
    for facetas in varias:
        for parametro, valores in facetas.items():
            propios = reunidas.setdefault(parametro, {})
            for valor in valores:
                anterior = propios.setdefault(valor.codigo, valor)
                if anterior.desde and (valor.desde is None or valor.desde < anterior.desde):
                    propios[valor.codigo] = valor
    return {
        parametro: tuple(propios[codigo] for codigo in sorted(propios))
        for parametro, propios in sorted(reunidas.items())
    }


def _ultima(fechas: list[datetime | None]) -> datetime | None:
    """When nobody shows it any more; None when somebody always does."""
    conocidas = [fecha for fecha in fechas if fecha is not None]
    return max(conocidas) if conocidas and len(conocidas) == len(fechas) else None


def _fragmentos(documento: Any) -> Iterator[Fragmento]:
    texto = TextoFichero.objects.get(documento=documento)
    por_pagina = texto.unidad == Unidad.PAGINA.value
    for numero, parte in texto.partes.values_list("numero", "texto"):
        if por_pagina:
            # The part of an address by which readers of PDF open at a page.
            yield Fragmento(
                texto=parte,
                ancla=f"page={numero}",
                cita=f"{documento.title}, p. {numero}",
                pagina=numero,
            )
        else:
            yield Fragmento(texto=parte, cita=f"{documento.title}, párr. {numero}")
