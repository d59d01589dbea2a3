"""Comparing with a manifest downloaded earlier: what the whole chain rewritten cannot pass."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import zip_longest

from paginas.bitacora.cadena import ORIGEN, hash_de
from paginas.bitacora.verificacion.valores import AsientoLeido, Hallazgo


def comparar_manifiesto(
    asientos: Iterable[AsientoLeido], manifiesto: Iterable[dict[str, object]]
) -> Iterator[Hallazgo]:
    """The first entry that is not what the manifest says, and no more: the rest follows.

    Both come by number. Entries after the manifest's end are new and fine.
    """
    anterior = ORIGEN
    for asiento, anotado in zip_longest(asientos, manifiesto):
        if anotado is None:
            return
        numero, hash_ = anotado["numero"], anotado["hash"]
        campos = {k: v for k, v in anotado.items() if k not in ("hash", "firma", "llave")}
        if hash_ != hash_de(campos) or anotado["anterior"] != anterior:
            yield Hallazgo(
                int(str(numero)),
                str(anotado["clave"]),
                "manifiesto",
                f"El manifiesto mismo fue alterado en el asiento {numero}: use otra copia.",
            )
            return
        anterior = str(hash_)
        if asiento is None:
            yield Hallazgo(
                int(str(numero)),
                str(anotado["clave"]),
                "manifiesto",
                f"El asiento {numero}, que el manifiesto descargado tiene, ya no existe.",
            )
            return
        if asiento.numero != numero or asiento.hash != hash_:
            yield Hallazgo(
                int(str(numero)),
                str(anotado["clave"]),
                "manifiesto",
                f"El asiento {numero} no es el del manifiesto descargado: la bitácora se "
                "reescribió.",
            )
            return
