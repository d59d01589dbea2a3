"""The demonstration's users: roles, no people."""

from __future__ import annotations

import os
from dataclasses import dataclass

from django.contrib.auth.models import Group, User
from wagtail.users.models import UserProfile

from paginas.revision.instalacion import ADMINISTRACION, AUDITORIA, COMUNICACION

CLAVE_POR_OMISION = "mesa-abierta-demo"
USUARIOS = {
    "editora": COMUNICACION,
    "editor": COMUNICACION,
    "moderadora": ADMINISTRACION,
    "moderador": ADMINISTRACION,
    "auditora": AUDITORIA,
}


@dataclass(frozen=True, slots=True)
class Personas:
    editora: User
    editor: User
    moderadora: User
    moderador: User


def crear() -> Personas:
    """The users of ``contrato.md`` with the password of DEMO_CLAVE."""
    clave = os.environ.get("DEMO_CLAVE") or CLAVE_POR_OMISION
    usuarios = {
        nombre: _crear(nombre, clave, Group.objects.get(name=grupo))
        for nombre, grupo in USUARIOS.items()
    }
    _crear("admin", clave, None, is_superuser=True, is_staff=True)
    del usuarios["auditora"]
    return Personas(**usuarios)


def _crear(nombre: str, clave: str, grupo: Group | None, **campos: bool) -> User:
    usuario, nuevo = User.objects.get_or_create(
        username=nombre, defaults={"email": f"{nombre}@example.org", **campos}
    )
    if nuevo:
        usuario.set_password(clave)
        usuario.save()
        if grupo is not None:
            usuario.groups.add(grupo)
    perfil = UserProfile.get_for_user(usuario)
    perfil.preferred_language = "es"
    perfil.current_time_zone = "America/Guatemala"
    perfil.save()
    return usuario
