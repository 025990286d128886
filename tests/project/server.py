"""The whole site on a free port, in this process, on the test's own database."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from django.test.testcases import LiveServerThread

from knopskud.project.site import make_application


@contextmanager
def serving() -> Iterator[str]:
    """Serve until the block ends. A database in memory is shared with the test's thread."""
    shared = {
        c.alias: c for c in connections.all() if c.settings_dict["NAME"].startswith("file:memory")
    }
    for connection in shared.values():
        connection.inc_thread_sharing()
    thread = LiveServerThread("127.0.0.1", lambda _: make_application(), shared)  # type: ignore[arg-type]
    thread.daemon = True
    thread.start()
    thread.is_ready.wait()
    try:
        if thread.error:
            raise thread.error
        yield f"http://127.0.0.1:{thread.port}"
    finally:
        # The sharing stays: a thread that still takes leave of a browser lets go of its connection after us.
        thread.terminate()
