from __future__ import annotations

import django.core.validators
import django.db.models.deletion
import modelcluster.fields
from django.conf import settings
from django.db import migrations, models
from wagtail.documents import get_document_model_string


class Migration(migrations.Migration):
    dependencies = [
        ("snippets", "0003_textos"),
        (get_document_model_string().split(".")[0], "__first__"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="DeclaracionHito",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "fuente",
                    models.CharField(
                        blank=True,
                        help_text="Documento del que se tomó este dato: nombre, fecha y página si la hay.",
                        max_length=500,
                        verbose_name="fuente",
                    ),
                ),
                (
                    "fuente_url",
                    models.URLField(
                        blank=True,
                        help_text="Dirección pública del documento, si está publicado en línea.",
                        verbose_name="enlace a la fuente",
                    ),
                ),
                ("quien", models.CharField(max_length=255, verbose_name="quién lo declara")),
                (
                    "fecha",
                    models.DateField(
                        blank=True,
                        help_text="Vacío: no consta en la fuente.",
                        null=True,
                        verbose_name="fecha",
                    ),
                ),
                (
                    "estado",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("no_iniciado", "No iniciado"),
                            ("iniciado", "Iniciado"),
                            ("completado", "Completado"),
                        ],
                        max_length=12,
                        verbose_name="estado del hito",
                    ),
                ),
                ("avances", models.TextField(blank=True, verbose_name="avances")),
                (
                    "porcentaje",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Solo con un enlace a la fuente que cualquiera pueda abrir.",
                        null=True,
                        validators=[
                            django.core.validators.MaxValueValidator(
                                100, "El porcentaje va de 0 a 100."
                            )
                        ],
                        verbose_name="porcentaje de avance",
                    ),
                ),
            ],
            options={
                "verbose_name": "declaración sobre el hito",
                "verbose_name_plural": "declaraciones sobre el hito",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EvaluacionIndependiente",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sort_order", models.IntegerField(blank=True, editable=False, null=True)),
                (
                    "fuente",
                    models.CharField(
                        blank=True,
                        help_text="Documento del que se tomó este dato: nombre, fecha y página si la hay.",
                        max_length=500,
                        verbose_name="fuente",
                    ),
                ),
                (
                    "fuente_url",
                    models.URLField(
                        blank=True,
                        help_text="Dirección pública del documento, si está publicado en línea.",
                        verbose_name="enlace a la fuente",
                    ),
                ),
                ("quien", models.CharField(max_length=255, verbose_name="quién evaluó")),
                (
                    "que",
                    models.CharField(
                        help_text="Como lo dice la fuente: «Resultados tempranos», «Grado de cumplimiento».",
                        max_length=255,
                        verbose_name="qué evaluó",
                    ),
                ),
                (
                    "cita",
                    models.TextField(
                        help_text="Las palabras de la fuente, en su idioma, sin resumir.",
                        verbose_name="cita exacta",
                    ),
                ),
                (
                    "alcance",
                    models.CharField(
                        blank=True,
                        help_text="Si la evaluación abarca algo más que este compromiso.",
                        max_length=255,
                        verbose_name="alcance",
                    ),
                ),
                (
                    "fecha",
                    models.DateField(
                        blank=True,
                        help_text="Vacío: no consta en la fuente.",
                        null=True,
                        verbose_name="fecha",
                    ),
                ),
            ],
            options={
                "verbose_name": "evaluación independiente",
                "verbose_name_plural": "evaluaciones independientes",
                "ordering": ["sort_order"],
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Reprogramacion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("plazo_nuevo", models.DateField(verbose_name="nueva fecha límite")),
                ("fecha", models.DateField(verbose_name="decidida el")),
                (
                    "motivo",
                    models.TextField(
                        help_text="Por qué se cambió la fecha. Es público.", verbose_name="motivo"
                    ),
                ),
                (
                    "acto_citado",
                    models.CharField(
                        blank=True,
                        help_text="Si el acta no se publica en este portal: cómo se cita.",
                        max_length=200,
                        verbose_name="acta que no está aquí",
                    ),
                ),
            ],
            options={
                "verbose_name": "reprogramación",
                "verbose_name_plural": "reprogramaciones",
                "ordering": ["fecha", "pk"],
            },
        ),
        migrations.AddField(
            model_name="avance",
            name="evidencia_documento",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=get_document_model_string(),
                verbose_name="documento que lo prueba",
            ),
        ),
        migrations.AddField(
            model_name="avance",
            name="evidencia_fuente",
            field=models.CharField(
                blank=True,
                help_text="La institución o el medio que responde por lo que ahí se lee.",
                max_length=200,
                verbose_name="de quién es esa dirección",
            ),
        ),
        migrations.AddField(
            model_name="avance",
            name="evidencia_pagina",
            field=models.ForeignKey(
                blank=True,
                help_text="Un acta, una acción, una actividad o una noticia ya publicada.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.WAGTAIL_PAGE_MODEL,
                verbose_name="página que lo prueba",
            ),
        ),
        migrations.AddField(
            model_name="avance",
            name="evidencia_url",
            field=models.URLField(blank=True, verbose_name="dirección de otro sitio que lo prueba"),
        ),
        migrations.AddField(
            model_name="avance",
            name="porcentaje",
            field=models.PositiveSmallIntegerField(
                blank=True,
                help_text="De 0 a 100, y solo si hay un medio de verificación que cualquiera pueda ver.",
                null=True,
                validators=[
                    django.core.validators.MaxValueValidator(100, "El porcentaje va de 0 a 100.")
                ],
                verbose_name="porcentaje de avance",
            ),
        ),
        migrations.AddField(
            model_name="hito",
            name="resultados_esperados",
            field=models.TextField(
                blank=True,
                help_text="Como los dice el tablero nacional de gobierno abierto.",
                verbose_name="resultados esperados",
            ),
        ),
        migrations.AlterField(
            model_name="acuerdo",
            name="plazo",
            field=models.DateField(
                blank=True,
                help_text="La que fijó el acuerdo. Vacío: no fija fecha. Después de publicada no cambia: se añade una reprogramación.",
                null=True,
                verbose_name="fecha límite",
            ),
        ),
        migrations.AlterField(
            model_name="avance",
            name="institucion",
            field=models.ForeignKey(
                blank=True,
                help_text="Una de las responsables del acuerdo.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="avances",
                to="snippets.institucion",
                verbose_name="institución que informa",
            ),
        ),
        migrations.AddConstraint(
            model_name="avance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("porcentaje__isnull", True),
                    models.Q(
                        ("porcentaje__lte", 100),
                        models.Q(
                            ("evidencia_pagina__isnull", True),
                            ("evidencia_documento__isnull", True),
                            ("evidencia_url", ""),
                            _negated=True,
                        ),
                    ),
                    _connector="OR",
                ),
                name="avance_porcentaje_con_evidencia",
                violation_error_message="Un porcentaje lleva su medio de verificación.",
            ),
        ),
        migrations.AddConstraint(
            model_name="avance",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("evidencia_url", ""),
                    models.Q(("evidencia_fuente", ""), _negated=True),
                    _connector="OR",
                ),
                name="avance_direccion_con_fuente",
                violation_error_message="Diga de quién es la dirección.",
            ),
        ),
        migrations.AddField(
            model_name="declaracionhito",
            name="hito",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="declaraciones",
                to="snippets.hito",
            ),
        ),
        migrations.AddField(
            model_name="evaluacionindependiente",
            name="compromiso",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="evaluaciones",
                to="snippets.compromiso",
            ),
        ),
        migrations.AddField(
            model_name="reprogramacion",
            name="acto",
            field=models.ForeignKey(
                blank=True,
                help_text="Una sesión con acta publicada en este portal.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.WAGTAIL_PAGE_MODEL,
                verbose_name="acta que lo decidió",
            ),
        ),
        migrations.AddField(
            model_name="reprogramacion",
            name="acuerdo",
            field=modelcluster.fields.ParentalKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reprogramaciones",
                to="snippets.acuerdo",
            ),
        ),
        migrations.AddConstraint(
            model_name="declaracionhito",
            constraint=models.CheckConstraint(
                condition=models.Q(("fuente", ""), _negated=True),
                name="declaracion_con_fuente",
                violation_error_message="Lo declarado lleva su fuente.",
            ),
        ),
        migrations.AddConstraint(
            model_name="declaracionhito",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("porcentaje__isnull", True),
                    models.Q(("porcentaje__lte", 100), models.Q(("fuente_url", ""), _negated=True)),
                    _connector="OR",
                ),
                name="declaracion_porcentaje_con_enlace",
                violation_error_message="Un porcentaje lleva el enlace a su fuente.",
            ),
        ),
        migrations.AddConstraint(
            model_name="evaluacionindependiente",
            constraint=models.CheckConstraint(
                condition=models.Q(("fuente", ""), _negated=True),
                name="evaluacion_con_fuente",
                violation_error_message="Una evaluación lleva su fuente.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reprogramacion",
            constraint=models.UniqueConstraint(
                fields=("acuerdo", "fecha"),
                name="reprogramacion_una_por_dia",
                violation_error_message="Ese día ya se decidió otra fecha límite.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reprogramacion",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("acto__isnull", False),
                    models.Q(("acto_citado", ""), _negated=True),
                    _connector="OR",
                ),
                name="reprogramacion_con_acta",
                violation_error_message="Diga qué acta lo decidió.",
            ),
        ),
        migrations.AddConstraint(
            model_name="reprogramacion",
            constraint=models.CheckConstraint(
                condition=models.Q(("plazo_nuevo__gte", models.F("fecha"))),
                name="reprogramacion_hacia_adelante",
                violation_error_message="La nueva fecha límite es anterior al día en que se decidió.",
            ),
        ),
    ]
