"""The office as a Django app: it has no tables, and listens for who signs in."""

from django.apps import AppConfig


class OfficeConfig(AppConfig):
    """Connects what happens when somebody signs in."""

    name = "knopskud.office"

    def ready(self) -> None:
        """Connect."""
        from knopskud.office.entering import sessions  # noqa: F401, PLC0415 -- importing connects
