"""Signing the head of the log with a key that is not in the database (Ed25519)."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import (
    Ed25519PrivateKey,
    Ed25519PublicKey,
)
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

from paginas.bitacora.canonico import json_canonico

PUBLICAS = "*.pub.pem"
Llaves = Mapping[str, Ed25519PublicKey]


def ruta() -> Path | None:
    """The private key's file, named by ``MESA_LLAVE_DE_FIRMA``; None: the site does not sign."""
    valor = getattr(settings, "MESA_LLAVE_DE_FIRMA", "")
    return Path(valor) if valor else None


def crear_si_falta() -> bool:
    """Make the pair of keys when the setting names a file that is not there.

    The private half is readable by its owner alone. The public half stays beside it
    under its identifier, so that what an old key signed is still verified after a new
    one is made.
    """
    destino = ruta()
    if destino is None or destino.exists():
        return False
    llave = Ed25519PrivateKey.generate()
    destino.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    privada = llave.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    with os.fdopen(os.open(destino, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as f:
        f.write(privada)
    publica = llave.public_key()
    (destino.parent / f"{identificador(publica)}.pub.pem").write_bytes(pem(publica))
    return True


def privada() -> Ed25519PrivateKey | None:
    """The key, or None where the site does not sign or its file is missing.

    Raises ``ImproperlyConfigured`` for a file that holds no Ed25519 key.
    """
    fichero = ruta()
    if fichero is None or not fichero.is_file():
        return None
    try:
        llave = serialization.load_pem_private_key(fichero.read_bytes(), password=None)
    except ValueError as error:
        raise ImproperlyConfigured("MESA_LLAVE_DE_FIRMA no es una llave Ed25519.") from error
    if not isinstance(llave, Ed25519PrivateKey):
        raise ImproperlyConfigured("MESA_LLAVE_DE_FIRMA no es una llave Ed25519.")
    return llave


def publicas() -> Llaves:
    """Every public key of this site by its identifier: today's and earlier ones."""
    fichero = ruta()
    if fichero is None:
        return {}
    halladas = [
        serialization.load_pem_public_key(f.read_bytes())
        for f in sorted(fichero.parent.glob(PUBLICAS))
    ]
    if llave := privada():
        halladas.append(llave.public_key())
    return {identificador(k): k for k in halladas if isinstance(k, Ed25519PublicKey)}


def identificador(llave: Ed25519PublicKey) -> str:
    """The first 16 hexadecimal digits of the SHA-256 of the raw public key."""
    return hashlib.sha256(llave.public_bytes_raw()).hexdigest()[:16]


def pem(llave: Ed25519PublicKey) -> bytes:
    return llave.public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )


def enunciado(numero: int, hash_: str) -> bytes:
    """What is signed: the log ends at this entry, with this hash, and has this many."""
    return json_canonico({"cuenta": numero, "hash": hash_, "numero": numero}).encode()


def firmar(numero: int, hash_: str) -> tuple[str, str]:
    """Signature (hexadecimal) and identifier of the key; both empty without a key."""
    llave = privada()
    if llave is None:
        return "", ""
    return llave.sign(enunciado(numero, hash_)).hex(), identificador(llave.public_key())


def vale(llaves: Llaves, *, numero: int, hash_: str, firma: str, llave: str) -> bool:
    """Whether ``firma`` is of one of ``llaves`` over that head."""
    publica = llaves.get(llave)
    if publica is None:
        return False
    try:
        publica.verify(bytes.fromhex(firma), enunciado(numero, hash_))
    except (InvalidSignature, ValueError):
        return False
    return True
