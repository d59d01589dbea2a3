"""Whoever sets the portal up reads one sentence that says what to do."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from portal.instalacion import datos, paquetes, partes, postgresql, puertos, rutas
from portal.instalacion.__main__ import mensaje_de_version
from portal.instalacion.errores import Impedimento

Instalador = Callable[..., "subprocess.CompletedProcess[str]"]


@pytest.fixture
def instalador(tmp_path: Path) -> Instalador:
    def correr(*argumentos: str, **entorno: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "portal.instalacion", *argumentos],
            cwd=rutas.RAIZ,
            env={**os.environ, "VAR_DIR": str(tmp_path / "var"), **entorno},
            capture_output=True,
            text=True,
            timeout=60,
        )

    return correr


@pytest.fixture
def puerto_ocupado() -> int:
    with socket.socket() as enchufe:
        enchufe.bind((puertos.AQUI, 0))
        enchufe.listen()
        yield enchufe.getsockname()[1]


def test_un_puerto_ocupado_se_dice_antes_de_preparar_nada(
    instalador: Instalador, puerto_ocupado: int, tmp_path: Path
) -> None:
    hecho = instalador("demo", PUERTO=str(puerto_ocupado))
    assert hecho.returncode == 2
    assert f"el puerto {puerto_ocupado} está ocupado" in hecho.stderr
    assert f"make demo PUERTO={puerto_ocupado + 1}" in hecho.stderr
    assert not (tmp_path / "var").exists()


@pytest.mark.parametrize("puerto", ["ocho mil", "0", "65536", "-1", "8000;"])
def test_un_puerto_imposible_se_explica(instalador: Instalador, puerto: str) -> None:
    hecho = instalador("demo", PUERTO=puerto)
    assert (hecho.returncode, hecho.stdout) == (2, "")
    assert "PUERTO" in hecho.stderr
    assert len(hecho.stderr.splitlines()) == 1


def test_un_puerto_libre_se_acepta() -> None:
    puertos.comprobar_libre(puertos.libre())


def test_una_orden_desconocida_dice_las_que_hay(instalador: Instalador) -> None:
    hecho = instalador("prepara")
    assert hecho.returncode == 2
    assert "preparar" in hecho.stderr


@pytest.mark.parametrize("version", [(3, 8, 1), (3, 10, 14), (2, 7)])
def test_un_python_antiguo_recibe_una_frase(version: tuple[int, ...]) -> None:
    mensaje = mensaje_de_version(version)
    assert "3.11 o posterior" in mensaje
    assert f"el {version[0]}.{version[1]}" in mensaje
    assert "\n" not in mensaje


@pytest.mark.parametrize("version", [(3, 11, 0), (3, 13, 2)])
def test_un_python_reciente_pasa(version: tuple[int, ...]) -> None:
    assert mensaje_de_version(version) == ""


def test_make_sin_ningun_python_lo_dice(tmp_path: Path) -> None:
    (tmp_path / "python3").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "python3").chmod(0o755)
    hecho = subprocess.run(
        ["/bin/sh", rutas.RAIZ / ".ci" / "python", "-m", "portal.instalacion", "ayuda"],
        env={"PATH": str(tmp_path)},
        capture_output=True,
        text=True,
    )
    assert hecho.returncode == 2
    assert "hace falta Python 3.11 o posterior" in hecho.stderr


def test_sin_permiso_de_escritura_se_dice_donde(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fichero").write_text("")
    monkeypatch.setenv("VAR_DIR", str(tmp_path / "fichero" / "var"))  # root may write anywhere else
    with pytest.raises(Impedimento, match="dé permiso de escritura"):
        datos.preparar()


def test_un_pip_que_falla_no_deja_sello(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rutas, "RAIZ", tmp_path)
    (tmp_path / "requirements.txt").write_text("este-paquete no-es una-lista\n")
    with pytest.raises(Impedimento, match="pip no pudo instalar"):
        paquetes.preparar()
    assert not list((tmp_path / ".venv").glob(".sello*"))


def test_un_venv_sin_ensurepip_se_explica(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rutas, "RAIZ", tmp_path)
    monkeypatch.setattr(sys, "executable", "/bin/false")
    with pytest.raises(Impedimento, match=r"python3\.\d+-venv"):
        paquetes.preparar()


def test_una_parte_que_falta_es_fallo_solo_donde_todo_es_obligatorio(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for exigente in (False, True):
        resumen = partes.Resumen(exigente)
        resumen.falta("PostgreSQL", "no está instalado")
        assert resumen.terminar(1.0) is not exigente
    dicho = capsys.readouterr().out
    assert dicho.count("OMITIDO: PostgreSQL: no está instalado") == 2
    assert "0 passed, 1 failed, 0 skipped" in dicho


def test_el_postgresql_propio_responde_y_no_deja_rastro() -> None:
    programas = postgresql.programas()
    if programas is None:
        pytest.skip("PostgreSQL no está instalado")
    import psycopg

    with postgresql.servidor(programas) as url:
        with psycopg.connect(url) as conexion:
            version = conexion.execute("SHOW server_version").fetchone()
        assert version
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(url, connect_timeout=2)
