"""The page of delegations: whose, until when, taken back by who gave it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from paginas.models import Asiento, Delegacion
from tests import fabrica


@pytest.fixture
def suplente(mesa):
    return fabrica.persona("suplente", "Auditoría")


def delegar(cliente, a, **cambios):
    hoy = timezone.localdate()
    datos = {"a": a.pk, "desde": str(hoy), "hasta": str(hoy), "motivo": "Vacaciones"} | cambios
    return cliente.post(reverse("mesa_delegaciones:delegar"), datos, follow=True)


def pagina(cliente):
    return cliente.get(reverse("mesa_delegaciones:lista")).content.decode()


def test_se_delega_se_ve_de_los_dos_lados_y_consta(mesa, entrar, suplente):
    moderadora = entrar(mesa.moderadora)
    assert "Delegó la revisión en suplente" in delegar(moderadora, suplente).content.decode()
    assert "De moderadora a suplente: Vacaciones" in pagina(moderadora)
    assert "De moderadora a suplente: Vacaciones" in pagina(entrar(suplente))
    assert "Vigente" in pagina(moderadora)
    assert Asiento.objects.filter(accion="delegacion").count() == 1
    # The queue now opens to the delegate.
    estado = fabrica.enviar(fabrica.sesion(mesa.editora), mesa.editora)
    html = entrar(suplente).get(reverse("mesa_revision:revisar", args=[estado.pk]))
    assert "Aprobar y publicar" in html.content.decode()


def test_la_revoca_quien_la_dio_y_nadie_mas(mesa, entrar, suplente):
    delegar(entrar(mesa.moderadora), suplente)
    delegacion = Delegacion.objects.get()
    url = reverse("mesa_delegaciones:revocar", args=[delegacion.pk])
    otro = fabrica.persona("moderador", "Administración")
    for ajena in (suplente, mesa.editora, otro):
        entrar(ajena).post(url)
        assert Delegacion.objects.vigentes().exists()
        assert "Revocar</button>" not in pagina(entrar(ajena))
    entrar(mesa.moderadora).post(url)
    assert not Delegacion.objects.vigentes().exists()
    assert "Revocada" in pagina(entrar(mesa.moderadora))


def test_quien_no_revisa_por_su_grupo_no_ve_el_formulario_ni_delega(mesa, entrar, suplente):
    jefa = fabrica.persona("jefa", is_superuser=True)
    delegar(entrar(mesa.moderadora), mesa.editora)  # a delegate does not delegate further
    for ajena in (mesa.editora, suplente, jefa):
        assert "Delegar la revisión" not in pagina(entrar(ajena))
        delegar(entrar(ajena), suplente)
    assert Delegacion.objects.count() == 1


@pytest.mark.parametrize(
    ("cambios", "aviso"),
    [
        ({"motivo": ""}, "Escriba el motivo de la delegación."),
        ({"motivo": "Llame al 5555-1234"}, "repite un dato personal"),
        ({"desde": "2020-01-02", "hasta": "2020-01-01"}, "ya pasaron o están al revés"),
        ({"hasta": ""}, "Escriba el último día."),
    ],
)
def test_lo_que_falta_se_dice_en_su_sitio(mesa, entrar, suplente, cambios, aviso):
    assert aviso in delegar(entrar(mesa.moderadora), suplente, **cambios).content.decode()
    assert not Delegacion.objects.exists()


def test_no_se_ofrece_a_quien_no_entra_ni_a_una_misma(mesa, entrar, suplente):
    visitante = fabrica.persona("visitante")
    inactiva = fabrica.persona("inactiva", "Auditoría", is_active=False)
    html = pagina(entrar(mesa.moderadora))
    assert ">suplente</option>" in html
    for fuera in (visitante, inactiva, mesa.moderadora):
        assert f">{fuera.username}</option>" not in html
        delegar(entrar(mesa.moderadora), fuera)
    assert not Delegacion.objects.exists()


def test_la_situacion_de_cada_delegacion_en_palabras(mesa, suplente):
    hoy = timezone.localdate()

    def situacion(desde, hasta, **kw):
        return Delegacion(
            desde=hoy + timedelta(days=desde), hasta=hoy + timedelta(days=hasta), **kw
        ).situacion()

    assert situacion(0, 0) == "Vigente"
    assert situacion(-3, -1) == "Terminada"
    assert situacion(1, 2) == "Todavía no empieza"
    assert situacion(0, 2, revocada=timezone.now()) == "Revocada"
