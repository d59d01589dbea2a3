"""«Archivos y su texto»: what was read of each uploaded file, and asking for it again."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.documents import get_document_model

from paginas.ficheros import textos
from paginas.revision.consulta import puede_revisar
from snippets.errores import TextoYaLeido
from snippets.ficheros.texto.models import ROTULOS
from snippets.ficheros.texto.registro import volver_a_leer

POR_PAGINA = 50


def archivos(request: HttpRequest) -> HttpResponse:
    """Every document, fifty a page; ``?estado=`` shows those in one state."""
    if not textos.puede_ver_archivos(request.user):
        raise PermissionDenied
    estado = request.GET.get("estado", "")
    hoja = Paginator(textos.todos(estado), POR_PAGINA).get_page(request.GET.get("p"))
    contexto = {
        "hoja": hoja,
        "archivos": textos.con_texto(hoja.object_list),
        "estados": ROTULOS,
        "estado": estado,
        "puede_pedir": puede_revisar(request.user),
    }
    return TemplateResponse(request, "paginas/admin/archivos.html", contexto)


@require_POST
def releer(request: HttpRequest, document_id: int) -> HttpResponse:
    """Administración asks again for the text of a file that could not be read."""
    if not puede_revisar(request.user):
        raise PermissionDenied
    documento = get_object_or_404(get_document_model(), pk=document_id)
    try:
        volver_a_leer(documento=documento)
    except TextoYaLeido as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"Se volverá a leer «{documento.title}» en unos minutos.")
    return redirect("mesa_archivos:lista")
