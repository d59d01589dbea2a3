"""Hard negatives: what looks like personal data in an act and is not, by kind."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from random import Random

from tests.privacidad import cui
from tests.privacidad.escrituras import DURO, parte_local

Fabrica = Callable[[Random], str]


def _n(azar: Random, cifras: int) -> str:
    return f"{azar.randint(10 ** (cifras - 1), 10**cifras - 1)}"


def _trece(azar: Random, cifras: str) -> str:
    forma = azar.choice(("", "", " ", "-", ".", DURO))
    numero = forma.join((cifras[:4], cifras[4:9], cifras[9:]))
    return azar.choice(
        (
            f"el lote lleva el código de barras {numero} en cada caja",
            f"se recibió la guía de encomienda {numero} con los documentos",
            f"el número de serie del equipo es {numero}, según inventario",
            f"la transferencia tiene referencia {numero} del banco",
        )
    )


def verificador_errado(azar: Random) -> str:
    return _trece(azar, cui.con_verificador_errado(azar))


def municipio_inexistente(azar: Random) -> str:
    return _trece(azar, cui.sin_municipio(azar))


def isbn(azar: Random) -> str:
    while True:
        cuerpo = f"97899922{_n(azar, 4)}"
        suma = sum(int(c) * (3 if i % 2 else 1) for i, c in enumerate(cuerpo))
        cifras = f"{cuerpo}{-suma % 10}"
        if not cui.es_valido(cifras):
            break
    junto = f"{cifras[:3]}-{cifras[3:8]}-{cifras[8:10]}-{cifras[10:12]}-{cifras[12]}"
    return f"se entregó el manual impreso con ISBN {azar.choice((junto, cifras))} a cada delegación"


def numero_largo(azar: Random) -> str:
    """A valid CUI lies inside a longer number: it is no CUI."""
    dentro = f"{_n(azar, azar.randint(2, 7))}{cui.inventado(azar)}"
    return azar.choice(
        (
            f"el código del comprobante electrónico es {dentro}",
            f"se verificó la autorización {dentro} de la factura",
        )
    )


def partida(azar: Random) -> str:
    return (
        f"el gasto se carga a la partida 2023-{_n(azar, 8)}-217-00-{_n(azar, 2)}-00-000-001-000-"
        f"029-0101-{_n(azar, 2)}"
    )


def huella(azar: Random) -> str:
    return f"la huella SHA-256 del fichero es {hashlib.sha256(azar.randbytes(8)).hexdigest()}"


def identificador(azar: Random) -> str:
    h = azar.randbytes(16).hex()
    return f"el envío quedó con identificador {h[:8]}-{h[8:12]}-4{h[13:16]}-a{h[17:20]}-{h[20:]}"


def cuenta(azar: Random) -> str:
    return azar.choice(
        (
            f"el depósito se hizo en la cuenta monetaria {_n(azar, 3)}-{_n(azar, 6)}-{_n(azar, 1)}",
            f"la cuenta institucional es la número {_n(azar, 2)}-{_n(azar, 7)}-{_n(azar, 1)}",
            f"se usará la cuenta única GT{_n(azar, 2)}TRAJ0101000000{_n(azar, 10)}",
        )
    )


def acta(azar: Random) -> str:
    return azar.choice(
        (
            f"se aprobó el Acta {azar.randint(1, 60)}-20{azar.randint(20, 26)} sin enmiendas",
            f"el Acta No. {azar.randint(100, 999)}-2022 y su anexo fueron leídos",
            f"sigue vigente el acuerdo ACU-MMM-2023-{azar.randint(1, 99):03}, de la misma sesión",
            f"los acuerdos ACU-MMM-2024-{azar.randint(1, 9):03} a 2024-{_n(azar, 3)} se cumplieron",
        )
    )


def norma(azar: Random) -> str:
    return azar.choice(
        (
            f"rige el Decreto {azar.randint(1, 99)}-20{azar.randint(10, 25)} del Congreso",
            f"aplica el Acuerdo {_n(azar, 3)}-2017, artículos 2 y {azar.randint(3, 99)}",
            f"se citaron los artículos {azar.randint(1000, 1200)}-{azar.randint(1201, 1900)} del "
            "Código Civil",
        )
    )


def monto(azar: Random) -> str:
    miles = f"{azar.randint(1_000_000, 99_999_999):,}"
    return azar.choice(
        (
            f"el presupuesto asciende a Q {miles}.00 para el ejercicio",
            f"se ejecutaron Q{_n(azar, 8)}.{_n(azar, 2)} en el cuatrimestre",
            f"la cooperación aportó US$ {miles} en dos desembolsos",
            f"el contrato vale GTQ {_n(azar, 4)} {_n(azar, 4)}.50, impuestos incluidos",
        )
    )


def fecha(azar: Random) -> str:
    d, m, a = azar.randint(10, 28), azar.randint(10, 12), azar.randint(2019, 2026)
    return azar.choice(
        (
            f"la reunión se fijó para el {d}-{m}-{a}, de 08:30 a 12:45 horas",
            f"el plan abarca el período {a}-{a + 4} y se revisa cada año",
            f"el fichero se llama minuta_{a}{m}{d}.pdf en la carpeta compartida",
            f"los registros van del {a}/{m}/{d} al {a + 1}/{m}/{d} inclusive",
            f"la grabación inició a las {a}-{m}-{d}T09:15:30-06:00",
        )
    )


def registro(azar: Random) -> str:
    return azar.choice(
        (
            f"el evento tiene NOG {_n(azar, 8)} en Guatecompras",
            f"la proveedora factura con NIT {_n(azar, 7)}-{azar.choice('0123456789K')}",
            f"la institución tiene NIT {_n(azar, 8)} y está exenta",
            f"el proyecto fue inscrito con SNIP {_n(azar, 6)} y contrato {_n(azar, 4)}-2024",
        )
    )


def expediente(azar: Random) -> str:
    return azar.choice(
        (
            f"se acumuló el expediente 2023-{_n(azar, 8).zfill(8)} al anterior",
            f"el oficio DG-{_n(azar, 4)}-2025 responde al expediente {_n(azar, 8)}",
            f"la causa penal 0{_n(azar, 4)}-2022-00{_n(azar, 3)} sigue en trámite",
            f"consta en los folios 3{_n(azar, 3)}-4{_n(azar, 3)} del expediente",
        )
    )


def cifras_sueltas(azar: Random) -> str:
    cuatro = [_n(azar, 4) for _ in range(4)]
    return azar.choice(
        (
            f"los retornos por mes fueron {', '.join(cuatro)} personas",
            f"el cuadro dice: {' '.join(cuatro)} (de enero a abril)",
            f"las edades registradas son {' '.join(_n(azar, 2) for _ in range(4))} años",
            f"la población pasó de {cuatro[0]} {cuatro[1][:3]} a {cuatro[2]} {cuatro[3][:3]} "
            "habitantes según el INE",
            f"se atendieron de 2{cuatro[0][1:]} – 3{cuatro[1][1:]} personas por semana",
            f"el censo contó {azar.randint(10_000_000, 18_000_000)} habitantes en el país",
        )
    )


def coordenadas(azar: Random) -> str:
    lat, lon = f"{azar.uniform(13.8, 17.8):.8f}", f"-{azar.uniform(88.3, 92.2):.8f}"
    return azar.choice(
        (
            f"el puesto está en {lat}, {lon}, junto a la aduana",
            f"el mapa se consulta en https://mapas.example.org/@{lat},{lon},15z",
        )
    )


def arroba_sin_correo(azar: Random) -> str:
    alguien = parte_local(azar)
    return azar.choice(
        (
            f"la transmisión fue por @{alguien.replace('-', '_')} en las redes de la institución",
            f"el video está en https://video.example.org/@mesa.abierta/{_n(azar, 8)}",
            f"el sistema muestra «{alguien}@» sin nada después",
            f"el equipo figura como {alguien}@servidor en la bitácora",
            f"se repartieron {azar.randint(5, 90)} arrobas de maíz en el punto de entrega",
            "cada arroba de frijol cuesta más en el punto comercial de la frontera",
            f"el portal usa wagtail@8.{azar.randint(0, 9)}.{azar.randint(0, 9)} y otros paquetes",
            "la invitación es para tod@s l@s integrantes de la comisión",
            f"se compraron 12 @ Q {_n(azar, 2)}.50 cada una. Punto seguido se firmó",
        )
    )


def extranjero(azar: Random) -> str:
    """Long digit groups of other uses: cards, vehicles, versions and machines."""
    return azar.choice(
        (
            f"el servidor 192.168.{_n(azar, 2)}.{_n(azar, 2)} registró la consulta",
            f"el vehículo con placa O-{_n(azar, 3)}BBK y chasis 3N1{_n(azar, 8)}XK se asignó",
            f"la póliza {_n(azar, 4)}-{_n(azar, 5)}-{_n(azar, 3)} cubre el traslado",
            f"la tarjeta de circulación {_n(azar, 7)} está vigente",
        )
    )


PARECIDOS: dict[str, Fabrica] = {
    "13 cifras, verificador errado": verificador_errado,
    "13 cifras, municipio inexistente": municipio_inexistente,
    "ISBN": isbn,
    "número largo": numero_largo,
    "partida": partida,
    "SHA-256": huella,
    "identificador": identificador,
    "cuenta": cuenta,
    "acta o acuerdo": acta,
    "norma": norma,
    "monto": monto,
    "fecha": fecha,
    "registro público": registro,
    "expediente": expediente,
    "cifras sueltas": cifras_sueltas,
    "coordenadas": coordenadas,
    "arroba sin correo": arroba_sin_correo,
    "otros números": extranjero,
}
