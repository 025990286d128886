"""What the housing organisation decides after a no, as it is typed: entered, corrected, or taken back."""

from datetime import datetime

from django.http import QueryDict

from knopskud.accounts.models import User
from knopskud.meetings import actions
from knopskud.meetings.models import Gathering, Override
from knopskud.meetings.told import Said
from knopskud.office.days import day_in
from knopskud.office.meetings.posted import text_in

FIELDS = ("who", "override_day", "why", "taken_back", "reason")


def begun(said: Said) -> dict[str, str]:
    """What the form begins with: the decision as it stands, to be corrected."""
    held = said.decision
    if held is None:
        return dict.fromkeys(FIELDS, "")
    return {**dict.fromkeys(FIELDS, ""), "who": held.who, "override_day": f"{held.day}", "why": held.why}  # fmt: skip


def typed(post: QueryDict) -> dict[str, str]:
    """The fields as they were typed."""
    return {name: text_in(post, name) for name in FIELDS}


def decide(
    gathering: Gathering, said: Said, post: QueryDict, *, by: User, at: datetime
) -> Override:
    """Keep what was typed. Raises Refused and Invalid as the act does."""
    assert said.vote is not None
    asked = post.get("corrects", "")
    told = typed(post)
    decision = actions.Decision(
        who=told["who"],
        day=day_in(told["override_day"]),
        why=told["why"],
        taken_back=bool(told["taken_back"]),
    )
    corrects = next((one for one in said.decisions if str(one.pk) == asked), None)
    return actions.override(gathering, said.vote, decision, corrects=corrects, reason=told["reason"], by=by, at=at)  # fmt: skip
