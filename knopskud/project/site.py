"""The whole site as one WSGI application: prepared pages from memory first, then Django."""

from importlib.util import find_spec
from typing import Any

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from knopskud.project.headers import security_headers


def make_application() -> Any:
    """Compose the site. Needs no database: published pages live without one."""
    django = get_wsgi_application()
    if find_spec("knopskud.public.prepared"):
        from knopskud.public.prepared import PreparedSite  # noqa: PLC0415

        return PreparedSite(django, headers=security_headers(https=settings.SECURE_SSL_REDIRECT))
    return django
