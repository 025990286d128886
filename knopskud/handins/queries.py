"""Reading what was handed in. Every question is one query."""

from collections.abc import Iterable

from django_scopes import scope

from knopskud.accounts.models import Partnership
from knopskud.handins.models import Excuse, FunderAnswer, HandIn, Package, Reopening
from knopskud.snapshot.canonical import digest


class DamagedPackageError(Exception):
    """What was kept is not what was handed in: its SHA-256 is another. Nothing is shown of it."""


def hand_ins_of(partnership: Partnership, plan_key: str) -> list[HandIn]:
    """Every hand-in of a plan with who did it and how it was opened again, the newest first."""
    with scope(partnership=partnership):
        rows = HandIn.objects.filter(partnership=partnership, plan_key=plan_key)
        return list(rows.select_related("by", "reopening__by").order_by("-number"))


def reopening_of(hand_in: HandIn) -> Reopening | None:
    """How a hand-in was opened again, or None while it stands; as it was read."""
    found: Reopening | None = getattr(hand_in, "reopening", None)
    return found


def standing(partnership: Partnership, plan_key: str) -> HandIn | None:
    """The hand-in that stands: the newest, unless it was opened again."""
    newest = next(iter(hand_ins_of(partnership, plan_key)), None)
    return newest if newest and reopening_of(newest) is None else None


def package_content(hand_in: HandIn) -> bytes:
    """The package as it was handed in. Raises DamagedPackageError."""
    with scope(partnership=hand_in.partnership):
        content = bytes(Package.objects.get(hand_in=hand_in).content)
    if digest(content) != hand_in.package_digest:
        raise DamagedPackageError(str(hand_in))
    return content


def answers_to(hand_ins: Iterable[HandIn]) -> dict[int, list[FunderAnswer]]:
    """What the funder answered to these hand-ins by their primary keys: the one that counts first, then those that it corrected."""
    found = list(hand_ins)
    with scope(partnership=list({one.partnership_id for one in found})):
        rows = list(
            FunderAnswer.objects.filter(hand_in__in=found).select_related("by").order_by("-pk")
        )
    return {of.pk: [one for one in rows if one.hand_in_id == of.pk] for of in found}


def answer_to(hand_in: HandIn) -> FunderAnswer | None:
    """The answer that counts, or None before there is one."""
    return next(iter(answers_to([hand_in])[hand_in.pk]), None)


def excuses_of(partnership: Partnership, plan_key: str) -> dict[str, str]:
    """The excuses that are kept for the next hand-in, by what they are about."""
    with scope(partnership=partnership):
        rows = Excuse.objects.filter(partnership=partnership, plan_key=plan_key)
        return dict(rows.order_by("about").values_list("about", "why"))
