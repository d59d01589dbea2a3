"""Real facts, exactly as their source gives them; the rest is «no consta en la fuente»."""

from __future__ import annotations

from datetime import date

from paginas.estados import EstadoActa
from paginas.models import IndiceSesiones, PuntoAgenda, Sesion
from paginas.revision import borrador
from portal.demo import compromisos, registros
from portal.demo.archivos import leer
from portal.demo.personas import Personas
from portal.demo.publicar import REDACCION, publicar
from portal.demo.reloj import Reloj
from portal.demo.sesiones import flujo
from snippets.models import Organo


def cargar(reloj: Reloj, personas: Personas) -> None:
    """Published on the day of the load: that is when this portal published them."""
    datos = leer("reales/consejo-nacional.yaml")
    cuando = reloj.momento(0, 8)
    for institucion in datos["instituciones"]:
        registros.institucion(institucion, reloj, es_demostracion=False)
    registros.organo(datos["organo"], reloj, es_demostracion=False)
    compromisos.cargar_reales(personas, cuando)

    acta = datos["sesion"]
    sesion = Sesion(
        title="Sesión extraordinaria del Consejo Nacional del 30 de junio de 2022",
        slug="consejo-nacional-acta-9-2022",
        organo=Organo.objects.get(sigla=acta["organo"]),
        tipo=acta["tipo"],
        estado=acta["estado"],
        estado_acta=EstadoActa.NO_CONSTA,
        acta_numero=acta["acta"]["numero"],
        acta_anio=acta["acta"]["anio"],
        fecha=date.fromisoformat(acta["fecha"]),
        resumen=acta["resumen"],
        no_consta=acta["no_consta"],
        fuente=acta["fuente"],
    )
    sesion.puntos = [
        PuntoAgenda(titulo=p["titulo"], discusion=flujo(p["discusion"]), sort_order=orden)
        for orden, p in enumerate(acta["puntos"])
    ]
    borrador.crear_pagina(
        pagina=sesion,
        madre=IndiceSesiones.objects.get(),
        persona=personas.editora,
        ahora=cuando - REDACCION,
    )
    publicar(objeto=sesion, autora=personas.editora, revisora=personas.moderadora, cuando=cuando)
