"""Rules about the files themselves."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

RAIZ = Path(__file__).resolve().parent.parent.parent
MODULO = ("paginas", "snippets", "busqueda")
TODOS = ("portal", *MODULO, "tests")
LINEAS = 300
# Swappable relations: Django and Wagtail themselves read these at import.
DEL_MARCO = {"AUTH_USER_MODEL", "WAGTAIL_PAGE_MODEL", "WAGTAILDOCS_DOCUMENT_MODEL"}
PLANTILLAS_DEL_PORTAL = ('"portal/', "'portal/", "% load portal")
LARGOS = (".py", ".html", ".css", ".js", ".yaml")


def fuentes(*paquetes: str, sufijos: tuple[str, ...] = (".py",)) -> Iterator[Path]:
    for paquete in paquetes:
        for fichero in sorted((RAIZ / paquete).rglob("*")):
            if fichero.suffix in sufijos and "__pycache__" not in fichero.parts:
                yield fichero


def nombre(fichero: Path) -> str:
    return str(fichero.relative_to(RAIZ))


def test_ningun_fichero_pasa_de_trescientas_lineas() -> None:
    largos = {
        nombre(f): n
        for f in fuentes(*TODOS, sufijos=LARGOS)
        if "migrations" not in f.parts
        and (n := len(f.read_text(encoding="utf-8").splitlines())) > LINEAS
    }
    assert largos == {}, "Parta estos ficheros por sustantivos."


def test_todo_modulo_con_codigo_anuncia_las_anotaciones() -> None:
    sin = [
        nombre(f)
        for f in fuentes(*TODOS)
        if "migrations" not in f.parts
        and (arbol := ast.parse(f.read_text(encoding="utf-8"))).body
        and any(isinstance(n, ast.FunctionDef | ast.ClassDef) for n in ast.walk(arbol))
        and "from __future__ import annotations" not in f.read_text(encoding="utf-8")
    ]
    assert sin == []


def _lecturas_al_importar(arbol: ast.Module) -> list[int]:
    """Lines that read ``settings.X`` outside the body of a function."""
    lineas: list[int] = []
    pendientes: list[ast.AST] = [arbol]
    while pendientes:
        nodo = pendientes.pop()
        if isinstance(nodo, ast.Attribute | ast.Call) and _lee_ajustes(nodo):
            lineas.append(nodo.lineno)
        if isinstance(nodo, ast.FunctionDef | ast.AsyncFunctionDef):
            pendientes += [*nodo.decorator_list, *nodo.args.defaults, *nodo.args.kw_defaults]
        elif isinstance(nodo, ast.Lambda):
            pendientes += nodo.args.defaults
        else:
            pendientes += ast.iter_child_nodes(nodo)
        pendientes = [n for n in pendientes if n is not None]
    return sorted(set(lineas))


def _lee_ajustes(nodo: ast.Attribute | ast.Call) -> bool:
    if isinstance(nodo, ast.Attribute):
        es_ajuste = isinstance(nodo.value, ast.Name) and nodo.value.id == "settings"
        return es_ajuste and nodo.attr not in DEL_MARCO
    es_getattr = isinstance(nodo.func, ast.Name) and nodo.func.id == "getattr"
    primero = nodo.args[0] if nodo.args else None
    return es_getattr and isinstance(primero, ast.Name) and primero.id == "settings"


def test_el_modulo_no_lee_ajustes_al_importar() -> None:
    lecturas = {
        nombre(f): lineas
        for f in fuentes(*MODULO)
        if (lineas := _lecturas_al_importar(ast.parse(f.read_text(encoding="utf-8"))))
    }
    assert lecturas == {}, "Lea el ajuste dentro de la función que lo usa."


@pytest.mark.parametrize(
    ("codigo", "esperado"),
    [
        ("X = settings.DEBUG", [1]),
        ("X = getattr(settings, 'A', 1)", [1]),
        ("X = settings.AUTH_USER_MODEL", []),
        ("class A:\n    x = settings.B", [2]),
        ("def f(a=settings.B): pass", [1]),
        ("@d(settings.B)\ndef f(): pass", [1]),
        ("def f():\n    return settings.B", []),
        ("f = lambda: settings.B", []),
    ],
)
def test_la_regla_de_los_ajustes_distingue(codigo: str, esperado: list[int]) -> None:
    assert _lecturas_al_importar(ast.parse(codigo)) == esperado


def _nombra_al_portal(fichero: Path) -> list[str]:
    """Strings and imports of Python code that name the package ``portal``; prose is free."""
    halladas = []
    for nodo in ast.walk(ast.parse(fichero.read_text(encoding="utf-8"))):
        if isinstance(nodo, ast.Constant) and isinstance(nodo.value, str):
            texto = nodo.value
            if texto == "portal" or (texto.startswith(("portal.", "portal/")) and " " not in texto):
                halladas.append(f"{nodo.lineno}: {texto}")
        elif isinstance(nodo, ast.ImportFrom) and (nodo.module or "").split(".")[0] == "portal":
            halladas.append(f"{nodo.lineno}: from {nodo.module}")
        elif isinstance(nodo, ast.Import):
            halladas += [
                f"{nodo.lineno}: import {a.name}"
                for a in nodo.names
                if a.name.split(".")[0] == "portal"
            ]
    return halladas


def test_el_modulo_nunca_nombra_al_sitio_de_la_institucion() -> None:
    nombrado = {nombre(f): h for f in fuentes(*MODULO) if (h := _nombra_al_portal(f))}
    assert nombrado == {}


def test_las_plantillas_del_modulo_no_usan_las_del_portal() -> None:
    usan = [
        nombre(f)
        for f in fuentes(*MODULO, sufijos=(".html", ".txt", ".xml"))
        if any(
            c in f.read_text(encoding="utf-8") for c in ('"portal/', "'portal/", "% load portal")
        )
    ]
    assert usan == []
