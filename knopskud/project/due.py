"""What is due without a timer of the host's: every server process looks by itself, twice a minute.

A thread of its own and not a look at each request: prepared pages never come to Django, a plan may be due in the
night, and nobody's page waits for a publishing. Which process is first does not matter (docs/decisions/0017).
"""

import logging
import threading
from collections.abc import Callable
from datetime import datetime

from django.db import close_old_connections
from django.utils.timezone import localdate, now

from knopskud.editions.planning import publish_due
from knopskud.following.actions import forget_unanswered
from knopskud.office.meetings.reminding import remind_due
from knopskud.public.following.digest import send_due
from knopskud.voices.actions import forget_due

EVERY = 30.0
"""Seconds between two looks."""
log = logging.getLogger(__name__)


def _forget(at: datetime) -> None:
    forget_due(today=localdate(at), at=at)
    forget_unanswered(at=at)


DUTIES: tuple[tuple[str, Callable[[datetime], object]], ...] = (
    ("A planned publishing could not be carried out", publish_due),
    ("Contacts whose day has come could not be deleted", _forget),
    ("Letters to those who follow could not be sent", send_due),
    ("Letters about meetings' deadlines could not be sent", remind_due),
)
"""What is looked after, each with what the log says when it fails."""


def look(at: datetime) -> None:
    """Carry out what is due. What goes wrong is told in the log, and tried again at the next look; the rest is done."""
    close_old_connections()
    try:
        for failed, carry_out in DUTIES:
            try:
                carry_out(at)
            except Exception:  # whatever it is, the next look must come
                log.exception(failed)
    finally:
        close_old_connections()


def keep_looking(stop: threading.Event, clock: Callable[[], datetime] = now) -> None:
    """Look now and then until told to stop."""
    while not stop.wait(EVERY):
        look(clock())


def start() -> None:
    """Begin to look, in a thread that ends with the process; a publishing that it cuts short is settled as any other."""
    stop = threading.Event()
    threading.Thread(target=keep_looking, args=(stop,), name="publish-due", daemon=True).start()
