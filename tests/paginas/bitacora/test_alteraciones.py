"""1,000 of 1,000 random tamperings are found and named; an untouched log is green."""

from __future__ import annotations

import copy
import random
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from paginas.bitacora.cadena import ORIGEN
from paginas.bitacora.canonico import sha256
from paginas.bitacora.verificacion.valores import EstadoPublico
from tests.paginas.bitacora.copia import Copia, construir, sellar

ORIGINAL = construir()
MANIFIESTO = ORIGINAL.manifiesto()
CAMPOS = ("clave", "tipo", "codigo", "rol", "motivo", "datos", "sha256", "accion", "anterior")
Alteracion = Callable[[Copia, random.Random], int | str]


def _uno(copia: Copia, azar: random.Random) -> int:
    return azar.randrange(len(copia.asientos))


def fila_cambiada(copia: Copia, azar: random.Random) -> int:
    i, campo = _uno(copia, azar), azar.choice(CAMPOS)
    viejo = copia.asientos[i]
    copia.asientos[i] = replace(viejo, **{campo: getattr(viejo, campo) + "x"})
    return viejo.numero


def fecha_cambiada(copia: Copia, azar: random.Random) -> int:
    i = _uno(copia, azar)
    despues = copia.asientos[i].momento + timedelta(microseconds=azar.randint(1, 10**9))
    copia.asientos[i] = replace(copia.asientos[i], momento=despues)
    return copia.asientos[i].numero


def fila_cambiada_y_sellada_de_nuevo(copia: Copia, azar: random.Random) -> int:
    """Its own hash is right again; the next entry, or the head, gives it away."""
    i = _uno(copia, azar)
    cambiada = replace(copia.asientos[i], codigo="ACU-MPR-2024-999")
    copia.asientos[i] = sellar(cambiada, cambiada.anterior, None)
    return cambiada.numero


def fila_borrada(copia: Copia, azar: random.Random) -> int:
    i = azar.randrange(len(copia.asientos) - 1)
    return copia.asientos.pop(i).numero


def filas_permutadas(copia: Copia, azar: random.Random) -> int:
    i, j = sorted(azar.sample(range(len(copia.asientos)), 2))
    a, b = copia.asientos[i], copia.asientos[j]
    copia.asientos[i], copia.asientos[j] = replace(b, numero=a.numero), replace(a, numero=b.numero)
    return a.numero


def fila_intercalada(copia: Copia, azar: random.Random) -> int:
    i = _uno(copia, azar)
    inventada = replace(copia.asientos[i], motivo="Inventado")
    copia.asientos.insert(i, sellar(inventada, inventada.anterior, None))
    return inventada.numero


def cola_cortada(copia: Copia, azar: random.Random) -> int:
    quedan = azar.randrange(1, len(copia.asientos))
    del copia.asientos[quedan:]
    return quedan + 1


def cola_cortada_con_su_cabeza(copia: Copia, azar: random.Random) -> int:
    """The stored head was set back too: an earlier download remembers."""
    numero = cola_cortada(copia, azar)
    copia.cabeza = (copia.asientos[-1].numero, copia.asientos[-1].hash)
    return numero


def cadena_reescrita(copia: Copia, azar: random.Random) -> int:
    """From one entry on, everything sealed anew, head included, without the key."""
    i = _uno(copia, azar)
    anterior = copia.asientos[i - 1].hash if i else ORIGEN
    copia.asientos[i] = replace(copia.asientos[i], motivo="Otra historia")
    ajena = azar.choice([None, Ed25519PrivateKey.generate()])
    for n in range(i, len(copia.asientos)):
        copia.asientos[n] = sellar(copia.asientos[n], anterior, ajena)
        anterior = copia.asientos[n].hash
    copia.cabeza = (copia.asientos[-1].numero, anterior)
    return copia.asientos[i].numero


def cadena_reescrita_sin_firmas(copia: Copia, azar: random.Random) -> int:
    numero = cadena_reescrita(copia, azar)
    copia.asientos[:] = [replace(a, firma="", llave="") for a in copia.asientos]
    return numero


def instantanea_cambiada(copia: Copia, azar: random.Random) -> int:
    i = azar.randrange(len(copia.versiones))
    v = copia.versiones[i]
    assert v.contenido is not None
    copia.versiones[i] = replace(v, contenido=v.contenido.replace("Texto", "Texo", 1))
    return v.numero


def instantanea_cambiada_con_su_suma(copia: Copia, azar: random.Random) -> int:
    i = azar.randrange(len(copia.versiones))
    v = copia.versiones[i]
    assert v.contenido is not None
    otro = v.contenido.replace("Texto", "Testo", 1)
    copia.versiones[i] = replace(v, contenido=otro, instantanea_sha256=sha256(otro))
    return v.numero


