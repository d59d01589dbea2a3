"""The steps of the thread from an agreement down, and the acts above it."""

from __future__ import annotations

from django.utils.formats import date_format

from paginas.hilo import estacion as textos
from paginas.hilo.estacion import Estacion, vacia
from paginas.hilo.lectura import Lectura
from paginas.models import AccionMesa, AcuerdoAdoptado
from snippets.models import Acuerdo, Avance


def de_acuerdo(acuerdo: Acuerdo, lectura: Lectura, *, aqui: bool = False) -> Estacion:
    """The agreement with its progress, its evidence and the actions that carry it out."""
    avances = [de_avance(avance, lectura) for avance in acuerdo.avances.all()]
    acciones = [de_accion(accion) for accion in lectura.acciones.get(acuerdo.pk, ())]
    hijas = (*avances, *acciones) or (vacia("avance", "Avance", textos.SIN_AVANCE),)
    estados = [acuerdo.estado_mostrado]
    if acuerdo.sin_fecha:
        estados.append("sin_fecha")
    return Estacion(
        clase="acuerdo",
        rotulo="Acuerdo",
        texto=acuerdo.titulo,
        cita=acuerdo.codigo_mostrado,
        url="" if aqui or not acuerdo.codigo else acuerdo.get_absolute_url(),
        nota=_responsables(acuerdo),
        estados=tuple(estados),
        aqui=aqui,
        hijas=hijas,
    )


def de_avance(avance: Avance, lectura: Lectura) -> Estacion:
    pruebas = lectura.medios.de(avance)
    if pruebas.evidencias:
        hijas = tuple(
            Estacion("evidencia", "Evidencia", e.texto, url=e.url, nota=_de(e), externa=e.externa)
            for e in pruebas.evidencias
        )
    else:
        motivo = textos.RETIRADA if pruebas.retirada else textos.SIN_EVIDENCIA
        hijas = (vacia("evidencia", "Evidencia", motivo),)
    con_prueba = avance.porcentaje is not None and pruebas.evidencias
    quien = avance.institucion.nombre if avance.institucion else ""
    return Estacion(
        clase="avance",
        rotulo=f"Avance del {date_format(avance.fecha)}",
        texto=avance.texto,
        nota=" · ".join(p for p in (quien, f"{avance.porcentaje} %" if con_prueba else "") if p),
        hijas=hijas,
    )


def de_accion(accion: AccionMesa) -> Estacion:
    cuando = f" del {date_format(accion.fecha)}" if accion.fecha else ""
    return Estacion(
        "accion", f"Acción de la Mesa{cuando}", accion.title, url=accion.get_url_parts()[2]
    )


def de_acta(
    enlace: AcuerdoAdoptado | None, lectura: Lectura, hijas: tuple[Estacion, ...], citada: str = ""
) -> Estacion:
    """The point of the public act that adopted ``hijas``; says so when it is not here."""
    if enlace is None:
        motivo = f"{citada} ({textos.SIN_ACTA})" if citada else textos.SIN_ACTA
        return vacia("acta", "Acta y punto", motivo, hijas=hijas)
    sesion = enlace.punto.sesion
    return Estacion(
        clase="acta",
        rotulo="Acta y punto",
        texto=f"{sesion.cita}, punto {lectura.numeros[enlace.punto_id]}: {enlace.punto.titulo}",
        url=f"{sesion.get_url_parts()[2]}#{enlace.punto.ancla}",
        nota=f"{sesion.nombre_del_organo}, {sesion.cuando}",
        hijas=hijas,
    )


def _responsables(acuerdo: Acuerdo) -> str:
    nombres = [r.institucion.nombre for r in acuerdo.responsables.all()]
    return "; ".join(nombres)


def _de(evidencia: object) -> str:
    return "en otro sitio" if evidencia.externa else evidencia.clase.lower()  # type: ignore[attr-defined]
