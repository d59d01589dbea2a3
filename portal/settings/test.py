"""Tests: fast hashes, mails in memory, files in a folder of their own."""

from __future__ import annotations

import os

from portal.settings.dev import *  # noqa: F403

DEBUG = False
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
MEDIA_ROOT = VAR / "ficheros-pruebas"  # noqa: F405
AXES_ENABLED = False
MESA_LLAVE_DE_FIRMA = ""  # a test that signs makes a key of its own

# Never the database of the demonstration, even if a test forgets to ask for its own.
if not os.environ.get("DATABASE_URL"):
    DATABASES["default"]["NAME"] = VAR / "pruebas.sqlite3"  # noqa: F405
