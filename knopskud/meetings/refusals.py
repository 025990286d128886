"""Why something cannot be done with a meeting, in plain words."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime, time

from django.db import transaction
from django.utils.timezone import localtime
from django_scopes import scope

from knopskud.accounts import rules
from knopskud.accounts.models import Partnership, User
from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.words import Words
from knopskud.frame import typed
from knopskud.meetings.models import Gathering

WRONG = Words("Der er noget, der skal rettes.", "Something must be put right.")
NOT_YOURS = Words(
    "Din rolle giver ikke lov til at forberede møder.", "Your role does not prepare meetings."
)
NOT_LEADING = Words(
    "Det er lederen, der skriver stemmer ind og udgiver referater.",
    "It is the leader who enters votes and publishes minutes.",
)
DECIDED = Words(
    "Der er skrevet stemmer ind. Dag, afdelinger og udgave ligger fast.",
    "Votes have been entered. Day, departments and edition stand fast.",
)
CALLED_OFF = Words("Mødet er aflyst.", "The meeting is called off.")
NOT_HELD = Words("Mødet er ikke holdt endnu.", "The meeting has not been held yet.")
NO_DAY = Words("Skriv dagen.", "Write the day.")
AHEAD = Words("Dagen ligger ude i fremtiden.", "The day lies in the future.")
CIVIL = Words(
    "Her står noget, der ligner et CPR-nummer. Det gemmes ikke.",
    "Something here looks like a civil registration number. It is not stored.",
)
TOO_LONG = Words("Her er plads til {most} tegn.", "There is room for {most} characters.")
EMPTY = Words("Her mangler en tekst.", "A text is missing here.")


@contextmanager
def held(gathering: Gathering, by: User | None, *, leading: bool = False) -> Iterator[Gathering]:
    """The meeting as it is now, held until the act is done. Raises Refused for those who may not."""
    of = gathering.partnership
    with transaction.atomic(), scope(partnership=of):
        of_strangers(of, by, leading=leading)
        now = Gathering.objects.select_for_update().get(pk=gathering.pk)
        now.partnership = of
        yield now


def of_strangers(partnership: Partnership, by: User | None, *, leading: bool) -> None:
    """Those who write the whole plan prepare meetings; the leader enters what was decided."""
    if leading and not rules.may_publish(by, partnership):
        raise Refused(NOT_LEADING)
    if not rules.may_edit(by, partnership):
        raise Refused(NOT_YOURS)


def is_held(gathering: Gathering, at: datetime) -> bool:
    """Whether the meeting has begun."""
    here = localtime(at)
    return (here.date(), here.time()) >= (gathering.day, gathering.starts or time.min)


def of_meetings_to_come(gathering: Gathering, at: datetime) -> None:
    """Votes and minutes belong to a meeting that has been held."""
    if gathering.called_off:
        raise Refused(CALLED_OFF)
    if not is_held(gathering, at):
        raise Refused(NOT_HELD)


def text_problems(place: str, text: str, most: int, *, required: bool = False) -> Iterable[Problem]:
    """What may not be kept in a text that everybody reads."""
    empty = EMPTY if required else None
    return typed.text_problems(place, text, most, too_long=TOO_LONG, civil=CIVIL, empty=empty)


def day_problems(place: str, day: date | None, latest: date | None = None) -> Iterable[Problem]:
    """A day is needed, and not after the latest that it can be."""
    if day is None:
        yield Problem(place, NO_DAY)
    elif latest is not None and day > latest:
        yield Problem(place, AHEAD)


def of_problems(problems: Iterable[Problem]) -> None:
    """Raises Invalid with all of them, when there are any."""
    found = tuple(problems)
    if found:
        raise Invalid(WRONG, found)
