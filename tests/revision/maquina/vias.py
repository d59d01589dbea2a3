"""The two ways to do each thing: the verb in code, and the page in the browser."""

from __future__ import annotations

import contextlib
import json
from datetime import datetime
from typing import Any

from django.urls import reverse
from wagtail.models import Page

from paginas.privacidad.lista import Punto
from paginas.revision import borrador, decision, emergencia, envio, retirada
from paginas.revision.confirmacion import CONFIRMACION
from paginas.revision.consulta import tarea_en_curso
from paginas.revision.errores import RevisionRechazada
from tests.revision.maquina.formularios import formulario
from tests.revision.maquina.mundo import Mundo

DE_APROBAR = ("codigo", "pagina", "accion", "edicion")
DEBEN_LOGRARLO = ("codigo", "pagina")  # the other two may refuse whoever they like
LISTA = list(Punto.values)  # what the reviewer declares to have looked at
JSON = {"headers": {"accept": "application/json"}}


def direccion(objeto: Any, vista: str, *args: Any) -> str:
    """Address of Wagtail's view of a page or a record."""
    if isinstance(objeto, Page):
        return reverse(f"wagtailadmin_pages:{vista}", args=[objeto.pk, *args])
    return reverse(objeto.snippet_viewset.get_url_name(vista), args=[objeto.pk, *args])


def guardar(mundo: Mundo, clave: str, persona: str, canario: str, por: str) -> None:
    """``por``: "codigo", "formulario" or "autoguardado" (twice: the second overwrites)."""
    if por == "codigo":
        objeto = mundo.con_canario(clave, canario)
        with contextlib.suppress(RevisionRechazada):  # what was refused shows afterwards
            borrador.guardar(objeto=objeto, persona=mundo.personas[persona])
        return
    objeto, cliente = mundo.con_canario(clave, canario), mundo.cliente(persona)
    url = direccion(objeto, "edit")
    datos = formulario(objeto)
    if por == "formulario":
        cliente.post(url, datos)
        return
    respuesta = cliente.post(url, datos, **JSON)
    if respuesta.status_code == 200 and respuesta.json().get("success"):
        ids = {"overwrite_revision_id": respuesta.json()["revision_id"]}
        cliente.post(url, datos | ids, **JSON)


def programar(mundo: Mundo, clave: str, persona: str, salida: datetime) -> None:
    """A draft with the moment it should become public."""
    objeto = mundo.borrador(clave)
    objeto.go_live_at = salida
    with contextlib.suppress(RevisionRechazada):
        borrador.guardar(objeto=objeto, persona=mundo.personas[persona])


def enviar(mundo: Mundo, clave: str, persona: str, por: str) -> None:
    if por == "codigo":
        with contextlib.suppress(RevisionRechazada):
            envio.enviar(objeto=mundo.de(clave), persona=mundo.personas[persona])
        return
    objeto = mundo.borrador(clave)
    url = direccion(objeto, "edit")
    mundo.cliente(persona).post(url, formulario(objeto) | {"action-submit": "1"})


def retirar(mundo: Mundo, clave: str, persona: str, por: str) -> None:
    if por == "codigo":
        if (estado := mundo.estado(clave)) is not None:
            with contextlib.suppress(RevisionRechazada):
                retirada.retirar_del_flujo(estado=estado, persona=mundo.personas[persona])
        return
    # Not the editor's button: Wagtail ignores it once the hour in the form is past.
    if (estado := mundo.estado(clave)) is not None:
        mundo.cliente(persona).post(reverse("mesa_revision:retirar", args=[estado.pk]))


def devolver(mundo: Mundo, clave: str, persona: str, motivo: str, por: str) -> None:
    estado = mundo.estado(clave)
    tarea = tarea_en_curso(estado) if estado else None
    if estado is None or tarea is None:
        return
    if por == "codigo":
        with contextlib.suppress(RevisionRechazada):
            decision.devolver(estado=tarea, persona=mundo.personas[persona], motivo=motivo)
        return
    url = reverse("mesa_revision:devolver", args=[estado.pk])
    mundo.cliente(persona).post(url, {"comment": motivo})


def huella_vista(mundo: Mundo, clave: str) -> str:
    """The fingerprint that the page of review would carry now; "" when nothing waits."""
    estado = mundo.estado(clave)
    enviado = envio.ultimo_envio(estado) if estado else None
    return envio.huella_del_envio(enviado) if enviado else ""


def aprobar(mundo: Mundo, clave: str, persona: str, huella: str, por: str, ajena: str = "") -> None:
    """``por``: "codigo", "pagina" (ours), "accion" and "edicion" (Wagtail's).

    ``ajena`` names the object whose address carries the other's task state.
    """
    estado = mundo.estado(clave)
    tarea = tarea_en_curso(estado) if estado else None
    if estado is None or tarea is None:
        return
    cliente, puesto = mundo.cliente(persona), mundo.borrador(ajena or clave)
    if por == "codigo":
        with contextlib.suppress(RevisionRechazada):
            decision.aprobar(
                estado=tarea,
                persona=mundo.personas[persona],
                huella=huella,
                lista_revisada=LISTA,
            )
    elif por == "pagina":
        url = reverse("mesa_revision:aprobar", args=[estado.pk])
        cliente.post(url, {"huella": huella, "lista": LISTA})
    elif por == "accion":
        url = direccion(puesto, "workflow_action", "approve", tarea.pk)
        cliente.post(url, {"huella": huella, "comment": "", "lista": LISTA})
    else:
        extra = {"action-workflow-action": "1", "workflow-action-name": "approve"}
        extra["workflow-action-extra-data"] = json.dumps({"huella": huella, "lista": LISTA})
        cliente.post(direccion(puesto, "edit"), formulario(puesto) | extra)


def de_emergencia(mundo: Mundo, clave: str, persona: str, por: str) -> None:
    """With the reason, the confirmation and the fingerprint that it asks for."""
    estado = mundo.estado(clave)
    tarea = tarea_en_curso(estado) if estado else None
    if estado is None or tarea is None:
        return
    huella, confirmacion = huella_vista(mundo, clave), CONFIRMACION
    if por == "codigo":
        with contextlib.suppress(RevisionRechazada):
            emergencia.publicar_de_emergencia(
                estado=tarea,
                persona=mundo.personas[persona],
                huella=huella,
                motivo="No puede esperar.",
                confirmacion=confirmacion,
                lista_revisada=LISTA,
            )
        return
    datos: dict[str, Any] = {
        "huella": huella,
        "comment": "No puede esperar.",
        "confirmacion": confirmacion,
    }
    datos["lista"] = LISTA
    url = reverse("mesa_revision:emergencia", args=[estado.pk])
    mundo.cliente(persona).post(url, datos)


def por_que_no(mundo: Mundo, clave: str, persona: str, huella: str) -> str:
    """The sentence with which the approval of ``clave`` is refused, for the failure's text."""
    estado = mundo.estado(clave)
    tarea = tarea_en_curso(estado) if estado else None
    if tarea is None:
        return "no espera"
    quien = mundo.personas[persona]
    try:
        decision.aprobar(estado=tarea, persona=quien, huella=huella, lista_revisada=LISTA)
    except RevisionRechazada as error:
        return str(error)
    return "por código se aprueba"
