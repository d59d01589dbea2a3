"""Writing the read model. The only place where its tables change."""

from __future__ import annotations

import hashlib
import json
from itertools import chain
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ImproperlyConfigured
from django.db import DEFAULT_DB_ALIAS, transaction
from django.utils import timezone

from busqueda import registro
from busqueda.analisis import SEPARADOR, analizar_textos, clave_de, palabras
from busqueda.contrato import ValorFaceta
from busqueda.models import (
    EntradaBusqueda,
    EtiquetaFaceta,
    FragmentoEntrada,
    IdentificadorEntrada,
    Sugerencia,
    TextoEntrada,
    ValorEntrada,
)
from busqueda.motores import motor_de
from busqueda.motores.elastico.salida import anotar
from busqueda.sugerencias import filas as comienzos
from busqueda.version import avanzar, bloquear

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from busqueda.contrato import Ficha

# Part of every hash: changing how text is analysed makes every stored entry «distinta».
VERSION_DEL_ANALISIS = 3
_DE_LA_FICHA = (
    "tipo",
    "titulo",
    "resumen",
    "url",
    "fecha",
    "expira",
    "actualizada",
    "huella",
    "version",
)
_HIJOS = (FragmentoEntrada, ValorEntrada, IdentificadorEntrada, TextoEntrada, Sugerencia)
_MAS_CLAVE = 190


def huella(ficha: Ficha) -> str:
    """A hash of everything a ficha says."""
    datos = [
        VERSION_DEL_ANALISIS,
        *(getattr(ficha, c) for c in ("clave", "tipo", "titulo", "url", "resumen")),
        *map(str, (ficha.fecha, ficha.expira, ficha.actualizada)),
        list(ficha.identificadores),
        [[v.codigo, str(v.desde)] for _, v in _valores(ficha)],
        [[f.texto, f.ancla, f.cita, f.pagina, f.idioma] for f in ficha.fragmentos],
    ]
    return hashlib.sha256(json.dumps(datos).encode()).hexdigest()


def escribir(
    fichas: Iterable[Ficha], *, alias: str = DEFAULT_DB_ALIAS, forzar: bool = False
) -> int:
    """Insert or replace entries, all or nothing; answers how many changed."""
    nuevas = {ficha.clave: ficha for ficha in fichas}
    with transaction.atomic(using=alias):
        version = bloquear(alias)
        entradas = {
            e.clave: e for e in EntradaBusqueda.objects.using(alias).filter(clave__in=nuevas)
        }
        cambian = [
            f
            for f in nuevas.values()
            if forzar or f.clave not in entradas or entradas[f.clave].huella != huella(f)
        ]
        if not cambian:
            return 0
        _olvidar([entradas[f.clave].pk for f in cambian if f.clave in entradas], alias)
        guardadas = _guardar_entradas(cambian, entradas, version, alias)
        _guardar_hijos(guardadas, alias)
        _guardar_etiquetas(cambian, alias)
        motor_de(alias).poner([entrada.pk for entrada, _ in guardadas])
        avanzar(alias)
        anotar([ficha.clave for ficha in cambian], version, alias)
    return len(cambian)


def borrar(claves: Collection[str], *, alias: str = DEFAULT_DB_ALIAS) -> int:
    """Remove entries; answers how many there were."""
    with transaction.atomic(using=alias):
        version = bloquear(alias)
        existentes = EntradaBusqueda.objects.using(alias).filter(clave__in=claves)
        ids = dict(existentes.values_list("pk", "clave"))
        if ids:
            _olvidar(list(ids), alias)
            EntradaBusqueda.objects.using(alias).filter(pk__in=ids).delete()
            avanzar(alias)
            anotar(list(ids.values()), version, alias)
    return len(ids)


def guardar_etiquetas(parametro: str, textos: dict[str, str], alias: str) -> None:
    """Insert or change the labels of some codes of a facet."""
    EtiquetaFaceta.objects.using(alias).bulk_create(
        [EtiquetaFaceta(parametro=parametro, codigo=c, texto=t) for c, t in textos.items()],
        update_conflicts=True,
        unique_fields=["parametro", "codigo"],
        update_fields=["texto"],
    )
    if any(f.parametro == parametro and f.se_sugiere for f in registro.facetas()):
        olvidar_sugeridas(parametro, textos, alias)
        Sugerencia.objects.using(alias).bulk_create(
            Sugerencia(parametro=parametro, codigo=codigo, rango=rango, clave=clave, texto=texto)
            for codigo, texto in textos.items()
            for rango, clave in _comienzos_de(codigo, texto)
        )


def olvidar_sugeridas(parametro: str, codigos: Collection[str], alias: str) -> None:
    """Propose these values of a facet no more."""
    Sugerencia.objects.using(alias).filter(
        entrada=None, parametro=parametro, codigo__in=codigos
    ).delete()


def _comienzos_de(codigo: str, texto: str) -> Iterable[tuple[int, str]]:
    yield from comienzos.de_nombre(texto)
    yield from ((rango, clave) for rango, clave, _ in comienzos.de_codigos([codigo]))


def _olvidar(ids: Sequence[int], alias: str) -> None:
    if not ids:
        return
    motor_de(alias).quitar(ids)
    for modelo in _HIJOS:
        modelo._default_manager.using(alias).filter(entrada_id__in=ids).delete()


