"""The verb that publishes a package: effect, computed facts and read model at once."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from wagtail.models import ReferenceIndex, Revision

from paginas import quorum
from paginas.bitacora.asentar import asentar_publicacion
from paginas.models.sesion import Sesion
from paginas.privacidad.puerta import exigir_sin_pendientes
from paginas.revision.autoria import marcar_publicado
from paginas.revision.compartidas.verbos import olvidar
from paginas.revision.contenido import huella
from paginas.revision.errores import (
    ContenidoCambiado,
    NoPuedeAprobar,
    PaqueteIncoherente,
    RevisionRechazada,
)
from paginas.revision.ficheros import exigir_los_mismos_ficheros
from paginas.revision.guardia import verbo
from paginas.revision.impedimentos import exigir_que_se_puede_publicar
from paginas.revision.paquetes import exigir_coherencia
from paginas.revision.reserva import exigir_que_no_es_reservado, tachar
from paginas.senales import publico_cambio
from snippets.codigos import asignar_codigo
from snippets.models import Acuerdo

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

    from paginas.models import ElementoEnviado, Envio


@transaction.atomic
@verbo()
def publicar_paquete(
    *, envio: Envio, persona: AbstractUser | None, ahora: datetime | None = None
) -> list[models.Model]:
    """Publish everything that was sent, or nothing; returns the published objects.

    ``ahora`` (aware) dates the publication; only the loader of the demonstration
    gives a past one.

    Raises ``ContenidoCambiado`` when a revision no longer is what was sent,
    ``HayDatosPersonales`` when something found in it has no ruling, and
    ``PaqueteIncoherente`` when the parts do not fit.
    """
    from paginas.models import Envio

    envio = Envio.objects.select_for_update().get(pk=envio.pk)
    if envio.aprobado is None:
        raise NoPuedeAprobar("Nadie aprobó este envío: no se publica.")
    if envio.publicado is not None:
        raise RevisionRechazada("Este envío ya se publicó.")
    if envio.desprogramado is not None:
        raise RevisionRechazada("Se quitó de la programación: envíelo otra vez a revisión.")
    elementos = list(envio.elementos.select_related("revision"))
    for elemento in elementos:
        if huella(elemento.revision) != elemento.huella:
            raise ContenidoCambiado(
                f"«{elemento.revision.object_str}» cambió después de enviarse a revisión: "
                "hay que devolverlo y enviarlo otra vez."
            )
        exigir_los_mismos_ficheros(elemento)
        exigir_que_se_puede_publicar(elemento.revision.as_object())
    exigir_sin_pendientes(envio)
    cabeza = next(e for e in elementos if e.es_cabeza).revision.as_object()
    if isinstance(cabeza, Sesion):
        exigir_coherencia(cabeza)
        _preparar_sesion(cabeza, ahora)
    _exigir_que_puede_ir_solo(cabeza)

    momento = ahora or timezone.now()
    if cabeza.go_live_at is not None and cabeza.go_live_at > momento:
        Envio.objects.filter(pk=envio.pk).update(programado=cabeza.go_live_at)
        return _programar(elementos, cabeza.go_live_at, persona)
    try:
        # Agreements first: the act's page links to addresses that exist by then.
        publicados = [
            _publicar(elemento, persona, ahora, sesion=cabeza)
            for elemento in sorted(elementos, key=lambda e: (e.es_cabeza, e.pk))
        ]
    except (ValidationError, IntegrityError) as error:
        motivo = " ".join(error.messages) if isinstance(error, ValidationError) else ""
        raise PaqueteIncoherente(
            f"Lo publicado mientras tanto lo impide: {motivo or 'un número repetido.'} "
            "Devuélvalo para que lo corrijan."
        ) from error
    for objeto in publicados:
        ReferenceIndex.create_or_update_for_object(objeto)
    olvidar(publicados)
    marcar_publicado(envio=envio, objetos=publicados, momento=momento)
    Envio.objects.filter(pk=envio.pk).update(publicado=momento, fallo="", fallo_en=None)
    publico_cambio.send(sender=publicar_paquete, objetos=publicados, momento=momento)
    asentar_publicacion(objetos=publicados, persona=persona, momento=momento)
    return publicados


def _publicar(
    elemento: ElementoEnviado,
    persona: AbstractUser | None,
    ahora: datetime | None,
    *,
    sesion: models.Model,
) -> models.Model:
    """Publish one revision and return the row as it is afterwards."""
    objeto = elemento.revision.as_object()
    if isinstance(objeto, Acuerdo):
        exigir_que_no_es_reservado(objeto, con=sesion)
        _numerar(objeto, sesion)
    if isinstance(objeto, Sesion):
        _guardar_calculados(objeto, sesion)
    # Read again: a revision keeps the row it saw, and the row has just been written.
    revision = Revision.objects.get(pk=elemento.revision_id)
    revision.publish(user=persona, skip_permission_checks=True)
    if isinstance(objeto, Sesion):
        tachar(objeto)
    if isinstance(objeto, Acuerdo) and isinstance(sesion, Sesion):
        Acuerdo.objects.filter(pk=objeto.pk).update(fecha_adopcion=sesion.fecha)
    publicado = type(objeto).objects.get(pk=objeto.pk)
    # The admin names an object by its last revision, written before the code was given.
    Revision.objects.filter(pk=revision.pk).update(object_str=str(publicado))
    if ahora is not None:
        _fechar(publicado, ahora)
    return publicado


def _programar(
    elementos: list[ElementoEnviado], cuando: datetime, persona: AbstractUser | None
) -> list[models.Model]:
    """Schedule the whole package for the head's moment; nothing becomes public now.

    ``publish_scheduled`` brings it back here when the moment comes.
    """
    programados = []
    for elemento in elementos:
        objeto = elemento.revision.as_object()
        if elemento.es_cabeza:
            elemento.revision.publish(user=persona, skip_permission_checks=True)
        else:
            Revision.objects.filter(pk=elemento.revision_id).update(approved_go_live_at=cuando)
        programados.append(type(objeto).objects.get(pk=objeto.pk))
    return programados


def _numerar(acuerdo: Acuerdo, sesion: models.Model) -> None:
    """Give the permanent code and the date of adoption before the row goes live."""
    fecha = sesion.fecha if isinstance(sesion, Sesion) else acuerdo.fecha_adopcion
    if acuerdo.codigo is None:
        if fecha is None:
            raise PaqueteIncoherente(
                f"«{acuerdo.titulo}» no tiene fecha de adopción: su código lleva el año."
            )
        asignar_codigo(acuerdo=acuerdo, anio=fecha.year)
    Acuerdo.objects.filter(pk=acuerdo.pk).update(
        codigo=acuerdo.codigo, anio=acuerdo.anio, numero=acuerdo.numero
    )


def _preparar_sesion(sesion: Sesion, ahora: datetime | None) -> None:
    """Facts computed once and frozen: quorum, day of the act's publication."""
    viva = Sesion.objects.filter(pk=sesion.pk, live=True).first()
    if viva is None or viva.quorum_miembros is None or _cambio_la_asistencia(viva, sesion):
        cuenta = quorum.calcular(sesion)
        sesion.quorum_presentes = cuenta.presentes if cuenta else None
        sesion.quorum_miembros = cuenta.miembros if cuenta else None
    if sesion.tiene_acta and sesion.acta_publicada is None:
        sesion.acta_publicada = timezone.localdate(ahora)


