"""Why the privacy gate refuses."""

from __future__ import annotations

from paginas.errores import RevisionRechazada


class HayDatosPersonales(RevisionRechazada):
    """Something was found that nobody has decided on; the message names places, no values."""


class ListaIncompleta(RevisionRechazada):
    """The moderator's checklist lacks a point."""


class MotivoConDatos(RevisionRechazada):
    """A reason repeats the very data it speaks of."""


class HallazgoAusente(RevisionRechazada):
    """The finding is not in what is being reviewed now."""
