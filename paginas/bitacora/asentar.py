"""The verb that writes an entry of the public log."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ImproperlyConfigured
from django.db import models, transaction
from wagtail.models import Page

from paginas.bitacora import cadena, firma
from paginas.bitacora.acceso import restriccion_asentada, restringidas_entre
from paginas.bitacora.acciones import CON_INSTANTANEA, QUITAN, Accion
from paginas.bitacora.canonico import json_canonico, sha256
from paginas.bitacora.contenido import identidad, versionado_de
from paginas.bitacora.roles import rol_de

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser

    from paginas.bitacora.models import Asiento, CabezaBitacora, Instantanea

EN_LO_RESTRINGIDO = "Está en una sección que pide entrar con una cuenta."


def asentar(
    *,
    accion: Accion,
    objeto: models.Model,
    persona: AbstractUser | None,
    momento: datetime,
    motivo: str = "",
    datos: Mapping[str, Any] | None = None,
    con_instantanea: bool = False,
) -> Asiento:
    """Write the next entry about ``objeto``, inside the transaction of the caller's verb.

    ``motivo`` and ``datos`` (JSON values) are public: a reviewed reason, no person, no
    text of a draft. ``momento`` (aware) is when it happened. A snapshot of what is
    public now is stored when asked for, and always for the actions that change it; a
    withdrawal's is a tombstone. Call it after the effect, last in the transaction: the
    log stays locked until the commit.

    Raises ``TransactionManagementError`` outside a transaction, ``TypeError`` for
    ``datos`` that are not JSON and ``ImproperlyConfigured`` for a snapshot of a model
    that declares no content (``versionados``).
    """
    from paginas.bitacora.models import Asiento

    objeto = getattr(objeto, "specific", objeto)
    cabeza = _tomar_cabeza()
    clave, tipo, codigo = identidad(objeto)
    instantanea = (
        _fotografiar(objeto, clave, lapida=accion in QUITAN)
        if con_instantanea or (accion in CON_INSTANTANEA and versionado_de(type(objeto)))
        else None
    )
    asiento = Asiento(
        numero=cabeza.numero + 1,
        momento=momento,
        accion=accion,
        clave=clave,
        tipo=tipo,
        codigo=codigo,
        version=instantanea.version if instantanea else None,
        rol=rol_de(persona, accion),
        motivo=motivo,
        datos=json_canonico(datos or {}),
        sha256=instantanea.sha256 if instantanea else "",
        anterior=cabeza.hash,
        instantanea=instantanea,
        persona=persona,
    )
    return encadenar(asiento, cabeza)


def asentar_publicacion(
    *, objetos: Iterable[models.Model], persona: AbstractUser | None, momento: datetime
) -> None:
    """One entry for each object just published: the first time, or a correction.

    A second one for what is published where an account is asked for: nobody else reads it.
    """
    from paginas.bitacora.models import Asiento

    objetos = list(objetos)
    for objeto in objetos:
        clave = identidad(objeto)[0]
        ultima = Asiento.objects.filter(clave=clave, version__isnull=False).last()
        nueva = ultima is None or ultima.accion in QUITAN
        asentar(
            accion=Accion.PUBLICACION if nueva else Accion.CORRECCION,
            objeto=objeto,
            persona=persona,
            momento=momento,
            con_instantanea=True,
        )
    asentar_acceso(objetos=objetos, persona=persona, momento=momento, motivo=EN_LO_RESTRINGIDO)


def asentar_acceso(
    *,
    objetos: Iterable[models.Model],
    persona: AbstractUser | None,
    momento: datetime,
    motivo: str,
    pedido: models.Model | None = None,
    datos: Mapping[str, Any] | None = None,
) -> list[models.Model]:
    """One entry for each page whose restriction is not what the log says; returns those.

    ``pedido``: the page that the request named; the others say it («con»).
    """
    objetos = [getattr(o, "specific", o) for o in objetos]
    cerradas = restringidas_entre(objetos)
    cambian = [
        o
        for o in objetos
        if isinstance(o, Page)
        and (o in cerradas) != (restriccion_asentada(identidad(o)[0]) is not None)
    ]
    for objeto in cambian:
        asentar(
            accion=Accion.RESTRICCION if objeto in cerradas else Accion.LEVANTAMIENTO,
            objeto=objeto,
            persona=persona,
            momento=momento,
            motivo=motivo,
            datos={"con": identidad(pedido)[0], **(datos or {})}
            if pedido and pedido != objeto
            else datos,
        )
    return cambian


def asentar_reserva(
    *, instantanea: Instantanea, persona: AbstractUser, momento: datetime, motivo: str
) -> Asiento:
    """The entry «versión reservada»: it repeats the version and its hash.

    Only ``reserva.verbos`` calls it: the database lets the content be blanked because
    this entry is there.
    """
    from paginas.bitacora.models import Asiento

    cabeza = _tomar_cabeza()
    de_entonces = Asiento.objects.filter(
        clave=instantanea.clave, version=instantanea.version
    ).earliest("numero")
    asiento = Asiento(
        numero=cabeza.numero + 1,
        momento=momento,
        accion=Accion.RESERVA,
        clave=instantanea.clave,
        tipo=de_entonces.tipo,
        codigo=de_entonces.codigo,
        version=instantanea.version,
        rol=rol_de(persona, Accion.RESERVA),
        motivo=motivo,
        datos="{}",
        sha256=instantanea.sha256,
        anterior=cabeza.hash,
        instantanea=instantanea,
        persona=persona,
    )
    return encadenar(asiento, cabeza)


def encadenar(asiento: Asiento, cabeza: CabezaBitacora) -> Asiento:
    """Hash, sign and store ``asiento`` as the new end of the chain.

    Raises ``ImproperlyConfigured`` when the entry before is signed and the key is not
    there any more: a log that signs does not stop signing in silence.
    """
    asiento.hash = cadena.hash_de(cadena.publico(asiento))
    asiento.firma, asiento.llave = firma.firmar(asiento.numero, asiento.hash)
    if not asiento.firma and _ultimo_firmado(asiento.numero - 1):
        raise ImproperlyConfigured(
            "Falta la llave que firma la bitácora (MESA_LLAVE_DE_FIRMA): repóngala, o haga una "
            "nueva con «manage.py instalar_mesa»."
        )
    asiento.save(force_insert=True)
    cabeza.numero, cabeza.hash = asiento.numero, asiento.hash
    cabeza.save(update_fields=["numero", "hash"])
    return asiento


def _ultimo_firmado(numero: int) -> bool:
    from paginas.bitacora.models import Asiento

    return Asiento.objects.filter(numero=numero).exclude(firma="").exists()


def _tomar_cabeza() -> CabezaBitacora:
    """Lock the end of the log: entries are numbered one at a time, without gaps."""
    from paginas.bitacora.models import CabezaBitacora

    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError(
            "The log is written only inside the transaction of the verb it tells of."
        )
    CabezaBitacora.objects.get_or_create(pk=1)
    return CabezaBitacora.objects.select_for_update().get(pk=1)


def _fotografiar(objeto: models.Model, clave: str, *, lapida: bool) -> Instantanea:
    from paginas.bitacora.models import Instantanea

    versionado = versionado_de(type(objeto))
    if versionado is None:
        raise ImproperlyConfigured(
            f"{type(objeto).__name__} declares no public content in a «versionados» module."
        )
    guardado = type(objeto)._default_manager.filter(pk=objeto.pk).first() or objeto
    contenido = json_canonico(
        versionado.lapida(guardado) if lapida else versionado.contenido(guardado)
    )
    ultima = Instantanea.objects.filter(clave=clave).aggregate(n=models.Max("version"))["n"]
    return Instantanea.objects.create(
        clave=clave,
        version=(ultima or 0) + 1,
        esquema=versionado.esquema,
        contenido=contenido,
        sha256=sha256(contenido),
    )
