"""The two pages of a language: the list of its texts, and Danish beside the translation."""

from dataclasses import dataclass
from json import dumps
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from knopskud.core.errors import KnopskudError
from knopskud.core.words import Words
from knopskud.office.pieces import lix_at
from knopskud.office.translating.older import changed_since
from knopskud.office.translating.work import Group, Work
from knopskud.office.views.writing import HTMX
from knopskud.snapshot.texts import Text
from knopskud.snapshot.types import room_for


@dataclass(frozen=True)
class Typed:
    """What came back with a form: the text in it, and what is wrong or in the way. `saved` says that it was kept."""

    ref: str
    field: str
    text: str
    error: KnopskudError | None = None
    theirs: str | None = None
    saved: Words | None = None

    @property
    def wrong(self) -> tuple[Words, ...]:
        """Each thing that is wrong, or the refusal."""
        if self.error is None:
            return ()
        return tuple(one.message for one in self.error.problems) or (self.error.message,)


def group_page(
    request: HttpRequest, work: Work, group: Group, *, typed: Typed | None = None, status: int = 200
) -> HttpResponse:
    """Danish beside the translation, text by text; `typed` is the form that came back."""
    values = _values(work, typed, group.texts) | {"group": group, "next": after(work, group)}
    return render(request, "office/translating/group.html", values, status=status)


def text_alone(
    request: HttpRequest, work: Work, text: Text, *, typed: Typed, status: int = 200
) -> HttpResponse:
    """One text with its form, for the page that it stands on."""
    values = _values(work, typed, (text,)) | {"text": text}
    return render(request, "office/translating/text.html", values, status=status)


def after(work: Work, group: Group) -> Group | None:
    """The next page where something is to be done."""
    row = [*work.groups, *work.groups]
    later = row[row.index(group) + 1 : row.index(group) + len(work.groups)]
    return next((one for one in later if one.progress.good < one.progress.all), None)


def seen(text: Text) -> str:
    """What a form remembers of when it was opened: the translation, and the Danish text that stood beside it."""
    return dumps({text.field: [text.written, text.digest]})


def _values(work: Work, typed: Typed | None, texts: tuple[Text, ...]) -> dict[str, Any]:
    return {
        "draft": work.draft,
        "work": work,
        "typed": typed,
        "changed": changed_since(work.draft, texts),
        "lix_at": lix_at,
        "room_for": room_for,
        "seen": seen,
        "htmx": HTMX,
    }
