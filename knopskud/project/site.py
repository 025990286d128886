"""The whole site as one WSGI application: prepared pages from memory first, then Django."""

from importlib.util import find_spec
from typing import Any

from django.core.wsgi import get_wsgi_application


def make_application() -> Any:
    """Compose the site. Needs no database: published pages live without one."""
    django = get_wsgi_application()
    if find_spec("knopskud.public.prepared"):
        from knopskud.public.prepared import PreparedSite  # noqa: PLC0415

        return PreparedSite(django)
    return django
