"""The papers of the demo's plan, one at a time, in a program that has made one before."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from bench.figure import Figure
from bench.timing import on_the_clock
from knopskud.core.words import Words
from knopskud.demo import story
from knopskud.documents.delaftale import sub_agreement
from knopskud.documents.folder import folder
from knopskud.documents.stamp import Stamp
from knopskud.frame.programmes import load
from knopskud.snapshot.public import public


def run(*, long: bool) -> Iterator[Figure]:
    """Make the folder of the first afdeling and the PDF of the first delaftale.

    Typst remembers what it has set: each time another day is printed on the paper, as in a new edition.
    """
    plan = public(story.editions()[-1].snapshot)
    programme = load()[plan.plan.programme]
    afdeling, delaftale = plan.departments[0].ref, plan.sub_agreements[0].ref
    rounds = range(28 if long else 9)

    def stamp(day: int) -> Stamp:
        label = Words("udkast", "draft")
        return Stamp(plan.plan.name, label, 3, date(2017, 9, day + 1), "0" * 64, "")

    def one_folder(day: int) -> None:
        folder(plan, programme, stamp(day), department=afdeling)

    def one_agreement(day: int) -> None:
        sub_agreement(plan, programme, stamp(day), sub_agreement=delaftale)

    for name, paper in (("folder", one_folder), ("delaftale", one_agreement)):
        paper(29)
        taken = [on_the_clock(partial(paper, day)) for day in rounds]
        yield Figure(f"papers: one {name}, warm", "s", tuple(taken), at_most=0.1)
