"""Take away the bytes that no row speaks of, left behind by acts that failed or a program that died."""

from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand
from django.utils.timezone import now

from knopskud.files import queries, store

WAIT = timedelta(days=1)
"""An act that is still going on is never that slow."""


class Command(BaseCommand):
    """Safe at any time, also while people write."""

    help = (
        "Takes away files on the disk that no partnership has, once they have lain there for a day."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Do it and say how many there were."""
        old = (now() - WAIT).timestamp()
        candidates = list(store.leftovers(old))
        kept = queries.digests_kept()  # asked after: what got its row meanwhile stays
        swept = 0
        for path in candidates:
            if path.name not in kept and path.stat().st_mtime < old:
                path.unlink()
                swept += 1
        self.stdout.write(f"Files that belonged to nobody: {swept}")
