"""Production. A missing or weak secret stops the start with a clear message."""

from __future__ import annotations

import os

from django.core.exceptions import ImproperlyConfigured

from portal.settings.base import *  # noqa: F403

DEBUG = False
DEMOSTRACION_PERMITIDA = False
SECRET_KEY = os.environ.get("SECRET_KEY", "")
if len(SECRET_KEY) < 50 or len(set(SECRET_KEY)) < 10:
    raise ImproperlyConfigured(
        "SECRET_KEY falta o es débil: defina en el entorno al menos 50 caracteres al azar, "
        "por ejemplo los que escribe: "
        'python -c "import secrets; print(secrets.token_urlsafe(64))"'
    )
if not ALLOWED_HOSTS:  # noqa: F405
    raise ImproperlyConfigured(
        "ALLOWED_HOSTS está vacío: escriba los nombres del sitio separados por comas."
    )
if "WAGTAILADMIN_BASE_URL" not in os.environ:
    raise ImproperlyConfigured(
        "WAGTAILADMIN_BASE_URL falta: es la dirección pública del sitio, que llevan los correos."
    )

STORAGES["staticfiles"] = {  # noqa: F405
    "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
}
SECURE_SSL_REDIRECT = os.environ.get("SECURE_SSL_REDIRECT", "1") == "1"
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SECURE_HSTS_SECONDS = 31_536_000
SESSION_COOKIE_SECURE = True
CSRF_COOKIE_SECURE = True
