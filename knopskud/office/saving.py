"""Saving what somebody typed into a part: only what they touched, and nothing over what others wrote meanwhile."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from django.http import HttpRequest

from knopskud.core.errors import KnopskudError
from knopskud.office.colliding import Collision, collision_of
from knopskud.office.draft import Draft
from knopskud.office.forms.form import fields_touched, marks_of
from knopskud.office.forms.typed import Typed
from knopskud.office.places import row_in
from knopskud.plan import actions
from knopskud.plan.models import Part
from knopskud.plan.refusals import Overtaken


@dataclass(frozen=True)
class Sent:
    """What a form sends: what was typed, the marks that it was opened with, and the choice between two texts.

    `mine` and `theirs` are the version of the other's text that was looked at. `only` are the fields that the form
    has; None stands for all of them.
    """

    typed: Typed
    seen: dict[str, str]
    mine: str = ""
    theirs: str = ""
    only: Collection[str] | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of it. Without an error and a collision it is saved, and `changed` says whether that was needed."""

    row: Part
    draft: Draft
    changed: bool = False
    error: KnopskudError | None = None
    collision: Collision | None = None

    @property
    def is_saved(self) -> bool:
        """Whether everything that was typed is kept now."""
        return self.error is None and self.collision is None


def sent_by(request: HttpRequest, only: Collection[str] | None = None) -> Sent:
    """What the request's form sends."""
    return Sent(
        typed=dict(request.POST.lists()),
        seen=_seen(request.POST.get("seen", "{}")),
        mine=request.POST.get("mine", ""),
        theirs=request.POST.get("theirs", ""),
        only=only,
    )


def save(draft: Draft, row: Part, sent: Sent, *, at: datetime) -> Outcome:
    """Save the touched fields. What others have touched meanwhile in other fields is kept as it is."""
    fields, names = fields_touched(row.kind, sent.typed, sent.seen, sent.only)
    now_marked = marks_of(row.kind, row.fields)
    others = {
        name for name in names if name in sent.seen and sent.seen[name] != now_marked.get(name)
    }
    if others and sent.theirs == str(row.version):
        fields = {name: value for name, value in fields.items() if name not in others}
    elif others and sent.mine != str(row.version):
        collision = collision_of(draft, row, {name: fields[name] for name in others})
        if collision:
            return Outcome(row, draft, collision=collision)
    try:
        saved = actions.change_part(
            draft.plan, row.ref, fields=fields, by=draft.user, at=at, version=row.version
        )
    except Overtaken:  # somebody saved between our reading and our writing: look again
        fresh = Draft(draft.plan, draft.user)
        return save(fresh, row_in(fresh, row.ref), sent, at=at)
    except KnopskudError as error:
        return Outcome(row, draft, error=error)
    return Outcome(saved, draft, changed=saved.version != row.version)


def _seen(marks: str) -> dict[str, str]:
    """The marks that a form was opened with; what is no such thing is as if nothing had been seen."""
    try:
        found = json.loads(marks)
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}
