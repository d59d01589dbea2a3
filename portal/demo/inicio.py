"""The home of the demonstration, through review like any other page."""

from __future__ import annotations

from paginas.revision import borrador
from portal.demo.personas import Personas
from portal.demo.publicar import publicar
from portal.models import PaginaInicio
from snippets.models import Organo

PREGUNTAS = (
    "¿Qué se acordó sobre niñez y adolescencia migrante?",
    "albergues temporales en Huehuetenango",
    "¿Quién debe atender a las personas retornadas?",
)


def cargar(personas: Personas) -> None:
    inicio = PaginaInicio.objects.get()
    inicio.preguntas = "\n".join(PREGUNTAS)
    inicio.organo = Organo.objects.get(sigla="MDE")
    # Its set-up was published a moment ago: the correction is of the present too.
    borrador.guardar(objeto=inicio, persona=personas.editora)
    publicar(objeto=inicio, autora=personas.editora, revisora=personas.moderadora)
