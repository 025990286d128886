"""Making packs from editions, each edition read at most once."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, partial
from mimetypes import guess_type
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static

from knopskud.core.addresses import download_path
from knopskud.editions import queries
from knopskud.editions.preparing import Candidate
from knopskud.editions.reading import PublicEdition
from knopskud.frame.programmes import Programme, load
from knopskud.public.front import host_pages
from knopskud.public.packing import File, Older, answers
from knopskud.public.packs import write
from knopskud.public.pages import pages
from knopskud.public.shelf import Shelved

PLAN_FILE = "plan.json"
"""The public plan of an edition, as data: exactly the bytes that its public digest is of."""


class Making:
    """What is published and, with a candidate, what is about to be."""

    def __init__(
        self, folder: Path, keys: Iterable[str], candidate: Candidate | None = None
    ) -> None:
        self.folder = folder
        self.keys = tuple(keys)
        self.candidate = candidate
        self.key = candidate.edition.plan_key if candidate else None
        self._editions: dict[str, list[PublicEdition]] = {}
        self._newest: dict[str, PublicEdition | None] = {}

    def plan(self, key: str, older: Older) -> Shelved:
        """The pack of one plan."""
        editions = self._editions_of(key)
        links_to = sorted((_plans_linked_to(editions) | self._plans_linking_to(key)) - {key})
        made = pages(
            editions,
            self._programmes,
            static=static,
            base_url=settings.KNOPSKUD_BASE_URL,
            kept=older.made_of,
            others=[other for other in map(self._newest_of, links_to) if other],
        )
        file = write(self.folder, f"plan-{key}", answers(made, self._files(editions), older))
        holds = tuple((edition.number, edition.public_digest) for edition in editions)
        return Shelved(file, holds, tuple(links_to))

    def host(self, older: Older) -> Shelved:
        """The pack of the host's own pages, with the newest plan first."""
        plans = [edition for edition in map(self._newest_of, self.keys) if edition]
        plans.sort(key=lambda edition: (edition.day, edition.plan_key), reverse=True)
        made = host_pages(plans, static=static, base_url=settings.KNOPSKUD_BASE_URL)
        return Shelved(write(self.folder, "host", answers(made, (), older)))

    def changes(self, old: Shelved, key: str) -> bool:
        """Whether the edition that is about to be published shows on the pages of another plan, kept in `old`."""
        if self.candidate is None:
            return False
        return self.key in old.links_to or key in _plans_linked_to([self.candidate.edition])

    def _plans_linking_to(self, key: str) -> set[str]:
        """The keys of plans that came after this one: whose newest edition builds on it."""
        newest = {other: self._newest_of(other) for other in self.keys}
        return {other for other, one in newest.items() if one and key in _plans_linked_to([one])}

    @cached_property
    def _programmes(self) -> dict[str, Programme]:
        return load(settings.KNOPSKUD_PROGRAMMES)

    def _editions_of(self, key: str) -> list[PublicEdition]:
        if key not in self._editions:
            found = queries.public_editions(key)
            if self.candidate and key == self.key:
                found.append(self.candidate.edition)
            self._editions[key] = found
        return self._editions[key]

    def _newest_of(self, key: str) -> PublicEdition | None:
        if key not in self._newest:
            if self.candidate and key == self.key:
                self._newest[key] = self.candidate.edition
            elif self._editions.get(key):
                self._newest[key] = self._editions[key][-1]
            else:
                row = queries.newest_of(key)
                self._newest[key] = queries.public_edition(row) if row else None
        return self._newest[key]

    def _files(self, editions: Sequence[PublicEdition]) -> Iterator[File]:
        """The plan as data and the papers of every edition."""
        for edition in editions:
            at = partial(download_path, edition.plan_key, edition.number)
            text = partial(self._text, edition)
            yield File(at(PLAN_FILE), "application/json", edition.public_digest, text)
            for paper in edition.papers:
                kind = guess_type(paper.name)[0] or "application/octet-stream"
                read = partial(self._paper, edition, paper.name)
                yield File(at(paper.name), kind, paper.digest, read)

    def _text(self, edition: PublicEdition) -> bytes:
        if self.candidate and edition is self.candidate.edition:
            return self.candidate.text
        return queries.public_text(queries.edition(edition.plan_key, edition.number))

    def _paper(self, edition: PublicEdition, name: str) -> bytes:
        if self.candidate and edition is self.candidate.edition:
            return self.candidate.papers[name]
        return queries.paper_content(edition.plan_key, edition.number, name)


def _plans_linked_to(editions: Iterable[PublicEdition]) -> set[str]:
    """The keys of plans that these build on, or that their activities come from."""
    plans = [edition.plan for edition in editions]
    origins = {activity.origin.plan for plan in plans for activity in plan.activities}
    return {key for plan in plans for key in plan.plan.follows} | {key for key in origins if key}
