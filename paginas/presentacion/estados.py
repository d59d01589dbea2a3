"""How each state looks: its word, its shape and its tone. Never colour alone (estilo visual)."""

from __future__ import annotations

from dataclasses import dataclass

# Paths drawn in a 16 × 16 box, filled with the text's own colour.
ANILLO = "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 3a5 5 0 1 1 0 10A5 5 0 0 1 8 3Z"
MEDIO = "M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 3v10A5 5 0 0 1 8 3Z"
MARCA = "m2 7 4 4 8-9 2 2-10 11.5L0 9Z"
TRIANGULO = "M8 0l8 15H0Zm-1 5v5h2V5Zm0 6.5v2h2v-2Z"
RAYA = "M0 6h16v4H0Z"
ASPA = "m2 0 6 6 6-6 2 2-6 6 6 6-2 2-6-6-6 6-2-2 6-6-6-6Z"
FLECHA = "M0 6h9V1l7 7-7 7v-5H0Z"
PAUSA = "M2 1h4v14H2Zm8 0h4v14h-4Z"
HOJA = "M2 0h8l4 4v12H2Zm2 2v12h8V6H8V2Z"
PLUMA = "M2 0h8l4 4v12H2Zm3 8v2h6V8Zm0 3v2h6v-2Z"


@dataclass(frozen=True, slots=True)
class Apariencia:
    palabra: str
    forma: str
    tono: str


APARIENCIAS: dict[str, Apariencia] = {
    "pendiente": Apariencia("Pendiente", ANILLO, "azul"),
    "en_ejecucion": Apariencia("En ejecución", MEDIO, "ambar"),
    "cumplido": Apariencia("Cumplido", MARCA, "jade"),
    "sin_efecto": Apariencia("Sin efecto", ASPA, "pizarra"),
    "sustituido": Apariencia("Sustituido", FLECHA, "pizarra"),
    "vencido": Apariencia("Vencido", TRIANGULO, "ladrillo"),
    "sin_fecha": Apariencia("Sin fecha", RAYA, "pizarra linea-cortada"),
    "convocada": Apariencia("Convocada", ANILLO, "azul"),
    "celebrada": Apariencia("Celebrada", MARCA, "jade"),
    "suspendida": Apariencia("Suspendida", PAUSA, "ambar"),
    "cancelada": Apariencia("Cancelada", ASPA, "pizarra"),
    "sin_acta": Apariencia("Sin acta", RAYA, "pizarra linea-cortada"),
    "no_consta": Apariencia("Estado del acta: no consta", RAYA, "pizarra linea-cortada"),
    "proyecto": Apariencia("Proyecto de acta", HOJA, "ambar"),
    "aprobada": Apariencia("Acta aprobada", MARCA, "jade"),
    "firmada": Apariencia("Acta firmada", PLUMA, "jade"),
}


def apariencia(codigo: str) -> Apariencia:
    """How the state ``codigo`` looks; an unknown one keeps its own word and a dash."""
    return APARIENCIAS.get(codigo) or Apariencia(codigo.replace("_", " "), RAYA, "pizarra")
