"""What may be asked for of what, and by whom; every refusal is a sentence for people."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db.models import Model
from wagtail.models import Page, Site
from wagtail.permissions import policy_registry

from paginas.direcciones import RESERVADAS_EN_LA_RAIZ, RESERVADAS_EN_LAS_SECCIONES
from paginas.models.indices import IndicePagina
from paginas.models.sesion import Sesion
from paginas.revision import consulta
from paginas.revision.registro import es_revisado
from paginas.solicitudes.alcance import acuerdos_de, afectados, es_publico
from paginas.solicitudes.direcciones import direccion_en, ocupada_por_otro
from paginas.solicitudes.eliminados import exigir_que_no_esta_eliminado
from paginas.solicitudes.errores import CambioImposible, NoPuedePedir
from paginas.solicitudes.estados import SOLO_DE_PAGINAS, Pedido

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

PARAMETROS: Mapping[str, Mapping[str, type]] = {
    Pedido.TRASLADO: {"madre": int},
    Pedido.DIRECCION: {"slug": str},
}


def puede_pedir(persona: AbstractUser, objeto: Model) -> bool:
    """Whoever may edit it, and whoever reviews."""
    if not persona.is_active:
        return False
    if consulta.puede_revisar(persona):
        return True
    if isinstance(objeto, Page):
        return objeto.permissions_for_user(persona).can_edit()
    return policy_registry.get_by_type(type(objeto)).user_has_permission(persona, "change")


def exigir_que_puede_pedir(persona: AbstractUser, objeto: Model) -> None:
    if not puede_pedir(persona, objeto):
        raise NoPuedePedir("Solo pide un cambio quien puede editar este contenido o revisarlo.")


def exigir_posible(objeto: Model, accion: str, parametros: Mapping[str, Any]) -> None:
    """Whether ``accion`` fits what is public now.

    Raises ``CambioImposible`` (``EstaEliminado`` for what was withdrawn for ever).
    """
    if accion not in Pedido.values or not es_revisado(objeto):
        raise CambioImposible("Ese cambio no se pide así.")
    if objeto.first_published_at is None:
        raise CambioImposible("Nunca fue público: quien lo escribió lo mueve o lo borra sin más.")
    exigir_que_no_esta_eliminado(objeto)
    esperados = PARAMETROS.get(accion, {})
    if set(parametros) != set(esperados) or any(
        type(parametros[nombre]) is not tipo for nombre, tipo in esperados.items()
    ):
        raise CambioImposible("Falta decir a dónde, o sobra algo.")
    if accion in SOLO_DE_PAGINAS and not isinstance(objeto, Page):
        raise CambioImposible("Su dirección es su código, y no cambia después de publicado.")
    _REGLAS[accion](objeto, parametros)


def _retiro(objeto: Model, parametros: Mapping[str, Any]) -> None:
    _exigir_que_no_es_portada(objeto)
    if not objeto.live:
        raise CambioImposible("Ya está retirado.")


def _eliminacion(objeto: Model, parametros: Mapping[str, Any]) -> None:
    _exigir_que_no_es_portada(objeto)
    if isinstance(objeto, IndicePagina):
        raise CambioImposible("Una sección del portal se retira, pero no se elimina para siempre.")


def _traslado(pagina: Page, parametros: Mapping[str, Any]) -> None:
    _exigir_lugar_libre(pagina)
    madre = Page.objects.live().public().filter(pk=parametros["madre"]).first()
    if madre is None:
        raise CambioImposible("La página de destino no existe o no es pública.")
    madre = madre.specific
    if pagina.is_child_of(madre):
        raise CambioImposible("Ya está en esa sección.")
    if madre.pk == pagina.pk or madre.is_descendant_of(pagina) or not pagina.can_move_to(madre):
        raise CambioImposible("Una página de este tipo no puede ir en esa sección.")
    if not Page._slug_is_available(pagina.slug, madre, page=pagina):
        raise CambioImposible(f"En esa sección ya hay una página con la dirección «{pagina.slug}».")
    _exigir_direccion_sin_duenio(pagina, f"{madre.url_path}{pagina.slug}/")


def _direccion(pagina: Page, parametros: Mapping[str, Any]) -> None:
    _exigir_lugar_libre(pagina)
    slug = parametros["slug"]
    try:
        validate_slug(slug)
    except ValidationError as error:
        raise CambioImposible("Escriba solo letras sin tilde, cifras y guiones.") from error
    madre = pagina.get_parent()
    if slug == pagina.slug:
        raise CambioImposible("Esa ya es su dirección.")
    if len(slug) > Page._meta.get_field("slug").max_length:
        raise CambioImposible("Esa dirección es demasiado larga.")
    es_raiz = Site.objects.filter(root_page_id=madre.pk).exists()
    if slug in (RESERVADAS_EN_LA_RAIZ if es_raiz else RESERVADAS_EN_LAS_SECCIONES):
        raise CambioImposible(f"«{slug}» es una dirección del portal: elija otra.")
    if not Page._slug_is_available(slug, madre, page=pagina):
        raise CambioImposible(f"Ya hay una página con la dirección «{slug}» en esta sección.")
    _exigir_direccion_sin_duenio(pagina, f"{madre.url_path}{slug}/")


def _restriccion(pagina: Page, parametros: Mapping[str, Any]) -> None:
    _exigir_que_no_es_portada(pagina)
    if not es_publico(pagina):
        raise CambioImposible("No es público: está retirado, caducó o ya está restringido.")
    colgados = [
        acuerdo.codigo
        for sesion in afectados(pagina, Pedido.RESTRICCION)
        if isinstance(sesion, Sesion)
        for acuerdo in acuerdos_de(sesion)
        if acuerdo.live
    ]
    if colgados:
        raise CambioImposible(
            "Un acuerdo público no puede quedar sin el acta que lo adoptó. Retire antes, o "
            f"retire el acta con ellos: {', '.join(sorted(colgados))}."
        )


def _levantamiento(pagina: Page, parametros: Mapping[str, Any]) -> None:
    if not pagina.view_restrictions.exists():
        raise CambioImposible("No tiene una restricción propia que levantar.")


_REGLAS = {
    Pedido.RETIRO: _retiro,
    Pedido.ELIMINACION: _eliminacion,
    Pedido.TRASLADO: _traslado,
    Pedido.DIRECCION: _direccion,
    Pedido.RESTRICCION: _restriccion,
    Pedido.LEVANTAMIENTO: _levantamiento,
}


def _exigir_que_no_es_portada(objeto: Model) -> None:
    if isinstance(objeto, Page) and Site.objects.filter(root_page_id=objeto.pk).exists():
        raise CambioImposible("Es la portada de un sitio: el sitio entero dejaría de responder.")


def _exigir_lugar_libre(pagina: Page) -> None:
    _exigir_que_no_es_portada(pagina)
    if isinstance(pagina, IndicePagina):
        raise CambioImposible("La dirección de una sección del portal es fija.")
    if not es_publico(pagina):
        raise CambioImposible(
            "No es público ahora: la dirección se cambia mientras se puede leer en ella."
        )


def _exigir_direccion_sin_duenio(pagina: Page, url_path: str) -> None:
    if ocupada_por_otro(pagina, direccion_en(pagina, url_path)):
        raise CambioImposible(
            "En esa dirección hubo antes otra cosa, y sus enlaces deben seguir respondiendo: "
            "elija otra."
        )
