"""What a site includes in place of ``wagtail.documents.urls``: the same names, our view."""

from __future__ import annotations

from django.urls import path, re_path
from wagtail.documents.views.serve import authenticate_with_password

from paginas.ficheros import views

urlpatterns = [
    re_path(r"^(\d+)/(.*)$", views.documento, name="wagtaildocs_serve"),
    path(
        "authenticate_with_password/<int:restriction_id>/",
        authenticate_with_password,
        name="wagtaildocs_authenticate_with_password",
    ),
]
