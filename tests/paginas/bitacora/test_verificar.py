"""``verificar_publicaciones``: green after honest change, red after any other."""

from __future__ import annotations

import json
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

from django.core.files.base import ContentFile
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.documents import get_document_model
from wagtail.models import PageViewRestriction, Revision

from paginas.bitacora import cadena, manifiesto
from paginas.bitacora.acciones import Accion
from paginas.bitacora.verificacion.estados import estados
from paginas.bitacora.verificacion.informe import verificar
from paginas.bitacora.verificacion.publico import verificar_publico
from paginas.models import Asiento, Envio, Sesion
from paginas.revision import borrador
from paginas.versionados.sesiones import SesionVersionada
from snippets.models import Acuerdo, Institucion
from tests import fabrica


def orden(*argumentos: str) -> tuple[int, str]:
    """Exit status and what it printed on stdout."""
    salida = StringIO()
    try:
        call_command("verificar_publicaciones", *argumentos, stdout=salida, stderr=StringIO())
    except CommandError as error:
        return error.returncode, salida.getvalue() + str(error)
    return 0, salida.getvalue()


def test_lo_recien_publicado_concuerda(publicado):
    assert verificar().hallazgos == []
    assert orden()[0] == 0


def test_el_informe_en_json_dice_la_cabeza_y_su_firma(publicado):
    estado, texto = orden("--json")
    datos = json.loads(texto)
    assert estado == 0
    assert datos["bien"] is True
    assert datos["firmada"] is True
    assert datos["cabeza"]["numero"] == Asiento.objects.count()


def test_sin_llave_se_dice_que_no_hay_firma(mesa):
    assert "sin firma" in orden()[1]
    assert orden()[0] == 0


# Honest change is not tampering.


def test_renombrar_una_institucion_no_es_alteracion(publicado):
    institucion = fabrica.institucion("IPZ")
    publicado.acuerdo.responsables.create(institucion=institucion)
    borrador.guardar(objeto=publicado.acuerdo, persona=publicado.mesa.editora)
    fabrica.publicar(publicado.acuerdo, publicado.mesa.editora, publicado.mesa.moderadora)
    institucion.nombre = "Otro Nombre"
    institucion.save()
    assert verificar().hallazgos == []


def test_depurar_las_revisiones_no_es_alteracion(publicado):
    Sesion.objects.update(latest_revision=None, live_revision=None)
    Acuerdo.objects.update(latest_revision=None, live_revision=None)
    Envio.objects.all().delete()
    Revision.objects.all().delete()
    assert verificar().hallazgos == []


def test_un_campo_nuevo_con_otro_esquema_no_es_alteracion(publicado, monkeypatch):
    monkeypatch.setattr(SesionVersionada, "esquema", 2)
    original = SesionVersionada.campos
    monkeypatch.setattr(
        SesionVersionada, "campos", lambda self, o: original(self, o) | {"nuevo": "valor"}
    )
    assert verificar().hallazgos == []


def test_sin_subir_el_esquema_si_lo_es(publicado, monkeypatch):
    original = SesionVersionada.campos
    monkeypatch.setattr(
        SesionVersionada, "campos", lambda self, o: original(self, o) | {"nuevo": "valor"}
    )
    assert "«nuevo»" in verificar().primero.mensaje


def test_migrar_otra_vez_no_es_alteracion(publicado):
    call_command("migrate", verbosity=0)
    assert verificar().hallazgos == []


def test_una_correccion_y_un_borrador_no_son_alteracion(publicado):
    sesion = publicado.sesion
    sesion.lugar = "Salón nuevo"
    borrador.guardar(objeto=sesion, persona=publicado.mesa.editora)
    assert verificar().hallazgos == []
    fabrica.publicar(sesion, publicado.mesa.editora, publicado.mesa.moderadora)
    assert verificar().hallazgos == []


def test_lo_que_caduca_por_su_propia_fecha_no_es_alteracion(publicado):
    acuerdo = publicado.acuerdo
    acuerdo.expire_at = timezone.now() + timedelta(days=1)
    borrador.guardar(objeto=acuerdo, persona=publicado.mesa.editora)
    fabrica.publicar(acuerdo, publicado.mesa.editora, publicado.mesa.moderadora)
    despues = timezone.now() + timedelta(days=2)
    assert list(verificar_publico(estados(despues))) == []


def test_adelantarle_la_fecha_en_la_base_si_lo_es(publicado):
    Acuerdo.objects.filter(pk=publicado.acuerdo.pk).update(expire_at=timezone.now())
    assert "dejó de ser público" in primero()


# Everything else is.


def primero(*, contra: Path | None = None) -> str:
    hallado = verificar(contra=contra).primero
    return hallado.mensaje if hallado else ""


def test_un_asiento_cambiado_se_nombra(publicado, sin_disparadores):
    sin_disparadores("UPDATE paginas_asiento SET motivo = 'x' WHERE numero = 2")
    estado, texto = orden()
    assert estado == 1
    assert "El asiento 2 fue alterado" in texto


def test_una_version_cambiada_se_nombra(publicado, sin_disparadores):
    sin_disparadores(
        "UPDATE paginas_instantanea SET contenido = replace(contenido, %s, %s) WHERE clave = %s",
        "albergues",
        "alberges",
        f"sesion-{publicado.sesion.pk}",
    )
    assert f"la versión 1 de «sesion-{publicado.sesion.pk}» fue alterada" in primero()


def test_un_asiento_borrado_se_nombra(publicado, sin_disparadores):
    sin_disparadores("DELETE FROM paginas_asiento WHERE numero = 3")
    assert "Falta el asiento 3." in primero()


