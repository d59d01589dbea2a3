"""«¿Quiso decir…?»: words that nothing published has, and how they are written there."""

from busqueda.correccion.propuesta import quiso_decir

__all__ = ["quiso_decir"]
