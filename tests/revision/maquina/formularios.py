"""The forms people fill in, from an object as its latest draft has it."""

from __future__ import annotations

from typing import Any

from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from paginas.models import Noticia, Sesion
from snippets.models import Acuerdo


def formulario(objeto: Any, **cambios: Any) -> dict[str, Any]:
    """What the browser sends when ``objeto`` is saved with ``cambios``."""
    datos = _DE[type(objeto)](objeto)
    datos["go_live_at"] = objeto.go_live_at.isoformat() if objeto.go_live_at else ""
    return nested_form_data(datos | cambios)


def _noticia(pagina: Noticia) -> dict[str, Any]:
    return {
        "title": pagina.title,
        "slug": pagina.slug,
        "resumen": pagina.resumen,
        "fecha": pagina.fecha.isoformat(),
        "cuerpo": streamfield([]),
        "comments": inline_formset([]),
    }


def _acuerdo(acuerdo: Acuerdo) -> dict[str, Any]:
    return {
        "titulo": acuerdo.titulo,
        "texto": acuerdo.texto,
        "organo": acuerdo.organo_id,
        "estado": acuerdo.estado,
        "fecha_adopcion": acuerdo.fecha_adopcion.isoformat() if acuerdo.fecha_adopcion else "",
        "etiquetas": "",
        "responsables": inline_formset([]),
        "avances": inline_formset([]),
        "reprogramaciones": inline_formset([]),
    }


def _sesion(sesion: Sesion) -> dict[str, Any]:
    return {
        "title": sesion.title,
        "slug": sesion.slug,
        "resumen": sesion.resumen,
        "organo": sesion.organo_id,
        "tipo": sesion.tipo,
        "estado": sesion.estado,
        "estado_acta": sesion.estado_acta,
        "acta_numero": str(sesion.acta_numero),
        "acta_anio": str(sesion.acta_anio),
        "fecha": sesion.fecha.isoformat(),
        "convocatoria": streamfield([]),
        "asistencias": inline_formset([]),
        "puntos": inline_formset(
            [_punto(p) for p in sesion.puntos.all()], initial=sesion.puntos.count()
        ),
        "comments": inline_formset([]),
    }


def _punto(punto: Any) -> dict[str, Any]:
    adoptados = [{"id": a.pk, "acuerdo": a.acuerdo_id} for a in punto.acuerdos.all()]
    return {
        "id": punto.pk,
        "titulo": punto.titulo,
        "discusion": streamfield([("parrafo", rich_text("<p>Se conoció el informe.</p>"))]),
        "acuerdos": inline_formset(adoptados, initial=len(adoptados)),
    }


_DE: dict[type, Any] = {Noticia: _noticia, Acuerdo: _acuerdo, Sesion: _sesion}
