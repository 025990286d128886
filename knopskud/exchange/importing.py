"""`knopskud import`: a plan file becomes a draft, all of it or nothing."""

from argparse import Namespace

from django.utils import timezone

from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.exchange import drafts
from knopskud.exchange.database import reached
from knopskud.exchange.reading import plan_in
from knopskud.exchange.telling import Voice
from knopskud.files.missing import missing_in, told_of
from knopskud.plan.actions import load_snapshot, revise
from knopskud.plan.queries import parts_of
from knopskud.snapshot.types import PlanSnapshot

MADE = Words("{key}: Udkastet er oprettet med {count} dele.", "{key}: the draft has been made, with {count} parts.")  # fmt: skip
REVISED = Words("{key}: Udkastet er rettet. Ændrede dele: {count}.", "{key}: the draft has been revised. Changed parts: {count}.")  # fmt: skip
SAME = Words("{key}: Udkastet var allerede sådan.", "{key}: the draft was like that already.")
TAKEN = Words(
    "{key}: Udkastet findes allerede. --revise retter det til filens tekst.",
    "{key}: the draft is there already. --revise brings it to the file's text.",
)
OTHERS = Words("{key} hører til et andet partnerskab, {owner}.", "{key} belongs to another partnership, {owner}.")  # fmt: skip


def run(asked: Namespace, voice: Voice) -> int:
    """Read the file, then make or revise its draft in one transaction. Raises Invalid and Refused."""
    plan = plan_in(asked.file)
    with reached():
        count = _revise(plan, asked) if asked.revise else _make(plan, asked)
        lost = missing_in(drafts.partnership(asked.partnership), plan)
    key = plan.plan.key
    if voice.as_json:
        act = "revised" if asked.revise else "made"
        missing = [{"ref": o.part.ref, "field": o.field, "sha256": o.digest} for o in lost]
        of = {"plan": key, "partnership": asked.partnership}
        voice.data({**of, "act": act, "parts": count, "missing": missing})
    else:
        said = (REVISED if count else SAME) if asked.revise else MADE
        voice.say(said.filled(key=key, count=count))
        if told := told_of(lost):
            voice.say(told)
    return 0


def _make(plan: PlanSnapshot, asked: Namespace) -> int:
    owner, key = drafts.partnership(asked.partnership), plan.plan.key
    if drafts.is_there(key):  # the act refuses it as well; only here it can be told what helps
        raise Refused(TAKEN.filled(key=key))
    made = load_snapshot(partnership=owner, snapshot=plan, by=None, at=timezone.now())
    return len(parts_of(made))


def _revise(plan: PlanSnapshot, asked: Namespace) -> int:
    owner, key = drafts.partnership(asked.partnership), plan.plan.key
    found = drafts.draft(key)
    if found.partnership != owner:
        raise Refused(OTHERS.filled(key=key, owner=found.partnership.slug))
    return revise(found, plan, by=None, at=timezone.now())
