"""The editor's form of a session: the rules between the act and its agreements."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.forms import ModelForm

from paginas.formularios.pagina import FormularioPagina
from snippets.models import Acuerdo

CORRECCIONES = (
    "Ya están publicados y tienen cambios guardados sin publicar. Los que marque van con el acta: "
    "se revisan en la misma página y se publican juntos, o no se publica ninguno. Los que no "
    "marque siguen como están y pueden enviarse aparte."
)


class FormularioSesion(FormularioPagina):
    correcciones = forms.TypedMultipleChoiceField(
        label="Acuerdos corregidos que van con esta acta",
        help_text=CORRECCIONES,
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, *args: Any, **kw: Any) -> None:
        super().__init__(*args, **kw)
        # The choice reads the models, which name this form.
        from paginas.revision.compartidas.verbos import elegibles, elegidos

        posibles = elegibles(self.instance, self.for_user) if self.for_user else []
        if not posibles:
            self.fields.pop("correcciones", None)
        elif "correcciones" in self.fields:
            campo = self.fields["correcciones"]
            campo.choices = [(a.pk, str(a)) for a in posibles]
            campo.initial = [a.pk for a in posibles if a.pk in elegidos(self.instance)]

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
        for motivo in self._impedimentos_de_la_reserva(datos):
            self.add_error(None, motivo)
        return datos

    def save(self, commit: bool = True) -> Any:
        """The choice of corrections is kept with the draft: a preview keeps nothing."""
        sesion = super().save(commit=commit)
        if "correcciones" in self.fields:
            sesion.al_guardar_borrador = self._elegir
        return sesion

    def _elegir(self, sesion: Any) -> None:
        from paginas.revision.compartidas.verbos import elegibles, elegir

        # One taken from the agenda in this same draft does not go with it.
        posibles = {a.pk for a in elegibles(sesion, self.for_user)}
        elegidos = posibles & set(self.cleaned_data["correcciones"])
        elegir(sesion=sesion, acuerdos=elegidos, persona=self.for_user)

    def _impedimentos_de_la_reserva(self, datos: dict[str, Any]) -> Iterator[str]:
        # The rules read the models, which name this form.
        from paginas.revision.reserva import PuntoPropuesto, impedimentos

        puntos = []
        for formulario in self._puntos():
            adoptados = [acuerdo.pk for _, acuerdo in self._lineas(formulario)]
            reservado = bool(formulario.cleaned_data.get("reservado"))
            puntos.append(PuntoPropuesto(formulario.instance.uuid, reservado, tuple(adoptados)))
        return impedimentos(
            puntos,
            sesion_id=self.instance.pk,
            version_publica=bool(datos.get("documento_version_publica")),
        )

    def _puntos(self) -> Iterator[ModelForm]:
        """The form of each valid point that stays, in the order of the agenda."""
        validos = [punto for punto in self.formsets["puntos"].forms if punto.is_valid()]
        for punto in sorted(validos, key=lambda p: p.cleaned_data.get("ORDER") or 0):
            if not punto.cleaned_data.get("DELETE"):
                yield punto

    def _adoptados(self) -> Iterator[tuple[ModelForm, Acuerdo]]:
        """The form and the agreement of each line that is not marked for deletion."""
        for punto in self.formsets["puntos"].forms:
            borrado = punto.is_valid() and punto.cleaned_data.get("DELETE")
            if not borrado:
                yield from self._lineas(punto)

    def _lineas(self, punto: ModelForm) -> Iterator[tuple[ModelForm, Acuerdo]]:
        if "acuerdos" not in punto.formsets:
            return
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
