"""Bring the database, the static files and the prepared pages up to date, before the server starts."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from knopskud.project import fresh


class Command(BaseCommand):
    """Checks and migrates the database, names the static files by hash, and prepares the pages that are missing."""

    help = "Brings the database, the static files and the prepared pages up to date."
    requires_system_checks: list[str] = []  # migrate runs them, the database's among them

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the options."""
        parser.add_argument(
            "--demo", action="store_true", help="an empty database is begun as a demo"
        )
        parser.add_argument("--fresh", action="store_true", help="throw a demo away first")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it; a second time is quick and changes nothing."""
        try:
            if options["fresh"]:
                fresh.throw_the_demo_away()
        except fresh.NotTheDemoError as other:
            raise CommandError(
                f"{other} holds more than a demo and is left alone.\n"
                "  KNOPSKUD_VAR=var-demo ./run demo"
            ) from None
        if options["demo"] and fresh.is_empty():
            fresh.remember_the_demo()
        # a command that is called by another skips the checks unless told not to
        call_command("migrate", verbosity=0, skip_checks=False)
        call_command("collectstatic", interactive=False, verbosity=0)
        call_command("prepare", missing=True, verbosity=0)
