"""One PDF at a time: the library that reads them keeps state of its own, and a server has
several threads."""

from __future__ import annotations

from threading import Lock

leyendo_un_pdf = Lock()
