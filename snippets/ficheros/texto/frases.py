"""The state of a file's text as a sentence for the editor who works with it."""

from __future__ import annotations

from snippets.ficheros.lectura.lectura import Estado, Unidad
from snippets.ficheros.texto.models import TextoFichero

CONSEJO_DE_TEXTO = (
    "Adjunte también una versión de texto (Word o PDF con texto): así la búsqueda lo encuentra y "
    "puede leerlo quien usa un lector de pantalla."
)
_FRASES = {
    Estado.PENDIENTE: "Su texto todavía no se ha leído: se lee solo, en unos minutos.",
    Estado.ESCANEADO: f"Sin texto: parece escaneado. {CONSEJO_DE_TEXTO}",
    Estado.VACIO: "Sin texto: se pudo abrir, pero no tiene nada escrito.",
    Estado.PROTEGIDO: "Está protegido con contraseña: nadie podrá leerlo sin ella. Suba una copia "
    "sin contraseña.",
    Estado.DANADO: "Está dañado o no se puede leer. Ábralo en su computadora y, si abre bien, "
    "guárdelo de nuevo y súbalo otra vez.",
    Estado.DEMASIADO_GRANDE: "Es demasiado grande para leer su texto. Si puede, divídalo en "
    "partes y suba cada una.",
    Estado.TARDO_DEMASIADO: "Tardó demasiado en leerse y se dejó. Guárdelo de nuevo como PDF y "
    "súbalo otra vez, o pida a Administración que se intente de nuevo.",
    Estado.NO_ADMITIDO: "De este tipo de archivo no se lee el texto: solo de PDF y de Word "
    "(.docx).",
}


def frase(texto: TextoFichero | None) -> str:
    """One or two sentences; a file nobody has registered yet waits as well."""
    if texto is None:
        return _FRASES[Estado.PENDIENTE]
    estado = Estado(texto.estado)
    if estado is Estado.CON_TEXTO:
        return _con_texto(texto)
    dicha = _FRASES[estado]
    return f"{dicha} Motivo: {texto.detalle}." if texto.detalle else dicha


def _con_texto(texto: TextoFichero) -> str:
    total = texto.total or 0
    if texto.unidad == Unidad.PARRAFO.value:
        return f"Con texto: {total} {'párrafo' if total == 1 else 'párrafos'}."
    paginas = "1 página" if total == 1 else f"{total} páginas"
    if not texto.sin_texto:
        return f"Con texto: {paginas}."
    cuantas = (
        "1 parece escaneada" if texto.sin_texto == 1 else f"{texto.sin_texto} parecen escaneadas"
    )
    return f"Con texto, pero no todo: de {paginas}, {cuantas} y no se encuentran en la búsqueda."
