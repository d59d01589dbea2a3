"""Institutional contacts that are meant to be public."""

from __future__ import annotations

from dataclasses import dataclass

from paginas.privacidad.hallazgos import Clase

PAIS = "502"


@dataclass(frozen=True, slots=True)
class Permitidos:
    """Addresses in lower case, domains (what is below them counts), telephones in digits."""

    correos: frozenset[str] = frozenset()
    dominios: frozenset[str] = frozenset()
    telefonos: frozenset[str] = frozenset()

    def permite(self, clase: Clase, valor: str) -> bool:
        """Whether ``valor`` (as ``Hallazgo.valor``) is allowed. A DPI never is."""
        if clase == "telefono":
            return sin_pais(valor) in self.telefonos
        if clase == "correo":
            dominio = valor.rpartition("@")[2]
            partes = dominio.split(".")
            superiores = {".".join(partes[n:]) for n in range(len(partes))}
            return valor in self.correos or not superiores.isdisjoint(self.dominios)
        return False


NADIE = Permitidos()


def sin_pais(cifras: str) -> str:
    """The digits without Guatemala's own prefix."""
    cifras = cifras.removeprefix("00")
    return cifras[3:] if cifras.startswith(PAIS) and len(cifras) == 11 else cifras
