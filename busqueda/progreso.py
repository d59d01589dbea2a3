"""Progress of long commands: a bar on a terminal, plain lines elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

Avance = Callable[[str, int, int], None]


@contextmanager
def en_pantalla() -> Iterator[Avance]:
    """A function ``(what, done, total)`` that shows how far each thing is, on stderr."""
    if not sys.stderr.isatty():
        yield lambda que, hechas, total: print(f"{que}: {hechas} de {total}", file=sys.stderr)
        return
    columnas = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columnas, console=Console(stderr=True)) as barra:
        tareas = {}

        def avanzar(que: str, hechas: int, total: int) -> None:
            if que not in tareas:
                tareas[que] = barra.add_task(que, total=total)
            barra.update(tareas[que], completed=hechas, total=total)

        yield avanzar
