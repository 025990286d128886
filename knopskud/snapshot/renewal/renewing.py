"""The new plan's first text. What people wrote comes along; days, targets and amounts belong to the old period."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from knopskud.snapshot.parts import Placed, fields_of, parts_of, plan_of
from knopskud.snapshot.renewal.carrying import Carrying
from knopskud.snapshot.renewal.chosen import Chosen, Renewal
from knopskud.snapshot.types import PlanHead, PlanSnapshot, StrategicAgreement, SubAgreement

FIRST = ("party", "department", "body", "contact", "partner")
WORK = ("data_point", "sub_goal")
BUDGET = ("budget_line", "source", "in_kind")
ORIGIN = {"keep": "continued", "change": "new_version"}
SCENARIO = "SC-1"


def renewed(renewal: Renewal) -> PlanSnapshot:
    """The plan that people begin with. Every activity that came along tells where it came from.

    Milestones, meetings, steps and attachments stay with the old plan, and so do targets, baselines and amounts: they
    are asked for anew. Raises Invalid when the texts of several plans are too long together.
    """
    new = Carrying()
    new.add("plan", _head(renewal), "P-1")
    new.add(
        "agreement",
        _joined(StrategicAgreement, [s.plan.agreement for s in renewal.sources]),
        "SA-1",
    )
    homes = {area: new.add("sub_agreement", _delaftale(renewal, area)) for area in renewal.areas}
    if any(source.plan.scenarios for source in renewal.sources):
        new.add("scenario", {"name": "Ansøgt", "type": "applied"}, SCENARIO)
    for source in renewal.sources:
        _carry(new, source, homes)
        new.next_plan()
    for area, titles in renewal.new.items():
        for title in titles:
            new.add("activity", {"sub_agreement": homes[area], "title": title})
    return plan_of(new.parts)


def _head(renewal: Renewal) -> dict[str, Any]:
    heads = [source.plan.plan for source in renewal.sources]
    fields: dict[str, Any] = {
        "key": renewal.key,
        "name": renewal.name,
        "programme": renewal.programme,
        "period": renewal.period.model_dump(mode="json"),
        "follows": [head.key for head in heads],
        "area": " · ".join(_each_once(head.area for head in heads)),
        "municipality": " · ".join(_each_once(head.municipality for head in heads)),
        "banner": next((head.banner for head in heads if head.banner), ""),
    }
    if any(source.plan.scenarios for source in renewal.sources):
        fields["current_scenario"] = SCENARIO
    if len(heads) == 1:  # of two plans' five sentences nobody can make five
        fields["in_short"] = list(heads[0].in_short)
        fields["translations"] = _translations(heads, "in_short", "banner")
    return fields


def _delaftale(renewal: Renewal, area: str) -> dict[str, Any]:
    """The texts of every delaftale that goes to an area, one after the other."""
    found = [
        one
        for source in renewal.sources
        for one in source.plan.sub_agreements
        if area in source.areas.get(one.ref, ())
    ]
    fields = {**_joined(SubAgreement, found), "area": area, "title": renewal.titles[area]}
    return fields | {"translations": _translations(found, "short")}


def _translations(parts: Sequence[PlanHead | SubAgreement], *fields: str) -> list[dict[str, Any]]:
    """The translations of texts that come along as they are; of a text that several are joined in, none is true."""
    each = parts[0].translations if len(parts) == 1 else ()
    return [one.model_dump(mode="json") for one in each if one.field in fields]


def _carry(new: Carrying, source: Chosen, homes: dict[str, str]) -> None:
    """Everything of one plan that comes along, what others point at first."""
    parts = parts_of(source.plan)
    refs = {ref: homes[areas[0]] for ref, areas in source.areas.items() if areas}
    for part in _of(parts, *FIRST):
        new.carry(part, refs)
    for part in _of(parts, *WORK):
        new.carry(part, refs)
    for part in _of(parts, "indicator"):
        new.carry(part, refs, targets=[], baseline=None, baseline_year=None)
    for part in _of(parts, "activity"):
        home = source.home_of(part.ref, part.fields["sub_agreement"])
        if home:
            fate = ORIGIN[source.fates.get(part.ref, "keep")]
            origin = {"type": fate, "plan": source.plan.plan.key, "ref": part.ref}
            moved = refs | {part.fields["sub_agreement"]: homes[home]}
            again = [one for one in part.fields["times"] if one["day"] is None]
            new.carry(part, moved, origin=origin, times=again)
    current = source.plan.plan.current_scenario or next((s.ref for s in source.plan.scenarios), "")
    money = {ref: to for ref, to in refs.items() if not ref.startswith("SC-")}
    if current:
        money[current] = SCENARIO
    for part in _of(parts, *BUDGET):
        emptied: dict[str, Any] = {"hours": []} if part.kind == "in_kind" else {"amounts": []}
        new.carry(part, money, **emptied)


def _of(parts: Iterable[Placed], *kinds: str) -> Iterator[Placed]:
    for kind in kinds:
        yield from (part for part in parts if part.kind == kind)


def _joined(
    kind: type[SubAgreement | StrategicAgreement],
    found: Iterable[SubAgreement | StrategicAgreement],
) -> dict[str, Any]:
    """The fields of several of a kind put together: what two say alike is said once."""
    every = [fields_of(one) for one in found]
    return {
        name: ("\n\n" if name in ("note", "short") else "").join(_each_once(one[name] for one in every))
        for name in kind.model_fields
        if name not in ("ref", "area", "title", "translations")
    }  # fmt: skip


def _each_once(texts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(text for text in texts if text))
