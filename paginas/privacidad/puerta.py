"""The gate: nothing is published while something found in it waits for a ruling."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from django.contrib.contenttypes.models import ContentType
from django.db import models

from paginas.models.sesion import Sesion
from paginas.privacidad.contactos import permitidos
from paginas.privacidad.detector import tachar
from paginas.privacidad.errores import HayDatosPersonales
from paginas.privacidad.senales import Senal, senales_de
from paginas.reserva import ROTULO

if TYPE_CHECKING:
    from paginas.models import DictamenPrivacidad, Envio

NOMBRADOS = 5  # places a message names


@dataclass(frozen=True, slots=True)
class Revisado:
    """One object of a package and what was found in it."""

    content_type: ContentType
    object_id: str
    titulo: str
    tipo: str
    senales: tuple[Senal, ...]

    @property
    def pendientes(self) -> tuple[Senal, ...]:
        return tuple(s for s in self.senales if s.pendiente)


def revisar_envio(envio: Envio) -> list[Revisado]:
    """Everything ``envio`` would publish, as it was frozen, the head first."""
    return _revisar([e.revision.as_object() for e in envio.elementos.select_related("revision")])


def revisar_borrador(objeto: models.Model) -> Revisado:
    """The latest draft of one object, for the person who writes it."""
    return _revisar([objeto.get_latest_revision_as_object()])[0]


def pendientes_de(revisados: Iterable[Revisado]) -> list[Senal]:
    return [senal for revisado in revisados for senal in revisado.pendientes]


def exigir_sin_pendientes(envio: Envio) -> None:
    """Raises ``HayDatosPersonales`` while a finding of ``envio`` has no ruling."""
    pendientes = pendientes_de(revisar_envio(envio))
    if pendientes:
        raise HayDatosPersonales(
            f"Hay datos personales por resolver ({len(pendientes)}): {nombrar(pendientes)}. "
            "Quítelos, o consérvelos con un motivo, en la página de revisión."
        )


def nombrar(senales: Iterable[Senal], cuantas: int = NOMBRADOS) -> str:
    """«número de teléfono en «Discusión, párrafo 2»; …»: places, never values."""
    nombres = list(dict.fromkeys(s.nombre for s in senales))
    otras = f" y {len(nombres) - cuantas} más" if len(nombres) > cuantas else ""
    return "; ".join(nombres[:cuantas]) + otras


def _revisar(objetos: list[models.Model]) -> list[Revisado]:
    lista = permitidos()
    objetos = [_como_se_publica(objeto) for objeto in objetos]
    halladas = [senales_de(objeto, lista) for objeto in objetos]
    dictamenes = _dictamenes({s.huella for senales in halladas for s in senales})
    return [
        Revisado(
            content_type=objeto.get_base_content_type(),
            object_id=str(objeto.pk),
            titulo=tachar(getattr(objeto, "encabezado", str(objeto))),
            tipo=objeto._meta.verbose_name,
            senales=tuple(replace(s, dictamen=dictamenes.get(s.huella)) for s in senales),
        )
        for objeto, senales in zip(objetos, halladas, strict=True)
    ]


def _como_se_publica(objeto: models.Model) -> models.Model:
    """Without the text of reserved points, which the verb that publishes leaves out too."""
    puntos = objeto.puntos.all() if isinstance(objeto, Sesion) else ()
    reservados = [punto for punto in puntos if punto.reservado]
    for punto in reservados:
        punto.titulo = ROTULO
        punto.discusion = []
    if reservados:
        objeto.documento_oficial = objeto.documento_texto = None
    return objeto


def _dictamenes(huellas: set[str]) -> dict[str, DictamenPrivacidad]:
    """The ruling that counts for each finding: the last one."""
    from paginas.models import DictamenPrivacidad

    if not huellas:
        return {}
    filas = DictamenPrivacidad.objects.filter(huella__in=huellas).select_related("persona")
    return {fila.huella: fila for fila in filas.order_by("pk")}
