"""What the host does: installs, writes, approves, reads, searches. Exits non-zero on a failure."""

from __future__ import annotations

from typing import Any

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import setup_test_environment  # noqa: E402
from wagtail.models import Page  # noqa: E402

from tests import fabrica  # noqa: E402
from tests.solicitudes import apoyo as solicitudes  # noqa: E402


def main() -> None:
    setup_test_environment()
    call_command("migrate", verbosity=0)
    call_command("instalar_mesa", verbosity=0)
    propia = Page(title="Página del anfitrión", slug="propia")
    Page.objects.get(depth=2).add_child(instance=propia)
    jefe = fabrica.persona("jefe", is_superuser=True, is_staff=True)
    assert propia.permissions_for_user(jefe).can_publish(), "the host's own pages stay theirs"

    editora, moderadora = fabrica.editora(), fabrica.moderadora()
    acuerdo = fabrica.acuerdo(editora, titulo="Abrir un albergue en Esquipulas")
    sesion = fabrica.sesion(editora, acuerdos=[acuerdo])
    fabrica.publicar(sesion, editora, moderadora)
    acuerdo.refresh_from_db()

    cliente = Client()
    acta = cliente.get(sesion.url)
    assert sesion.url.startswith("/sitio/"), sesion.url
    assert acta.status_code == 200
    assert acuerdo.codigo in acta.content.decode()
    detalle = cliente.get(f"/mesa/acuerdos/{acuerdo.codigo}/")
    assert detalle.status_code == 200
    assert cliente.get(f"/mesa/organos/{acuerdo.organo.sigla}/").status_code == 200
    assert cliente.get("/mesa/compromisos/").status_code == 200
    if not settings.SIN_BUSQUEDA:
        hallado = cliente.get("/mesa/buscar/", {"q": "albergues esquipulas"}).content.decode()
        assert f"/mesa/acuerdos/{acuerdo.codigo}/" in hallado
        call_command("verificar_indice")
    retirar_y_responder(cliente, editora, moderadora, sesion, acuerdo)
    print("anfitrión: bien")


def retirar_y_responder(
    cliente: Client, editora: Any, moderadora: Any, sesion: Any, acuerdo: Any
) -> None:
    """The act is renamed and withdrawn: its addresses answer under the site's prefixes."""
    sesion.refresh_from_db()
    antes = sesion.url
    renombrada = solicitudes.hacer(sesion, "direccion", editora, moderadora, slug="otra")
    lleva = cliente.get(antes)
    assert (lleva.status_code, lleva["Location"]) == (301, renombrada.url)
    solicitudes.hacer(renombrada, "retiro", editora, moderadora)
    for ruta in (antes, renombrada.url, f"/mesa/acuerdos/{acuerdo.codigo}/"):
        lapida = cliente.get(ruta)
        assert lapida.status_code == 410, (ruta, lapida.status_code)
        assert sesion.title not in lapida.content.decode()
    assert cliente.get("/sitio/nunca/").status_code == 404


main()
