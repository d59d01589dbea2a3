import django.db.models.deletion
from django.db import migrations, models

from busqueda.mejoras import iniciales


def cargar(apps, editor):
    iniciales.cargar(apps)


class Migration(migrations.Migration):
    dependencies = [
        ("busqueda", "0003_publico"),
    ]

    operations = [
        migrations.CreateModel(
            name="GrupoSinonimos",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "clase",
                    models.CharField(
                        choices=[
                            ("equivalentes", "Dicen lo mismo: buscar una encuentra todas"),
                            (
                                "un_sentido",
                                "Un solo sentido: la primera encuentra también las demás",
                            ),
                        ],
                        default="equivalentes",
                        max_length=20,
                        verbose_name="cómo se buscan",
                    ),
                ),
                (
                    "expresiones",
                    models.TextField(
                        help_text="Una por línea. Las de varias palabras se buscan juntas y en ese orden.",
                        verbose_name="expresiones",
                    ),
                ),
                ("nota", models.CharField(blank=True, max_length=200, verbose_name="por qué")),
            ],
            options={
                "verbose_name": "sinónimo",
                "verbose_name_plural": "sinónimos",
                "ordering": ["expresiones"],
            },
        ),
        migrations.CreateModel(
            name="SelloDeMejoras",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sello", models.CharField(max_length=32)),
            ],
        ),
        migrations.CreateModel(
            name="CambioDelBuscador",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("momento", models.DateTimeField(verbose_name="momento")),
                ("persona", models.CharField(max_length=150, verbose_name="persona")),
                ("herramienta", models.CharField(max_length=60, verbose_name="herramienta")),
                ("objeto_id", models.BigIntegerField()),
                (
                    "cambio",
                    models.CharField(
                        choices=[
                            ("alta", "Creación"),
                            ("modificacion", "Modificación"),
                            ("baja", "Eliminación"),
                        ],
                        max_length=20,
                        verbose_name="cambio",
                    ),
                ),
                ("titulo", models.CharField(max_length=255, verbose_name="de qué")),
                ("campos", models.JSONField(default=list, verbose_name="qué cambió")),
            ],
            options={
                "verbose_name": "cambio del buscador",
                "verbose_name_plural": "cambios del buscador",
                "ordering": ["-id"],
                "indexes": [
                    models.Index(fields=["herramienta", "objeto_id"], name="cambio_por_objeto")
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaveSinonimo",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("clave", models.CharField(max_length=255, unique=True)),
                (
                    "grupo",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="claves",
                        to="busqueda.gruposinonimos",
                    ),
                ),
            ],
        ),
        migrations.RunPython(cargar, migrations.RunPython.noop),
    ]
