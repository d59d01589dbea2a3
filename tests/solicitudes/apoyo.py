"""Asking and approving in one line."""

from __future__ import annotations

from paginas.solicitudes import verbos

MOTIVO = "Lo explica el memorando interno."
PUBLICO = "Se publicó por un error de copia."


def pedir(objeto, accion, persona, **parametros):
    return verbos.pedir(
        objeto=objeto,
        accion=accion,
        persona=persona,
        motivo=MOTIVO,
        motivo_publico=PUBLICO,
        parametros=parametros,
    )


def aprobar(solicitud, persona):
    return verbos.aprobar(solicitud=solicitud, persona=persona, huella=solicitud.huella)


def hacer(objeto, accion, pide, decide, **parametros):
    """Asked for by one, approved by the other; returns the row afterwards."""
    aprobar(pedir(objeto, accion, pide, **parametros), decide)
    return type(objeto).objects.get(pk=objeto.pk)
