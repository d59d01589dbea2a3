"""What anyone reads now is the last version the log knows of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from paginas.bitacora.verificacion.valores import EstadoPublico, Hallazgo

# Words of other records: as they were that day, whatever they are called today.
AJENAS = frozenset({"rotulo", "contexto"})


def verificar_publico(estados: Iterable[EstadoPublico]) -> Iterator[Hallazgo]:
    for e in estados:
        if e.guardado is None and e.actual is not None:
            yield Hallazgo(
                e.numero, e.clave, "publico", f"«{e.clave}» es público y la bitácora no lo dice."
            )
        elif e.guardado is not None and e.actual is None and not e.caducado:
            yield Hallazgo(
                e.numero,
                e.clave,
                "publico",
                f"«{e.clave}» dejó de ser público sin que la bitácora lo diga.",
            )
        elif e.guardado and e.actual and (campo := diferencia(e.guardado, e.actual)):
            yield Hallazgo(
                e.numero,
                e.clave,
                "publico",
                f"«{e.clave}» no es lo que se publicó con el asiento {e.numero}: cambió «{campo}».",
            )


def diferencia(guardado: dict[str, Any], actual: dict[str, Any]) -> str:
    """Path of the first field that differs; empty when the two say the same.

    With another ``esquema`` only what both forms have is compared: a field added to
    the software later is not a change of what was published.
    """
    otra_forma = guardado.get("esquema") != actual.get("esquema")
    for campo in ("tipo", "clave", "codigo"):
        if guardado.get(campo) != actual.get(campo):
            return campo
    return _difiere(guardado.get("campos"), actual.get("campos"), "", otra_forma)


def _difiere(a: Any, b: Any, donde: str, otra_forma: bool) -> str:
    if isinstance(a, dict) and isinstance(b, dict):
        if "clave" in a and "clave" in b:
            return "" if a["clave"] == b["clave"] else donde
        campos = (a.keys() & b.keys()) if otra_forma else (a.keys() | b.keys())
        for campo in sorted(campos - AJENAS):
            ruta = f"{donde}.{campo}" if donde else campo
            if campo not in a or campo not in b:
                return ruta
            if distinto := _difiere(a[campo], b[campo], ruta, otra_forma):
                return distinto
        return ""
    if isinstance(a, list) and isinstance(b, list):
        if len(a) != len(b):
            return donde
        pares = enumerate(zip(a, b, strict=True), start=1)
        return next(
            (d for n, (x, y) in pares if (d := _difiere(x, y, f"{donde}.{n}", otra_forma))), ""
        )
    return "" if a == b else donde
