"""The system checks of the review name the door that a site would open."""

from __future__ import annotations

import pytest
from django.test import override_settings
from django.urls import include, path
from wagtail.api.v2.router import WagtailAPIRouter
from wagtail.api.v2.views import PagesAPIViewSet
from wagtail.models import Task, Workflow
from wagtail_modeladmin.options import ModelAdmin

from paginas.checks import intermediarios
from paginas.models import Noticia
from paginas.revision.checks import (
    nada_revisado_en_modeladmin,
    sin_apis_de_wagtail,
    todo_lo_revisado_tiene_revision,
)

router = WagtailAPIRouter("api_de_wagtail")
router.register_endpoint("paginas", PagesAPIViewSet)
# Urls of a site that mounts the API.
urlpatterns = [path("anidada/", include([path("api/", router.urls)]))]


def ids(avisos):
    return [aviso.id for aviso in avisos]


def test_el_api_de_wagtail_montado_se_nombra_tambien_anidado():
    assert ids(sin_apis_de_wagtail(None)) == []
    with override_settings(ROOT_URLCONF=__name__):
        (aviso,) = sin_apis_de_wagtail(None)
    assert aviso.id == "paginas.E010"
    assert "PagesAPIViewSet" in aviso.msg


def test_un_modelo_revisado_en_modeladmin_se_nombra():
    assert ids(nada_revisado_en_modeladmin(None)) == []

    class NoticiasSinRevision(ModelAdmin):
        model = Noticia

    (aviso,) = nada_revisado_en_modeladmin(None)
    assert aviso.id == "paginas.E012"
    assert "NoticiasSinRevision" in aviso.msg
    NoticiasSinRevision.model = None  # subclasses stay known while they are not collected


@pytest.mark.parametrize("que", [Workflow, Task])
def test_lo_revisado_sin_su_revision_activa_se_nombra(mesa, que):
    assert ids(todo_lo_revisado_tiene_revision(None, databases=["default"])) == []
    que.objects.update(active=False)
    avisos = todo_lo_revisado_tiene_revision(None, databases=["default"])
    assert set(ids(avisos)) == {"paginas.W011"}
    assert any("paginas.Sesion" in aviso.msg for aviso in avisos)
    assert ids(todo_lo_revisado_tiene_revision(None, databases=None)) == []


def test_sin_los_intermediarios_del_modulo_se_dice_cual_falta(settings):
    assert ids(intermediarios(None)) == []
    settings.MIDDLEWARE = [m for m in settings.MIDDLEWARE if "solicitudes" not in m]
    assert ids(intermediarios(None)) == ["paginas.E013"] * 2
