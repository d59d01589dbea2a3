"""A title with line breaks never breaks the subject of a mail."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.template import engines

from paginas.revision.correos import encolar

ROTO = "Acta uno\r\nBcc: otra@example.org\n\nsegunda"
DATOS = {
    "objeto": ROTO,
    "titulo": ROTO,
    "tipo": "sesión",
    "institucion": {"nombre": ROTO},
    "vencidos": [1],
}
CARPETA = Path(engines["django"].engine.find_template("paginas/correos/envio.txt")[1].name).parent
PLANTILLAS = sorted(ruta.name.removesuffix("_asunto.txt") for ruta in CARPETA.glob("*_asunto.txt"))


@pytest.mark.parametrize("plantilla", PLANTILLAS)
def test_un_titulo_con_saltos_de_linea_no_rompe_ningun_asunto(
    db, plantilla, mailoutbox, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        encolar(plantilla, ["a@example.org"], DATOS)
    (correo,) = mailoutbox
    assert "\n" not in correo.subject
    assert "\r" not in correo.subject
    assert "Acta uno Bcc: otra@example.org segunda" in correo.subject
    assert correo.bcc == []
