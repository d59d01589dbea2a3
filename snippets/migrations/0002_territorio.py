from __future__ import annotations

from django.db import migrations

from snippets.territorio import cargar


class Migration(migrations.Migration):
    dependencies = [("snippets", "0001_inicial")]
    operations = [
        migrations.RunPython(lambda apps, _editor: cargar(apps), migrations.RunPython.noop)
    ]
