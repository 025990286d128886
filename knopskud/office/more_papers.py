"""What is typed on the page of an edition's papers, and what can be chosen there."""

from collections.abc import Iterator, Sequence
from datetime import date, time
from urllib.parse import urlencode

from django.http import QueryDict

from knopskud.core.errors import Problem, Refused
from knopskud.core.numbers import number_in
from knopskud.core.tongues import DANISH
from knopskud.core.words import Words
from knopskud.documents.calendar import month_said
from knopskud.documents.shelves import Line, shelved
from knopskud.editions.reading import PaperInfo
from knopskud.editions.wishes import WRONG, ForMeeting, ForMonth, InEnglish, InTongue, Since, Wish
from knopskud.meetings.models import Gathering
from knopskud.office.days import day_in
from knopskud.snapshot.types import Period

MEETING, MONTH, SINCE, ENGLISH, TONGUE = "meeting", "month", "since", "english", "tongue"
FIELDS = {
    MEETING: ("department", "day", "starts", "place", "language"),
    MONTH: ("month", "whose", "tongue"),
    SINCE: ("ref", "older"),
    ENGLISH: ("paper",),
    TONGUE: ("in", "sheet"),
}
"""What each of the forms sends, beside the kinds of paper."""
NO_CLOCK = Words(
    "Skriv klokkeslættet som 19:00, eller lad det stå tomt.",
    "Write the time as 19:00, or leave it empty.",
)
KINDS = {
    "folder": Words("Folder", "Folder"),
    "meeting-notice": Words("Opslag om mødet", "Notice of the meeting"),
    "folder-large": Words("Med store bogstaver", "In large type"),
    "booklet": Words("Hæfte", "Booklet"),
    "booklet-print": Words("Hæfte til udskrift", "Booklet for printing"),
}
TOLD = frozenset({*KINDS, "notice"})
USUAL = ("folder", "meeting-notice")
ALL = "all"
"""Stands for every paper where one can be chosen."""


def begun_for(meeting: Gathering) -> str:
    """The end of an address that opens the form for a meeting's papers with what is known of the meeting."""
    (first, *_others) = meeting.departments
    told = {
        "wish": MEETING,
        "department": first["ref"],
        "day": meeting.day.isoformat(),
        "starts": f"{meeting.starts:%H:%M}" if meeting.starts else "",
        "place": meeting.place,
        "kinds": USUAL,
    }
    return "?" + urlencode(told, doseq=True)


class Typed:
    """One of the page's forms as it was sent, or as an address begins it; `which` is nothing where neither is."""

    def __init__(self, posted: QueryDict | None = None) -> None:
        sent = posted or QueryDict()
        self.which = sent.get("wish", "")
        self.fields = {name: sent.get(name, "") for name in FIELDS.get(self.which, ())}
        self.kinds = sent.getlist("kinds") if self.which == MEETING else list(USUAL)

    def __getitem__(self, name: str) -> str:
        return self.fields.get(name, "")

    @property
    def wish(self) -> Wish:
        """What is wished for. Raises Refused for a time that is none, and for a form that the page does not have."""
        if self.which == MEETING:
            return ForMeeting(
                department=self["department"],
                kinds=frozenset(self.kinds),
                day=day_in(self["day"]),
                starts=self._starts(),
                place=self["place"],
                language=self["language"] or DANISH,
            )
        if self.which == MONTH:
            return ForMonth(
                month=day_in(f"{self['month']}-01"),
                department="" if self["whose"] == ALL else self["whose"],
                language="en" if self["tongue"] == "en" else "da",
            )
        if self.which == SINCE:
            ref = "" if self["ref"] == ALL else self["ref"]
            return Since(number_in(self["older"]) or 0, ref)
        if self.which == ENGLISH and self["paper"]:
            kind, ref, stem = _chosen(self["paper"])
            return InEnglish() if kind == ALL else InEnglish(kind, ref, stem)
        if self.which == TONGUE and self["sheet"]:
            kind, ref, _ = _chosen(self["sheet"])
            return InTongue(self["in"]) if kind == ALL else InTongue(self["in"], kind, ref)
        raise Refused(WRONG)

    def _starts(self) -> time | None:
        try:
            return (
                time.fromisoformat(self["starts"]).replace(tzinfo=None) if self["starts"] else None
            )
        except ValueError as error:
            raise Refused(WRONG, (Problem("starts", NO_CLOCK),)) from error


def chosen_as(paper: PaperInfo) -> str:
    """What a form sends for a paper: its kind, the part that it is about, and its file's name up to the first dot."""
    return f"{paper.kind}:{paper.ref}:{paper.name.partition('.')[0]}"


def _chosen(sent: str) -> tuple[str, str, str]:
    kind, _, more = sent.partition(":")
    ref, _, stem = more.partition(":")
    return kind, ref, stem


def months_of(edition_day: date, period: Period) -> Iterator[tuple[str, Words]]:
    """The months that a calendar can be made for, from the edition's or the plan's first on: `2018-05`, `maj 2018`."""
    first = max(edition_day, period.start)
    for n in range(first.year * 12 + first.month - 1, period.end.year * 12 + period.end.month):
        month = date(n // 12, n % 12 + 1, 1)
        yield f"{month:%Y-%m}", month_said(month)


def in_other_tongues(papers: Sequence[PaperInfo]) -> Iterator[tuple[Words, list[Line[PaperInfo]]]]:
    """The Danish papers that can be made in every language that the plan is told in, shelf by shelf."""
    first = [one for one in papers if one.language == DANISH and one.added is None]
    for shelf, lines in shelved([one for one in first if one.kind in TOLD]):
        yield shelf.name, list(lines)


def only_in_danish(
    papers: Sequence[PaperInfo],
) -> Iterator[tuple[Words, list[Line[PaperInfo]]]]:
    """The papers that the edition was published with and has not got in English, shelf by shelf."""
    english = {(one.kind, one.ref, one.title) for one in papers if one.language == "en"}
    first = [one for one in papers if one.language == "da" and one.added is None]
    left = [one for one in first if (one.kind, one.ref, one.title) not in english]
    for shelf, lines in shelved(left):
        yield shelf.name, list(lines)
