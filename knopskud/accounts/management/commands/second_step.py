"""Tell what second step somebody has, or take it away when they have lost it."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import now

from knopskud.accounts.factors import take_all_factors
from knopskud.accounts.models import User
from knopskud.accounts.second_factor import factors_of


class Command(BaseCommand):
    """For the day when phone, passkey and recovery codes are all gone."""

    help = "Tells how many second steps somebody has; takes them away with --take-away."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument("email", help="the person's e-mail, with which they sign in")
        parser.add_argument(
            "--take-away", action="store_true", help="they have lost all of it, and you know them"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it."""
        user = User.objects.filter(email__iexact=options["email"].strip()).first()
        if user is None:
            raise CommandError(f"Nobody signs in as {options['email']}.")
        if options["take_away"]:
            self.stdout.write(f"{user.email}: {take_all_factors(user, at=now())} taken away")
        else:
            self.stdout.write(f"{user.email}: {factors_of(user).count()} second steps")
