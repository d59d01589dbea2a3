"""Blocks of long texts. Each block has an id: its permanent anchor is ``p-<id>``."""

from __future__ import annotations

from wagtail import blocks
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageBlock

RASGOS = ["bold", "italic", "ol", "ul", "link", "document-link"]


class CitaBlock(blocks.StructBlock):
    texto = blocks.TextBlock(label="Texto citado")
    autoria = blocks.CharBlock(label="De quién", required=False)

    class Meta:
        icon = "openquote"
        label = "Cita"
        template = "paginas/bloques/cita.html"


class ImagenBlock(blocks.StructBlock):
    imagen = ImageBlock(label="Imagen")
    pie = blocks.CharBlock(label="Pie de imagen", required=False)

    class Meta:
        icon = "image"
        label = "Imagen"
        template = "paginas/bloques/imagen.html"


class ParrafosBlock(blocks.StreamBlock):
    """The discussion of an agenda point: paragraphs that can be cited one by one."""

    parrafo = blocks.RichTextBlock(
        label="Párrafo", features=RASGOS, template="paginas/bloques/parrafo.html"
    )
    cita = CitaBlock()
    documento = DocumentChooserBlock(label="Documento", template="paginas/bloques/documento.html")

    class Meta:
        required = False


class CuerpoBlock(ParrafosBlock):
    """The body of a page: what a discussion holds, and subtitles and pictures."""

    subtitulo = blocks.CharBlock(
        label="Subtítulo", icon="title", template="paginas/bloques/subtitulo.html"
    )
    imagen = ImagenBlock()
