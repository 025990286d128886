"""How an edition is looked at before it is published: the public site registers the way, so that nobody else knows it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.conf import settings

from knopskud.accounts.models import Partnership
from knopskud.accounts.paper_languages import paper_languages
from knopskud.core.words import Language
from knopskud.editions import photos, queries, refusals
from knopskud.editions.amending import before_next, name_of_next
from knopskud.editions.candidates import edition_of, glimpse_of, older_of
from knopskud.editions.kinds import DRAFT
from knopskud.editions.preparing import Candidate
from knopskud.frame.programmes import load
from knopskud.snapshot.canonical import canonical
from knopskud.snapshot.reading import read
from knopskud.snapshot.types import PlanSnapshot

MOST_KEPT = 4
"""Candidates that each process remembers, with the papers that were asked for."""


@dataclass(frozen=True)
class Shown:
    """What stands at one public address, or where it leads on to."""

    body: bytes
    content_type: str
    location: str = ""


@dataclass(frozen=True)
class Previewer:
    """How one surface shows a candidate: what stands at a public address, None for nothing, and the address at
    which a part can be read.
    """

    shown: Callable[[Candidate, str], Shown | None]
    place: Callable[[Candidate, str, Language], str]


_registered: list[Previewer] = []


def register(previewer: Previewer) -> None:
    """Have previews shown in this way; the last one registered counts."""
    _registered[:] = [previewer]


def shown(candidate: Candidate, path: str) -> Shown | None:
    """What residents would find at a public address, or None for an address that nobody has."""
    return _registered[0].shown(candidate, path) if _registered else None


def place(candidate: Candidate, ref: str, language: Language) -> str:
    """The public address at which a part would be read; the plan's front page for parts without a place."""
    return _registered[0].place(candidate, ref, language) if _registered else ""


def preview(
    snapshot: PlanSnapshot,
    *,
    partnership: Partnership,
    kind: str = DRAFT,
    reasons: Mapping[str, str],
    day: date,
) -> Candidate:
    """The edition that this plan would become on that day. Raises Refused when no page can be made of it.

    What only stands in the way of a binding edition, such as errors in the plan, does not stand in the way of looking.
    """
    refusals.of_the_plan(snapshot, DRAFT, load(settings.KNOPSKUD_PROGRAMMES))
    newest = queries.newest_of(snapshot.plan.key)
    number = newest.number + 1 if newest else 1
    given = tuple(sorted(reasons.items()))
    return _candidate(
        canonical(snapshot),
        number,
        kind,
        day,
        given,
        partnership=partnership,
        languages=paper_languages(partnership),
    )


@lru_cache(MOST_KEPT)
def _candidate(
    text: bytes,
    number: int,
    kind: str,
    day: date,
    reasons: tuple[tuple[str, str], ...],
    *,
    partnership: Partnership,
    languages: tuple[Language, ...],
) -> Candidate:
    snapshot = read(text)
    programmes = load(settings.KNOPSKUD_PROGRAMMES)
    marked = before_next(queries.newest_of(snapshot.plan.key), kind)
    before = older_of(queries.public_edition(marked), programmes) if marked else None
    edition = edition_of(
        snapshot,
        number=number,
        kind=kind,
        label=name_of_next(snapshot.plan.key, kind, day),
        day=day,
        reasons=dict(reasons),
    )
    shots = photos.there(partnership, snapshot)
    programme = programmes[snapshot.plan.programme]
    return glimpse_of(edition, programme, shots, before, languages=languages)