def _guardar_entradas(
    fichas: Sequence[Ficha], existentes: dict[str, EntradaBusqueda], version: int, alias: str
) -> list[tuple[EntradaBusqueda, Ficha]]:
    pares = []
    for ficha in fichas:
        entrada = existentes.get(ficha.clave) or EntradaBusqueda(clave=ficha.clave)
        for campo in ("tipo", "titulo", "resumen", "url"):
            setattr(entrada, campo, limpio(getattr(ficha, campo)))
        entrada.fecha, entrada.expira = ficha.fecha, ficha.expira
        if ficha.actualizada or entrada.huella != huella(ficha):
            entrada.actualizada = ficha.actualizada or timezone.now()
        entrada.huella, entrada.version = huella(ficha), version
        pares.append((entrada, ficha))
    gestor = EntradaBusqueda.objects.using(alias)
    gestor.bulk_create([e for e, _ in pares if e.pk is None])
    gestor.bulk_update([e for e, f in pares if f.clave in existentes], _DE_LA_FICHA, 200)
    return pares


def _guardar_hijos(pares: Sequence[tuple[EntradaBusqueda, Ficha]], alias: str) -> None:
    for modelo, de_una in (
        (FragmentoEntrada, _fragmentos),
        (ValorEntrada, _valores_de),
        (IdentificadorEntrada, _identificadores),
        (TextoEntrada, _texto),
        (Sugerencia, _sugerencias),
    ):
        filas = chain.from_iterable(de_una(entrada, ficha) for entrada, ficha in pares)
        modelo._default_manager.using(alias).bulk_create(filas, batch_size=500)


def _fragmentos(entrada: EntradaBusqueda, ficha: Ficha) -> list[Any]:
    return [
        FragmentoEntrada(
            entrada=entrada,
            orden=orden,
            texto=limpio(f.texto),
            ancla=limpio(f.ancla),
            cita=limpio(f.cita),
            pagina=f.pagina,
            idioma=f.idioma,
        )
        for orden, f in enumerate(ficha.fragmentos)
    ]


def _valores(ficha: Ficha) -> list[tuple[str, ValorFaceta]]:
    """Facet values in a stable order, the built-in type first."""
    propios = [(p, v) for p in sorted(ficha.facetas) for v in ficha.facetas[p]]
    return [(registro.PARAMETRO_TIPO, ValorFaceta(ficha.tipo)), *propios]


def _valores_de(entrada: EntradaBusqueda, ficha: Ficha) -> list[Any]:
    unicos = {(parametro, valor.codigo): valor for parametro, valor in _valores(ficha)}
    return [
        ValorEntrada(entrada=entrada, parametro=p, codigo=codigo, desde=valor.desde)
        for (p, codigo), valor in unicos.items()
    ]


def _identificadores(entrada: EntradaBusqueda, ficha: Ficha) -> list[Any]:
    claves = {clave_de(palabras(i))[:_MAS_CLAVE]: False for i in ficha.identificadores}
    claves.setdefault(clave_de(palabras(ficha.titulo))[:_MAS_CLAVE], True)
    claves.pop("", None)
    return [
        IdentificadorEntrada(entrada=entrada, clave=clave, es_titulo=es_titulo)
        for clave, es_titulo in claves.items()
    ]


def _sugerencias(entrada: EntradaBusqueda, ficha: Ficha) -> list[Any]:
    codigos = comienzos.de_codigos(map(limpio, ficha.identificadores))
    nombre = ((rango, clave, "") for rango, clave in comienzos.de_nombre(entrada.titulo))
    return [
        Sugerencia(entrada=entrada, rango=rango, clave=clave, texto=texto)
        for rango, clave, texto in (*codigos, *nombre)
    ]


def _texto(entrada: EntradaBusqueda, ficha: Ficha) -> list[Any]:
    titulo = analizar_textos([limpio(ficha.titulo), *map(limpio, ficha.identificadores)])
    cuerpo = analizar_textos(map(limpio, [ficha.resumen, *(f.texto for f in ficha.fragmentos)]))
    exacto = f"{titulo.exactas} {SEPARADOR} {cuerpo.exactas}"
    return [
        TextoEntrada(entrada=entrada, titulo=titulo.raices, cuerpo=cuerpo.raices, exacto=exacto)
    ]


def _guardar_etiquetas(fichas: Iterable[Ficha], alias: str) -> None:
    """Labels of the codes that have none yet; a changed label is the content app's to announce."""
    usados: dict[str, set[str]] = {}
    for ficha in fichas:
        for parametro, valor in _valores(ficha):
            usados.setdefault(parametro, set()).add(valor.codigo)
    declaradas = {faceta.parametro: faceta for faceta in registro.facetas()}
    if ajenas := usados.keys() - declaradas.keys():
        raise ImproperlyConfigured(f"Facetas sin declarar: {', '.join(sorted(ajenas))}.")
    for parametro, codigos in usados.items():
        conocidas = EtiquetaFaceta.objects.using(alias).filter(
            parametro=parametro, codigo__in=codigos
        )
        faltan = codigos - set(conocidas.values_list("codigo", flat=True))
        if faltan:
            guardar_etiquetas(parametro, dict(declaradas[parametro].etiquetas(faltan)), alias)


def limpio(texto: str) -> str:
    """Text any database takes: without NUL and without lone surrogates."""
    return texto.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")
