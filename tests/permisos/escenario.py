"""The portal the matrix asks: one object in each state, and people of each kind."""

from __future__ import annotations

from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.core.files.base import ContentFile
from django.utils import timezone
from wagtail.admin.models import EditingSession
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection
from wagtail.users.models import UserProfile

from paginas.models import IndiceNoticias, Noticia, Sesion
from paginas.propuestas import verbos as propuestas
from paginas.revision import borrador
from paginas.revision.consulta import tarea_en_curso
from paginas.revision.delegaciones.verbos import delegar
from paginas.revision.instalacion import ADMINISTRACION, AUDITORIA, COMUNICACION
from paginas.solicitudes import verbos
from paginas.solicitudes.estados import Pedido
from portal.sitio import preparar_sitio
from snippets.models import Compromiso, Etiqueta, Hito, Membresia, PlanAccion
from tests import fabrica

# Everyone the matrix asks as: the kind decides what they may change.
OFICIOS = {
    "anónima": "",
    "sin grupo": "sin grupo",
    "portera": "portera",
    "auditora": AUDITORIA,
    "editora": COMUNICACION,
    "editor": COMUNICACION,
    "moderadora": ADMINISTRACION,
    "moderador": ADMINISTRACION,
    "jefa": "superusuaria",
}
CANARIO = "secreto" + "quetzal"  # in every draft, in nothing public


def armar() -> SimpleNamespace:
    """Everything the routes need, by name."""
    preparar_sitio()
    e = SimpleNamespace(gente=_gente())
    e.grupo = Group.objects.get(name=ADMINISTRACION)
    _paginas(e)
    _registros(e)
    _ficheros(e)
    e.redireccion = Redirect.objects.create(old_path="/vieja", redirect_link="/noticias/")
    e.coleccion = Collection.get_first_root_node().add_child(name="Colección de pruebas")
    e.edicion = EditingSession.objects.create(
        user=e.gente["editor"], content_object=e.borrador, last_seen_at=timezone.now()
    )
    e.solicitud = verbos.pedir(
        objeto=e.acuerdo,
        accion=Pedido.RETIRO,
        persona=e.gente["editora"],
        motivo="Se publicó dos veces.",
        motivo_publico="Se publicó dos veces y se retira una.",
    )
    return e


def _gente() -> dict[str, Any]:
    porteria = Group.objects.create(name="Portería")
    porteria.permissions.add(Permission.objects.get(codename="access_admin"))
    gente = {"anónima": None}
    for nombre, oficio in OFICIOS.items():
        if oficio:
            grupos = {"portera": ("Portería",)}.get(nombre, (oficio,))
            gente[nombre] = fabrica.persona(
                nombre.replace(" ", "-"), *grupos, is_superuser=nombre == "jefa"
            )
            UserProfile.get_for_user(gente[nombre])  # Wagtail makes it at the first visit
    return gente


def _noticia(autora: Any, slug: str, **campos: Any) -> Noticia:
    pagina = Noticia(title=f"Noticia {slug} {CANARIO}", slug=slug, **campos)
    borrador.crear_pagina(pagina=pagina, madre=IndiceNoticias.objects.get(), persona=autora)
    return pagina


def _paginas(e: SimpleNamespace) -> None:
    editora, moderadora = e.gente["editora"], e.gente["moderadora"]
    e.acuerdo = fabrica.acuerdo(editora, titulo="Publicado")
    e.publicada = fabrica.publicar(
        fabrica.sesion(editora, acuerdos=[e.acuerdo]), editora, moderadora
    )
    e.acuerdo.refresh_from_db()
    e.borrador = _noticia(editora, "borrador")
    e.de_la_moderadora = _noticia(moderadora, "de-la-moderadora")
    e.programada = _noticia(editora, "programada", go_live_at=timezone.now() + timedelta(days=9))
    fabrica.publicar(e.programada, editora, moderadora)
    e.acompanante = fabrica.acuerdo(editora, titulo=f"En paquete {CANARIO}")
    e.en_revision = fabrica.sesion(
        editora, acuerdos=[e.acompanante], title=f"Sesión en revisión {CANARIO}"
    )
    e.flujo = fabrica.enviar(e.en_revision, editora)
    e.tarea = tarea_en_curso(e.flujo)
    otras_palabras = e.en_revision.get_latest_revision_as_object()
    otras_palabras.lugar = f"Salón propuesto {CANARIO}"
    e.propuesta = propuestas.proponer(
        objeto=otras_palabras, persona=moderadora, motivo="Falta el lugar."
    )
    manana = timezone.localdate() + timedelta(days=1)
    e.delegacion = delegar(
        de=moderadora, a=e.gente["auditora"], desde=manana, hasta=manana, motivo="Vacaciones"
    )
    e.con_cambios = Sesion.objects.get(pk=e.publicada.pk)
    e.con_cambios.resumen = CANARIO
    borrador.guardar(objeto=e.con_cambios, persona=editora)


def _registros(e: SimpleNamespace) -> None:
    editora = e.gente["editora"]
    e.acuerdo_borrador = fabrica.acuerdo(editora, titulo=f"Borrador {CANARIO}")
    e.plan = PlanAccion(nombre=f"Plan {CANARIO}", codigo="plan-de-pruebas")
    borrador.crear_registro(registro=e.plan, persona=editora)
    e.compromiso = Compromiso(plan=e.plan, numero=1, titulo=f"Compromiso {CANARIO}")
    borrador.crear_registro(registro=e.compromiso, persona=editora)
    e.hito = Hito(compromiso=e.compromiso, codigo="h-1", numero_visible="1", texto=CANARIO)
    borrador.crear_registro(registro=e.hito, persona=editora)
    e.organo, e.institucion = fabrica.organo(), fabrica.institucion("PRM")
    e.membresia = Membresia.objects.create(organo=e.organo, institucion=e.institucion)
    e.etiqueta = Etiqueta.objects.create(name="etiqueta de pruebas")


def _ficheros(e: SimpleNamespace) -> None:
    editora = e.gente["editora"]
    e.documento = Document.objects.create(
        title=f"Documento {CANARIO}",
        file=ContentFile(b"%PDF-1.4 prueba", name="prueba.pdf"),
        uploaded_by_user=editora,
    )
    e.imagen = Image.objects.create(
        title=f"Imagen {CANARIO}", file=get_test_image_file(), uploaded_by_user=editora
    )
