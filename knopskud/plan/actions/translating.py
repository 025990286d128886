"""Texts for residents written in another language, each into the part that it translates."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Any

from knopskud.accounts.models import User
from knopskud.core.errors import Invalid, KnopskudError, Refused
from knopskud.plan import refusals
from knopskud.plan.actions.held import Held, held
from knopskud.plan.models import Part, Plan

FIELD = "translations"


@dataclass(frozen=True)
class Wording:
    """One text in another language; an empty one takes the translation away.

    `source` is the digest of the Danish text that it was made from, `seen` the translation that the writer had before
    them (None: whatever stands there).
    """

    ref: str
    field: str
    text: str
    source: str
    seen: str | None = None


class OtherWordsError(Refused):
    """Somebody else has written the same text in the same language meanwhile: `theirs`."""

    def __init__(self, theirs: str) -> None:
        super().__init__(refusals.OVERTAKEN)
        self.theirs = theirs


def translate(
    plan: Plan, language: str, wording: Wording, *, by: User | None, at: datetime
) -> Part:
    """Write one text in a language. What stands in other languages and fields stays, whoever wrote it when.

    Raises OtherWordsError, Invalid for a text that is too long or no text of the part, NotYours, Part.DoesNotExist.
    """
    with held(plan, by=by, at=at) as hold:
        return _into(hold, language, [wording])


def translate_many(
    plan: Plan, language: str, wordings: Iterable[Wording], *, by: User | None, at: datetime
) -> dict[Wording, KnopskudError]:
    """Write many texts in a language: each that can be is kept, and the others are given back with what is wrong.

    One record for each part. Raises Refused for a closed plan, NotYours for those who write nowhere in it.
    """
    wrong: dict[Wording, KnopskudError] = {}
    with held(plan, by=by, at=at) as hold:
        for _, found in groupby(wordings, key=lambda one: one.ref):
            together = list(found)
            for some in _tries(hold, language, together):
                wrong |= some
    return wrong


def _tries(
    hold: Held, language: str, together: Sequence[Wording]
) -> Iterator[dict[Wording, KnopskudError]]:
    """All texts of a part at once; when something is wrong, one by one."""
    try:
        _into(hold, language, together)
    except Part.DoesNotExist:
        gone = Refused(refusals.GONE.filled(refs=together[0].ref))
        yield dict.fromkeys(together, gone)
    except KnopskudError as error:
        if len(together) == 1 or not isinstance(error, Invalid | OtherWordsError):
            yield dict.fromkeys(together, error)
            return
        for one in together:
            yield from _tries(hold, language, [one])


def _into(hold: Held, language: str, wordings: Sequence[Wording]) -> Part:
    part = hold.part(wordings[0].ref)
    stands: dict[tuple[str, str], dict[str, Any]] = {
        (one["language"], one["field"]): one for one in part.fields.get(FIELD, ())
    }
    for one in wordings:
        place = (language, one.field)
        theirs = stands[place]["text"] if place in stands else ""
        if one.seen is not None and theirs not in (one.seen, one.text):
            raise OtherWordsError(theirs)
        stands.pop(place, None)
        if one.text:
            new = {"language": language, "field": one.field, "text": one.text, "source": one.source}
            stands[place] = new
    return hold.change(part.ref, {FIELD: list(stands.values())}, version=None)
