"""What every test may use: a prepared database, people by group, a browser."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import pytest

from portal.instalacion import navegador as chromium_del_sistema
from tests.apoyo import base_preparada, exigencia, sitio

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser
    from django.test import Client
    from playwright.sync_api import Browser, Page


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    exigencia.marcar(items)


@pytest.hookimpl(hookwrapper=True)
def pytest_runtest_makereport() -> Iterator[None]:
    resultado: Any = yield
    exigencia.juzgar(resultado.get_result())


@pytest.fixture(scope="session")
def django_db_keepdb(request: pytest.FixtureRequest) -> bool:
    """SQLite: the copy is prepared already. Other engines: as pytest-django was told."""
    from django.db import connection

    return connection.vendor == "sqlite" or bool(request.config.getvalue("reuse_db"))


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    tmp_path_factory: pytest.TempPathFactory,
    django_db_modify_db_settings_parallel_suffix: None,
) -> None:
    from django.db import connection

    if connection.vendor == "sqlite":
        copia = base_preparada.copiar(tmp_path_factory.mktemp("base"))
        connection.settings_dict["TEST"]["NAME"] = str(copia)


@pytest.fixture(scope="session", autouse=True)
def ficheros_aparte(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """No test writes into the clone: uploaded files go to a temporary folder."""
    from django.test import override_settings

    carpeta = tmp_path_factory.mktemp("ficheros")
    with override_settings(MEDIA_ROOT=str(carpeta)):
        yield carpeta


@pytest.fixture(autouse=True)
def cache_vacia() -> None:
    """Wagtail keeps renditions in the cache: those of another test have no row here."""
    from django.core.cache import cache

    cache.clear()


@pytest.fixture
def persona(db: None) -> Callable[..., AbstractUser]:
    """Make a user: ``persona("editora", "Comunicación")``; without a group, nobody's."""
    from django.contrib.auth import get_user_model
    from django.contrib.auth.models import Group

    def crear(nombre: str, *grupos: str, **campos: Any) -> AbstractUser:
        usuario = get_user_model().objects.create_user(
            nombre, f"{nombre}@example.org", "clave-de-prueba", **campos
        )
        usuario.groups.set([Group.objects.get(name=g) for g in grupos])
        return usuario

    return crear


@pytest.fixture
def entrar() -> Callable[[AbstractUser], Client]:
    """A client in whose session that person is."""
    from django.test import Client

    def abrir(usuario: AbstractUser) -> Client:
        cliente = Client()
        cliente.force_login(usuario)
        return cliente

    return abrir


@pytest.fixture(scope="session")
def sitio_servido(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sitio.Sitio]:
    """The demonstration, served by gunicorn from a copy of its own."""
    with sitio.servido(tmp_path_factory.mktemp("sitio")) as servido:
        yield servido


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    from playwright.sync_api import sync_playwright

    # Playwright's loop runs in this thread, where Django would refuse its own ORM.
    os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
    with sync_playwright() as playwright:
        navegador = playwright.chromium.launch(
            executable_path=chromium_del_sistema.programa(),
            args=list(chromium_del_sistema.OPCIONES),
        )
        yield navegador
        navegador.close()


@pytest.fixture
def abrir_navegador(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a window of its own: ``abrir_navegador(390)``; the width is in CSS pixels."""
    ventanas = []

    def abrir(ancho: int = 1280, alto: int = 900, **opciones: Any) -> Page:
        opciones.setdefault("locale", "es-GT")
        contexto = chromium.new_context(viewport={"width": ancho, "height": alto}, **opciones)
        ventanas.append(contexto)
        return contexto.new_page()

    yield abrir
    for contexto in ventanas:
        contexto.close()


@pytest.fixture
def navegador(abrir_navegador: Callable[..., Page]) -> Page:
    """A window of 1280 pixels."""
    return abrir_navegador()


@pytest.fixture
def mesa(db: None) -> Any:
    """A portal just set up, and its people: ``mesa.editora``, ``mesa.moderadora``…"""
    from types import SimpleNamespace

    from portal.sitio import preparar_sitio
    from tests import fabrica

    preparar_sitio()
    return SimpleNamespace(
        editora=fabrica.editora(), moderadora=fabrica.moderadora(), auditora=fabrica.auditora()
    )


@pytest.fixture
def elasticsearch(db: None, settings: Any) -> Iterator[None]:
    """The test's own index on the real server; what answers is asserted to be it."""
    from busqueda.motores.elastico import carga
    from busqueda.motores.elastico.cliente import cortacircuitos

    settings.ELASTICSEARCH_URL = os.environ["ELASTICSEARCH_URL"].split(",")
    settings.BUSQUEDA_PREFIJO_ELASTICSEARCH = f"prueba-{uuid4().hex}"
    cortacircuitos.bien()
    carga.rehacer()
    yield
    cortacircuitos.bien()
    carga.borrar(alias="default")
