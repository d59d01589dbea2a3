"""Every change of a registry record is an entry of the public log, in its transaction.

Heard on every save and deletion, whoever asks. ``QuerySet.update`` and ``bulk_create``
send no signal: no code of the module uses them on these records.
"""

from __future__ import annotations

from typing import Any

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db import models, transaction
from django.db.models.signals import post_delete, post_save, pre_delete, pre_save
from django.urls import get_script_prefix
from django.utils import timezone
from modelcluster.fields import ParentalKey

from paginas.bitacora.acciones import Accion
from paginas.bitacora.asentar import asentar
from paginas.registros.contexto import quien
from paginas.registros.diferencias import Palabras, diferencias, en_palabras, sin_lo_privado
from paginas.revision.registro import DE_REGISTRO
from paginas.solicitudes.models import Lapida
from snippets.models import Institucion, Organo

UID = "paginas.registros"
# Of other packages, when the site has them.
AJENOS = ("wagtailredirects.Redirect",)
ERROR_DE_REGISTRO = "Se había registrado por error: nada publicado lo usaba."


def conectar() -> None:
    """Listen to the registry records and to their inline rows."""
    for modelo in vigilados():
        uid = f"{UID}.{modelo._meta.label}"
        pre_save.connect(antes_de_guardar, sender=modelo, dispatch_uid=uid)
        post_save.connect(al_guardar, sender=modelo, dispatch_uid=uid)
        pre_delete.connect(antes_de_borrar, sender=modelo, dispatch_uid=uid)
        post_delete.connect(al_borrar, sender=modelo, dispatch_uid=uid)


def vigilados() -> list[type[models.Model]]:
    ajenos = [etiqueta for etiqueta in AJENOS if apps.is_installed(_app(etiqueta))]
    cabezas = [apps.get_model(etiqueta) for etiqueta in (*DE_REGISTRO, *ajenos)]
    hijos = [
        modelo
        for modelo in apps.get_models()
        if any(c.related_model in cabezas for c in _parentales(modelo))
    ]
    return [*cabezas, *hijos]


def _app(etiqueta: str) -> str:
    return {"wagtailredirects": "wagtail.contrib.redirects"}[etiqueta.partition(".")[0]]


def _parentales(modelo: type[models.Model]) -> list[ParentalKey]:
    return [campo for campo in modelo._meta.fields if isinstance(campo, ParentalKey)]


def antes_de_guardar(
    sender: type[models.Model], instance: Any, raw: bool = False, **kw: Any
) -> None:
    guardado = (
        sender._base_manager.filter(pk=instance.pk).first() if instance.pk and not raw else None
    )
    instance._antes = en_palabras(guardado) if guardado else None


def al_guardar(sender: type[models.Model], instance: Any, raw: bool = False, **kw: Any) -> None:
    if not raw:
        _asentar(instance, instance._antes, en_palabras(instance))


def antes_de_borrar(sender: type[models.Model], instance: Any, **kw: Any) -> None:
    # What it points at may be gone by the time the deletion is told.
    instance._antes = en_palabras(instance)


def al_borrar(sender: type[models.Model], instance: Any, **kw: Any) -> None:
    _asentar(instance, instance._antes, None)
    if isinstance(instance, (Organo, Institucion)):
        _dejar_lapida(instance)


def _asentar(registro: Any, antes: Palabras | None, ahora: Palabras | None) -> None:
    campos = diferencias(antes, ahora)
    if not campos:
        return
    cambio = "baja" if ahora is None else "alta" if antes is None else "modificación"
    madre = next((getattr(registro, c.name) for c in _parentales(type(registro))), None)
    datos = {
        "cambio": cambio,
        "registro": _rotulo(madre or registro),
        "campos": sin_lo_privado(type(registro), campos),
    }
    if madre is not None:
        datos["parte"] = str(registro._meta.verbose_name)
    with transaction.atomic():
        asentar(
            accion=Accion.REGISTRO,
            objeto=madre or registro,
            persona=quien(),
            momento=timezone.now(),
            datos=datos,
        )


def _rotulo(registro: models.Model) -> str:
    return f"{registro._meta.verbose_name}: {registro}"


def _dejar_lapida(registro: Any) -> None:
    """Its page was public: the address answers that it is gone, and for ever."""
    Lapida.objects.create(
        content_type=ContentType.objects.get_for_model(registro),
        object_id=str(registro.pk),
        ruta="/" + registro.get_absolute_url().removeprefix(get_script_prefix()),
        tipo=str(registro._meta.verbose_name),
        codigo=registro.sigla,
        momento=timezone.now(),
        motivo=ERROR_DE_REGISTRO,
        definitiva=False,
    )
