"""Hostile searches out of a grammar: the same ones for the same seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from urllib.parse import quote, urlencode

RUTAS = ("/buscar/", "/buscar/sugerencias/", "/buscar/feed/")
PARAMETROS = ("q", "tipo", "departamento", "estado", "anio", "desde", "hasta", "orden", "pagina")
NORMALES = ("mesa", "albergue", "migración", "9-2022", "K’iche’", "año", "de", "trabajo")
OPERADORES = (
    "AND",
    "OR",
    "NOT",
    "NEAR(",
    "NEAR/2",
    "+",
    "-",
    "*",
    "^",
    "~2",
    "?",
    ":",
    "titulo:",
    "{exacto}:",
    "[* TO *]",
    "_exists_:",
    "/.*/",
    "&&",
    "||",
    "!",
    "<->",
    "<2>",
    ":*",
    "::tsquery",
    "\\",
    "¶",
    "=",
    '"',
    "'",
    "“",
    "»",
    "(",
    ")",
    "((",
    "{",
    "}",
    "[",
    "]",
    "$",
    "%",
    "_",
    "@@",
    "#",
)
ATAQUES = (
    "'; DROP TABLE busqueda_entradabusqueda; --",
    "' OR 1=1 --",
    "1) UNION SELECT 1 --",
    "%s%s%n",
    "%(q)s",
    "{{7*7}}",
    "{% debug %}",
    "<script>alert(1)</script>",
    '" onfocus=alert(1) x="',
    "../../etc/passwd",
    "\r\nSet-Cookie: a=b",
    "pg_sleep(9)",
    "\\u0000",
    "${jndi:x}",
)
RAROS = (
    "\x00", "\x0b", "\x1b", "\x7f", "\u202e", "\u200b", "\ufeff", "\ufffe", "\U0010ffff", "\u0301",
    "ﬁ", "İ", "ß", "𝕄", "😀", "٣", "²", "Ⅷ", "ñ", "N\u0303", "ʼ", "ꞌ",
)  # fmt: skip
CRUDOS = ("%00", "%FF", "%ED%A0%80", "%C0%AF", "%F4%90%80%80", "%", "%zz", "+", "&", "=", ";")
FECHAS = ("2023-05-31", "0000-00-00", "2023-02-30", "9999-12-31", "٢٠٢٣-٠١-٠١", "ayer", "-1", "1e9")
PAGINAS = ("1", "2", "100", "101", "0", "-1", "9" * 400, "1.5", "²", "٣", "NaN", "")


@dataclass(frozen=True, slots=True)
class Hostil:
    """An address to ask for, written as it travels."""

    ruta: str
    consulta: str

    @property
    def url(self) -> str:
        return f"{self.ruta}?{self.consulta}"


def hostiles(cuantas: int, semilla: int) -> list[Hostil]:
    azar = random.Random(semilla)
    return [Hostil(azar.choices(RUTAS, (6, 2, 2))[0], _consulta(azar)) for _ in range(cuantas)]


def _consulta(azar: random.Random) -> str:
    nombres = ["q", *azar.choices(PARAMETROS, k=azar.randrange(4))]
    partes = [f"{nombre}={_valor(azar, nombre)}" for nombre in nombres]
    if azar.random() < 0.15:  # repeated parameters
        partes += partes[:1] * azar.choice((2, 30, 400))
    azar.shuffle(partes)
    return "&".join(partes)


def _valor(azar: random.Random, nombre: str) -> str:
    if azar.random() < 0.1:
        return "".join(azar.choices(CRUDOS, k=azar.randrange(1, 5)))
    if nombre in {"desde", "hasta"} and azar.random() < 0.8:
        return quote(azar.choice(FECHAS))
    if nombre == "pagina" and azar.random() < 0.8:
        return quote(azar.choice(PAGINAS))
    return quote(_texto(azar))


def _texto(azar: random.Random) -> str:
    """``texto → trozo | texto trozo | "texto" | (texto) | trozo repeated | cut``"""
    trozos = [_trozo(azar) for _ in range(azar.randrange(1, 8))]
    texto = azar.choice(("", " ", " ", "  ")).join(trozos)
    forma = azar.random()
    if forma < 0.15:
        return f'"{texto}"'
    if forma < 0.25:
        return f"({texto})"
    if forma < 0.35:
        return azar.choice(trozos) * azar.choice((10, 100, 700))
    return texto[: azar.randrange(1, 600)] if forma < 0.5 else texto


def _trozo(azar: random.Random) -> str:
    clase = azar.choices((NORMALES, OPERADORES, ATAQUES, RAROS), (4, 4, 1, 2))[0]
    return azar.choice(clase)


MEGA = 1_000_000
# What somebody once found to break a search, asked in every place it can be asked.
FIJOS = (
    "",
    '"',
    "'",
    '""',
    "“",
    "* OR *",
    "NEAR(a b, 3)",
    "a AND",
    "NOT",
    "titulo:x",
    "{titulo}: x",
    "a^b",
    "a^1e999",
    "a~999",
    "[* TO *]",
    "/(a+)+$/",
    "/.*.*.*.*.*=/",
    "_id:1",
    "\\",
    "\\\\",
    "a\\",
    "(" * 500,
    ")" * 500,
    "-",
    "--",
    "\x00",
    "a\x00b",
    "%",
    "_",
    "%" * 300,
    "'; DROP TABLE x; --",
    "'||(SELECT 1)||'",
    "a & b | !c <-> d:*",
    "::tsquery",
    "<2>",
    "😀" * 300,
    "\u202e",
    "\ufffe",
    "\U0010ffff",
    "\u0301" * 500,
    "ñ" * 600,
    "1-" * 5000,
    "a-" * 5000 + "1",
    "'" * 5000,
    "a'a" * 2000,
    "1.000," * 1000,
    "¶",
    '"¶"',
    "=mesa",
    "<script>alert(1)</script>",
    "0-0",
    "00",
    "ﬁ",
    "K'",
    "'K",
    "a" * MEGA,
    "palabra " * 20_000,
    '"' * 100_000,
    "a" * 50_000 + "!",
    "1" * 50_000 + "-",
    " " * 100_000,
    "ʼ" * 100_000 + "k",
)


def fijas() -> list[Hostil]:
    hondas = [{"q": "mesa", "pagina": pagina} for pagina in PAGINAS]
    repetidas = [
        {"q": ["a", "mesa"] * 200},
        {"departamento": [str(n) for n in range(2000)]},
        {f"p{n}": "x" for n in range(900)},
        {"tipo": ["acta"] * 900, "desde": ["2023-01-01", "x"], "orden": ["fecha", ""]},
    ]
    peticiones: list[dict[str, object]] = [
        *({"q": texto} for texto in FIJOS),
        *(dict.fromkeys(PARAMETROS, texto) for texto in FIJOS if len(texto) < 20_000),
        *hondas,
        *repetidas,
    ]
    crudas = [f"q={crudo}&tipo={crudo}" for crudo in CRUDOS]
    escritas = [urlencode(p, doseq=True, errors="replace") for p in peticiones]
    return [Hostil(ruta, consulta) for ruta in RUTAS for consulta in [*escritas, *crudas]]
