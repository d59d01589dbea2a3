"""The verbs of a file's text: ask for it, take it, store it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from django.db import transaction
from django.db.models import F, Q, QuerySet

from snippets.errores import TextoYaLeido
from snippets.ficheros.lectura.lectura import Estado, Lectura
from snippets.ficheros.models import Fichero
from snippets.ficheros.texto.models import ParteFichero, TextoFichero
from snippets.ficheros.texto.senales import texto_cambio

if TYPE_CHECKING:
    from wagtail.documents.models import AbstractDocument

# A worker that has not come back after this died; a file that took several with it is to blame.
ABANDONADO = timedelta(minutes=10)
INTENTOS = 3


@transaction.atomic
def pedir(*, documento: AbstractDocument, sha256: str, otra_vez: bool = False) -> TextoFichero:
    """Wait for the text of this file; what was read of another one is forgotten.

    Nothing changes when this very file was asked for before, unless ``otra_vez``.
    """
    fila, nueva = TextoFichero.objects.select_for_update().get_or_create(
        documento=documento, defaults={"sha256": sha256}
    )
    if nueva or (fila.sha256 == sha256 and not otra_vez):
        return fila
    fila.partes.all().delete()
    limpia = TextoFichero(pk=fila.pk, documento=documento, sha256=sha256)
    limpia.save(force_update=True)
    texto_cambio.send(sender=TextoFichero, documento=documento)
    return limpia


def por_leer(ahora: datetime) -> QuerySet[TextoFichero]:
    """What waits, and what a worker that died had taken; the oldest first."""
    libres = Q(tomado__isnull=True) | Q(tomado__lt=ahora - ABANDONADO)
    return TextoFichero.objects.filter(libres, estado=Estado.PENDIENTE.value).order_by("pk")


def tomar(*, fila: TextoFichero, ahora: datetime) -> bool:
    """Take it before reading, so that nobody else does; False when somebody did."""
    return bool(por_leer(ahora).filter(pk=fila.pk).update(tomado=ahora, intentos=F("intentos") + 1))


def soltar(*, fila: TextoFichero) -> None:
    """Leave it for another pass, which counts as the first: the file had no part in this."""
    tomada = TextoFichero.objects.filter(pk=fila.pk, intentos__gt=0)
    tomada.update(tomado=None, intentos=F("intentos") - 1)


@transaction.atomic
def guardar(*, fila: TextoFichero, sha256: str, lectura: Lectura, ahora: datetime) -> bool:
    """Store what was read, with everything that shows it; False when the file changed meanwhile."""
    actual = TextoFichero.objects.select_for_update().filter(pk=fila.pk).first()
    if actual is None or actual.sha256 != sha256 or actual.estado != Estado.PENDIENTE.value:
        return False
    ParteFichero.objects.bulk_create(
        [
            ParteFichero(texto_fichero=actual, numero=numero, texto=texto)
            for numero, texto in lectura.textos
        ],
        batch_size=200,
    )
    actual.estado, actual.detalle = lectura.estado.value, lectura.detalle
    actual.unidad, actual.total = lectura.unidad.value, lectura.total
    actual.sin_texto, actual.tomado, actual.leido = lectura.sin_texto, None, ahora
    actual.save()
    if actual.unidad == "pagina":
        Fichero.objects.filter(documento=actual.documento_id).update(paginas=lectura.total)
    texto_cambio.send(sender=TextoFichero, documento=actual.documento)
    return True


def se_puede_pedir(fila: TextoFichero) -> bool:
    """Only what could not be read: a text that is found is not taken away for a while."""
    return fila.estado not in (Estado.PENDIENTE.value, Estado.CON_TEXTO.value)


@transaction.atomic
def volver_a_leer(*, documento: Any) -> TextoFichero:
    """Ask again for the text of a file that could not be read.

    Raises ``TextoYaLeido`` when there is nothing to ask for.
    """
    fila = TextoFichero.objects.select_for_update().filter(documento=documento).first()
    if fila is None or not se_puede_pedir(fila):
        raise TextoYaLeido("Este archivo ya se leyó o está por leerse.")
    return pedir(documento=documento, sha256=fila.sha256, otra_vez=True)
