"""Redirects are a registry record: Administración changes them, and the log hears it."""

from __future__ import annotations

from django.urls import reverse
from wagtail.contrib.redirects.models import Redirect

from paginas.models import Asiento


def test_administracion_cambia_las_redirecciones_y_queda_asentado(mesa, entrar):
    alta = reverse("wagtailredirects:add")
    datos = {
        "old_path": "/vieja",
        "redirect_link": "https://example.org/",
        "is_permanent": "on",
        "site": "",
    }
    entrar(mesa.editora).post(alta, datos)
    assert not Redirect.objects.exists()
    moderadora = entrar(mesa.moderadora)
    moderadora.post(alta, datos)
    redireccion = Redirect.objects.get()
    moderadora.post(reverse("wagtailredirects:delete", args=[redireccion.pk]))
    assert not Redirect.objects.exists()
    alta, baja = Asiento.objects.filter(accion="registro")
    assert (alta.rol, alta.leer_datos()["cambio"]) == ("Administración", "alta")
    assert baja.leer_datos()["cambio"] == "baja"
