"""All checks of a plan, as the funder would make them."""

from collections.abc import Mapping

from knopskud.frame.checks import (
    attachments,
    calendar,
    frame,
    links,
    money,
    parties,
    photos,
    targeted,
    texts,
    twice,
    work,
)
from knopskud.frame.findings import SEVERITIES, Finding
from knopskud.frame.looking import Looking
from knopskud.frame.programmes import Programme
from knopskud.snapshot.types import PlanSnapshot

CHECKS = (
    *frame.ALL,
    *attachments.ALL,
    *parties.ALL,
    *work.ALL,
    *calendar.ALL,
    *money.ALL,
    *targeted.ALL,
    *photos.ALL,
    *texts.ALL,
    *twice.ALL,
)
ORDER = {severity: at for at, severity in enumerate(SEVERITIES)}


def check(plan: PlanSnapshot, programmes: Mapping[str, Programme]) -> tuple[Finding, ...]:
    """What is missing or wrong, gravest first. A plan whose links lead nowhere is told that and nothing else."""
    looking = Looking(plan, programmes)
    if lost := tuple(links.lost(looking)):
        return lost
    findings = [finding for check_one in CHECKS for finding in check_one(looking)]
    return tuple(sorted(findings, key=lambda finding: ORDER[finding.severity]))
