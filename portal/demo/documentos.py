"""The signed act as a PDF: what a body of the demonstration would have scanned and signed."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from django.contrib.auth.models import User
from django.core.files.base import ContentFile
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.text import slugify
from fpdf import FPDF
from wagtail.documents import get_document_model

from paginas.models import Sesion
from paginas.reserva import ROTULO
from paginas.textos import parrafos

LEYENDA = "Documento de demostración: órgano, personas y acuerdos inventados, sin valor oficial."
# The fonts every PDF reader has know Latin-1 only.
_LATINO = str.maketrans({"–": "-", "—": "-", "’": "'", "‘": "'", "“": "«", "”": "»", "…": "..."})


class Acta(FPDF):
    """Letter size, numbered pages, the warning on each."""

    def footer(self) -> None:
        self.set_y(-18)
        self.set_font("Helvetica", size=8)
        self.cell(0, 5, LEYENDA, align="C", new_x="LMARGIN", new_y="NEXT")
        self.cell(0, 5, f"Página {self.page_no()} de {{nb}}", align="C")

    def parrafo(self, texto: str, *, negrita: bool = False, alto: float = 5.5) -> None:
        self.set_font("Times", style="B" if negrita else "", size=11)
        self.multi_cell(0, alto, texto.translate(_LATINO), new_x="LMARGIN", new_y="NEXT")
        self.ln(1.5)


def acta_firmada(sesion: Sesion, persona: User) -> Any:
    """Store the official document of ``sesion`` (in memory) and return it."""
    titulo = f"Acta {sesion.acta_citada} de {sesion.organo.sigla}, firmada (demostración)"
    return _guardar(titulo, f"{_nombre(sesion)}.pdf", _pdf(sesion), persona)


def version_publica(sesion: Sesion, persona: User) -> Any:
    """Store the same act without what is reserved and return it."""
    titulo = f"Acta {sesion.acta_citada} de {sesion.organo.sigla}, versión pública (demostración)"
    pdf = _pdf(sesion, sin_lo_reservado=True)
    return _guardar(titulo, f"{_nombre(sesion)}-version-publica.pdf", pdf, persona)


def nota(titulo: str, texto: str, persona: User) -> Any:
    """Store a short report, the evidence of a progress, and return it."""
    hoja = Acta(format="letter")
    hoja.set_title(titulo)
    hoja.set_lang("es-GT")
    hoja.set_margins(25, 22, 25)
    hoja.add_page()
    hoja.parrafo(titulo, negrita=True)
    hoja.parrafo(texto)
    return _guardar(titulo, f"{slugify(titulo)}.pdf", bytes(hoja.output()), persona)


def _nombre(sesion: Sesion) -> str:
    return f"acta-{sesion.organo.sigla.lower()}-{sesion.acta_numero}-{sesion.acta_anio}"


def _guardar(titulo: str, nombre: str, pdf: bytes, persona: User) -> Any:
    documento = get_document_model()(title=titulo, uploaded_by_user=persona)
    documento.file.save(nombre, ContentFile(pdf), save=False)
    documento.save()
    return documento


def _pdf(sesion: Sesion, *, sin_lo_reservado: bool = False) -> bytes:
    acta = Acta(format="letter")
    acta.set_creation_date(
        timezone.make_aware(datetime.combine(sesion.fecha, time(12)))  # the same bytes each time
    )
    acta.set_title(f"Acta {sesion.acta_citada}")
    acta.set_lang("es-GT")
    acta.set_margins(25, 22, 25)
    acta.set_auto_page_break(True, margin=25)
    acta.add_page()
    acta.parrafo(sesion.nombre_del_organo.upper(), negrita=True)
    acta.parrafo(f"ACTA NÚMERO {sesion.acta_citada}", negrita=True)
    acta.parrafo(
        f"Sesión {sesion.get_tipo_display().lower()} del {date_format(sesion.fecha)}. "
        f"{sesion.lugar}."
    )
    acta.parrafo("Asistencia", negrita=True)
    for fila in sesion.asistencias.all():
        acta.parrafo(f"{fila.institucion.nombre}: {fila.get_presencia_display().lower()}.", alto=5)
    for numero, punto in enumerate(sesion.puntos.all(), start=1):
        if punto.reservado and sin_lo_reservado:
            acta.parrafo(f"{numero}. {ROTULO}", negrita=True)
            acta.parrafo(f"Base legal: {punto.reserva_base_legal}.")
            continue
        acta.parrafo(f"{numero}. {punto.titulo}", negrita=True)
        for parrafo in parrafos(punto.discusion):
            acta.parrafo(parrafo.texto)
        for adoptado in punto.acuerdos.all():
            oficial = adoptado.acuerdo.numero_oficial or "Acuerdo"
            acta.parrafo(f"{oficial}: {adoptado.acuerdo.texto}")
    acta.parrafo("Leída la presente acta, la ratifican quienes asistieron.")
    return bytes(acta.output())
