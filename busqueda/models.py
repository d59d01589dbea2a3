"""The read model: one row per public object, its fragments, facet values and analysed text.

Written only by :mod:`busqueda.escritura`, in the transaction of whoever publishes. Facets hold
codes; their labels live in a small table, so that a rename touches one row.
"""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from busqueda.campos import CampoOrdenado


class EntradaBusqueda(models.Model):
    clave = models.CharField("clave", max_length=190, unique=True)
    tipo = models.CharField("tipo", max_length=40)
    titulo = models.TextField("título")
    resumen = models.TextField("resumen", blank=True)
    url = models.TextField("dirección")
    fecha = models.DateField("fecha", null=True, blank=True)
    expira = models.DateTimeField("expira", null=True, blank=True)
    actualizada = models.DateTimeField("actualizada", default=timezone.now)
    huella = models.CharField("huella", max_length=64)
    version = models.BigIntegerField("versión")

    class Meta:
        verbose_name = "entrada de búsqueda"
        verbose_name_plural = "entradas de búsqueda"
        indexes = [
            models.Index(fields=["fecha", "id"], name="entrada_por_fecha"),
            models.Index(fields=["actualizada", "id"], name="entrada_por_novedad"),
            models.Index(
                fields=["expira"],
                condition=models.Q(expira__isnull=False),
                name="entrada_por_expiracion",
            ),
        ]

    def __str__(self) -> str:
        return self.clave


class FragmentoEntrada(models.Model):
    entrada = models.ForeignKey(EntradaBusqueda, models.CASCADE, related_name="fragmentos")
    orden = models.PositiveIntegerField("orden")
    texto = models.TextField("texto")
    ancla = models.TextField("ancla", blank=True)
    cita = models.TextField("cita", blank=True)
    pagina = models.PositiveIntegerField("página", null=True, blank=True)
    idioma = models.CharField("idioma", max_length=20, default="es")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["entrada", "orden"], name="fragmento_en_su_lugar")
        ]

    def __str__(self) -> str:
        return f"{self.entrada_id}/{self.orden}"


class ValorEntrada(models.Model):
    """A facet value; both indexes cover their query, so that counting reads no table."""

    entrada = models.ForeignKey(
        EntradaBusqueda, models.CASCADE, related_name="valores", db_index=False
    )
    parametro = models.CharField(max_length=40)
    codigo = models.CharField(max_length=190)
    desde = models.DateField(null=True, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["entrada", "parametro", "codigo"], name="valor_una_vez_por_entrada"
            )
        ]
        indexes = [
            models.Index(fields=["entrada", "parametro", "codigo", "desde"], name="valor_contado"),
            models.Index(fields=["parametro", "codigo", "entrada", "desde"], name="valor_filtrado"),
        ]

    def __str__(self) -> str:
        return f"{self.parametro}={self.codigo}"


class EtiquetaFaceta(models.Model):
    parametro = models.CharField(max_length=40)
    codigo = models.CharField(max_length=190)
    texto = models.TextField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["parametro", "codigo"], name="etiqueta_unica")
        ]

    def __str__(self) -> str:
        return self.texto


class IdentificadorEntrada(models.Model):
    """A code (or the whole title) by which an entry comes first, in its analysed form."""

    entrada = models.ForeignKey(EntradaBusqueda, models.CASCADE, related_name="identificadores")
    clave = models.CharField(max_length=190)
    es_titulo = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["clave"], name="identificador_por_clave")]

    def __str__(self) -> str:
        return self.clave


class Sugerencia(models.Model):
    """A beginning under which an entry, or the value of a facet (without entry), is proposed.

    ``rango``: see :class:`busqueda.sugerencias.filas.Rango`. ``texto`` is what is shown; empty,
    the title of the entry.
    """

    entrada = models.ForeignKey(
        EntradaBusqueda, models.CASCADE, related_name="sugerencias", null=True
    )
    parametro = models.CharField(max_length=40, blank=True)
    codigo = models.CharField(max_length=190, blank=True)
    rango = models.PositiveSmallIntegerField()
    clave = CampoOrdenado(max_length=80)
    texto = models.TextField(blank=True)

    class Meta:
        indexes = [
            models.Index(fields=["rango", "clave", "id"], name="sugerencia_por_comienzo"),
            models.Index(
                fields=["parametro", "codigo"],
                condition=models.Q(entrada__isnull=True),
                name="sugerencia_de_faceta",
            ),
        ]

    def __str__(self) -> str:
        return self.clave


class TextoEntrada(models.Model):
    """Analysed text, which the database engine indexes and the ranking reads again.

    ``cuerpo`` holds the stems of the summary and of each fragment, ``exacto`` the folded words
    of title, summary and fragments; the runs are kept apart by ``analisis.SEPARADOR``.
    """

    entrada = models.OneToOneField(
        EntradaBusqueda, models.CASCADE, primary_key=True, related_name="analizado"
    )
    titulo = models.TextField()
    cuerpo = models.TextField()
    exacto = models.TextField()

    def __str__(self) -> str:
        return str(self.pk)


class EstadoIndice(models.Model):
    """One row: the version given to the last change, locked by whoever changes the index, and
    when the whole index was last compared with the site, or built again."""

    version = models.BigIntegerField(default=0)
    reconciliado = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return str(self.version)


class SalidaBusqueda(models.Model):
    """A key whose present state an external engine has still to be told (the outbox).

    ``version`` grows with every change of the index and outlives the entry: an engine that
    forgot a deletion cannot be told an older state. ``desde``: since when it waits.
    """

    clave = models.CharField("clave", max_length=190, unique=True)
    version = models.BigIntegerField("versión")
    desde = models.DateTimeField("desde", default=timezone.now)

    class Meta:
        verbose_name = "cambio por enviar"
        verbose_name_plural = "cambios por enviar"

    def __str__(self) -> str:
        return self.clave


from busqueda.mejoras.models import (  # noqa: E402, F401
    CambioDelBuscador,
    ClaveSinonimo,
    Destacado,
    GrupoSinonimos,
    SelloDeMejoras,
)
from busqueda.sin_resultados.models import (  # noqa: E402, F401
    BusquedaSinResultados,
    TableroSinResultados,
)
