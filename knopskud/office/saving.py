"""Saving what somebody typed into a part: only what they touched, and nothing over what others wrote meanwhile."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from django.http import HttpRequest

from knopskud.core.errors import KnopskudError
from knopskud.office.colliding import Collision, collision_of, put_together
from knopskud.office.draft import Draft
from knopskud.office.forms.form import fields_touched, marks_of
from knopskud.office.forms.shapes import shapes_of
from knopskud.office.forms.typed import Typed, written
from knopskud.office.merging import PREFIX
from knopskud.office.places import row_in
from knopskud.plan import actions
from knopskud.plan.models import Part
from knopskud.plan.refusals import Overtaken


@dataclass(frozen=True)
class Sent:
    """What a form sends: what was typed, the marks that it was opened with, and the choice between two texts.

    `mine`, `theirs`, `merge` (save what was chosen) and `gather` (put it in the form to be written on) are the version of
    the other's text that was looked at. `only` are the fields that the form
    has; None stands for all of them.
    """

    typed: Typed
    seen: dict[str, str]
    mine: str = ""
    theirs: str = ""
    merge: str = ""
    gather: str = ""
    only: Collection[str] | None = None


@dataclass(frozen=True)
class Outcome:
    """What became of it. Without an error and a collision it is saved, and `changed` says whether that was needed.

    `gathered` is the form with both texts put together, which was asked for and is not saved.
    """

    row: Part
    draft: Draft
    changed: bool = False
    error: KnopskudError | None = None
    collision: Collision | None = None
    gathered: Sent | None = None

    @property
    def is_saved(self) -> bool:
        """Whether everything that was typed is kept now."""
        return self.error is None and self.collision is None and self.gathered is None


def sent_by(request: HttpRequest, only: Collection[str] | None = None) -> Sent:
    """What the request's form sends."""
    return Sent(
        typed=dict(request.POST.lists()),
        seen=_seen(request.POST.get("seen", "{}")),
        mine=request.POST.get("mine", ""),
        theirs=request.POST.get("theirs", ""),
        merge=request.POST.get("flet", ""),
        gather=request.POST.get("saml", ""),
        only=only,
    )


def save(draft: Draft, row: Part, sent: Sent, *, at: datetime) -> Outcome:
    """Save the touched fields. What others have touched meanwhile in other fields is kept as it is."""
    fields, names = fields_touched(row.kind, sent.typed, sent.seen, sent.only)
    now_marked = marks_of(row.kind, row.fields)
    others = {
        name for name in names if name in sent.seen and sent.seen[name] != now_marked.get(name)
    }
    version = str(row.version)
    try:
        if others and sent.theirs == version:
            fields = {name: value for name, value in fields.items() if name not in others}
        elif others and sent.mine != version:
            mine = {name: fields[name] for name in others}
            together = None
            if version in (sent.merge, sent.gather):
                together = put_together(draft, row, mine, sent.seen, sent.typed)
            if together is None:
                if collision := collision_of(draft, row, mine, sent.seen):
                    return Outcome(row, draft, collision=collision)
            elif sent.gather == version:
                return Outcome(row, draft, gathered=_gathered(row, sent, together, now_marked))
            else:
                fields |= together
        saved = actions.change_part(
            draft.plan, row.ref, fields=fields, by=draft.user, at=at, version=row.version
        )
    except Overtaken:  # somebody saved between our reading and our writing: look again
        fresh = Draft(draft.plan, draft.user)
        return save(fresh, row_in(fresh, row.ref), sent, at=at)
    except KnopskudError as error:
        return Outcome(row, draft, error=error)
    return Outcome(saved, draft, changed=saved.version != row.version)


def _gathered(
    row: Part, sent: Sent, together: Mapping[str, Any], now_marked: Mapping[str, str]
) -> Sent:
    """The form as if it had been opened now and both texts typed into it; only a third change can meet it again."""
    shapes = [shape for shape in shapes_of(row.kind) if shape.name in together]
    gone = (PREFIX, *together)
    typed = {
        name: values for name, values in sent.typed.items() if name.partition(".")[0] not in gone
    }
    seen = sent.seen | {name: now_marked[name] for name in together}
    return replace(sent, typed=typed | written(shapes, together), seen=seen)


def _seen(marks: str) -> dict[str, str]:
    """The marks that a form was opened with; what is no such thing is as if nothing had been seen."""
    try:
        found = json.loads(marks)
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}
