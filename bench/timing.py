"""Taking the time of one piece of work."""

import time
from collections.abc import Callable


def on_the_clock(work: Callable[[], object]) -> float:
    """The seconds that people wait for `work`."""
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def of_the_processor(work: Callable[[], object]) -> float:
    """The seconds that `work` keeps a processor busy in this process, all threads together."""
    began = time.process_time()
    work()
    return max(time.process_time() - began, 1e-6)


def both(work: Callable[[], object]) -> tuple[float, float]:
    """The seconds that people wait for `work`, and those that it keeps processors busy."""
    began, busy = time.perf_counter(), of_the_processor(work)
    return time.perf_counter() - began, busy
