"""The house itself as a Django app: it has no tables."""

from django.apps import AppConfig


class ProjectConfig(AppConfig):
    """Registers what ties the apps together, before every command and before the server starts."""

    name = "knopskud.project"

    def ready(self) -> None:
        """Register the checks, and where published photos come from."""
        from knopskud.project import checks, photos, programmes  # noqa: F401, PLC0415 -- importing registers
