"""What is wrong with the votes of one afdeling, and what they came to: pure functions of figures, never of names."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knopskud.core.errors import Problem
from knopskud.core.words import Words
from knopskud.meetings.words import BALLOT, NO, POSTPONED, VOTES_PER_HOME, YES

NO_HOMES = Words(
    "Skriv, hvor mange boliger der var til stede.", "Write how many homes were present."
)
TOO_MANY_HOMES = Words(
    "Der er kun {all} boliger i afdelingen.", "There are only {all} homes in the department."
)
TOO_MANY = Words(
    "Her er {count} stemmer, men {homes} boliger har højst {most}: to hver.",
    "Here are {count} votes, but {homes} homes have at most {most}: two each.",
)
NONE = Words(
    "Der er ingen stemmer. Blev der ikke stemt, så vælg “udsat”.",
    "There are no votes. If no vote was taken, choose “postponed”.",
)
NO_PAPERS = Words("Skriv, hvor mange stemmesedler der kom ind.", "Write how many papers came in.")
TOO_MANY_PAPERS = Words("Der blev kun sendt {sent} sedler ud.", "Only {sent} papers were sent out.")
PAPERS_DIFFER = Words(
    "Stemmerne og de ugyldige giver {count}, men der kom {received} sedler ind.",
    "The votes and the invalid ones make {count}, but {received} papers came in.",
)


@dataclass(frozen=True)
class Count:
    """Figures as they were counted. `all_homes` are those of the afdeling, 0 when nobody knows; `sent` papers of a ballot."""

    way: str
    homes: int
    yes: int
    no: int
    blank: int
    all_homes: int
    received: int | None = None
    invalid: int | None = None
    sent: int | None = None

    @property
    def votes(self) -> int:
        """Every vote, the blank ones too."""
        return self.yes + self.no + self.blank


def wrong_with(count: Count) -> tuple[Problem, ...]:
    """Everything that cannot be, each at its field. Nothing is asked of a vote that was postponed."""
    if count.way == POSTPONED:
        return ()
    found = _of_papers(count) if count.way == BALLOT else _of_homes(count)
    return tuple(found) or (() if count.votes else (Problem("yes", NONE),))


def _of_homes(count: Count) -> Iterable[Problem]:
    if not count.homes:
        yield Problem("homes", NO_HOMES)
    elif count.all_homes and count.homes > count.all_homes:
        yield Problem("homes", TOO_MANY_HOMES.filled(all=count.all_homes))
    elif count.votes > (most := count.homes * VOTES_PER_HOME):
        yield Problem("yes", TOO_MANY.filled(count=count.votes, homes=count.homes, most=most))


def _of_papers(count: Count) -> Iterable[Problem]:
    if count.received is None:
        yield Problem("received", NO_PAPERS)
        return
    if count.sent is not None and count.received > count.sent:
        yield Problem("received", TOO_MANY_PAPERS.filled(sent=count.sent))
    total = count.votes + (count.invalid or 0)
    if total != count.received:
        yield Problem("received", PAPERS_DIFFER.filled(count=total, received=count.received))
    if count.all_homes and count.votes > (most := count.all_homes * VOTES_PER_HOME):
        yield Problem("yes", TOO_MANY.filled(count=count.votes, homes=count.all_homes, most=most))


def outcome(way: str, yes: int, no: int) -> str:
    """Simple majority of the votes that said something; as many for as against is a no."""
    if way == POSTPONED:
        return POSTPONED
    return YES if yes > no else NO


def of_all(outcomes: Sequence[str], asked: int) -> str:
    """What all afdelinger said together: a no of one is a no, and a yes needs all `asked`; empty while some are open."""
    if NO in outcomes:
        return NO
    return YES if outcomes.count(YES) == asked and asked else ""
