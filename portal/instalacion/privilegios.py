"""Databases refuse to run as root: drop to a user without privileges."""

from __future__ import annotations

import os
import pwd
import shutil
import tempfile
from pathlib import Path

NADIE = 65534


def es_root() -> bool:
    return hasattr(os, "geteuid") and os.geteuid() == 0


def cuenta(nombre: str = "") -> int:
    """The uid to run a server with: ours, or that of ``nombre`` (else nobody's) when root."""
    if not es_root():
        return os.geteuid()
    try:
        return pwd.getpwnam(nombre).pw_uid
    except KeyError:
        return NADIE


def como(uid: int) -> list[str]:
    """What to write before a command so that it runs as ``uid``; nothing when it already does."""
    if not es_root() or uid == 0:
        return []
    return ["setpriv", f"--reuid={uid}", f"--regid={uid}", "--clear-groups"]


def carpeta_temporal(prefijo: str, uid: int) -> Path:
    """An empty folder that ``uid`` owns and can reach, whatever the clone's own folders allow."""
    carpeta = Path(tempfile.mkdtemp(prefix=f"mesa-{prefijo}-"))
    carpeta.chmod(0o700)
    ceder(carpeta, uid)
    return carpeta


def ceder(ruta: Path, uid: int) -> None:
    """Make ``uid`` the owner of a file or a whole folder."""
    if not es_root():
        return
    for elemento in (ruta, *ruta.rglob("*")):
        os.chown(elemento, uid, uid, follow_symlinks=False)


def alcanza(ruta: Path) -> bool:
    """Whether every user may enter ``ruta`` and the folders above it."""
    return all(p.stat().st_mode & 0o005 == 0o005 for p in (ruta, *ruta.parents))


def borrar(carpeta: Path) -> None:
    shutil.rmtree(carpeta, ignore_errors=True)
