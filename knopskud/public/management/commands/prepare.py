"""Make the public pages again from the editions."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from knopskud.public.preparing import prepare


class Command(BaseCommand):
    """Makes every prepared page again; readers get the old ones until all the new ones are there."""

    help = "Makes the public pages again from the editions."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the options."""
        parser.add_argument(
            "--missing",
            action="store_true",
            help="only what is missing, older than the editions, or made by another version",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it."""
        made = prepare(afresh=not options["missing"])
        if options["verbosity"]:
            self.stdout.write("The pages are prepared." if made else "The pages are up to date.")
