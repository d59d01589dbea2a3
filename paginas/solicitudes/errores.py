"""Why a request for change is refused; ``str()`` is a sentence for people."""

from __future__ import annotations

from paginas.revision.errores import RevisionRechazada


class SolicitudRechazada(RevisionRechazada):
    """A verb of the requests refused and changed nothing."""


class NoPuedePedir(SolicitudRechazada):
    """The person may not edit what they ask to change."""


class NoPuedeDecidir(SolicitudRechazada):
    """The person asked for it, does not review, or the request is decided already."""


class CambioImposible(SolicitudRechazada):
    """The change does not fit what is public now (or a parameter is missing)."""


class SolicitudDesactualizada(SolicitudRechazada):
    """What would change is not what the requester and the approver were shown."""


class LoPublicadoNoSeBorra(SolicitudRechazada):
    """Somebody tried to drop the row of something that was public once."""


class EstaEliminado(SolicitudRechazada):
    """It was withdrawn for ever: nobody edits, sends or publishes it again."""
