"""Do the days lie where they should?"""

from collections.abc import Iterator

from knopskud.core import days
from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found


def milestones(at: Looking) -> Iterator[Finding]:
    """Milestones lie in the plan's period [R3]."""
    period = at.plan.plan.period
    for part in at.plan.milestones:
        if not period.start <= part.day <= period.end:
            yield found(
                "calendar.milestone",
                part.ref,
                "day",
                Words("Milepælen “{text}” ligger den {day}, uden for planens periode.", "The milestone “{text}” lies on {day}, outside the plan's period.").filled(text=part.text, day=days.said(part.day)),
                Words("Ret datoen, eller flyt den til kalenderen før planen.", "Change the day, or move it to the calendar before the plan."),
            )  # fmt: skip


def targets(at: Looking) -> Iterator[Finding]:
    """Targets are for years of the plan [R13]."""
    years = at.plan.plan.period.years
    for part in at.plan.indicators:
        outside = [target.year for target in part.targets if target.year not in years]
        if outside:
            yield found(
                "calendar.target",
                part.ref,
                "targets",
                Words("Indikatoren “{name}” har måltal for {years}, uden for planens periode.", "The indicator “{name}” has targets for {years}, outside the plan's period.").filled(name=part.name, years=", ".join(map(str, outside))),
                Words("Ret årstallet.", "Change the year."),
            )  # fmt: skip


def meetings(at: Looking) -> Iterator[Finding]:
    """Every afdeling has a meeting where its residents get the plan on the table [R6]."""
    met = {ref for meeting in at.plan.meetings for ref in meeting.departments}
    for part in at.plan.departments:
        if part.ref not in met:
            yield found(
                "calendar.no-meeting",
                part.ref,
                "",
                Words("{name} har intet afdelingsmøde i planen.", "{name} has no residents' meeting in the plan.").filled(name=part.name),
                Words("Skriv mødets dag og sted, så folderen kan trykkes.", "Write the meeting's day and place, so that the folder can be printed."),
            )  # fmt: skip


ALL = (milestones, targets, meetings)
