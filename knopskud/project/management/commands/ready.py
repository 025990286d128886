"""Bring the database and the static files up to date, before the server starts."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand


class Command(BaseCommand):
    """Checks and migrates the database, and gives the static files their hashed names."""

    help = "Brings the database and the static files up to date."

    def handle(self, *args: Any, **options: Any) -> None:  # noqa: ARG002 -- Django's signature
        """Do both; a second time is quick."""
        call_command("migrate", verbosity=0)
        call_command("collectstatic", interactive=False, verbosity=0)
