"""A whole log in memory, as the pure verification reads it, and ways to tamper with it."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from paginas.bitacora import firma, manifiesto
from paginas.bitacora.cadena import ORIGEN, hash_de, publico
from paginas.bitacora.canonico import json_canonico, sha256
from paginas.bitacora.verificacion.cadena import verificar_cadena
from paginas.bitacora.verificacion.ficheros import verificar_ficheros
from paginas.bitacora.verificacion.manifiesto import comparar_manifiesto
from paginas.bitacora.verificacion.publico import verificar_publico
from paginas.bitacora.verificacion.valores import (
    AsientoLeido,
    EstadoPublico,
    FicheroLeido,
    Hallazgo,
    VersionLeida,
)
from paginas.bitacora.verificacion.versiones import verificar_versiones

LLAVE = Ed25519PrivateKey.from_private_bytes(b"\x07" * 32)
LLAVES = {firma.identificador(LLAVE.public_key()): LLAVE.public_key()}
INICIO = datetime(2024, 1, 8, 15, 0, tzinfo=UTC)


@dataclass
class Copia:
    """Everything an attacker of the database or of the disk can reach."""

    asientos: list[AsientoLeido]
    versiones: list[VersionLeida]
    publicos: list[EstadoPublico]
    ficheros: list[FicheroLeido]
    cabeza: tuple[int, str]

    def fallos(self, anotado: list[dict[str, Any]] | None = None) -> list[Hallazgo]:
        ordenadas = sorted(self.asientos, key=lambda a: a.numero)
        versiones = sorted(self.versiones, key=lambda v: (v.clave, v.version, v.numero))
        return [
            *verificar_cadena(ordenadas, cabeza=self.cabeza, llaves=LLAVES),
            *(comparar_manifiesto(ordenadas, anotado) if anotado else ()),
            *verificar_versiones(versiones),
            *verificar_publico(self.publicos),
            *verificar_ficheros(self.ficheros),
        ]

    def manifiesto(self) -> list[dict[str, Any]]:
        return [manifiesto.de_asiento(a) for a in self.asientos]

    def copiar(self) -> Copia:
        return Copia(*(list(x) if isinstance(x, list) else x for x in vars(self).values()))


def sellar(asiento: AsientoLeido, anterior: str, llave: Ed25519PrivateKey | None) -> AsientoLeido:
    """Chain and sign ``asiento`` after ``anterior``; without a key the old signature stays."""
    nuevo = replace(asiento, anterior=anterior)
    nuevo = replace(nuevo, hash=hash_de(publico(nuevo)))
    if llave is None:
        return nuevo
    firmado = llave.sign(firma.enunciado(nuevo.numero, nuevo.hash)).hex()
    return replace(nuevo, firma=firmado, llave=firma.identificador(llave.public_key()))


def construir(cuantos: int = 30, objetos: int = 8) -> Copia:
    azar = random.Random(4)
    asientos, versiones, ficheros = [], [], []
    ultimas: dict[str, tuple[int, int, dict[str, Any]]] = {}
    anterior = ORIGEN
    for numero in range(1, cuantos + 1):
        clave = f"acuerdo-{azar.randint(1, objetos)}"
        version = ultimas.get(clave, (0, 0, {}))[1] + 1
        contenido = {
            "esquema": 1,
            "tipo": "acuerdo",
            "clave": clave,
            "codigo": f"ACU-MPR-2024-{numero:03d}",
            "campos": {"texto": f"Texto {numero}", "plazo": None, "lista": [1, 2, numero]},
        }
        texto = json_canonico(contenido)
        suma = sha256(texto)
        asiento = sellar(
            AsientoLeido(
                numero=numero,
                momento=INICIO + timedelta(hours=numero),
                accion="publicacion" if version == 1 else "correccion",
                clave=clave,
                tipo="acuerdo",
                codigo=contenido["codigo"],
                version=version,
                rol="Administración",
                motivo="",
                datos="{}",
                sha256=suma,
                anterior="",
                hash="",
            ),
            anterior,
            LLAVE,
        )
        anterior = asiento.hash
        asientos.append(asiento)
        versiones.append(
            VersionLeida(numero, asiento.accion, clave, version, suma, clave, version, suma, texto)
        )
        ficheros.append(FicheroLeido(numero, clave, version, "un documento", suma, suma))
        ultimas[clave] = (numero, version, contenido)
    publicos = [
        EstadoPublico(c, n, contenido, contenido) for c, (n, _, contenido) in ultimas.items()
    ]
    return Copia(asientos, versiones, publicos, ficheros, (cuantos, anterior))
