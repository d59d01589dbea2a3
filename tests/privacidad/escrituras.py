"""How people write a CUI, a telephone number and an e-mail address."""

from __future__ import annotations

from random import Random

from tests.privacidad import cui
from tests.privacidad.caso import Dato

DURO, FINO, RAYA = "\u00a0", "\u202f", "\u2013"

# Between the groups of 4, 5 and 4 digits.
ENTRE_GRUPOS = {
    "espacios": " ",
    "guiones": "-",
    "puntos": ".",
    "espacio duro": DURO,
    "espacio fino": FINO,
    "raya": RAYA,
    "guiones con espacio": " - ",
    "dos espacios": "  ",
}

# a: four digits, b: four digits.
TELEFONOS_CLAROS = {
    "guion": "{a}-{b}",
    "guion con espacios": "{a} - {b}",
    "raya": "{a}\u2013{b}",
    "+502 y guion": "+502 {a}-{b}",
    "+502 y espacio": "+502 {a} {b}",
    "+502 seguido": "+502{a}{b}",
    "(502)": "(502) {a}-{b}",
    "(+502)": "(+502) {a}-{b}",
    "(502) pegado": "(502){a}{b}",
    "00502": "00502 {a} {b}",
    "502 con guiones": "502-{a}-{b}",
}
# Read as a telephone number only beside a word that says so.
TELEFONOS_CON_SENAL = {
    "seguido": "{a}{b}",
    "espacio": "{a} {b}",
    "espacio duro": "{a}\u00a0{b}",
    "punto": "{a}.{b}",
    "pares": "{a1} {a2} {b1} {b2}",
    "pares con guion": "{a1}-{a2}-{b1}-{b2}",
    "pares con punto": "{a1}.{a2}.{b1}.{b2}",
    "dos líneas": "{a}-\n{b}",
}

# l: local part, d: domain with dots, p: domain with « punto », c: with « (punto) », k: [dot].
CORREOS = {
    "llano": "{l}@{d}",
    "mayúsculas": "{L}@{D}",
    "arroba y punto": "{l} arroba {p}",
    "(arroba)": "{l} (arroba) {d}",
    "(arroba) y (punto)": "{l} (arroba) {c}",
    "(at)": "{l}(at){d}",
    "(at) con espacios": "{l} (at) {d}",
    "[at] y [dot]": "{l}[at]{k}",
    "ARROBA": "{l} ARROBA {d}",
    "@ con espacios": "{l} @ {d}",
    "@ y punto": "{l}@{p}",
    "[arroba]": "{l}[arroba]{d}",
}
DOMINIOS = (
    "example.com",
    "example.org",
    "example.net",
    "correo.example.com",
    "mail.zona.example.org",
    "personal.example",
    "buzon.example.net",
)
SILABAS = ("ba", "chi", "lu", "mo", "nel", "qui", "ro", "sac", "tun", "xe", "yol", "zu", "pam")
PREFIJOS = ("22", "23", "24", "66", "77", "78", "79", *(f"{n}" for n in range(30, 60)))


def un_dpi(azar: Random) -> tuple[Dato, str]:
    """A CUI and the name of its writing."""
    cifras = cui.inventado(azar)
    a, b, c = cifras[:4], cifras[4:9], cifras[9:]
    forma = azar.choice((*ENTRE_GRUPOS, "seguido", "seguido", "dos líneas", "ocho y verificador"))
    if forma in ENTRE_GRUPOS:
        texto = ENTRE_GRUPOS[forma].join((a, b, c))
    elif forma == "dos líneas":
        texto = azar.choice((f"{a} {b}\n{c}", f"{a}\n{b} {c}", f"{a}-{b}-\n{c}"))
    elif forma == "ocho y verificador":
        texto = f"{cifras[:8]}-{cifras[8]}-{c}"
    else:
        texto = cifras
    return Dato("dpi", texto), forma


def ocho_cifras(azar: Random) -> str:
    return f"{azar.choice(PREFIJOS)}{azar.randint(0, 999_999):06}"


def escribir_telefono(cifras: str, molde: str) -> str:
    a, b = cifras[:4], cifras[4:]
    return molde.format(a=a, b=b, a1=a[:2], a2=a[2:], b1=b[:2], b2=b[2:])


def un_telefono(azar: Random, *, con_senal: bool, cifras: str = "") -> tuple[Dato, str]:
    moldes = TELEFONOS_CLAROS | TELEFONOS_CON_SENAL if con_senal else TELEFONOS_CLAROS
    forma = azar.choice(tuple(moldes))
    return Dato("telefono", escribir_telefono(cifras or ocho_cifras(azar), moldes[forma])), forma


def parte_local(azar: Random) -> str:
    """Made of syllables and numbers: it names nobody."""
    palabras = ["".join(azar.choices(SILABAS, k=azar.randint(2, 3))) for _ in range(2)]
    union = azar.choice((".", "_", "-", ""))
    return union.join(palabras) + azar.choice(("", "", f"{azar.randint(1, 99)}", "+mesa"))


def un_correo(azar: Random, *, dominio: str = "") -> tuple[Dato, str]:
    forma = azar.choice(("llano", "llano", "llano", *CORREOS))
    local, d = parte_local(azar), dominio or azar.choice(DOMINIOS)
    texto = CORREOS[forma].format(
        l=local,
        L=local.upper(),
        d=d,
        D=d.upper(),
        p=d.replace(".", " punto "),
        c=d.replace(".", " (punto) "),
        k=d.replace(".", "[dot]"),
    )
    return Dato("correo", texto), forma
