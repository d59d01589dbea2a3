"""The words around a number: what says it is a telephone, and what says it is not."""

from __future__ import annotations

import re

ANTES = 60
DESPUES = 24

TELEFONO = re.compile(
    r"\b(?:tels?|telf|telef|telefon\w*|cels?|celular\w*|whats ?app|wasap\w*|guasap\w*|"
    r"wsp|wapp|wa\.me|pbx|fax|sms|telegram|llam[aeo]\w*|numeros? de contacto)\b"
)
# They speak of a telephone only right before it.
QUIZA = re.compile(
    r"\b(?:planta|linea|movil(?:es)?|extension|ext|signal|marc[aeo]\w*|marqu\w+|comuni[cq]\w+|"
    r"contact\w+|mensajes?|escrib\w+)\b[^.;0-9]{0,24}\Z"
)
# Glued to the number, or with a sign or two between.
TELEFONO_PEGADO = re.compile(
    r"\b(?:tels?|telf|telefonos?|cels?|celular(?:es)?|movil|whats ?app|wa\.me|fax|pbx)\W{0,4}\Z"
)
OTRA_COSA = re.compile(
    r"\b(?:expedientes?|exp|oficio|nit|boletas?|cuentas?|issn|isbn|facturas?|serie|orden|"
    r"codigos?|cod|folios?|referencia|ref|actas?|resolucion|decreto|acuerdos?|circular|nog|"
    r"contratos?|registro|recibos?|cheques?|polizas?|pasaportes?|licencia|placas?|lotes?|"
    r"partidas?|renglon|correlativos?|guia|ticket|solicitud|casos?|radicado|snip|dictamen|"
    r"coordenadas?|latitud|longitud|utm|doi|version|id|carne|matricula|fincas?|libro|anos?|"
    r"periodos?|bienio|entre|ejercicio|articulo|poblacion|total|montos?|sumas?|valor|"
    r"presupuestos?|quetzales|dolares|usd|gtq|gestion|formulario|inventario|activo|sello|"
    r"nomenclatura|providencia|memorandum|memorando|transferencia|deposito|transaccion|"
    r"comprobante|documento|certificado|constancia|isni|orcid|dui|curp|rtn|rfc|afiliacion|"
    r"igss|iban|clabe|proceso|adjudicacion|concurso|licitacion|cotizacion|convenio|ley)\b"
    r"\W{0,4}(?:[a-z/]{1,14}\W{1,3}){0,4}\Z"
)
MONEDA = re.compile(r"(?:\bq|\$|€|\bgtq|\busd)\.?\s?\Z")
UNIDAD = re.compile(
    r"\s?(?:%|quetzales|dolares|euros|lempiras|pesos|personas|habitantes|migrantes|toneladas|"
    r"hectareas|metros|kilometros|km|kg|m2|casos|registros|visitas|votos|anos|bytes|mil)"
)
FRASE = re.compile(r"(?<!tel)(?<!telef)(?<!cel)(?<!ext)(?<!\bno)(?<!num)[.;?!]\s(?!\d)")
CODIGO = re.compile(r"[a-z]-?\Z|[a-z][a-z/_.-]{0,20}[/_-]\Z|[#&=/]\Z")
DIRECCION_WEB = re.compile(r"(?:://|www\.)\S*\Z")


def dice_telefono(plano: str, inicio: int) -> bool:
    """Whether the nearest word that names the number names a telephone."""
    antes = plano[max(0, inicio - ANTES) : inicio]
    for corte in reversed(list(FRASE.finditer(antes))):
        antes = antes[corte.end() :]
        break
    positivos = [m.start() for m in TELEFONO.finditer(antes)]
    positivos += [m.start() for m in QUIZA.finditer(antes)]
    if not positivos:
        return False
    otra = OTRA_COSA.search(antes)
    return otra is None or max(positivos) > otra.start()


def lo_dice_pegado(plano: str, inicio: int) -> bool:
    return TELEFONO_PEGADO.search(plano[max(0, inicio - 24) : inicio]) is not None


def es_otra_cosa(plano: str, inicio: int, fin: int) -> bool:
    """An account, a case file, an amount, a quantity: by the words beside it."""
    antes = plano[max(0, inicio - ANTES) : inicio]
    return bool(OTRA_COSA.search(antes)) or es_cantidad(plano, fin)


def es_cantidad(plano: str, fin: int) -> bool:
    """«… personas», «… %» after it."""
    return UNIDAD.match(plano, fin) is not None


def es_dinero(plano: str, inicio: int) -> bool:
    return MONEDA.search(plano[max(0, inicio - 5) : inicio]) is not None


def es_parte_de_un_codigo(plano: str, inicio: int, fin: int) -> bool:
    """Glued to letters, or inside an address of the web."""
    antes = plano[max(0, inicio - ANTES) : inicio]
    if CODIGO.search(antes) or DIRECCION_WEB.search(antes):
        return True
    return re.match(r"-?[a-z]", plano[fin : fin + 2]) is not None and not re.match(
        r"-?(?:ext|wha|cel|tel)", plano[fin : fin + 4]
    )
