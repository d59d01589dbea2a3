"""Settings shared by every environment; names of the environment are in docs/referencia."""

from __future__ import annotations

import os
from pathlib import Path

import dj_database_url
import dj_email_url
from csp.constants import NONCE, NONE, SELF

from portal.settings.apps import INSTALLED_APPS as INSTALLED_APPS
from portal.settings.base_de_datos import opciones_sqlite

RAIZ = Path(__file__).resolve().parent.parent.parent
VAR = Path(os.environ.get("VAR_DIR", RAIZ / "var"))

ALLOWED_HOSTS = [h for h in os.environ.get("ALLOWED_HOSTS", "").split(",") if h]
CSRF_TRUSTED_ORIGINS = [o for o in os.environ.get("CSRF_TRUSTED_ORIGINS", "").split(",") if o]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "portal.politica_de_contenido.PoliticaDelAdmin",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
    "paginas.solicitudes.intermediarios.CambiosPorSolicitud",
    "paginas.solicitudes.intermediarios.DireccionesQueResponden",
    "axes.middleware.AxesMiddleware",
]

ROOT_URLCONF = "portal.urls"
WSGI_APPLICATION = "portal.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "portal.contexto.portal",
            ],
        },
    },
]

DATABASES = {
    "default": dj_database_url.parse(
        os.environ.get("DATABASE_URL") or f"sqlite:///{VAR / 'portal.sqlite3'}",
        conn_max_age=60,
    )
}
opciones_sqlite(DATABASES["default"])
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
AXES_FAILURE_LIMIT = 10
AXES_COOLOFF_TIME = 1  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]

AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{nombre}"}
    for nombre in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

LANGUAGE_CODE = "es"
LANGUAGES = [("es", "Español")]
TIME_ZONE = "America/Guatemala"
USE_I18N = True
USE_TZ = True
LOCALE_PATHS = [RAIZ / "portal" / "locale"]
FORMAT_MODULE_PATH = ["portal.formatos"]

STATIC_URL = "/static/"
STATIC_ROOT = VAR / "estaticos"
MEDIA_URL = "/ficheros/"
MEDIA_ROOT = VAR / "ficheros"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

_correo = dj_email_url.parse(os.environ.get("EMAIL_URL") or "console:")
EMAIL_BACKEND = _correo["EMAIL_BACKEND"]
EMAIL_HOST = _correo["EMAIL_HOST"]
EMAIL_PORT = _correo["EMAIL_PORT"]
EMAIL_HOST_USER = _correo["EMAIL_HOST_USER"]
EMAIL_HOST_PASSWORD = _correo["EMAIL_HOST_PASSWORD"]
EMAIL_USE_TLS = _correo["EMAIL_USE_TLS"]
EMAIL_USE_SSL = _correo["EMAIL_USE_SSL"]
DEFAULT_FROM_EMAIL = _correo.get("DEFAULT_FROM_EMAIL") or "portal@localhost"

WAGTAIL_SITE_NAME = "Mesa Abierta"
WAGTAILADMIN_BASE_URL = os.environ.get("WAGTAILADMIN_BASE_URL", "http://127.0.0.1:8000")
WAGTAIL_I18N_ENABLED = False
WAGTAILADMIN_PERMITTED_LANGUAGES = [("es", "Español")]
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "ods", "odt", "pdf", "xlsx"]
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_DOCUMENT_FORM_BASE = "paginas.ficheros.formularios.FormularioDocumento"
WAGTAILDOCS_MAX_UPLOAD_SIZE = 25 * 1024 * 1024
WAGTAILIMAGES_IMAGE_FORM_BASE = "paginas.ficheros.formularios.FormularioImagen"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp"]

# The review flow (docs/decisiones) needs no setting: paginas.apps binds the final approval.
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_MODERATION_ENABLED = True

MESA_PLANTILLA_BASE = "portal/base.html"
# The key that signs the public log stays outside the database (docs/explicacion).
MESA_LLAVE_DE_FIRMA = os.environ.get("LLAVE_DE_FIRMA") or str(VAR / "firma" / "llave.pem")

# django-csp: the public site runs no inline script and asks nobody else for anything.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [SELF],
    }
}

SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "SAMEORIGIN"

ELASTICSEARCH_URL = [u for u in os.environ.get("ELASTICSEARCH_URL", "").split(",") if u]
