"""A candidate's pages one at a time, made when they are looked at; nothing of them is kept on the disk."""

from functools import lru_cache
from pathlib import Path

from knopskud.core.words import Language
from knopskud.editions import queries
from knopskud.editions.preparing import Candidate
from knopskud.editions.previewing import Shown
from knopskud.public.making import Making

NOWHERE = Path()  # nothing is written
MOST_KEPT = 4


def shown(candidate: Candidate, path: str) -> Shown | None:
    """What would stand at a public address: the same page as after publishing, byte by byte."""
    page = _making(_Looked(candidate)).shown_at(path)
    return Shown(page.body, page.content_type, page.location) if page else None


def place(candidate: Candidate, ref: str, language: Language) -> str:
    """Where a part would be read."""
    return _making(_Looked(candidate)).place_of(ref, language)


class _Looked:
    """A candidate beside all that is published now, to be told from another by what a page may say of either."""

    def __init__(self, candidate: Candidate) -> None:
        self.candidate = candidate
        self.published = queries.published()
        self.identity = (candidate.edition.identity, tuple(sorted(self.published.items())))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Looked) and self.identity == other.identity

    def __hash__(self) -> int:
        return hash(self.identity)


@lru_cache(MOST_KEPT)
def _making(looked: _Looked) -> Making:
    keys = {*looked.published, looked.candidate.edition.plan_key}
    return Making(NOWHERE, sorted(keys), looked.candidate)
