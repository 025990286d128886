"""Do goals, activities and indicators hang together?"""

from collections.abc import Iterator

from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found


def sub_agreements(at: Looking) -> Iterator[Finding]:
    """Every delaftale has activities and sub-goals [R3]."""
    for part in at.plan.sub_agreements:
        if not at.lookup.activities_of(part.ref):
            yield found(
                "work.no-activity",
                part.ref,
                "",
                Words("Delaftalen “{title}” har ingen aktiviteter.", "The sub-agreement “{title}” has no activities.").filled(title=part.title),
                Words("Tilføj mindst én aktivitet.", "Add at least one activity."),
            )  # fmt: skip
        if not at.lookup.sub_goals_of(part.ref):
            yield found(
                "work.no-goal",
                part.ref,
                "",
                Words("Delaftalen “{title}” har ingen delmål.", "The sub-agreement “{title}” has no sub-goals.").filled(title=part.title),
                Words("Tilføj mindst ét delmål.", "Add at least one sub-goal."),
            )  # fmt: skip


def activities(at: Looking) -> Iterator[Finding]:
    """Every activity serves a goal and has a text for residents [R3, R16]."""
    for part in at.plan.activities:
        if not part.sub_goals:
            yield found(
                "work.activity-without-goal",
                part.ref,
                "sub_goals",
                Words("“{title}” har intet delmål.", "“{title}” has no sub-goal.").filled(title=part.title),
                Words("Vælg det delmål, som aktiviteten skal hjælpe med.", "Choose the sub-goal that the activity is to help with."),
            )  # fmt: skip
        if not part.plain:
            yield found(
                "work.no-plain-text",
                part.ref,
                "plain",
                Words("“{title}” har ingen tekst til beboerne.", "“{title}” has no text for residents.").filled(title=part.title),
                Words("Skriv to-tre sætninger i almindeligt sprog.", "Write two or three sentences in plain language."),
            )  # fmt: skip


def goals(at: Looking) -> Iterator[Finding]:
    """Every sub-goal has an activity that serves it and an indicator that tells of it [R3]."""
    served = {ref for activity in at.plan.activities for ref in activity.sub_goals}
    told = {ref for indicator in at.plan.indicators for ref in indicator.sub_goals}
    for part in at.plan.sub_goals:
        if part.ref not in served:
            yield found(
                "work.goal-without-activity",
                part.ref,
                "",
                Words("Ingen aktivitet hører til delmålet “{text}”.", "No activity belongs to the sub-goal “{text}”.").filled(text=part.text),
                Words("Knyt en aktivitet til delmålet, eller fjern det.", "Link an activity to the sub-goal, or remove it."),
            )  # fmt: skip
        if part.ref not in told:
            yield found(
                "work.goal-without-indicator",
                part.ref,
                "",
                Words("Ingen indikator viser, om delmålet “{text}” nås.", "No indicator shows whether the sub-goal “{text}” is reached.").filled(text=part.text),
                Words("Knyt en indikator til delmålet.", "Link an indicator to the sub-goal."),
            )  # fmt: skip


def indicators(at: Looking) -> Iterator[Finding]:
    """Every indicator says what it measures, and has a baseline with its year, a target, a source and a goal [R13]."""
    for part in at.plan.indicators:
        missing = (
            ("indicator.baseline", "baseline", part.baseline is None, Words("et udgangspunkt", "baseline")),
            ("indicator.baseline-year", "baseline_year", part.baseline is not None and part.baseline_year is None, Words("udgangspunktets år", "year of the baseline")),
            ("indicator.definition", "definition", not part.definition, Words("en definition", "definition")),
            ("indicator.target", "targets", not part.targets, Words("et måltal", "target")),
            ("indicator.source", "source", not part.source, Words("en kilde", "source")),
            ("indicator.no-goal", "sub_goals", not part.sub_goals, Words("et delmål", "sub-goal")),
        )  # fmt: skip
        for rule, field, is_missing, what in missing:
            if is_missing:
                yield found(
                    rule,
                    part.ref,
                    field,
                    Words("Indikatoren “{name}” mangler {what}.", "The indicator “{name}” has no {what}.").filled(name=part.name, what=what),
                    Words("Skriv {what}, eller tag indikatoren ud.", "Fill in the {what}, or take the indicator out.").filled(what=what),
                )  # fmt: skip


def origins(at: Looking) -> Iterator[Finding]:
    """An activity that comes from another one of the same plan comes from one that is there [R17]."""
    own = (None, at.plan.plan.key)
    there = {activity.ref for activity in at.plan.activities}
    for part in at.plan.activities:
        origin = part.origin
        if (
            origin.ref
            and origin.plan in own
            and (origin.ref not in there or origin.ref == part.ref)
        ):
            yield found(
                "work.origin",
                part.ref,
                "origin",
                Words("“{title}” kommer fra {ref}, som ikke er en anden aktivitet i planen.", "“{title}” comes from {ref}, which is no other activity of the plan.").filled(title=part.title, ref=origin.ref),
                Words("Skriv den plan, aktiviteten kommer fra, eller ret nummeret.", "Write the plan that the activity comes from, or change the ref."),
            )  # fmt: skip


def figures(at: Looking) -> Iterator[Finding]:
    """Every figure that describes the challenge says where it comes from [R3]."""
    for part in at.plan.data_points:
        if not part.source:
            yield found(
                "work.figure-source",
                part.ref,
                "source",
                Words("Tallet “{text}” mangler en kilde.", "The figure “{text}” has no source.").filled(text=part.text),
                Words("Skriv, hvor tallet kommer fra.", "Write where the figure comes from."),
            )  # fmt: skip


ALL = (sub_agreements, activities, goals, indicators, origins, figures)
