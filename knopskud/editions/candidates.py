"""What an edition will be, before anything is written: its public text, its papers, and both as readers get them."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from django.conf import settings

from knopskud.core.addresses import plan_path
from knopskud.core.words import Words
from knopskud.documents.orders import Source
from knopskud.documents.papers import Paper, papers
from knopskud.documents.stamp import Stamp
from knopskud.editions.photos import PhotoFile
from knopskud.editions.preparing import Candidate
from knopskud.editions.reading import PaperInfo, PhotoInfo, PublicEdition
from knopskud.frame.programmes import Programme
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.public import public
from knopskud.snapshot.types import PlanSnapshot


def candidate_of(
    snapshot: PlanSnapshot,
    programme: Programme,
    *,
    number: int,
    kind: str,
    label: Words,
    day: date,
    reasons: Mapping[str, str],
    shots: Sequence[PhotoFile] = (),
) -> tuple[Candidate, Sequence[Paper]]:
    """Everything that is made of an edition, and its papers as they will be kept."""
    plan = public(snapshot)
    text = canonical(plan)
    edition = PublicEdition(
        plan_key=snapshot.plan.key,
        number=number,
        label=label,
        kind=kind,
        day=day,
        digest=digest(canonical(snapshot)),
        public_digest=digest(text),
        plan=plan,
        reasons=reasons,
    )
    made = papers(Source(plan, programme, _stamp(edition)))
    infos = tuple(
        PaperInfo(one.name, one.title, len(one.content), digest(one.content), one.ref)
        for one in made
    )
    edition = replace(
        edition, papers=infos, photos=tuple(PhotoInfo(one.name, one.digest) for one in shots)
    )
    contents, pictures = ({one.name: one.content for one in files} for files in (made, shots))
    return Candidate(edition, text, contents, pictures), made


def _stamp(edition: PublicEdition) -> Stamp:
    """What stands at the foot of every paper."""
    return Stamp(
        plan_name=edition.plan.plan.name,
        edition_label=edition.label,
        number=edition.number,
        day=edition.day,
        digest=edition.public_digest,
        address=settings.KNOPSKUD_BASE_URL + plan_path(edition.plan_key, edition=edition.number),
    )
