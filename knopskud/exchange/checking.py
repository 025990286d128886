"""`knopskud check`: what the funder would ask about."""

from argparse import Namespace
from collections import Counter
from collections.abc import Sequence
from typing import Any

from knopskud.core.words import Words
from knopskud.exchange.reading import plan_in, programmes_in
from knopskud.exchange.telling import BOLD, Voice, as_data, painted
from knopskud.frame.check import check
from knopskud.frame.findings import SEVERITIES, Finding
from knopskud.snapshot.diff.said import label_of
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import PlanSnapshot

HEAD = Words("{plan} ({key}), pulje {programme}", "{plan} ({key}), programme {programme}")
GROUP = Words("{severity} ({count})", "{severity} ({count})")
TO_DO = Words("Gør: {remedy}  [{rule}]", "Do: {remedy}  [{rule}]")
NOTHING = Words("Der er intet at rette.", "There is nothing to put right.")


def run(asked: Namespace, voice: Voice) -> int:
    """Tell the findings, gravest first; 1 when any of them is an error. Raises Invalid."""
    programmes = programmes_in(asked.programmes)
    plan = plan_in(asked.file)
    findings = check(plan, programmes)
    if voice.as_json:
        voice.data(_data(plan, findings))
    else:
        _tell(plan, findings, voice)
    return int(any(one.severity == "error" for one in findings))


def _tell(plan: PlanSnapshot, findings: Sequence[Finding], voice: Voice) -> None:
    head = plan.plan
    voice.say(HEAD.filled(plan=head.name, key=head.key, programme=head.programme))
    lookup = Lookup(plan)
    for severity, words in SEVERITIES.items():
        found = [one for one in findings if one.severity == severity]
        if not found:
            continue
        title = GROUP.filled(severity=words, count=len(found)).said_in(voice.language)
        voice.say()
        voice.say(painted(title, BOLD))
        for one in found:
            voice.say(where(one, lookup).said_in(voice.language), indent=2)
            voice.say(one.message, indent=4)
            voice.say(TO_DO.filled(remedy=one.remedy, rule=one.rule), indent=4)
    if not findings:
        voice.say(NOTHING)


def where(finding: Finding, lookup: Lookup) -> Words:
    """The part by its ref and name, and the field by its label: `A-003 Støtte til unge, Sted`."""
    part = lookup.get(finding.ref)
    if part is None:
        return Words(finding.ref or finding.field, finding.ref or finding.field)
    said = f"{part.ref} {part.called}"
    label = _label(finding, lookup)
    return Words(*(f"{said}, {field}" if field else said for field in label))


def _label(finding: Finding, lookup: Lookup) -> Words:
    part = lookup.get(finding.ref)
    if part is None or finding.field not in type(part).model_fields:
        return Words("", "")
    return label_of(type(part), finding.field)


def _data(plan: PlanSnapshot, findings: Sequence[Finding]) -> dict[str, Any]:
    lookup = Lookup(plan)
    counts = Counter(one.severity for one in findings)
    return {
        "plan": plan.plan.key,
        "programme": plan.plan.programme,
        "counts": {severity: counts[severity] for severity in SEVERITIES},
        "findings": [
            {
                "rule": one.rule,
                "severity": one.severity,
                "ref": one.ref,
                "called": lookup.called(one.ref),
                "field": one.field,
                "label": as_data(_label(one, lookup)),
                "message": as_data(one.message),
                "remedy": as_data(one.remedy),
            }
            for one in findings
        ],
    }
