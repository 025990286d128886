"""Carry out the planned publishings whose time has come."""

from typing import Any

from django.core.management.base import BaseCommand
from django.utils.timezone import now

from knopskud.editions.planning import publish_due


class Command(BaseCommand):
    """For a timer. The server does the same by itself while it runs; whoever comes first does it, once."""

    help = "Publishes what was planned and is due."

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it, and say what was done."""
        for planned in publish_due(now()):
            self.stdout.write(f"{planned}: done")
