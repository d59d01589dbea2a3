"""Rules of a session that no single field can state; each message stands at its field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils import timezone

from paginas.estados import (
    ACTA_NUMERADA,
    CON_ACTA_POSIBLE,
    MOVIMIENTOS_ACTA,
    MOVIMIENTOS_SESION,
    EstadoActa,
    EstadoSesion,
    puede_pasar,
)
from paginas.listas import DatoSesion

if TYPE_CHECKING:
    from paginas.models.sesion import Sesion

Errores = dict[str, list[str]]


def lanzar(errores: Errores) -> None:
    """Raise ``ValidationError`` when there is any error."""
    if errores:
        raise ValidationError(errores)


def errores_de_sesion(sesion: Sesion) -> Errores:
    """Every broken rule of ``sesion``, by field."""
    errores: Errores = {}
    for regla in (
        _acta,
        _horario,
        _no_consta,
        _fecha,
        _movimientos,
        _medio,
        _version_publica,
        _version_de_texto,
    ):
        for campo, mensaje in regla(sesion):
            errores.setdefault(campo, []).append(mensaje)
    return errores


def _acta(sesion: Sesion) -> list[tuple[str, str]]:
    fallos = []
    if sesion.estado_acta != EstadoActa.SIN_ACTA and sesion.estado not in CON_ACTA_POSIBLE:
        fallos.append(
            ("estado_acta", f"Una sesión «{sesion.get_estado_display()}» no tiene acta todavía.")
        )
    if sesion.estado_acta == EstadoActa.SIN_ACTA and sesion.acta_numero:
        fallos.append(("acta_numero", "Sin acta no hay número: elija antes el estado del acta."))
    if sesion.estado_acta in ACTA_NUMERADA and not sesion.acta_numero:
        fallos.append(("acta_numero", "Un acta aprobada o firmada lleva número y año."))
    if bool(sesion.acta_numero) != bool(sesion.acta_anio):
        fallos.append(("acta_anio", "El número de acta lleva su año, y el año su número."))
    if sesion.aprobada_en_id and sesion.estado_acta not in ACTA_NUMERADA:
        fallos.append(("aprobada_en", "Solo un acta aprobada dice en qué sesión lo fue."))
    if sesion.aprobada_en_id and sesion.aprobada_en_id == sesion.pk:
        fallos.append(("aprobada_en", "Un acta no se aprueba en su propia sesión publicada."))
    return fallos


def _horario(sesion: Sesion) -> list[tuple[str, str]]:
    if sesion.hora_inicio and sesion.hora_fin and sesion.hora_fin <= sesion.hora_inicio:
        return [("hora_fin", "La hora de cierre es anterior a la de inicio.")]
    return []


def _no_consta(sesion: Sesion) -> list[tuple[str, str]]:
    """A datum is given or said to be missing, never both."""
    dados = {
        DatoSesion.FECHA: ("fecha", bool(sesion.fecha)),
        DatoSesion.HORARIO: ("hora_inicio", bool(sesion.hora_inicio or sesion.hora_fin)),
        DatoSesion.LUGAR: ("lugar", bool(sesion.lugar or sesion.modalidad)),
    }
    return [
        (campo, "Está marcado «no consta en la fuente» y a la vez escrito: deje uno de los dos.")
        for dato, (campo, dado) in dados.items()
        if dado and dato in sesion.no_consta
    ]


def _fecha(sesion: Sesion) -> list[tuple[str, str]]:
    celebrada = sesion.estado == EstadoSesion.CELEBRADA
    if celebrada and sesion.fecha and sesion.fecha > timezone.localdate():
        return [("estado", "Una sesión con fecha futura no puede estar celebrada.")]
    return []


def _movimientos(sesion: Sesion) -> list[tuple[str, str]]:
    """Against what is published, not against the last draft."""
    publicada = type(sesion).objects.filter(pk=sesion.pk, live=True).first() if sesion.pk else None
    if publicada is None:
        return []
    fallos = []
    if not puede_pasar(MOVIMIENTOS_SESION, publicada.estado, sesion.estado):
        de, a = publicada.get_estado_display(), sesion.get_estado_display()
        fallos.append(("estado", f"Una sesión «{de}» no puede pasar a «{a}»."))
    if not puede_pasar(MOVIMIENTOS_ACTA, publicada.estado_acta, sesion.estado_acta):
        de, a = publicada.get_estado_acta_display(), sesion.get_estado_acta_display()
        fallos.append(("estado_acta", f"«{de}» no puede pasar a «{a}»."))
    return fallos


def _medio(sesion: Sesion) -> list[tuple[str, str]]:
    if sesion.publicada_antes_fecha and not sesion.publicada_antes_medio:
        return [("publicada_antes_medio", "Diga en qué medio se publicó en esa fecha.")]
    return []


def _version_de_texto(sesion: Sesion) -> list[tuple[str, str]]:
    texto = sesion.documento_texto_id
    if texto and texto in (sesion.documento_oficial_id, sesion.documento_version_publica_id):
        return [("documento_texto", "Es el mismo archivo firmado: elija el que tiene texto.")]
    return []


def _version_publica(sesion: Sesion) -> list[tuple[str, str]]:
    publica = sesion.documento_version_publica_id
    if publica and publica == sesion.documento_oficial_id:
        return [
            ("documento_version_publica", "Es el acta completa: elija la que no dice lo reservado.")
        ]
    return []
