"""Everybody who contributes to one plan, and what they have confirmed."""

from functools import cached_property

from knopskud.accounts.models import Role, User
from knopskud.accounts.queries import members_of
from knopskud.approvals import queries
from knopskud.approvals.confirming import Confirmation, confirmations
from knopskud.approvals.contributions import Contributed, as_text, contributions
from knopskud.office.draft import Draft
from knopskud.snapshot.canonical import digest


class Partners:
    """Everything that the pages of confirmations ask of one plan, each asked at most once."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft

    @cached_property
    def pieces(self) -> dict[str, tuple[Contributed, ...]]:
        """What the plan says of each party and partner that it says something of, by ref."""
        return contributions(self.draft.snapshot)

    @cached_property
    def texts(self) -> dict[str, str]:
        """The same as texts that can be compared."""
        return {ref: as_text(found) for ref, found in self.pieces.items()}

    @cached_property
    def confirmations(self) -> tuple[Confirmation, ...]:
        """Every question that was asked, the newest first. Two queries."""
        plan = self.draft.plan
        questions = queries.questions_in([plan.partnership], plan.key)
        return confirmations(questions, queries.answers_to(questions), self.texts)

    @cached_property
    def mine(self) -> tuple[Confirmation, ...]:
        """What waits for the reader of the page."""
        asked = self.draft.user.pk
        return tuple(c for c in self.confirmations if c.question.asked_id == asked and c.is_open)

    def of(self, ref: str) -> tuple[Confirmation, ...]:
        """The questions about one partner that still mean something."""
        return tuple(
            c for c in self.confirmations if c.question.partner == ref and c.state != "withdrawn"
        )

    @cached_property
    def reviewers(self) -> list[User]:
        """Whom the leader can ask. One query."""
        members = members_of(self.draft.plan.partnership)
        return [one.user for one in members if one.role == Role.REVIEWER]


def digest_of(text: str) -> str:
    """A mark of a text, to see whether it is still the one that was read."""
    return digest(text.encode())
