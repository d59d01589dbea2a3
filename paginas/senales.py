"""Signals of the module. Receivers run inside the sender's transaction."""

from __future__ import annotations

from django.dispatch import Signal

# objetos: list of objects whose public content may have changed; momento: aware datetime
publico_cambio = Signal()

# objetos: list of reviewed objects whose public files are written down as they are now
ficheros_anotados = Signal()

# documentos: what may no longer be, or may now be, in a collection that everybody sees
coleccion_cambio = Signal()
