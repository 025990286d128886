"""Making packs from editions, each edition read at most once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path

from django.conf import settings
from django.templatetags.static import static

from knopskud.core.addresses import download_path
from knopskud.core.words import Language
from knopskud.editions import queries
from knopskud.editions.preparing import Candidate
from knopskud.editions.reading import PublicEdition
from knopskud.frame.programmes import Programme, load
from knopskud.public.front import host_pages
from knopskud.public.packing import File, Older, answers
from knopskud.public.packs import write
from knopskud.public.page import Kept, Page
from knopskud.public.pages import pages
from knopskud.public.places import place_of
from knopskud.public.shelf import Shelved
from knopskud.public.volume import Opened, Volume

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
        links_to = self._links_of(key)
        made = self._pages(key, links_to, kept=older.made_of)
        file = write(self.folder, f"plan-{key}", answers(made, self._files(editions), older))
        holds = tuple((edition.number, edition.state) for edition in editions)
        return Shelved(file, holds, tuple(links_to))

    def shown_at(self, path: str) -> Page | None:
        """One page or file of the candidate's plan or of the host, for looking at; None when nothing stands there."""
        assert self.candidate
        key = self.candidate.edition.plan_key
        for page in (*self._pages(key, self._links_of(key), only=path), *self._host_pages()):
            if page.path == path and isinstance(page, Page):
                return page
        for file in self._files([self.candidate.edition]):
            if file.path == path:
                return Page(path, file.read(), content_type=file.content_type)
        return None

    def place_of(self, ref: str, language: Language) -> str:
        """Where a part of the candidate can be read; its front page when it has no place, or is kept from readers."""
        assert self.candidate
        edition = self.candidate.edition
        opened = Opened(edition, self._programmes[edition.plan.plan.programme])
        volume = Volume(opened, language, opened)
        part = opened.lookup.get(ref)
        return place_of(volume, part) if part else volume.base

    def _links_of(self, key: str) -> list[str]:
        found = _plans_linked_to(self._editions_of(key)) | self._plans_linking_to(key)
        return sorted(found - {key})

    def _pages(
        self,
        key: str,
        links_to: Iterable[str],
        *,
        kept: Mapping[str, str] | None = None,
        only: str = "",
    ) -> Iterator[Page | Kept]:
        return pages(
            self._editions_of(key),
            self._programmes,
            static=static,
            base_url=settings.KNOPSKUD_BASE_URL,
            kept=kept,
            others=[other for other in map(self._newest_of, links_to) if other],
            only=only,
        )

    def host(self, older: Older) -> Shelved:
        """The pack of the host's own pages, with the newest plan first."""
        return Shelved(write(self.folder, "host", answers(self._host_pages(), (), older)))

    def _host_pages(self) -> Iterator[Page]:
        plans = [edition for edition in map(self._newest_of, self.keys) if edition]
        plans.sort(key=lambda edition: (edition.day, edition.plan_key), reverse=True)
        return host_pages(plans, static=static, base_url=settings.KNOPSKUD_BASE_URL)

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
        """The plan as data, the papers and the photos of every edition."""
        for edition in editions:
            at = partial(download_path, edition.plan_key, edition.number)
            text = partial(self._text, edition)
            yield File(at(PLAN_FILE), "application/json", edition.public_digest, text)
            for paper in edition.papers:
                read = partial(self._paper, edition, paper.name)
                yield File(at(paper.name), paper.content_type, paper.digest, read)
            for photo in edition.photos:
                shown = partial(self._photo, edition, photo.name)
                yield File(at(photo.name), "image/webp", photo.digest, shown)

    def _text(self, edition: PublicEdition) -> bytes:
        if self.candidate and edition is self.candidate.edition:
            return self.candidate.text
        return queries.public_text(queries.edition(edition.plan_key, edition.number))

    def _photo(self, edition: PublicEdition, name: str) -> bytes:
        if self.candidate and edition is self.candidate.edition:
            return self.candidate.photos[name]
        return queries.photo_content(edition.plan_key, edition.number, name)

    def _paper(self, edition: PublicEdition, name: str) -> bytes:
        if self.candidate and edition is self.candidate.edition:
            return self.candidate.papers[name]
        return queries.paper_content(edition.plan_key, edition.number, name)


def _plans_linked_to(editions: Iterable[PublicEdition]) -> set[str]:
    """The keys of plans that these build on, or that their activities and the ideas behind them come from."""
    plans = [edition.plan for edition in editions]
    activities = [activity for plan in plans for activity in plan.activities]
    origins = {activity.origin.plan for activity in activities}
    ideas = {idea.plan for activity in activities for idea in activity.ideas}
    follows = {key for plan in plans for key in plan.plan.follows}
    return follows | ideas | {key for key in origins if key}
