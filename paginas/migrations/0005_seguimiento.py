from __future__ import annotations

import django.db.models.deletion
import django.db.models.functions.text
from django.db import migrations, models

from paginas.revision.instalacion import instalar


class Migration(migrations.Migration):
    dependencies = [
        ("paginas", "0004_texto_del_acta"),
        ("snippets", "0004_seguimiento"),
    ]

    operations = [
        migrations.CreateModel(
            name="AcuerdoEnSeguimiento",
            fields=[],
            options={
                "verbose_name": "acuerdo en seguimiento",
                "verbose_name_plural": "acuerdos en seguimiento",
                "proxy": True,
                "default_permissions": ("view",),
                "indexes": [],
                "constraints": [],
            },
            bases=("snippets.acuerdo",),
        ),
        migrations.CreateModel(
            name="ContactoInstitucional",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "correo",
                    models.EmailField(
                        help_text="De la oficina, no de una persona. No se publica ni consta en la bitácora.",
                        max_length=254,
                        verbose_name="correo institucional",
                    ),
                ),
                (
                    "institucion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="snippets.institucion",
                        verbose_name="institución",
                    ),
                ),
            ],
            options={
                "verbose_name": "contacto institucional",
                "verbose_name_plural": "contactos institucionales",
                "ordering": ["institucion__nombre", "correo"],
                "constraints": [
                    models.UniqueConstraint(
                        models.F("institucion"),
                        django.db.models.functions.text.Lower("correo"),
                        name="contacto_unico_por_institucion",
                        violation_error_message="Ese correo ya es contacto de la institución.",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RecordatorioEnviado",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("plazo", models.DateField()),
                (
                    "clase",
                    models.CharField(
                        choices=[("por_vencer", "Por vencer"), ("vencido", "Vencido")],
                        max_length=10,
                    ),
                ),
                ("momento", models.DateTimeField()),
                (
                    "acuerdo",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="snippets.acuerdo",
                    ),
                ),
                (
                    "institucion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to="snippets.institucion",
                    ),
                ),
            ],
            options={
                "verbose_name": "recordatorio enviado",
                "verbose_name_plural": "recordatorios enviados",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("institucion", "acuerdo", "plazo", "clase"),
                        name="recordatorio_una_vez_por_fecha",
                    )
                ],
            },
        ),
        migrations.RunPython(lambda apps, _editor: instalar(apps), migrations.RunPython.noop),
    ]
