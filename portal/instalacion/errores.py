"""What a person must do before the command can go on."""

from __future__ import annotations


class Impedimento(Exception):
    """One Spanish sentence: what is wrong and what to do. ``codigo`` is the exit status."""

    def __init__(self, mensaje: str, codigo: int = 2) -> None:
        super().__init__(mensaje)
        self.codigo = codigo
