"""The editor's form of a session: the rules between the act and its agreements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.forms import ModelForm

from paginas.formularios.pagina import FormularioPagina
from snippets.models import Acuerdo


class FormularioSesion(FormularioPagina):
    def clean(self) -> dict[str, Any]:
        datos = super().clean()
        vistos: set[int] = set()
        for formulario, acuerdo in self._adoptados():
            if motivo := self._impedimento(acuerdo, vistos, datos):
                formulario.add_error("acuerdo", motivo)
            vistos.add(acuerdo.pk)
        if vistos and not datos.get("fecha") and not self.is_deferred_validation:
            self.add_error(
                "fecha",
                "La sesión adopta acuerdos: el código de cada uno lleva el año de su fecha.",
            )
        return datos

    def _adoptados(self) -> Iterator[tuple[ModelForm, Acuerdo]]:
        """The form and the agreement of each line that is not marked for deletion."""
        for punto in self.formsets["puntos"].forms:
            borrado = punto.is_valid() and punto.cleaned_data.get("DELETE")
            if borrado or "acuerdos" not in punto.formsets:
                continue
            for linea in punto.formsets["acuerdos"].forms:
                if not linea.is_valid() or linea.cleaned_data.get("DELETE"):
                    continue
                if acuerdo := linea.cleaned_data.get("acuerdo"):
                    yield linea, acuerdo

    def _impedimento(self, acuerdo: Acuerdo, vistos: set[int], datos: dict[str, Any]) -> str:
        """Why this session may not adopt ``acuerdo``; "" when it may."""
        organo = datos.get("organo")
        if acuerdo.pk in vistos:
            return "Este acuerdo ya figura en otro punto de la agenda."
        if organo and acuerdo.organo_id != organo.pk:
            return (
                f"El acuerdo es de {acuerdo.organo.sigla} y la sesión de {organo.sigla}: "
                "los acuerdos son del órgano que los adopta."
            )
        otra = (
            type(self.instance)
            .objects.filter(puntos__acuerdos__acuerdo=acuerdo)
            .exclude(pk=self.instance.pk)
            .first()
        )
        return f"Ya fue adoptado en «{otra.title}»." if otra else ""
