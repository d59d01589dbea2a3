"""sitemap.xml: pages and agreements that are public now."""

from __future__ import annotations

from datetime import datetime

from django.contrib.sitemaps import Sitemap
from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.contrib.sitemaps import Sitemap as SitemapDePaginas

from snippets.models import Acuerdo, Compromiso


class MapaDePaginas(SitemapDePaginas):
    def items(self) -> QuerySet:
        """What is public by the clock too: Wagtail's own list waits for the tidying job."""
        vigentes = Q(expire_at__isnull=True) | Q(expire_at__gt=timezone.now())
        return super().items().public().filter(vigentes)


class MapaDeAcuerdos(Sitemap):
    def items(self) -> QuerySet[Acuerdo]:
        return Acuerdo.objects.publicos().order_by("pk")

    def lastmod(self, acuerdo: Acuerdo) -> datetime | None:
        return acuerdo.last_published_at


class MapaDeCompromisos(Sitemap):
    def items(self) -> QuerySet[Compromiso]:
        return Compromiso.objects.publicos().select_related("plan").order_by("pk")

    def lastmod(self, compromiso: Compromiso) -> datetime | None:
        return compromiso.last_published_at


MAPAS = {
    "paginas": MapaDePaginas,
    "acuerdos": MapaDeAcuerdos,
    "compromisos": MapaDeCompromisos,
}
