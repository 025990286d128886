"""Start the server: granian, with as many workers as KNOPSKUD_WORKERS says."""

import os
import signal
import sys

from knopskud.project.environment import read
from knopskud.project.refused import SettingError


def main() -> None:
    """Serve until stopped. Only the workers import Django: the parent stays small."""
    try:
        environment = read(os.environ)
    except SettingError as error:
        sys.exit(f"knopskud: {error}")
    from granian import Granian  # noqa: PLC0415 -- a wrong setting is told before the server is loaded
    from granian.constants import HTTPModes, Interfaces  # noqa: PLC0415

    os.register_at_fork(before=_hold, after_in_parent=_release, after_in_child=_obey)
    Granian(
        "knopskud.project.wsgi:application",
        address="127.0.0.1",
        port=environment.port,
        interface=Interfaces.WSGI,
        http=HTTPModes.http1,
        websockets=False,
        workers=environment.workers,
        blocking_threads=2,  # a long publishing leaves the other thread to readers; many threads cost p99
        respawn_failed_workers=True,  # without it one dead worker takes the whole server down
        workers_kill_timeout=30,  # far more than a publishing; a reader who hangs does not hold up the stop
        log_access=False,
    ).serve()


# A worker that is still loading has its parent's handler, which would lose a stop: such a worker just ends.
def _hold() -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])


def _release() -> None:
    signal.pthread_sigmask(signal.SIG_UNBLOCK, [signal.SIGTERM])


def _obey() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _release()


if __name__ == "__main__":
    main()
