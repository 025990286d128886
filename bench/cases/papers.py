"""The papers of a plan, one at a time and all together, and the whole plan as a browser prints it."""

import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

from bench.cases.paper_browser import html, printed
from bench.figure import Figure
from bench.plans import sixty_activities
from bench.timing import on_the_clock
from knopskud.core.words import LANGUAGES, Words
from knopskud.demo import story
from knopskud.documents.book import book
from knopskud.documents.content.builders import sub_agreement, whole_plan
from knopskud.documents.content.model import Content
from knopskud.documents.contents import handed_of, made_of
from knopskud.documents.folder import folder
from knopskud.documents.orders import Older, Order, Source
from knopskud.documents.package import packed
from knopskud.documents.papers import made_of as ordered
from knopskud.documents.papers import orders_in, papers
from knopskud.documents.stamp import Stamp
from knopskud.documents.word.writer import word
from knopskud.frame.programmes import load
from knopskud.snapshot.parties import for_parties
from knopskud.snapshot.public import public
from knopskud.snapshot.types import PlanSnapshot

COLD = "from bench.cases import papers; papers.cold()"
MB = 1024


def run(*, long: bool) -> Iterator[Figure]:
    """Typst remembers what it has set: each time another day and checksum are printed on the paper, as in a new edition."""
    rounds = range(1, 28 if long else 9)
    demo, big = story.editions()[-1].snapshot, sixty_activities()
    for name, paper in _single(demo):
        paper(28)
        taken = [on_the_clock(partial(paper, day)) for day in rounds]
        yield Figure(f"papers: one {name}, warm", "s", tuple(taken), at_most=0.1)
    yield from _whole(big, [1, 2, 3], long=long)
    yield from _together(demo)


def stamp_of(plan: PlanSnapshot, day: int) -> Stamp:
    """The stamp of one day of September, with a checksum of its own."""
    label = Words(f"Udkast, {day}. september 2017", f"Draft, {day} September 2017")
    address = "https://plan.example/x/"
    return Stamp(plan.plan.name, label, 3, date(2017, 9, day), f"{day:02}" * 32, address)


def content_of(plan: PlanSnapshot, day: int) -> Content:
    """The whole plan as its parties read it."""
    programme = load()[plan.plan.programme]
    return whole_plan(for_parties(plan), programme, stamp_of(plan, day), to_sign=True)


def cold() -> None:
    """What a new program does: the whole plan once. Tells the seconds and its own peak of memory."""
    content = content_of(sixty_activities(), 1)
    taken = on_the_clock(partial(book, content))
    sys.stdout.write(f"{taken} {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / MB}")


def _single(plan: PlanSnapshot) -> list[tuple[str, Callable[[int], object]]]:
    told, programme = public(plan), load()[plan.plan.programme]
    afdeling, delaftale = plan.departments[0].ref, plan.sub_agreements[0].ref

    def one_folder(day: int) -> bytes:
        return folder(told, programme, stamp_of(plan, day), department=afdeling)

    def one_agreement(day: int) -> bytes:
        return book(sub_agreement(told, programme, stamp_of(plan, day), sub_agreement=delaftale))

    return [("folder", one_folder), ("delaftale", one_agreement)]


def _whole(plan: PlanSnapshot, days: list[int], *, long: bool) -> Iterator[Figure]:
    """The whole plan: in a new program, in one that has made it before, as a Word file, and beside them a browser."""
    told = [_in_a_new_program() for _ in days]
    contents = [content_of(plan, day) for day in days]
    book(content_of(plan, 28))
    warm = tuple(on_the_clock(partial(book, one)) for one in contents)
    yield Figure(
        "whole plan of 60 activities, PDF, cold", "s", tuple(x for x, _ in told), at_most=0.5
    )
    yield Figure("whole plan of 60 activities, PDF, warm", "s", warm, at_most=0.1)
    yield Figure("whole plan: peak memory", "MB", tuple(x for _, x in told), at_most=250)
    as_word = tuple(on_the_clock(partial(word, one)) for one in contents)
    yield Figure("whole plan of 60 activities, Word", "s", as_word, at_most=0.5)
    with tempfile.TemporaryDirectory() as folder_:
        page = Path(folder_) / "plan.html"
        page.write_text(html(contents[0]), encoding="utf-8")
        prints = tuple(on_the_clock(partial(printed, page)) for _ in days[: None if long else 2])
    yield Figure(
        "whole plan: ours cold against Chromium's print", "s", tuple(x for x, _ in told), prints
    )


def _in_a_new_program() -> tuple[float, float]:
    done = subprocess.run([sys.executable, "-c", COLD], capture_output=True, text=True, check=True)
    seconds, peak = done.stdout.split()
    return float(seconds), float(peak)


def _together(plan: PlanSnapshot) -> Iterator[Figure]:
    """Everything of an edition, in both languages of the house and in all that the plan is told in, and the package
    for the funder.
    """
    before, programme = story.editions()[0].snapshot, load()[plan.plan.programme]

    def source(day: int) -> Source:
        older = Older(public(before), programme, replace(stamp_of(before, 1), number=1))
        return Source(public(plan), programme, stamp_of(plan, day), older=older)

    def in_all(day: int) -> list[Order]:
        return list(orders_in(source(day), LANGUAGES))

    def in_two(day: int) -> list[Order]:
        return [one for one in in_all(day) if one.language in LANGUAGES]

    kept = papers(source(10))

    def package(day: int) -> None:
        made_from = replace(source(day), older=None)
        handed = handed_of(plan, made_from, "0" * 64)
        packed(handed, tuple(made_of(plan, made_from, kept)))

    ordered(in_two(27))
    for said, orders, most in (("two languages", in_two, 5), ("every language", in_all, None)):
        taken = tuple(on_the_clock(partial(ordered, orders(day))) for day in (11, 12))
        name = f"everything of an edition, {said}, {len(orders(11))} files"
        yield Figure(name, "s", taken, at_most=most)
    handed_in = tuple(on_the_clock(partial(package, day)) for day in (13, 14))
    yield Figure("the package for the funder with all its papers", "s", handed_in, at_most=3)
