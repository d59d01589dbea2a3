"""What the doctor looks at in the module."""

from __future__ import annotations

import stat
from importlib import import_module

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.core import checks
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from wagtail.models import GroupPagePermission, Page

from paginas.bitacora import disparadores, firma
from paginas.bitacora.verificacion import lectura
from paginas.diagnostico.registro import comprobacion
from paginas.revision.registro import modelos_revisados

SOLO_SU_DUENIO = stat.S_IRWXG | stat.S_IRWXO


@comprobacion("Ajustes")
def ajustes() -> tuple[bool, str]:
    graves = [m for m in checks.run_checks() if m.is_serious() and not m.is_silenced()]
    if graves:
        return False, "; ".join(f"{m.id}: {m.msg}" for m in graves)
    return True, "las comprobaciones del sistema pasan"


@comprobacion("Base de datos")
def base_de_datos() -> tuple[bool, str]:
    try:
        connection.ensure_connection()
        ejecutor = MigrationExecutor(connection)
        faltan = ejecutor.migration_plan(ejecutor.loader.graph.leaf_nodes())
    except DatabaseError as error:
        return False, f"no responde: {error}"
    if faltan:
        return False, f"faltan {len(faltan)} migraciones: corra «manage.py migrate»"
    return True, f"{connection.vendor}, con todas las migraciones"


@comprobacion("Permisos")
def permisos() -> tuple[bool, str]:
    """Nobody holds «publish» over what is reviewed: an approval publishes."""
    registros = [m for m in modelos_revisados() if not issubclass(m, Page)]
    prohibidos = Permission.objects.filter(
        codename__in=[f"publish_{m._meta.model_name}" for m in registros],
        content_type__app_label__in={m._meta.app_label for m in registros},
    )
    nuestras = [
        pk
        for modelo in modelos_revisados()
        if issubclass(modelo, Page)
        for pk in modelo.objects.values_list("pk", flat=True)
    ]
    en_paginas = GroupPagePermission.objects.filter(
        permission__codename="publish_page", page__in=nuestras
    )
    personas = get_user_model()._default_manager
    culpables = {
        *Group.objects.filter(permissions__in=prohibidos).values_list("name", flat=True),
        *(p.get_username() for p in personas.filter(user_permissions__in=prohibidos)),
        *en_paginas.values_list("group__name", flat=True),
    }
    if culpables:
        return False, f"tienen «publicar»: {', '.join(sorted(culpables))}; quíteselo"
    return True, "nadie tiene «publicar» sobre lo que se revisa"


@comprobacion("Bitácora: disparadores")
def disparadores_puestos() -> tuple[bool, str]:
    if faltan := disparadores.faltan():
        return False, f"faltan {', '.join(faltan)}: corra «manage.py migrate»"
    return True, "la base se niega a cambiar la bitácora"


@comprobacion("Bitácora: cabeza")
def cabeza() -> tuple[bool, str]:
    (numero, _), ultimo = lectura.cabeza(), lectura.ultimo()
    if numero != ultimo:
        return (
            False,
            f"dice {numero} y el último asiento es el {ultimo}: corra «verificar_publicaciones»",
        )
    return True, f"{ultimo} asientos; «manage.py verificar_publicaciones» los comprueba todos"


@comprobacion("Bitácora: firma")
def llave() -> tuple[bool, str]:
    fichero = firma.ruta()
    if fichero is None:
        return True, "este sitio no firma (MESA_LLAVE_DE_FIRMA está vacío)"
    if firma.privada() is None:
        return (
            False,
            f"falta la llave «{fichero.name}»: repóngala o corra «manage.py instalar_mesa»",
        )
    if fichero.stat().st_mode & SOLO_SU_DUENIO:
        return False, "otras personas de la máquina pueden leer la llave: déjela en 0600"
    return True, "con llave, fuera de la base de datos"


if apps.is_installed("busqueda"):
    import_module("paginas.buscables.diagnosticos")
