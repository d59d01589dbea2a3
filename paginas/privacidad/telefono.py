"""Telephone numbers: of Guatemala (eight digits), and abroad with their prefix.

The numbering plan of Guatemala (SIT, «Plan Nacional de Numeración») has eight digits and no
area code; what people hold begins with 2 to 7. Eight digits are also an account, a date or
a case file: a number counts by its shape, by its prefix or by the words beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from paginas.privacidad import contexto
from paginas.privacidad.cifras import Cifras, Grupo, grupos

SEPARADOR = re.compile(r" ?[\-./·_|] ?|[ \n]{1,2}|-\n|\n-|\) ?-? ?| ?\(|, ")
PEGADO = re.compile(r"[\-./·_,:]| - ")
MAS = re.compile(r"\(?\+ ?\(?\Z")
LARGO = 8
NORTEAMERICA = (3, 3, 4)
MAXIMO_DE_GRUPOS = 9
HERENCIA = 12  # characters after a telephone in which a second one needs no word
PREFIJOS = {"502": 11, "503": 11, "504": 11, "505": 11, "506": 11, "507": 11, "1": 11, "52": 12}


@dataclass(frozen=True, slots=True)
class Leido:
    """A telephone and the index of the group after it."""

    inicio: int
    fin: int
    cifras: str
    siguiente: int


class Lector:
    """Reads one folded text; every step looks at a bounded number of groups."""

    def __init__(self, plano: str, ocupado: list[tuple[int, int]]) -> None:
        self.plano = plano
        self.cifras = Cifras(plano, SEPARADOR, _libres(grupos(plano), ocupado))
        self.grupos = self.cifras.grupos
        self.ultimo = -1000

    def leer(self) -> Iterator[Leido]:
        indice = 0
        while indice < len(self.grupos):
            leido = self._leer(indice)
            if leido is None:
                indice += 1
                continue
            yield leido
            self.ultimo = leido.fin
            indice = leido.siguiente

    def _leer(self, indice: int) -> Leido | None:
        return (
            self._internacional(indice)
            or self._con_502(indice)
            or self._local(indice)
            or self._norteamericano(indice)
        )

    def _reunir(self, primero: int, total: int) -> list[Grupo] | None:
        reunidos = self.cifras.reunir(primero, total)
        return reunidos if reunidos and len(reunidos) <= MAXIMO_DE_GRUPOS else None

    def _internacional(self, indice: int) -> Leido | None:
        """«+502 …», «+1 (305) …», «00502 …»."""
        grupo = self.grupos[indice]
        antes = self.plano[max(0, grupo.inicio - 3) : grupo.inicio]
        mas = MAS.search(antes) if "+" in antes else None
        if mas is None:
            return self._con_ceros(indice)
        cifras = "".join(g.cifras for g in self.grupos[indice : indice + 3])
        for prefijo, total in PREFIJOS.items():
            reunidos = self._reunir(indice, total) if cifras.startswith(prefijo) else None
            if reunidos:
                return self._hecho(reunidos, indice, grupo.inicio - len(mas.group()))
        for total in (12, 11, 13, 10, 9):
            if reunidos := self._reunir(indice, total):
                return self._hecho(reunidos, indice, grupo.inicio - len(mas.group()))
        return None

    def _con_ceros(self, indice: int) -> Leido | None:
        if not self.grupos[indice].cifras.startswith("00"):
            return None
        reunidos = self._reunir(indice, LARGO + 5)
        cifras = "".join(g.cifras for g in reunidos or [])
        if reunidos and cifras[2:5] == "502" and cifras[5] in "234567":
            return self._hecho(reunidos, indice)
        return None

    def _con_502(self, indice: int) -> Leido | None:
        grupo = self.grupos[indice]
        if not grupo.cifras.startswith("502") or self._pegado_antes(indice):
            return None
        reunidos = self._reunir(indice, LARGO + 3)
        if reunidos is None or "".join(g.cifras for g in reunidos)[3] not in "234567":
            return None
        forma = tuple(g.largo for g in reunidos)
        if forma[0] not in (3, 11) and not self._dicho(grupo.inicio):
            return None
        if contexto.es_dinero(self.plano, grupo.inicio) or self._pegado_despues(
            indice + len(reunidos)
        ):
            return None
        if not self._dicho(grupo.inicio) and contexto.es_otra_cosa(
            self.plano, grupo.inicio, reunidos[-1].fin
        ):
            return None
        parentesis = self.plano[grupo.inicio - 1 : grupo.inicio] == "("
        return self._hecho(reunidos, indice, grupo.inicio - parentesis)

    def _local(self, indice: int) -> Leido | None:
        grupo = self.grupos[indice]
        if grupo.cifras[0] not in "234567":
            return None
        reunidos = self._reunir(indice, LARGO)
        if reunidos is None:
            return None
        inicio, fin = grupo.inicio, reunidos[-1].fin
        if contexto.es_dinero(self.plano, inicio):
            return None
        pegado = contexto.lo_dice_pegado(self.plano, inicio)
        codigo = contexto.es_parte_de_un_codigo(self.plano, inicio, fin)
        codigo = codigo or contexto.es_cantidad(self.plano, fin)
        if not pegado and (codigo or _es_fecha_o_medida(reunidos, self.plano)):
            return None
        if self._pegado_antes(indice) and not pegado:
            return None
        if self._pegado_despues(indice + len(reunidos)):
            return None
        if pegado or self._dicho(inicio) or self._se_basta(reunidos):
            return self._hecho(reunidos, indice)
        return None

    def _se_basta(self, reunidos: list[Grupo]) -> bool:
        """«5555-1234»: its shape alone says telephone, and nothing beside it says otherwise.

        Written together, apart or by twos, eight digits need a word: they are as often an
        account, a date or a quantity.
        """
        if [g.largo for g in reunidos] != [4, 4]:
            return False
        inicio, fin = reunidos[0].inicio, reunidos[-1].fin
        separador = self.plano[reunidos[0].fin : reunidos[1].inicio].strip()
        return separador == "-" and not contexto.es_otra_cosa(self.plano, inicio, fin)

    def _norteamericano(self, indice: int) -> Leido | None:
        """«(305) 555-0123», «305-555-0123», «1-305-555-0123»: ten digits as 3-3-4."""
        con_uno = self.grupos[indice].cifras == "1"
        reunidos = self._reunir(indice, 11 if con_uno else 10)
        if reunidos is None:
            return None
        de_diez = reunidos[1:] if con_uno else reunidos
        inicio, fin = reunidos[0].inicio, reunidos[-1].fin
        if self._pegado_antes(indice) or self._pegado_despues(indice + len(reunidos)):
            return None
        if contexto.es_dinero(self.plano, inicio):
            return None
        dicho = self._dicho(inicio) or contexto.lo_dice_pegado(self.plano, inicio)
        if tuple(g.largo for g in de_diez) == NORTEAMERICA:
            if de_diez[0].cifras[0] in "01" or de_diez[1].cifras[0] in "01":
                return None
            signos = self.plano[inicio:fin]
            if not dicho and (
                not re.search(r"[-.)]", signos) or contexto.es_otra_cosa(self.plano, inicio, fin)
            ):
                return None
        elif not dicho or len(reunidos) > 5 or _es_fecha_o_medida(reunidos, self.plano):
            return None
        if contexto.es_parte_de_un_codigo(self.plano, inicio, fin) and not dicho:
            return None
        parentesis = self.plano[inicio - 1 : inicio] == "("
        return self._hecho(reunidos, indice, inicio - parentesis)

    def _dicho(self, inicio: int) -> bool:
        return inicio - self.ultimo <= HERENCIA or contexto.dice_telefono(self.plano, inicio)

    def _pegado_antes(self, indice: int) -> bool:
        """Whether more digits are glued before it (not those of another telephone)."""
        separador = self.cifras.entre(indice)
        if separador is None or self.grupos[indice - 1].fin == self.ultimo:
            return False
        return PEGADO.fullmatch(separador) is not None

    def _pegado_despues(self, siguiente: int) -> bool:
        """Whether more digits are glued after it («/35» is the next line of a switchboard)."""
        separador = self.cifras.entre(siguiente)
        return separador is not None and separador != "/" and bool(PEGADO.fullmatch(separador))

    def _hecho(self, reunidos: list[Grupo], indice: int, inicio: int | None = None) -> Leido:
        return Leido(
            reunidos[0].inicio if inicio is None else inicio,
            reunidos[-1].fin,
            "".join(g.cifras for g in reunidos),
            indice + len(reunidos),
        )


def buscar(plano: str, ocupado: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """Spans and digits of the telephones in a folded text, from left to right.

    ``ocupado``: spans taken already by something longer (a DPI, an address), in order.
    """
    for leido in Lector(plano, ocupado).leer():
        yield leido.inicio, leido.fin, leido.cifras


def _libres(todos: list[Grupo], ocupado: list[tuple[int, int]]) -> list[Grupo]:
    libres = []
    pendientes = iter(ocupado)
    tramo = next(pendientes, None)
    for grupo in todos:
        while tramo is not None and tramo[1] <= grupo.inicio:
            tramo = next(pendientes, None)
        if tramo is None or grupo.fin <= tramo[0]:
            libres.append(grupo)
    return libres


def _es_fecha_o_medida(reunidos: list[Grupo], plano: str) -> bool:
    """«2021-2023», «2024/12/15», «14.62345678», «192.168.31.81»."""
    puntos = {plano[a.fin : b.inicio] for a, b in pairwise(reunidos)}
    largos = [g.largo for g in reunidos]
    valores = [int(g.cifras) for g in reunidos]
    if puntos == {"."} and largos[0] <= 3 < largos[1]:
        return True
    if puntos == {"."} and len(largos) == 4 and largos != [2, 2, 2, 2] and max(valores) < 256:
        return True
    if largos == [4, 4]:
        return all(1900 <= valor <= 2100 for valor in valores)
    return largos == [4, 2, 2] and 1900 <= valores[0] <= 2100 and 1 <= valores[1] <= 12