def instantanea_en_blanco(copia: Copia, azar: random.Random) -> int:
    i = azar.randrange(len(copia.versiones))
    copia.versiones[i] = replace(copia.versiones[i], contenido=azar.choice(["", None]))
    return copia.versiones[i].numero


def instantaneas_cambiadas_entre_si(copia: Copia, azar: random.Random) -> int:
    i, j = sorted(azar.sample(range(len(copia.versiones)), 2))
    a, b = copia.versiones[i], copia.versiones[j]
    copia.versiones[i] = replace(a, contenido=b.contenido)
    copia.versiones[j] = replace(b, contenido=a.contenido)
    return a.numero


def fichero_cambiado(copia: Copia, azar: random.Random) -> int:
    i = azar.randrange(len(copia.ficheros))
    copia.ficheros[i] = replace(copia.ficheros[i], real=azar.choice(["", sha256("otro")]))
    return copia.ficheros[i].numero


def lo_publico_cambiado(copia: Copia, azar: random.Random) -> str:
    i = azar.randrange(len(copia.publicos))
    e = copia.publicos[i]
    actual = copy.deepcopy(e.actual)
    assert actual is not None
    campo = azar.choice(["texto", "plazo", "lista"])
    actual["campos"][campo] = "otra cosa"
    copia.publicos[i] = replace(e, actual=actual)
    return e.clave


def publicado_por_la_puerta_de_atras(copia: Copia, azar: random.Random) -> str:
    clave = f"acuerdo-{azar.randint(900, 999)}"
    copia.publicos.append(EstadoPublico(clave, 0, None, {"campos": {}}))
    return clave


def retirado_en_silencio(copia: Copia, azar: random.Random) -> str:
    i = azar.randrange(len(copia.publicos))
    copia.publicos[i] = replace(copia.publicos[i], actual=None)
    return copia.publicos[i].clave


ALTERACIONES: tuple[Alteracion, ...] = (
    fila_cambiada,
    fecha_cambiada,
    fila_cambiada_y_sellada_de_nuevo,
    fila_borrada,
    filas_permutadas,
    fila_intercalada,
    cola_cortada,
    cola_cortada_con_su_cabeza,
    cadena_reescrita,
    cadena_reescrita_sin_firmas,
    instantanea_cambiada,
    instantanea_cambiada_con_su_suma,
    instantanea_en_blanco,
    instantaneas_cambiadas_entre_si,
    fichero_cambiado,
    lo_publico_cambiado,
    publicado_por_la_puerta_de_atras,
    retirado_en_silencio,
)
# Only an earlier download tells: the database alone is coherent, and nobody signed it.
SOLO_CON_MANIFIESTO = {cola_cortada_con_su_cabeza}
TOTAL = 1000


def test_una_bitacora_intacta_no_tiene_fallos():
    assert ORIGINAL.fallos(MANIFIESTO) == []


def test_mil_alteraciones_al_azar_se_descubren_y_se_nombran():
    azar = random.Random(20260101)
    escapadas = []
    for n in range(TOTAL):
        alterar = ALTERACIONES[n % len(ALTERACIONES)]
        copia = ORIGINAL.copiar()
        culpable = alterar(copia, azar)
        fallos = copia.fallos(MANIFIESTO)
        nombrados = {f.numero for f in fallos} | {f.clave for f in fallos}
        if culpable not in nombrados or not all(f.mensaje for f in fallos):
            escapadas.append((alterar.__name__, culpable, fallos[:2]))
    assert escapadas == []


@pytest.mark.parametrize(
    "alterar",
    [a for a in ALTERACIONES if a not in SOLO_CON_MANIFIESTO],
    ids=lambda a: a.__name__,
)
def test_casi_todas_se_descubren_tambien_sin_manifiesto(alterar: Alteracion):
    azar = random.Random(7)
    for _ in range(20):
        copia = ORIGINAL.copiar()
        alterar(copia, azar)
        assert copia.fallos()


def test_lo_nuevo_despues_del_manifiesto_no_es_alteracion():
    assert ORIGINAL.fallos(MANIFIESTO[:-10]) == []


def test_un_manifiesto_alterado_se_dice():
    otro = [dict(fila) for fila in MANIFIESTO]
    otro[4]["motivo"] = "cambiado"
    (fallo,) = ORIGINAL.fallos(otro)
    assert fallo.numero == 5
    assert "manifiesto mismo" in fallo.mensaje
