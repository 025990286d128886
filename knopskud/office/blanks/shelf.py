"""The forms of a partnership as a draft sees them: each read for the draft's programme."""

from dataclasses import dataclass
from functools import cached_property
from sys import intern

from knopskud.blanks import queries
from knopskud.blanks.models import Blank, Withdrawal
from knopskud.core.errors import Invalid, Problem
from knopskud.core.words import Words
from knopskud.documents.forms.reading import Reading, reading_of
from knopskud.frame.programmes import Programme
from knopskud.office.draft import Draft
from knopskud.office.remembering import Remembering
from knopskud.snapshot.parties import for_parties

READINGS: Remembering[Reading] = Remembering(64)


@dataclass(frozen=True)
class Kept:
    """A form with all its versions, the newest first, and what it holds; no reading without a programme."""

    versions: tuple[Blank, ...]
    reading: Reading | None

    @property
    def newest(self) -> Blank:
        """The version that is used."""
        return self.versions[0]

    @property
    def withdrawal(self) -> Withdrawal | None:
        """How it was taken out of use, or None while it is used."""
        return queries.withdrawal_of(self.newest)

    @property
    def is_sound(self) -> bool:
        """Whether it can be filled."""
        return self.reading is not None and not self.reading.problems

    @property
    def wrong(self) -> tuple[Problem, ...]:
        """What stands in the way of filling it, as far as it was read."""
        return self.reading.problems if self.reading else ()


class Shelf:
    """Every form of the draft's partnership. One query, and one for the bytes of each that was not read lately."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    @cached_property
    def every(self) -> tuple[Kept, ...]:
        """Every form, the oldest first."""
        found = queries.blanks_of(self.draft.plan.partnership).values()
        return tuple(self._kept(versions) for versions in found)

    @property
    def used(self) -> tuple[Kept, ...]:
        """Those that are filled when the plan is handed in."""
        return tuple(one for one in self.every if one.withdrawal is None)

    @property
    def withdrawn(self) -> tuple[Kept, ...]:
        """Those that are kept to be read."""
        return tuple(one for one in self.every if one.withdrawal is not None)

    def form(self, number: int) -> Kept | None:
        """The form with that number."""
        return next((one for one in self.every if one.newest.number == number), None)

    def passed_over(self, kept: Kept) -> tuple[Words, ...]:
        """Delaftaler of the draft that a form cannot tell of."""
        programme = self.draft.programme
        if kept.reading is None or programme is None:
            return ()
        return tuple(kept.reading.passes_over(for_parties(self.draft.snapshot), programme))

    def _kept(self, versions: list[Blank]) -> Kept:
        newest, programme = versions[0], self.draft.programme
        if programme is None or queries.withdrawal_of(newest) is not None:
            return Kept(tuple(versions), None)
        made_of = (intern(newest.digest), programme)  # the same bytes are read once
        return Kept(tuple(versions), READINGS.of(made_of, lambda: _read(newest, programme)))


def _read(blank: Blank, programme: Programme) -> Reading:
    """What a version holds. A file that is not opened any more says why."""
    try:
        return reading_of(queries.content_of(blank), programme)
    except Invalid as error:
        return Reading((Problem("", error.message),), (), (), ())
