"""The editor's form: a message at the field, in Spanish, and nothing saved by half."""

from __future__ import annotations

from datetime import date

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from paginas.models import IndiceNoticias, Noticia
from paginas.revision import borrador
from snippets.models import Acuerdo, ResponsableAcuerdo
from tests import fabrica


@pytest.fixture
def acuerdo(mesa):
    nuevo = fabrica.acuerdo(
        mesa.editora,
        acta_no_publicada_aqui=True,
        acta_citada="Acta 1-2023",
        fecha_adopcion=date(2023, 5, 10),
        plazo=date(2023, 7, 1),
    )
    nuevo.responsables = [ResponsableAcuerdo(institucion=fabrica.institucion("IRE"))]
    borrador.guardar(objeto=nuevo, persona=mesa.editora)
    return fabrica.publicar(nuevo, mesa.editora, mesa.moderadora)


def guardar(cliente, acuerdo, *, avances=(), reprogramaciones=(), **cambios):
    """What the browser sends; the lists are the lines of each form."""
    acuerdo = Acuerdo.objects.get(pk=acuerdo.pk)
    responsables = [
        {"id": r.pk, "institucion": r.institucion_id} for r in acuerdo.responsables.all()
    ]
    datos = {
        "titulo": acuerdo.titulo,
        "texto": acuerdo.texto,
        "organo": acuerdo.organo_id,
        "estado": acuerdo.estado,
        "plazo": "2023-07-01",
        "fecha_adopcion": "2023-05-10",
        "acta_no_publicada_aqui": "on",
        "acta_citada": acuerdo.acta_citada,
        "etiquetas": "",
        "responsables": inline_formset(responsables, initial=len(responsables)),
        "avances": inline_formset(list(avances), initial=acuerdo.avances.count()),
        "reprogramaciones": inline_formset(
            list(reprogramaciones), initial=acuerdo.reprogramaciones.count()
        ),
        **cambios,
    }
    url = reverse("wagtailsnippets_snippets_acuerdo:edit", args=[acuerdo.pk])
    return cliente.post(url, nested_form_data(datos))


def avance(**campos):
    return {"fecha": "2023-06-01", "texto": "Se contaron tres albergues.", **campos}


def reprogramacion(**campos):
    return {
        "plazo_nuevo": "2023-10-01",
        "fecha": "2023-07-05",
        "motivo": "Faltó el transporte.",
        "acto_citado": "Acta 2-2023",
        **campos,
    }


def errores(respuesta, lista: str) -> dict[str, list[str]]:
    """Messages of the first line of a list, by field."""
    formulario = respuesta.context["form"].formsets[lista].forms[0]
    return dict(formulario.errors)


def test_lo_que_esta_bien_se_guarda(mesa, entrar, acuerdo):
    antes = acuerdo.revisions.count()
    respuesta = guardar(
        entrar(mesa.editora),
        acuerdo,
        avances=[avance(institucion=fabrica.institucion("IRE").pk)],
        reprogramaciones=[reprogramacion()],
    )
    assert respuesta.status_code == 302
    assert acuerdo.revisions.count() == antes + 1


@pytest.mark.parametrize(
    ("campos", "campo", "frase"),
    [
        ({"fecha": "2023-05-09"}, "fecha", "anterior a la adopción"),
        ({"fecha": "2999-01-01"}, "fecha", "futura"),
        ({"porcentaje": "60"}, "porcentaje", "medio de verificación"),
        ({"evidencia_url": "https://example.org/n"}, "evidencia_fuente", "de quién"),
        ({"institucion": "ajena"}, "institucion", "No es responsable"),
        ({"evidencia_pagina": "borrador"}, "evidencia_pagina", "borrador"),
    ],
)
def test_un_avance_imposible_lo_dice_en_su_campo(mesa, entrar, acuerdo, campos, campo, frase):
    campos = dict(campos)
    if campo == "institucion":
        campos["institucion"] = fabrica.institucion().pk
    if campo == "evidencia_pagina":
        pagina = Noticia(title="Por salir", slug="por-salir", resumen="Pronto.")
        borrador.crear_pagina(
            pagina=pagina, madre=IndiceNoticias.objects.get(), persona=mesa.editora
        )
        campos["evidencia_pagina"] = pagina.pk
    antes = acuerdo.revisions.count()
    respuesta = guardar(entrar(mesa.editora), acuerdo, avances=[avance(**campos)])
    assert frase in str(errores(respuesta, "avances")[campo])
    assert frase in respuesta.content.decode()
    assert acuerdo.revisions.count() == antes


@pytest.mark.parametrize(
    ("campos", "campo", "frase"),
    [
        ({"plazo_nuevo": "2023-07-01"}, "plazo_nuevo", "anterior al día en que se decidió"),
        ({"fecha": "2023-05-01"}, "fecha", "anterior a la adopción"),
        ({"acto_citado": ""}, "acto", "qué acta"),
    ],
)
def test_una_reprogramacion_imposible_lo_dice_en_su_campo(
    mesa, entrar, acuerdo, campos, campo, frase
):
    antes = acuerdo.revisions.count()
    lineas = [reprogramacion(**campos)]
    respuesta = guardar(entrar(mesa.editora), acuerdo, reprogramaciones=lineas)
    assert frase in str(errores(respuesta, "reprogramaciones")[campo])
    assert acuerdo.revisions.count() == antes


def test_la_fecha_original_se_defiende_en_su_campo(mesa, entrar, acuerdo):
    respuesta = guardar(entrar(mesa.editora), acuerdo, plazo="2024-01-01")
    assert "reprogramación" in str(respuesta.context["form"].errors["plazo"])


def test_lo_publicado_no_se_quita_con_la_papelera_de_la_linea(mesa, entrar, acuerdo):
    cliente = entrar(mesa.editora)
    guardar(cliente, acuerdo, avances=[avance()])
    acuerdo = fabrica.publicar(acuerdo, mesa.editora, mesa.moderadora)
    linea = avance(id=acuerdo.avances.get().pk)
    respuesta = guardar(cliente, acuerdo, avances=[linea | {"DELETE": "on"}])
    assert respuesta.status_code == 200
    assert "Ya se publicó" in str(respuesta.context["form"].non_field_errors())
    assert guardar(cliente, acuerdo, avances=[linea]).status_code == 302
