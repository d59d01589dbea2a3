"""The record of the files each published object shows."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.db.models import Model
from django.utils import timezone

from paginas.revision.ficheros import ficheros_de, suma, tipo_de
from paginas.revision.registro import es_revisado
from paginas.senales import ficheros_anotados


def al_cambiar_lo_publico(
    sender: Any, objetos: Iterable[Model], momento: datetime | None = None, **kw: Any
) -> None:
    """Signal ``publico_cambio``: runs in the transaction of the verb."""
    revisados = [objeto for objeto in objetos if es_revisado(objeto)]
    for objeto in revisados:
        if objeto.live:
            anotar_publicados(objeto, momento or timezone.now())
    ficheros_anotados.send(sender=sender, objetos=revisados)


def anotar_publicados(objeto: Model, momento: datetime) -> None:
    """Record what ``objeto``, as it is stored, shows from now on."""
    from paginas.models import FicheroPublicado

    suyo = {"objeto_tipo": objeto.get_base_content_type(), "objeto_id": str(objeto.pk)}
    vigentes = []
    for fichero in ficheros_de(type(objeto)._default_manager.get(pk=objeto.pk)):
        fila, _ = FicheroPublicado.objects.update_or_create(
            **suyo,
            fichero_tipo=tipo_de(fichero),
            fichero_id=str(fichero.pk),
            defaults={"vigente": True},
            create_defaults={"vigente": True, "sha256": suma(fichero), "desde": momento},
        )
        vigentes.append(fila.pk)
    FicheroPublicado.objects.filter(**suyo).exclude(pk__in=vigentes).update(vigente=False)
