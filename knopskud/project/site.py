"""The whole site as one WSGI application: prepared pages from memory first, then Django."""

from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from knopskud.project.headers import security_headers


def make_application() -> Any:
    """Compose the site. Needs no database: published pages live without one."""
    django = get_wsgi_application()
    from knopskud.public.prepared import PreparedSite  # noqa: PLC0415 -- needs the apps
    from knopskud.public.preparing import settle_what_was_left  # noqa: PLC0415

    settle_what_was_left()
    https = settings.SECURE_SSL_REDIRECT
    return PreparedSite(django, headers=security_headers(https=https), secure=https)
