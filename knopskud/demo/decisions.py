"""What the approving bodies said in the story of the plan of 2018: the boards in October. The meetings are in `meetings.py`."""

from dataclasses import dataclass
from datetime import date, datetime

from knopskud.accounts.models import Partnership, User
from knopskud.approvals.actions import answer, ask, enter
from knopskud.approvals.bodies import bodies_of
from knopskud.approvals.contributions import as_text, contributions
from knopskud.approvals.queries import approvals_of, questions_in
from knopskud.demo import story
from knopskud.frame.programmes import load


@dataclass(frozen=True)
class Decided:
    """What one body said of one edition; the figures are examples."""

    edition: int
    body: str
    outcome: str
    day: date
    note: str


DECIDED = (
    Decided(2, "PA-1", "approved", date(2017, 10, 9), ""),
    Decided(2, "O-1", "approved", date(2017, 10, 10), "Bestyrelsen bad om et år mindre til haverne."),
)  # fmt: skip


CONFIRMED = "PA-2"
"""The municipality said yes to what it gives in September; in October the budget changed."""


def confirm(of: Partnership, leader: User, partner: User) -> None:
    """Ask the municipality's partner what the plan says that it gives, and answer, unless somebody has been asked."""
    if questions_in([of], story.PLAN):
        return
    text = story.editions()[0].snapshot
    said = as_text(contributions(text)[CONFIRMED])
    name = next(one.name for one in text.parties if one.ref == CONFIRMED)
    at = datetime.combine(date(2017, 9, 20), story.AFTERWARDS.timetz())
    question = ask(
        partnership=of,
        plan_key=story.PLAN,
        partner=CONFIRMED,
        name=name,
        text=said,
        asked=partner,
        by=leader,
        at=at,
    )
    answer(question, yes=True, text=said, by=partner, at=at)


def decide(of: Partnership, leader: User) -> None:
    """Enter what was decided, unless something has been entered already."""
    if approvals_of(of, story.PLAN):
        return
    texts = {at: told.snapshot for at, told in enumerate(story.editions(), start=1)}
    programmes = load()
    for one in DECIDED:
        text = texts[one.edition]
        bodies = {body.key: body for body in bodies_of(text, programmes[text.plan.programme])}
        enter(
            partnership=of,
            plan_key=story.PLAN,
            edition=one.edition,
            body=bodies[one.body],
            about="content",
            outcome=one.outcome,
            day=one.day,
            note=one.note,
            by=leader,
            at=datetime.combine(one.day, story.AFTERWARDS.timetz()),
        )
