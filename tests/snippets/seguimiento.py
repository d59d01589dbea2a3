"""What the tests of the follow-up share."""

from __future__ import annotations

from datetime import date

from paginas.models import AcuerdoAdoptado
from paginas.revision import borrador
from paginas.revision.errores import PaqueteIncoherente
from snippets.models import Acuerdo, Avance, Reprogramacion
from tests import fabrica

ADOPTADO = date(2023, 5, 10)


def acta_de(acuerdo):
    return AcuerdoAdoptado.objects.get(acuerdo=acuerdo).punto.sesion


def con_avance(acuerdo, mesa, **campos) -> Acuerdo:
    """A draft of ``acuerdo`` with one more progress entry."""
    datos = {"fecha": date(2023, 6, 1), "texto": "Se contaron tres albergues.", **campos}
    acuerdo = Acuerdo.objects.get(pk=acuerdo.pk)
    acuerdo.avances = [*acuerdo.avances.all(), Avance(**datos)]
    borrador.guardar(objeto=acuerdo, persona=mesa.editora)
    return acuerdo


def con_plazo(acuerdo, mesa, hasta: date, decidida: date, **campos) -> Acuerdo:
    datos = {"motivo": "Faltó el transporte.", "acto_citado": "Acta 1-2023", **campos}
    acuerdo = Acuerdo.objects.get(pk=acuerdo.pk)
    nueva = Reprogramacion(plazo_nuevo=hasta, fecha=decidida, **datos)
    acuerdo.reprogramaciones = [*acuerdo.reprogramaciones.all(), nueva]
    borrador.guardar(objeto=acuerdo, persona=mesa.editora)
    return acuerdo


def publicar(acuerdo, mesa) -> Acuerdo:
    return fabrica.publicar(acuerdo, mesa.editora, mesa.moderadora)


def rechaza(acuerdo, mesa, frase: str) -> None:
    publicados = Avance.objects.count(), Reprogramacion.objects.count()
    with fabrica.rechaza(PaqueteIncoherente, frase):
        publicar(acuerdo, mesa)
    assert publicados == (Avance.objects.count(), Reprogramacion.objects.count())
