"""Two plans of forty printed pages: what comparing them takes, with few and with many words changed."""

from collections.abc import Iterator
from functools import partial

from bench.figure import Figure
from bench.plans import Texts, big_plan, rewritten
from bench.timing import of_the_processor
from knopskud.snapshot.diff import compare
from knopskud.snapshot.diff.runs import runs
from knopskud.snapshot.types import PlanSnapshot

GOALS = ((0.03, 100), (0.30, 300))  # share of the words that are changed; milliseconds


def run(*, long: bool) -> Iterator[Figure]:
    """Compare everything, down to the words inside the texts and the groups that are shown.

    It is one thread's work, so the processor's time is what people wait for, and others' work is left out of it.
    """
    plan = big_plan()
    words = Texts(plan).words()
    for share, most in GOALS:
        newer = rewritten(plan, share)
        taken = [
            of_the_processor(partial(difference, plan, newer)) * 1000
            for _ in range(25 if long else 9)
        ]
        name = f"difference: {words:,} words, {share:.0%} changed"
        yield Figure(name, "ms", tuple(taken), at_most=most)


def difference(older: PlanSnapshot, newer: PlanSnapshot) -> None:
    """Find all that a page of differences shows, with nothing remembered from the time before."""
    runs.cache_clear()
    found = compare(older, newer)
    found.by_sub_agreement()
    found.by_department()
    assert found.changes
