"""What an edition will be, before anything is written: its public text, its papers, and both as readers get them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from django.conf import settings

from knopskud.core.addresses import plan_path
from knopskud.core.words import Language, Words
from knopskud.documents.orders import Older, Order, Source
from knopskud.documents.papers import Paper, Tell, made_of, nobody, orders_in
from knopskud.documents.stamp import Stamp
from knopskud.editions.kinds import DRAFT
from knopskud.editions.photos import PhotoFile
from knopskud.editions.preparing import Candidate
from knopskud.editions.reading import PaperInfo, PhotoInfo, PublicEdition
from knopskud.frame.programmes import Programme
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.public import public
from knopskud.snapshot.types import PlanSnapshot


def edition_of(
    snapshot: PlanSnapshot,
    *,
    number: int,
    kind: str,
    label: Words,
    day: date,
    reasons: Mapping[str, str],
) -> PublicEdition:
    """What residents may see of an edition of this plan, before it has papers and photos."""
    plan = public(snapshot)
    return PublicEdition(
        plan_key=snapshot.plan.key,
        number=number,
        label=label,
        kind=kind,
        day=day,
        digest=digest(canonical(snapshot)),
        public_digest=digest(canonical(plan)),
        plan=plan,
        reasons=reasons,
    )


def candidate_of(
    edition: PublicEdition,
    programme: Programme,
    shots: Sequence[PhotoFile] = (),
    before: Older | None = None,
    *,
    languages: Sequence[Language] = ("da",),
    tell: Tell = nobody,
) -> tuple[Candidate, Sequence[Paper]]:
    """Everything that is made of an edition, and its papers as they will be kept."""
    made = made_of(orders_in(source_of(edition, programme, before), languages), tell)
    contents = {one.name: one.content for one in made}
    return _candidate(edition, [info_of(one) for one in made], contents, shots), made


def glimpse_of(
    edition: PublicEdition,
    programme: Programme,
    shots: Sequence[PhotoFile] = (),
    before: Older | None = None,
    *,
    languages: Sequence[Language] = ("da",),
) -> Candidate:
    """An edition to look at: its papers are made when somebody asks for them, so their sizes are not known before."""
    todo = orders_in(source_of(edition, programme, before), languages)
    return _candidate(edition, [_promised(one) for one in todo], OnDemand(todo), shots)


class OnDemand(Mapping[str, bytes]):
    """Papers by name, each made the first time that it is asked for."""

    def __init__(self, todo: Sequence[Order]) -> None:
        self._orders = {one.name: one for one in todo}
        self._made = cache(lambda name: self._orders[name].make())

    def __getitem__(self, name: str) -> bytes:
        return self._made(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._orders)

    def __len__(self) -> int:
        return len(self._orders)


def source_of(edition: PublicEdition, programme: Programme, before: Older | None = None) -> Source:
    """What the papers of an edition are made from, with what stands at the foot of each."""
    return Source(edition.plan, programme, stamp_of(edition), older=before)


def older_of(edition: PublicEdition, programmes: Mapping[str, Programme]) -> Older | None:
    """The edition before, for papers with marked changes; None when its programme is not here any more."""
    programme = programmes.get(edition.plan.plan.programme)
    return Older(edition.plan, programme, stamp_of(edition)) if programme else None


def stamp_of(edition: PublicEdition) -> Stamp:
    """What stands at the foot of every paper of an edition."""
    return Stamp(
        plan_name=edition.plan.plan.name,
        edition_label=edition.label,
        number=edition.number,
        day=edition.day,
        digest=edition.public_digest,
        address=settings.KNOPSKUD_BASE_URL + plan_path(edition.plan_key, edition=edition.number),
        draft=edition.kind == DRAFT,
    )


def info_of(made: Paper) -> PaperInfo:
    """What a list says of a finished paper."""
    return replace(_promised(made), size=len(made.content), digest=digest(made.content))


def _promised(one: Order | Paper) -> PaperInfo:
    """What a list says of a paper that is not made yet."""
    return PaperInfo(one.name, one.title, 0, "", one.ref, one.kind, one.language, one.content_type)


def _candidate(
    edition: PublicEdition,
    infos: Sequence[PaperInfo],
    contents: Mapping[str, bytes],
    shots: Sequence[PhotoFile],
) -> Candidate:
    whole = replace(
        edition,
        papers=tuple(infos),
        photos=tuple(PhotoInfo(one.name, one.digest) for one in shots),
    )
    return Candidate(
        whole, canonical(edition.plan), contents, {one.name: one.content for one in shots}
    )
