"""Found a partnership: the first thing that a host does."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import now

from knopskud.accounts.actions import found_partnership
from knopskud.core.errors import KnopskudError


class Command(BaseCommand):
    """Founds a partnership; `member` then gives people their roles in it."""

    help = "Founds a partnership. Then: ./run manage member SLUG E-MAIL leader"

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument("slug", help="its short name, such as partnerskabet-egeparken")
        parser.add_argument("name", help='its name, such as "Partnerskabet Egeparken"')

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it."""
        try:
            made = found_partnership(slug=options["slug"], name=options["name"], at=now())
        except KnopskudError as error:
            raise CommandError(error.said_in("en")) from error
        self.stdout.write(
            f"{made.name} is there. Next: ./run manage member {made.slug} E-MAIL leader"
        )
