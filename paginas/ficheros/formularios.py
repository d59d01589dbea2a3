"""Wagtail's forms of documents and images, which say why a file does not change.

A site names them in WAGTAILDOCS_DOCUMENT_FORM_BASE and WAGTAILIMAGES_IMAGE_FORM_BASE.
Where it does not, nobody may open the form of a frozen file (``politica``): Wagtail's
own form of documents removes the old file from the disk before it saves.
"""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from paginas.ficheros import inmutables
from paginas.ficheros.errores import FicheroInmutable
from paginas.ficheros.textos import con_texto


class FormularioCongelable(forms.ModelForm):
    """Mixin: what readers see of a frozen file is shown and cannot be written."""

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        self.motivo = inmutables.motivo(self.instance)
        if not self.motivo:
            return
        for nombre, campo in self.fields.items():
            if nombre not in inmutables.LIBRES:
                campo.disabled = True
                campo.help_text = self.motivo

    def clean(self) -> dict[str, Any]:
        datos = super().clean()
        if not self.motivo:
            return datos
        for nombre, campo in self.fields.items():
            if isinstance(campo, forms.FileField) and self.add_prefix(nombre) in self.files:
                self.add_error(nombre, self.motivo)
        if "collection" in self.changed_data and datos.get("collection"):
            try:
                inmutables.exigir_coleccion_abierta([self.instance], datos["collection"])
            except FicheroInmutable as error:
                self.add_error("collection", str(error))
        return datos


class FormularioDocumento(FormularioCongelable, BaseDocumentForm):
    """Says what was read of the file, too."""

    class Meta(BaseDocumentForm.Meta):
        pass

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        if self.instance.pk is not None and "file" in self.fields:
            (archivo,) = con_texto([self.instance])
            campo = self.fields["file"]
            campo.help_text = " ".join(filter(None, (str(campo.help_text), archivo.frase)))


class FormularioImagen(FormularioCongelable, BaseImageForm):
    class Meta(BaseImageForm.Meta):
        pass
