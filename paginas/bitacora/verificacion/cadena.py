"""Numbers, hashes of the entry before, own hashes, signatures, and where the log ends."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from paginas.bitacora.cadena import ORIGEN, hash_de, publico
from paginas.bitacora.firma import Llaves, vale
from paginas.bitacora.verificacion.valores import AsientoLeido, Hallazgo


def verificar_cadena(
    asientos: Iterable[AsientoLeido],
    *,
    cabeza: tuple[int, str] | None = None,
    llaves: Llaves | None = None,
) -> Iterator[Hallazgo]:
    """Broken links of the log, in order; ``asientos`` come by number.

    ``cabeza`` is the stored end (number and hash). With ``llaves`` the site signs: a
    signature must be valid, no entry after a signed one may lack it, and the last one
    carries it.
    """
    anterior, esperado, firmaba = ORIGEN, 1, False
    ultimo: AsientoLeido | None = None
    for asiento in asientos:
        if asiento.numero != esperado:
            yield _hueco(asiento, esperado)
        if asiento.anterior != anterior:
            yield Hallazgo(
                asiento.numero,
                asiento.clave,
                "anterior",
                f"El asiento {asiento.numero} no sella al que lo precede.",
            )
        if asiento.hash != hash_de(publico(asiento)):
            yield Hallazgo(
                asiento.numero,
                asiento.clave,
                "hash",
                f"El asiento {asiento.numero} fue alterado: su hash no es el de su contenido.",
            )
        if llaves:
            yield from _firma(asiento, llaves, firmaba)
        firmaba = firmaba or bool(asiento.firma)
        anterior, esperado, ultimo = asiento.hash, asiento.numero + 1, asiento
    yield from _final(ultimo, cabeza, llaves)


def _hueco(asiento: AsientoLeido, esperado: int) -> Hallazgo:
    if asiento.numero < esperado:
        texto = f"El asiento {asiento.numero} está repetido o fuera de su orden."
    elif asiento.numero == esperado + 1:
        texto = f"Falta el asiento {esperado}."
    else:
        texto = f"Faltan los asientos {esperado} a {asiento.numero - 1}."
    return Hallazgo(min(esperado, asiento.numero), asiento.clave, "numeracion", texto)


def _firma(asiento: AsientoLeido, llaves: Llaves, firmaba: bool) -> Iterator[Hallazgo]:
    if asiento.firma and not vale(
        llaves,
        numero=asiento.numero,
        hash_=asiento.hash,
        firma=asiento.firma,
        llave=asiento.llave,
    ):
        yield Hallazgo(
            asiento.numero,
            asiento.clave,
            "firma",
            f"La firma del asiento {asiento.numero} no es de este sitio.",
        )
    elif firmaba and not asiento.firma:
        yield Hallazgo(
            asiento.numero,
            asiento.clave,
            "firma",
            f"Al asiento {asiento.numero} le falta la firma que llevan los anteriores.",
        )


def _final(
    ultimo: AsientoLeido | None, cabeza: tuple[int, str] | None, llaves: Llaves | None
) -> Iterator[Hallazgo]:
    numero, hash_ = (ultimo.numero, ultimo.hash) if ultimo else (0, ORIGEN)
    clave = ultimo.clave if ultimo else ""
    if cabeza is not None and cabeza[0] > numero:
        yield Hallazgo(
            numero + 1,
            "",
            "cola",
            f"La bitácora termina en el asiento {numero} y llegó al {cabeza[0]}: le cortaron "
            "el final.",
        )
    elif cabeza is not None and cabeza != (numero, hash_):
        yield Hallazgo(
            numero, clave, "cabeza", f"El asiento {numero} no es el último que se escribió."
        )
    if llaves and ultimo is not None and not ultimo.firma:
        yield Hallazgo(
            numero,
            clave,
            "firma",
            f"El último asiento, el {numero}, no está firmado, y este sitio firma.",
        )
