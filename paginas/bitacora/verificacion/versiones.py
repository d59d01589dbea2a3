"""Each version is what its entry says; only a blanked one may be empty."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from paginas.bitacora.acciones import Accion
from paginas.bitacora.canonico import sha256
from paginas.bitacora.verificacion.valores import Hallazgo, VersionLeida


def verificar_versiones(filas: Iterable[VersionLeida]) -> Iterator[Hallazgo]:
    """Broken versions; ``filas`` come by key, version and number of the entry.

    Holds one version at a time, however long the log is.
    """
    clave, esperada = "", 1
    for (de, version), grupo in groupby(filas, key=lambda f: (f.clave, f.version)):
        if de != clave:
            clave, esperada = de, 1
        primera, *siguientes = grupo
        if version != esperada:
            yield _fallo(primera, "version", f"a «{de}» le falta la versión {esperada}")
        esperada = version + 1
        yield from _verificar_una(primera, siguientes)


def _verificar_una(primera: VersionLeida, siguientes: list[VersionLeida]) -> Iterator[Hallazgo]:
    if primera.accion == Accion.RESERVA:
        yield _fallo(primera, "reserva", "reserva una versión que no se había publicado")
        return
    reservada = False
    for fila in siguientes:
        bien = fila.accion == Accion.RESERVA and not reservada and fila.sha256 == primera.sha256
        if not bien:
            yield _fallo(fila, "version", f"repite la versión {fila.version} de «{fila.clave}»")
        reservada = reservada or bien
    yield from _contenido(primera, reservada)


def _contenido(fila: VersionLeida, reservada: bool) -> Iterator[Hallazgo]:
    nombre = f"la versión {fila.version} de «{fila.clave}»"
    if fila.contenido is None:
        yield _fallo(fila, "instantanea", f"{nombre} ya no existe")
        return
    if (fila.instantanea_clave, fila.instantanea_version) != (fila.clave, fila.version):
        yield _fallo(fila, "instantanea", f"{nombre} fue cambiada por otra")
    if fila.instantanea_sha256 != fila.sha256:
        yield _fallo(fila, "instantanea", f"{nombre} lleva otro SHA-256")
    if reservada and fila.contenido:
        yield _fallo(fila, "reserva", f"{nombre} consta como reservada y tiene contenido")
    elif not reservada and not fila.contenido:
        yield _fallo(fila, "reserva", f"{nombre} está en blanco sin que conste su reserva")
    elif not reservada and sha256(fila.contenido) != fila.sha256:
        yield _fallo(fila, "instantanea", f"{nombre} fue alterada")


def _fallo(fila: VersionLeida, regla: str, que: str) -> Hallazgo:
    return Hallazgo(fila.numero, fila.clave, regla, f"Asiento {fila.numero}: {que}.")
