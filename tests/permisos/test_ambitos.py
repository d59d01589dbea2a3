"""The areas name tables that exist."""

from __future__ import annotations

from django.apps import apps

from tests.permisos.ambitos import NOMBRADOS, ambito_de
from tests.permisos.clases import Ambito


def test_ningun_ambito_nombra_una_tabla_que_ya_no_existe() -> None:
    hay = {m._meta.label for m in apps.get_models()} | {c.label for c in apps.get_app_configs()}
    assert sorted(set(NOMBRADOS) - hay) == []


def test_lo_que_cuelga_de_una_fila_es_de_su_ambito() -> None:
    assert ambito_de(apps.get_model("paginas.AcuerdoAdoptado")) is Ambito.BORRADOR
    assert ambito_de(apps.get_model("snippets.NombreOrgano")) is Ambito.REGISTRO
    assert ambito_de(apps.get_model("auth.Group_permissions")) is Ambito.PODERES
