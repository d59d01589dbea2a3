"""What the doctor looks at in the search."""

from __future__ import annotations

from busqueda.errores import MotorNoConfigurado, MotorNoDisponible
from busqueda.indice import diferencias
from busqueda.models import SalidaBusqueda
from busqueda.motores import motor_de, motor_externo
from busqueda.motores.elastico.cliente import cliente
from paginas.diagnostico.registro import comprobacion


@comprobacion("Buscador: motor")
def motor() -> tuple[bool, str]:
    try:
        propio = motor_de()
    except MotorNoConfigurado as error:
        return False, str(error)
    if motor_externo() is None:
        return True, f"{propio.nombre}, el de la base de datos"
    try:
        responde = cliente(2).ping()
    except MotorNoDisponible:
        responde = False
    if not responde:
        return False, "Elasticsearch no responde: contesta la base de datos mientras tanto"
    return True, "Elasticsearch, y la base de datos detrás"


@comprobacion("Buscador: índice")
def indice() -> tuple[bool, str]:
    halladas = diferencias()
    if halladas:
        cuantas = len(halladas.faltan) + len(halladas.sobran) + len(halladas.distintas)
        return False, f"{cuantas} entradas difieren de lo publicado: corra «manage.py reindexar»"
    return True, "dice lo mismo que lo publicado"


@comprobacion("Buscador: cambios por enviar")
def salida() -> tuple[bool, str]:
    pendientes = SalidaBusqueda.objects.count()
    if motor_externo() is None or not pendientes:
        return True, "ninguno espera"
    return False, f"esperan {pendientes}: corra «manage.py drenar_busqueda»"
