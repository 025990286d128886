"""The house itself as a Django app: it has no tables, only checks."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    """Registers the checks that run before every command and before the server starts."""

    name = "knopskud.project"

    def ready(self) -> None:
        """Register the checks."""
        from knopskud.project import checks, programmes  # noqa: F401, PLC0415 -- importing registers
