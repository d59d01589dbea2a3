"""What an administrator writes to say which public thing: its address, its code or its key."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from django.urls import get_script_prefix

from busqueda.analisis import clave_de, palabras
from busqueda.models import EntradaBusqueda, IdentificadorEntrada


def clave_de_lo_escrito(texto: str) -> str:
    """The key of the public entry meant by ``texto``; ``texto`` itself when there is none."""
    escrito = texto.strip()
    ruta = unquote(urlsplit(escrito).path) if "/" in escrito else ""
    formas = {ruta, f"{ruta.rstrip('/')}/", f"{get_script_prefix().rstrip('/')}{ruta}"} - {"", "/"}
    entrada = EntradaBusqueda.objects.filter(clave=escrito).first()
    if entrada is None and ruta:
        entrada = EntradaBusqueda.objects.filter(url__in=formas).order_by("pk").first()
    if entrada is not None:
        return entrada.clave
    codigos = IdentificadorEntrada.objects.filter(clave=clave_de(palabras(escrito)))
    pedidas = set(codigos.values_list("entrada__clave", flat=True)[:2]) if not ruta else set()
    return pedidas.pop() if len(pedidas) == 1 else escrito
