"""What is proposed while somebody types: codes, titles and institutions of public entries.

Each row of :class:`~busqueda.models.Sugerencia` is a beginning under which something can be
found; they are written with the entry, and read by a range of one index.
"""
