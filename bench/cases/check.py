"""The funder's checks of a plan of forty printed pages."""

from collections.abc import Iterator

from bench.figure import Figure
from bench.plans import big_plan
from bench.timing import of_the_processor
from knopskud.frame.check import check
from knopskud.frame.programmes import load


def run(*, long: bool) -> Iterator[Figure]:
    """Check the same plan again and again: nothing is remembered between two checks.

    It is one thread's work, so the processor's time is what people wait for, and others' work is left out of it.
    """
    plan, programmes = big_plan(), load()
    check(plan, programmes)  # what a running program has read once
    taken = [
        of_the_processor(lambda: check(plan, programmes)) * 1000 for _ in range(60 if long else 20)
    ]
    yield Figure("check: the plan of forty pages", "ms", tuple(taken), at_most=20)
