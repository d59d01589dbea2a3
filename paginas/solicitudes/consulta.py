"""Requests as the admin's pages show them, with what would happen if approved."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import Model, QuerySet
from wagtail.models import Page

from paginas.revision import consulta
from paginas.solicitudes.alcance import afectados
from paginas.solicitudes.direcciones import direccion_de, direccion_en
from paginas.solicitudes.estados import EstadoSolicitud, Pedido
from paginas.solicitudes.identidad import tipo_de
from paginas.solicitudes.models import SolicitudDeCambio

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


@dataclass(frozen=True, slots=True)
class Consecuencia:
    """One object a request reaches: where it is read now, and what will answer there."""

    titulo: str
    tipo: str
    ruta: str
    responde: str


EXPLICACIONES: Mapping[str, str] = {
    Pedido.RETIRO: "Deja de ser público, con todo lo que cuelga de él. Su dirección responderá "
    "«410, retirado», con el tipo, el código, las fechas y el motivo: ni el título ni el texto. "
    "Puede volver a publicarse si se revisa otra vez.",
    Pedido.ELIMINACION: "Deja de ser público para siempre: nadie podrá editarlo ni publicarlo "
    "otra vez. La fila se conserva y su dirección responderá «410, retirado».",
    Pedido.TRASLADO: "Cambia de sección, con todo lo que cuelga de él. Las direcciones de antes "
    "llevarán a las nuevas.",
    Pedido.DIRECCION: "Cambia el último tramo de su dirección. La de antes llevará a la nueva, "
    "y las de lo que cuelga de él también.",
    Pedido.RESTRICCION: "Solo podrán leerlo las personas con cuenta en el sitio. Sale de la "
    "búsqueda, de los listados y de los datos abiertos.",
    Pedido.LEVANTAMIENTO: "Vuelve a leerlo cualquier persona, y vuelve a la búsqueda y a los "
    "listados.",
}


def visibles_para(persona: AbstractUser) -> QuerySet[SolicitudDeCambio]:
    """All of them for those who review or audit; one's own for the others."""
    todas = SolicitudDeCambio.objects.select_related("solicitante", "decidida_por")
    todas = todas.prefetch_related("objeto")
    return todas if consulta.puede_ver(persona) else todas.filter(solicitante=persona)


def pendientes(persona: AbstractUser) -> QuerySet[SolicitudDeCambio]:
    return visibles_para(persona).filter(estado=EstadoSolicitud.PENDIENTE).order_by("pk")


def decididas(persona: AbstractUser, *, ultimas: int = 50) -> QuerySet[SolicitudDeCambio]:
    return visibles_para(persona).exclude(estado=EstadoSolicitud.PENDIENTE)[:ultimas]


def consecuencias(
    objeto: Model, accion: str, parametros: Mapping[str, Any] | None = None
) -> list[Consecuencia]:
    """What ``accion`` reaches, the object first; without parameters, without new addresses."""
    nuevo = _url_path_nuevo(objeto, parametros or {})
    return [
        _consecuencia(o, accion, _cambiar_inicio(o, objeto, nuevo) if nuevo else None)
        for o in afectados(objeto, accion)
    ]


def _consecuencia(objeto: Model, accion: str, nuevo: str | None) -> Consecuencia:
    actual = direccion_de(objeto)
    destino = direccion_en(objeto, nuevo) if nuevo else None
    return Consecuencia(
        titulo=getattr(objeto, "encabezado", str(objeto)),
        tipo=tipo_de(objeto),
        ruta=actual.ruta if actual else "",
        responde=_respuesta(accion, destino.ruta if destino else ""),
    )


def _respuesta(accion: str, destino: str) -> str:
    if accion in (Pedido.TRASLADO, Pedido.DIRECCION):
        return f"Lleva a {destino}" if destino else "Lleva a su dirección nueva"
    return {
        Pedido.RETIRO: "410: retirado",
        Pedido.ELIMINACION: "410: retirado para siempre",
        Pedido.RESTRICCION: "Pide entrar con una cuenta",
        Pedido.LEVANTAMIENTO: "Se lee sin cuenta",
    }[accion]


def _url_path_nuevo(objeto: Model, parametros: Mapping[str, Any]) -> str | None:
    if "slug" in parametros:
        return f"{objeto.get_parent().url_path}{parametros['slug']}/"
    madre = Page.objects.filter(pk=parametros.get("madre")).first()
    return f"{madre.url_path}{objeto.slug}/" if madre else None


def _cambiar_inicio(objeto: Page, cabeza: Page, nuevo: str) -> str:
    return nuevo + objeto.url_path.removeprefix(cabeza.url_path)
