"""Foreign keys and reverse accessors are dependencies too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

ALTURA = {"busqueda": 0, "snippets": 1, "paginas": 2, "portal": 3}


def modelos() -> list[type[models.Model]]:
    return [
        modelo
        for app in ALTURA
        if apps.is_installed(app)
        for modelo in apps.get_app_config(app).get_models(include_auto_created=True)
    ]


def altura(modelo: type[models.Model]) -> int | None:
    """The storey of a model of ours; None for the framework's, which is everybody's."""
    return ALTURA.get(modelo._meta.app_label)


def relaciones(modelo: type[models.Model]) -> Iterator[tuple[str, type[models.Model]]]:
    """What a model points to, and by what accessor other models hang from it."""
    for campo in modelo._meta.get_fields(include_hidden=True):
        otro = campo.related_model
        if not campo.is_relation or not isinstance(otro, type):
            continue
        if campo.auto_created and not campo.concrete:
            acceso = campo.get_accessor_name()
            if acceso and not acceso.endswith("+"):
                yield f"acceso {acceso}", otro
        else:
            yield f"campo {campo.name}", otro


@pytest.mark.parametrize("modelo", modelos(), ids=lambda m: m._meta.label)
def test_un_modelo_no_conoce_a_los_de_arriba(modelo: type[models.Model]) -> None:
    propia = altura(modelo)
    suben = [
        f"{relacion} → {otro._meta.label}"
        for relacion, otro in relaciones(modelo)
        if (ajena := altura(otro)) is not None and propia is not None and ajena > propia
    ]
    assert suben == [], "Oculte el acceso con related_name='+' o mueva la relación hacia arriba."


def test_hay_modelos_que_vigilar() -> None:
    assert {m._meta.app_label for m in modelos()} >= {"paginas", "snippets"}


@pytest.mark.django_db
def test_las_migraciones_estan_al_dia(capsys: pytest.CaptureFixture[str]) -> None:
    try:
        call_command("makemigrations", check_changes=True, dry_run=True)
    except SystemExit:
        pytest.fail(f"Corra «manage.py makemigrations»: {capsys.readouterr().out}")
