"""Give somebody a role in a partnership, or take it away."""

from getpass import getpass
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.timezone import now

from knopskud.accounts.actions import give_role, take_role
from knopskud.accounts.models import Partnership, Role, User
from knopskud.core.errors import KnopskudError
from knopskud.core.refs import REF

NONE = "none"


class Command(BaseCommand):
    """Gives a role; asks for a password when the person is new."""

    help = f"Gives somebody a role in a partnership ({', '.join(Role.values)}), or takes it away ({NONE})."

    def add_arguments(self, parser: CommandParser) -> None:
        """Declare the arguments."""
        parser.add_argument("partnership", help="the partnership's short name")
        parser.add_argument("email", help="the person's e-mail, with which they sign in")
        parser.add_argument("role", choices=[*Role.values, NONE])
        parser.add_argument(
            "--only",
            action="append",
            metavar="PLAN:REF,REF",
            help="an editor's delaftaler in one plan, such as egeparken-2027:D-1,D-2; once for each plan",
        )
        parser.add_argument("--name", default="", help="what colleagues see, such as their job")

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it."""
        partnership = Partnership.objects.filter(slug=options["partnership"]).first()
        if partnership is None:
            known = ", ".join(Partnership.objects.order_by("slug").values_list("slug", flat=True))
            raise CommandError(
                f"There is no partnership {options['partnership']}. Known: {known or 'none'}."
            )
        email, role = options["email"], options["role"]
        try:
            if role == NONE:
                take_role(partnership, email=email, by=None, at=now())
            else:
                give_role(
                    partnership,
                    email=email,
                    role=Role(role),
                    by=None,
                    at=now(),
                    only=_limits(options["only"]),
                    name=options["name"],
                    password=self._password(email),
                )
        except KnopskudError as error:
            raise CommandError(error.said_in("en")) from error
        self.stdout.write(f"{email}: {role} in {partnership.name}")

    @staticmethod
    def _password(email: str) -> str | None:
        """Ask for a password for somebody new; whoever is known keeps theirs."""
        if User.objects.filter(email__iexact=email.strip()).exists():
            return None
        first = getpass(f"Password for {email}: ")
        if first != getpass("Once more: "):
            raise CommandError("The two passwords are not the same. Nothing was changed.")
        return first


def _limits(given: list[str] | None) -> dict[str, list[str]] | None:
    """The delaftaler by plan that were named. Raises CommandError for what names none."""
    if given is None:
        return None
    found: dict[str, list[str]] = {}
    for one in given:
        key, _, refs = one.partition(":")
        named = [ref.strip().upper() for ref in refs.split(",") if ref.strip()]
        if not key or not named or not all(REF.match(ref) for ref in named):
            raise CommandError(f"{one} names no delaftaler. Write it as egeparken-2027:D-1,D-2.")
        found.setdefault(key, []).extend(named)
    return found
