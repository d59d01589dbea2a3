"""Somebody else's Wagtail site: no ``portal``, everything under a prefix, its own base."""

from __future__ import annotations

import os
from pathlib import Path

CARPETA = Path(os.environ["ANFITRION_VAR"])
SECRET_KEY = "solo-para-esta-prueba"
ALLOWED_HOSTS = ["*"]
SIN_BUSQUEDA = os.environ.get("ANFITRION_SIN_BUSQUEDA") == "1"

INSTALLED_APPS = [
    "paginas",
    "snippets",
    *([] if SIN_BUSQUEDA else ["busqueda"]),
    "wagtail.contrib.redirects",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "wagtail_modeladmin",
    "modelcluster",
    "taggit",
    "django_filters",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "paginas.solicitudes.intermediarios.CambiosPorSolicitud",
    "paginas.solicitudes.intermediarios.DireccionesQueResponden",
]
ROOT_URLCONF = "tests.anfitrion.urls"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [CARPETA / "plantillas"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ]
        },
    }
]
DATABASES = {
    "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": CARPETA / "anfitrion.sqlite3"}
}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "es"
TIME_ZONE = "America/Guatemala"
USE_TZ = True
STATIC_URL = "/static/"
MEDIA_URL = "/media/"
MEDIA_ROOT = CARPETA / "media"
WAGTAIL_SITE_NAME = "Sitio anfitrión"
WAGTAILADMIN_BASE_URL = "http://anfitrion.example.org"
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
