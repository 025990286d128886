"""What can be done to one part of a draft."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from knopskud.accounts.models import User
from knopskud.plan.actions.held import held
from knopskud.plan.models import Part, Plan


def add_part(
    plan: Plan,
    *,
    kind: str,
    fields: Mapping[str, Any],
    by: User | None,
    at: datetime,
    ref: str | None = None,
    after: str | None = None,
) -> Part:
    """Add a part, last among its kind or right after the part with the ref `after`.

    Without `ref` it gets the next free one; refs of removed parts are never given again. Raises Invalid with the
    fields that are wrong, NotYours for strangers and in a delaftale that is not theirs, Refused for a ref that is or
    was taken, for a kind that a plan has once or not at all, and for one more than a plan can hold.
    """
    with held(plan, by=by, at=at) as hold:
        return hold.add(kind, fields, ref=ref, after=after)


def change_part(
    plan: Plan,
    ref: str,
    *,
    fields: Mapping[str, Any],
    by: User | None,
    at: datetime,
    version: int | None = None,
) -> Part:
    """Give fields of a part new values; the others stay. `version` is the one that the writer has seen.

    Raises Overtaken when the part has been changed since that version, Invalid with the fields that are wrong,
    NotYours for strangers and when it is or would come into a delaftale that is not theirs, Part.DoesNotExist. Equal
    values change nothing and leave no record.
    """
    with held(plan, by=by, at=at) as hold:
        return hold.change(ref, fields, version=version)


def remove_part(plan: Plan, ref: str, *, by: User | None, at: datetime) -> None:
    """Take a part out of the draft; its ref is never used again.

    Raises NotYours for strangers and in a delaftale that is not theirs, Refused for a part that stands once in every
    plan and for one that others point at, with their names; Part.DoesNotExist.
    """
    with held(plan, by=by, at=at) as hold:
        hold.remove(ref)


def move_part(plan: Plan, ref: str, *, after: str | None, by: User | None, at: datetime) -> None:
    """Put a part right after another of its kind; None puts it first.

    Raises NotYours for strangers and in a delaftale that is not theirs, Part.DoesNotExist for refs that are not there or of another kind.
    """
    with held(plan, by=by, at=at) as hold:
        hold.move(ref, after=after)
