"""All checks of a plan, as the funder would make them."""

from collections.abc import Mapping

from knopskud.core.words import Words
from knopskud.frame.checks import calendar, frame, money, texts, work
from knopskud.frame.findings import SEVERITIES, Finding
from knopskud.frame.looking import Looking, found
from knopskud.frame.programmes import Programme
from knopskud.snapshot.links import link_problems
from knopskud.snapshot.types import PlanSnapshot

CHECKS = (*frame.ALL, *work.ALL, *calendar.ALL, *money.ALL, *texts.ALL)
ORDER = {severity: at for at, severity in enumerate(SEVERITIES)}


def check(plan: PlanSnapshot, programmes: Mapping[str, Programme]) -> tuple[Finding, ...]:
    """What is missing or wrong, gravest first. A plan whose links lead nowhere is told that and nothing else."""
    if problems := link_problems(plan):
        return tuple(
            found(
                "plan.links",
                "",
                problem.place,
                problem.message,
                Words("Ret nummeret i planfilen.", "Change the ref in the plan file."),
            )
            for problem in problems
        )
    looking = Looking(plan, programmes.get(plan.plan.programme))
    findings = [finding for check_one in CHECKS for finding in check_one(looking)]
    return tuple(sorted(findings, key=lambda finding: ORDER[finding.severity]))
