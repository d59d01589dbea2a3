"""One Spanish analysis for the index, the query and the highlighter."""

from busqueda.analisis.consulta import ConsultaAnalizada, Expansion, analizar_consulta
from busqueda.analisis.identificadores import clave_de, ventanas
from busqueda.analisis.palabras import Palabra, palabras
from busqueda.analisis.texto import SEPARADOR, TextoAnalizado, analizar_textos

__all__ = [
    "SEPARADOR",
    "ConsultaAnalizada",
    "Expansion",
    "Palabra",
    "TextoAnalizado",
    "analizar_consulta",
    "analizar_textos",
    "clave_de",
    "palabras",
    "ventanas",
]
