"""What every page of the module shares: publication, review, its place in the site."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PagePermissionTester

from paginas.formularios.pagina import FormularioPagina
from paginas.publicos import GestorPaginas
from snippets.candados import candado_de

PLANTILLA_BASE = "paginas/base.html"


def plantilla_base() -> str:
    """The base template every page extends; a site names its own in MESA_PLANTILLA_BASE."""
    return getattr(settings, "MESA_PLANTILLA_BASE", PLANTILLA_BASE)


class PermisosRevisados(PagePermissionTester):
    """Nobody publishes directly, superusers included: publication follows approval.

    Wagtail offers «Publicar» and skips the review to whoever holds ``publish``.
    What was published once is not dropped, moved, withdrawn or restricted either: that
    is asked for by one person and decided by another (``paginas.solicitudes``).
    """

    def can_publish(self) -> bool:
        return False

    def can_publish_subpage(self) -> bool:
        return False

    def can_unpublish(self) -> bool:
        return False

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        if self.page.first_published_at is not None:
            return False
        rama = self.page.get_descendants()
        if self.page.numchild and rama.filter(first_published_at__isnull=False).exists():
            return False
        return super().can_delete(ignore_bulk)

    def can_move_to(self, destination: Page) -> bool:
        """Within its own section it is only put in order."""
        en_su_sitio = self.page.is_child_of(destination)
        return (en_su_sitio or self.can_move()) and super().can_move_to(destination)


class PaginaMesa(Page):
    """Abstract: a reviewed page type of the module (class i)."""

    resumen = models.TextField(
        "resumen",
        blank=True,
        help_text="Una o dos frases sencillas: lo primero que se lee y lo que muestra la búsqueda.",
    )

    objects = GestorPaginas()
    base_form_class = FormularioPagina

    # Written by the verb that publishes; an old draft must not take it away again.
    conservados: tuple[str, ...] = ()

    promote_panels = [
        MultiFieldPanel(
            [FieldPanel("slug"), FieldPanel("seo_title"), FieldPanel("search_description")],
            heading="Dirección y buscadores",
        )
    ]
    # Comments stay in Wagtail's side panel; show_in_menus is not used by the site.

    class Meta:
        abstract = True

    def with_content_json(self, content: dict[str, Any]) -> Page:
        obj = super().with_content_json(content)
        for campo in self.conservados:
            setattr(obj, campo, getattr(self, campo))
        if self.first_published_at is not None:
            # Its address changes by a request, never by an old (or a new) draft.
            obj.slug, obj.url_path = self.slug, self.url_path
        return obj

    def permissions_for_user(self, user: Any) -> PermisosRevisados:
        return PermisosRevisados(user, self)

    def get_workflow(self) -> Any:
        """The review of the module, wherever the page stands in the site's tree."""
        return type(self).get_default_workflow()

    def get_lock(self) -> Any:
        """Locks of the review first: Wagtail's own lets the person who locked it through."""
        return candado_de(self) or super().get_lock()

    def get_context(self, request: HttpRequest, *args: Any, **kw: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kw) | {"plantilla_base": plantilla_base()}

    def serve(self, request: HttpRequest, *args: Any, **kw: Any) -> HttpResponse:
        """Answer 404 once expired, whether or not the tidying job has run."""
        if self.expire_at is not None and self.expire_at <= timezone.now():
            raise Http404("La página dejó de estar publicada.")
        return super().serve(request, *args, **kw)

    @property
    def encabezado(self) -> str:
        """Title for readers, also the title a search result shows."""
        return self.title

    @property
    def fecha_publica(self) -> date | None:
        """The day the content speaks of, not the day it was published."""
        return None

    @property
    def es_demostracion(self) -> bool:
        """Whether the content is invented (it stands on invented bodies)."""
        return False