def _cambio_la_asistencia(viva: Sesion, nueva: Sesion) -> bool:
    def base(sesion: Sesion) -> tuple[object, ...]:
        filas = sorted((a.institucion_id, a.presencia) for a in sesion.asistencias.all())
        return (sesion.organo_id, sesion.fecha, sorted(sesion.no_consta), filas)

    return base(viva) != base(nueva)


def _guardar_calculados(objeto: Sesion, calculada: models.Model) -> None:
    """On the row: a revision keeps what people wrote, the row what was computed."""
    Sesion.objects.filter(pk=objeto.pk).update(
        **{campo: getattr(calculada, campo) for campo in Sesion.conservados}
    )


def _exigir_que_puede_ir_solo(cabeza: models.Model) -> None:
    if (
        isinstance(cabeza, Acuerdo)
        and not cabeza.first_published_at
        and not cabeza.acta_no_publicada_aqui
    ):
        raise PaqueteIncoherente(
            "Un acuerdo se publica por primera vez con el acta que lo adopta, o marcado "
            "«acta no publicada aquí»."
        )


def _fechar(objeto: models.Model, ahora: datetime) -> None:
    """Date a publication in the past (loader of the demonstration only)."""
    filas = type(objeto).objects.filter(pk=objeto.pk)
    primera = objeto.first_published_at
    filas.update(
        last_published_at=ahora,
        first_published_at=ahora if primera is None or primera > ahora else primera,
    )
    objeto.refresh_from_db()
