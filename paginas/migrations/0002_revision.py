from __future__ import annotations

from django.db import migrations

from paginas.revision.instalacion import instalar


class Migration(migrations.Migration):
    dependencies = [
        ("paginas", "0001_inicial"),
        ("snippets", "0002_territorio"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailimages", "0023_add_choose_permissions"),
    ]
    operations = [
        migrations.RunPython(lambda apps, _editor: instalar(apps), migrations.RunPython.noop)
    ]
