"""The demonstration and development: localhost, mails to the console."""

from __future__ import annotations

import os

from portal.settings.base import *  # noqa: F403

DEBUG = os.environ.get("DEBUG", "") == "1"
SECRET_KEY = os.environ.get("SECRET_KEY", "solo-para-desarrollo-no-usar-en-produccion")
ALLOWED_HOSTS = [*ALLOWED_HOSTS, "localhost", "127.0.0.1", "[::1]", "testserver"]  # noqa: F405
DEMOSTRACION_PERMITIDA = True