def test_la_cola_cortada_se_nombra(publicado, sin_disparadores):
    ultimo = Asiento.objects.count()
    sin_disparadores("DELETE FROM paginas_asiento WHERE numero = %s", ultimo)
    assert f"llegó al {ultimo}" in primero()


def test_una_instantanea_metida_de_mas_se_nombra(publicado, sin_disparadores):
    sin_disparadores(
        "INSERT INTO paginas_instantanea (clave, version, esquema, contenido, sha256) "
        "VALUES ('acuerdo-999', 1, 1, '{}', '')"
    )
    assert "«acuerdo-999» no consta en ningún asiento" in primero()


def test_lo_publicado_cambiado_en_la_base_se_nombra(publicado):
    Acuerdo.objects.filter(pk=publicado.acuerdo.pk).update(texto="Se acuerda lo contrario.")
    mensaje = primero()
    assert f"«acuerdo-{publicado.acuerdo.pk}»" in mensaje
    assert "«texto»" in mensaje


def test_lo_publicado_por_la_puerta_de_atras_se_nombra(publicado):
    borrador_ = fabrica.acuerdo(publicado.mesa.editora, titulo="Colado")
    Acuerdo.objects.filter(pk=borrador_.pk).update(live=True, codigo="ACU-MPR-2023-099")
    assert f"«acuerdo-{borrador_.pk}» es público y la bitácora no lo dice" in primero()


def test_lo_retirado_en_silencio_se_nombra(publicado):
    Sesion.objects.filter(pk=publicado.sesion.pk).update(live=False)  # nobody hears it
    assert "dejó de ser público" in primero()


def test_lo_restringido_en_silencio_se_nombra_y_con_asiento_no(publicado):
    restriccion = PageViewRestriction(page=publicado.sesion, restriction_type="login")
    PageViewRestriction.objects.bulk_create([restriccion])  # nobody hears it
    assert "dejó de ser público" in primero()
    PageViewRestriction.objects.all()._raw_delete(PageViewRestriction.objects.db)
    restriccion.pk = None
    restriccion.save()
    assert Asiento.objects.last().accion == Accion.RESTRICCION
    assert primero() == ""


def test_un_documento_cambiado_en_el_disco_se_nombra(publicado):
    documento = get_document_model()(title="Acta firmada")
    documento.file.save("acta.txt", ContentFile(b"original"))
    documento.save()
    sesion = publicado.sesion
    sesion.documento_oficial = documento
    borrador.guardar(objeto=sesion, persona=publicado.mesa.editora)
    fabrica.publicar(sesion, publicado.mesa.editora, publicado.mesa.moderadora)
    assert primero() == ""
    Path(documento.file.path).write_bytes(b"cambiado")
    assert f"el documento {documento.pk}" in primero()


def test_la_cadena_entera_reescrita_la_delata_la_firma_o_el_manifiesto(
    publicado, sin_disparadores, tmp_path, settings
):
    copia = tmp_path / "manifiesto.json"
    copia.write_text("".join(manifiesto.escribir()), encoding="utf-8")
    assert orden("--manifiesto", str(copia))[0] == 0
    anterior = cadena.ORIGEN
    for asiento in Asiento.objects.all():
        asiento.anterior, asiento.rol = anterior, "Otro"
        anterior = cadena.hash_de(cadena.publico(asiento))
        sin_disparadores(
            "UPDATE paginas_asiento SET rol = 'Otro', anterior = %s, hash = %s, firma = '' "
            "WHERE numero = %s",
            asiento.anterior,
            anterior,
            asiento.numero,
        )
    sin_disparadores("UPDATE paginas_cabezabitacora SET hash = %s", anterior)
    assert "no está firmado" in primero()
    settings.MESA_LLAVE_DE_FIRMA = ""
    assert primero() == ""  # without the key the database alone is coherent
    estado, texto = orden("--manifiesto", str(copia))
    assert estado == 1
    assert "El asiento 1 no es el del manifiesto descargado" in texto


def test_un_manifiesto_que_no_lo_es_termina_en_dos(publicado, tmp_path):
    otro = tmp_path / "otro.json"
    otro.write_text("{}", encoding="utf-8")
    assert orden("--manifiesto", str(otro))[0] == 2


def test_un_manifiesto_a_medio_descargar_no_sirve(publicado, tmp_path):
    copia = tmp_path / "manifiesto.json"
    lineas = "".join(manifiesto.escribir()).splitlines(keepends=True)
    copia.write_text("".join(lineas[:-3]), encoding="utf-8")
    assert orden("--manifiesto", str(copia))[0] == 2


def test_el_nombre_de_la_institucion_queda_como_era_ese_dia(publicado):
    institucion = fabrica.institucion("IPX", nombre="Nombre de 2023")
    institucion.nombres.create(nombre="Nombre de 2022", hasta=date(2022, 12, 31))
    acuerdo = Acuerdo.objects.get(pk=publicado.acuerdo.pk)
    acuerdo.responsables.create(institucion=institucion)
    borrador.guardar(objeto=acuerdo, persona=publicado.mesa.editora)
    fabrica.publicar(acuerdo, publicado.mesa.editora, publicado.mesa.moderadora)
    Institucion.objects.filter(pk=institucion.pk).update(nombre="Nombre de hoy")
    guardado = Asiento.objects.last().instantanea.leer()["campos"]["responsables"]
    assert guardado[0]["institucion"]["rotulo"] == "Nombre de 2023"
