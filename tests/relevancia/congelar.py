"""Freeze what the demonstration publishes, as the collection the judged questions are about.

``python manage.py shell -c "from tests.relevancia.congelar import congelar; congelar()"`` on a
loaded demonstration. A frozen collection makes a floor mean the same on every day and engine;
after freezing again, judge again.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from busqueda.contrato import Ficha, Fragmento
from busqueda.registro import adaptadores

FICHAS = Path(__file__).with_name("fichas.jsonl")


def congelar() -> None:
    with FICHAS.open("w", encoding="utf-8") as salida:
        for adaptador in sorted(adaptadores(), key=lambda a: a.tipo):
            for objeto in adaptador.publicos().order_by("pk"):
                ficha = adaptador.ficha(objeto)
                salida.write(json.dumps(_dato(ficha), ensure_ascii=False, sort_keys=True) + "\n")


def _dato(ficha: Ficha) -> dict[str, Any]:
    return {
        "clave": ficha.clave,
        "tipo": ficha.tipo,
        "titulo": ficha.titulo,
        "resumen": ficha.resumen,
        "fecha": str(ficha.fecha or ""),
        "identificadores": list(ficha.identificadores),
        "fragmentos": [[f.texto, f.idioma] for f in ficha.fragmentos],
    }


def congeladas() -> Iterator[Ficha]:
    with FICHAS.open(encoding="utf-8") as lineas:
        for linea in lineas:
            dato = json.loads(linea)
            yield Ficha(
                clave=dato["clave"],
                tipo=dato["tipo"],
                titulo=dato["titulo"],
                url=f"/{dato['clave']}/",
                resumen=dato["resumen"],
                fecha=date.fromisoformat(dato["fecha"]) if dato["fecha"] else None,
                identificadores=tuple(dato["identificadores"]),
                fragmentos=tuple(
                    Fragmento(texto, f"p{n}", idioma=idioma)
                    for n, (texto, idioma) in enumerate(dato["fragmentos"], 1)
                ),
            )
