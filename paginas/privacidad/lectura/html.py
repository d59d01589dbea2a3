"""The text of a piece of HTML as people read it, and what its attributes hold."""

from __future__ import annotations

from html.parser import HTMLParser
from urllib.parse import unquote

EN_LINEA = frozenset(
    ("a", "abbr", "b", "bdi", "bdo", "cite", "code", "em", "i", "mark", "q", "s", "small", "span")
)
EN_LINEA |= {"strong", "sub", "sup", "u"}
CON_TEXTO = frozenset({"href", "src", "title", "alt", "aria-label", "content"})


class _Lector(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.visible: list[str] = []
        self.oculto: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._cortar(tag)
        self.oculto += [unquote(valor) for nombre, valor in attrs if nombre in CON_TEXTO and valor]

    def handle_endtag(self, tag: str) -> None:
        self._cortar(tag)

    def handle_data(self, data: str) -> None:
        self.visible.append(data)

    def handle_comment(self, data: str) -> None:
        self.oculto.append(data)

    def _cortar(self, etiqueta: str) -> None:
        # A number with its first half in bold is one number; two paragraphs are two.
        if etiqueta not in EN_LINEA:
            self.visible.append("\n")


def textos(html: str) -> tuple[str, list[str]]:
    """The visible text, and the texts of attributes (addresses decoded) and comments."""
    lector = _Lector()
    try:
        lector.feed(html)
        lector.close()
    except AssertionError:  # the parser's own, on a declaration it does not know
        return html, []
    return "".join(lector.visible).strip(), lector.oculto
