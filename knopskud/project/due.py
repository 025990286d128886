"""Planned publishings without a timer of the host's: every server process looks for them by itself, twice a minute.

A thread of its own and not a look at each request: prepared pages never come to Django, a plan may be due in the
night, and nobody's page waits for a publishing. Which process is first does not matter (docs/decisions/0017).
"""

import logging
import threading
from collections.abc import Callable
from datetime import datetime

from django.db import close_old_connections
from django.utils.timezone import now

from knopskud.editions.planning import publish_due

EVERY = 30.0
"""Seconds between two looks."""
log = logging.getLogger(__name__)


def look(at: datetime) -> None:
    """Carry out what is due. What goes wrong is told in the log, and tried again at the next look."""
    close_old_connections()
    try:
        publish_due(at)
    except Exception:  # whatever it is, the next look must come
        log.exception("A planned publishing could not be carried out")
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
