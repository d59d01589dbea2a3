"""The engine's own index: FTS5 on SQLite, a tsvector with GIN on PostgreSQL."""

from __future__ import annotations

from django.db import migrations

from busqueda.motores import esquema


def crear(apps, editor):
    esquema.crear(editor)


def borrar(apps, editor):
    esquema.borrar(editor)


class Migration(migrations.Migration):
    dependencies = [("busqueda", "0001_initial")]
    operations = [migrations.RunPython(crear, borrar)]
