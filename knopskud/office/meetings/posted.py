"""What was typed in the forms of meetings, read into what the acts ask for; and as it goes back when it was wrong."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any

from django.http import QueryDict

from knopskud.core.numbers import number_in
from knopskud.meetings.actions import Counted, Facts, Line
from knopskud.meetings.models import AgendaPoint, Gathering
from knopskud.meetings.told import Said
from knopskud.meetings.words import HANDS, TALK
from knopskud.office.days import day_in
from knopskud.office.draft import Draft
from knopskud.snapshot.types import Meeting

FACTS = ("kind", "day", "starts", "place", "edition", "ref")
COUNTED = ("way", "day", "homes", "yes", "no", "blank", "received", "invalid", "note")
SPARE = 3
"""Empty lines of the agenda; saving gives more."""


def text_in(post: QueryDict, name: str) -> str:
    """What was typed, with the line ends of a form as ours."""
    return post.get(name, "").replace("\r\n", "\n").strip()


def facts_typed(post: QueryDict) -> dict[str, Any]:
    """The facts as they were typed."""
    return {**{name: text_in(post, name) for name in FACTS}, "departments": post.getlist("departments")}  # fmt: skip


def facts_begun(one: Gathering | Meeting | None, newest: int) -> dict[str, Any]:
    """What the form of the facts begins with: those of a meeting, of the plan's own meeting, or the usual."""
    if isinstance(one, Gathering):
        return {
            "kind": one.kind,
            "day": one.day.isoformat(),
            "starts": f"{one.starts:%H:%M}" if one.starts else "",
            "place": one.place,
            "edition": str(one.edition or ""),
            "ref": one.ref,
            "departments": [department["ref"] for department in one.departments],
        }
    return {
        "kind": "joint" if one and len(one.departments) > 1 else "ordinary",
        "day": one.day.isoformat() if one else "",
        "starts": f"{one.starts:%H:%M}" if one and one.starts else "",
        "place": one.place if one else "",
        "edition": str(newest or ""),
        "ref": one.ref if one else "",
        "departments": list(one.departments) if one else [],
    }


def facts_of(typed: Mapping[str, Any], draft: Draft, older: Gathering | None = None) -> Facts:
    """The facts that were typed. Afdelinger that a meeting has already stay as they were."""
    kept = {one["ref"]: one for one in older.departments} if older else {}
    now = {
        one.ref: {"ref": one.ref, "name": one.name, "homes": one.homes, "organisation": one.organisation}
        for one in draft.snapshot.departments
    }  # fmt: skip
    every = {**now, **kept}
    refs = {one.ref for one in draft.snapshot.meetings}
    return Facts(
        kind=typed["kind"],
        departments=tuple(every[ref] for ref in typed["departments"] if ref in every),
        day=day_in(typed["day"]),
        starts=_clock(typed["starts"]),
        place=typed["place"],
        edition=number_in(typed["edition"]) or None,
        ref=typed["ref"] if typed["ref"] in refs else "",
    )


@dataclass(frozen=True)
class Wanted:
    """The agenda as it was typed: the lines that say something, and where each stood in the form."""

    rows: tuple[dict[str, str], ...]

    @property
    def lines(self) -> list[Line]:
        """The lines in the order of their figures, without the empty ones."""
        return [_line(row) for row in self.sorted]

    @property
    def sorted(self) -> list[dict[str, str]]:
        """The rows in order, without the empty ones."""
        said = [row for row in self.rows if row["title"] or row["text"]]
        return sorted(said, key=lambda row: number_in(row["place"]) or len(self.rows) + 1)


AN_IDEA = "ide:"
"""Stands before the code of an idea, where a point says what it is about."""


def about_of(point: AgendaPoint) -> str:
    """What a point is about, as its form says it."""
    return f"{AN_IDEA}{point.voice}" if point.voice else point.ref


def _line(row: Mapping[str, str]) -> Line:
    about, number = row["ref"], number_in(row["number"])
    ref, voice = ("", about.removeprefix(AN_IDEA)) if about.startswith(AN_IDEA) else (about, "")
    return Line(row["title"], row["text"], ref, row["decides"], number, voice[:24])


def agenda_typed(post: QueryDict) -> Wanted:
    """The rows of the agenda's form."""
    names = ("number", "place", "title", "text", "ref", "decides")
    count = min(len(post.getlist("title")), 60)
    return Wanted(
        tuple(
            {name: _at(post, name, at).replace("\r\n", "\n").strip() for name in names}
            for at in range(count)
        )
    )


def spare_rows(begin: int) -> Iterator[dict[str, str]]:
    """Empty rows at the end of the agenda."""
    for at in range(SPARE):
        yield {"number": "", "place": str(begin + at), "title": "", "text": "", "ref": "", "decides": TALK}  # fmt: skip


def counted_begun(said: Said, day: str) -> dict[str, str]:
    """What the form of an afdeling's votes begins with."""
    one = said.vote
    if one is None:
        return {**dict.fromkeys(COUNTED, ""), "way": "ballot" if said.ballot else HANDS, "day": day}
    found = {name: getattr(one, name) for name in COUNTED}
    return {name: "" if value is None else str(value) for name, value in found.items()}


def counted_of(typed: Mapping[str, str]) -> Counted:
    """The figures that were typed; what is no figure counts as none."""
    figures = {name: number_in(typed[name].replace(".", "")) for name in COUNTED[2:8]}
    return Counted(
        way=typed["way"],
        day=day_in(typed["day"]),
        homes=min(figures["homes"] or 0, MOST),
        yes=min(figures["yes"] or 0, MOST),
        no=min(figures["no"] or 0, MOST),
        blank=min(figures["blank"] or 0, MOST),
        received=figures["received"],
        invalid=figures["invalid"],
        note=typed["note"],
    )


MOST = 1_000_000


def _at(post: QueryDict, name: str, at: int) -> str:
    found = post.getlist(name)
    return str(found[at]) if at < len(found) else ""


def _clock(typed: str) -> time | None:
    try:
        return time.fromisoformat(typed)
    except ValueError:
        return None
