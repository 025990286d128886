"""The one act of handing in: the edition, its package and its record, everything or nothing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.timezone import localdate

from knopskud.accounts.paper_languages import paper_languages
from knopskud.core.errors import Problem, Refused
from knopskud.core.words import Words
from knopskud.documents import contents
from knopskud.documents.cover_letter import cover_letter
from knopskud.documents.orders import Order, Source
from knopskud.documents.package import packed
from knopskud.documents.papers import Paper, Tell, nobody, orders_in
from knopskud.editions.actions import Along, publish
from knopskud.editions.candidates import edition_of, source_of
from knopskud.editions.kinds import HAND_IN, label_of
from knopskud.editions.models import Edition
from knopskud.handins import actions, queries, refusals
from knopskud.handins.models import HandIn
from knopskud.office.handing_in import gathering
from knopskud.office.handing_in.steps import Steps

REASONS = Words(
    "Skriv en begrundelse alle de steder, hvor der mangler noget.",
    "Write a reason at every place where something is missing.",
)
NO_REASON = Words("Skriv, hvorfor planen afleveres alligevel.", "Write why the plan is handed in all the same.")  # fmt: skip
ERRORS = Words(
    "Planen kan ikke afleveres, før fejlene er rettet.",
    "The plan cannot be handed in before its errors are put right.",
)
LOST = Words(
    "Filen til bilaget “{name}” er ikke her. Læg den op igen, eller tag den af listen.",
    "The file of the attachment “{name}” is not here. Upload it again, or take it off the list.",
)


@dataclass(frozen=True)
class Wish:
    """What the leader confirms: the reasons for all that is open, and when; and who is told how far it has come."""

    excuses: dict[str, str]
    at: datetime
    papers: Tell = nobody
    package: Tell = nobody


def refuse(steps: Steps, excuses: dict[str, str]) -> None:
    """Everything that stands in the way, before anything costly is done. Raises Refused with the places."""
    draft = steps.draft
    refusals.of_strangers(draft.plan.partnership, draft.user)
    refusals.of_standing(draft.plan.partnership, draft.plan.key)
    if steps.errors:
        raise Refused(ERRORS)
    if steps.lost:
        raise Refused(ERRORS, tuple(Problem("", LOST.filled(name=one)) for one in steps.lost))
    missing = [one.about for one in steps.asked if not excuses.get(one.about, "").strip()]
    if missing:
        raise Refused(REASONS, tuple(Problem(about, NO_REASON) for about in missing))


def hand_in(steps: Steps, wish: Wish) -> HandIn:
    """Publish the draft as a locked edition and keep its package. Raises Refused as `refuse` and `publish` do."""
    refuse(steps, wish.excuses)
    draft, made = steps.draft, list[HandIn]()
    publish(
        partnership=draft.plan.partnership,
        snapshot=draft.snapshot,
        kind=HAND_IN,
        reasons=draft.reasons,
        by=draft.user,
        at=wish.at,
        beside=_packing(steps, wish, made.append),
        tell=wish.papers,
    )
    return made[0]


def _packing(
    steps: Steps, wish: Wish, tell: Callable[[HandIn], None]
) -> Callable[[Edition, Sequence[Paper]], Along]:
    """Makes the package of the edition that is about to be written, and gives how it is kept."""

    def make(edition: Edition, papers: Sequence[Paper]) -> Along:
        draft = steps.draft
        source = source_for(steps, edition.number, wish.at)
        number = next_number(steps)
        told = steps.accompanying(number, wish.excuses)
        entries = gathering.entries_of(steps, source, papers, wish.package)
        entries.append(cover_letter(source, told, entries))
        handed = contents.handed_of(draft.snapshot, source, edition.digest)
        package = packed(handed, entries)

        def keep(_: Edition) -> None:
            asked = [
                {"about": one.about, "what": one.what.da, "what_en": one.what.en, "why": wish.excuses[one.about]}
                for one in steps.asked
            ]  # fmt: skip
            said = [{"name": one.name.da, "name_en": one.name.en, "said": one.state.da, "said_en": one.state.en, "is_yes": one.is_yes} for one in told.said]  # fmt: skip
            tell(
                actions.hand_in(
                    partnership=draft.plan.partnership,
                    plan_key=draft.plan.key,
                    edition=edition.number,
                    digest=edition.digest,
                    day=edition.day,
                    package=package,
                    files=len(entries),
                    excuses=asked,
                    said=said,
                    by=draft.user,
                    at=wish.at,
                )
            )

        return keep

    return make


def next_number(steps: Steps) -> int:
    """The number of the hand-in that comes."""
    plan = steps.draft.plan
    return len(queries.hand_ins_of(plan.partnership, plan.key)) + 1


def source_for(steps: Steps, number: int, at: datetime) -> Source:
    """What the papers of the hand-in are made from, with the stamp of its edition. Raises Refused without a programme."""
    day = localdate(at)
    edition = edition_of(
        steps.draft.snapshot,
        number=number,
        kind=HAND_IN,
        label=label_of(HAND_IN, day),
        day=day,
        reasons={},
    )
    return source_of(edition, steps.draft.programmes[steps.draft.snapshot.plan.programme])


def papers_to_see(steps: Steps, at: datetime) -> tuple[Order, ...]:
    """The papers that the edition would get, each of which can be looked at. Nothing before the plan fits a programme."""
    if any(one.finding.rule == "frame.area" for one in steps.errors) or not steps.draft.programme:
        return ()
    languages = paper_languages(steps.draft.plan.partnership)
    return orders_in(source_for(steps, steps.approving.next, at), languages)
