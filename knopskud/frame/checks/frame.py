"""Does the plan fit its programme?"""

from collections.abc import Iterable, Iterator

from knopskud.core.words import Words
from knopskud.core.years import months_of
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found
from knopskud.frame.mapping import counterparts
from knopskud.frame.programmes import Area, Programme
from knopskud.snapshot.diff.said import label_of
from knopskud.snapshot.types import StrategicAgreement, SubAgreement


def programme(at: Looking) -> Iterator[Finding]:
    """The programme exists [R1]."""
    head = at.plan.plan
    if at.programme is None:
        yield found(
            "frame.programme",
            head.ref,
            "programme",
            Words("Puljen {key} findes ikke her.", "There is no programme {key} here.").filled(key=head.programme),
            Words("Vælg en anden pulje, eller læg puljens fil i mappen med puljer.", "Choose another programme, or put its file in the folder of programmes."),
        )  # fmt: skip


def areas(at: Looking) -> Iterator[Finding]:
    """There are delaftaler; each has an area of the programme, and every area at most one [R1, R3]."""
    if not at.plan.sub_agreements:
        yield found(
            "frame.no-sub-agreement",
            at.plan.plan.ref,
            "",
            Words("Planen har ingen delaftaler.", "The plan has no sub-agreements."),
            Words("Skriv en delaftale for hvert af de områder, planen vælger.", "Write a sub-agreement for each area that the plan chooses."),
        )  # fmt: skip
    if at.programme is None:
        return
    seen: dict[str, SubAgreement] = {}
    for part in at.plan.sub_agreements:
        if not at.programme.has_area(part.area):
            yield _strange(at, at.programme, part)
        elif part.area in seen:
            yield found(
                "frame.area-twice",
                part.ref,
                "area",
                Words("“{other}” har det samme område.", "“{other}” has the same area.").filled(other=seen[part.area].title),
                Words("Slå de to delaftaler sammen, eller vælg et andet område.", "Put the two sub-agreements together, or choose another area."),
            )  # fmt: skip
        seen.setdefault(part.area, part)


def _strange(at: Looking, own: Programme, part: SubAgreement) -> Finding:
    """A delaftale with another programme's area: it is told where the area went, so a plan can change programme."""
    known = counterparts(at.programmes, part.area, own.key)
    if known is None:
        message = Words("{key} er ikke et af områderne i {own}.", "{key} is not one of the areas of {own}.").filled(key=part.area, own=own.name)  # fmt: skip
        return found("frame.area", part.ref, "area", message, _choose(own.areas))
    home, here = known
    message = Words("Området “{area}” hører til {home}. Planen er i {own}.", "The area “{area}” belongs to {home}. The plan is in {own}.").filled(area=home.area(part.area).name, home=home.name, own=own.name)  # fmt: skip
    if not here:
        return found("frame.area", part.ref, "area", message, _choose(own.areas))
    remedy = Words("I {own} svarer det til: {names}. Vælg et af dem.", "In {own} it corresponds to: {names}. Choose one of them.").filled(own=own.name, names=_names(here))  # fmt: skip
    return found("frame.area", part.ref, "area", message, remedy)


def _choose(areas: Iterable[Area]) -> Words:
    return Words("Vælg et af disse: {names}.", "Choose one of these: {names}.").filled(
        names=_names(areas)
    )


def _names(areas: Iterable[Area]) -> Words:
    named = [area.name for area in areas]
    return Words(", ".join(one.da for one in named), ", ".join(one.en for one in named))


def required(at: Looking) -> Iterator[Finding]:
    """The delaftaler and the strategic agreement have the parts that the programme asks for [R3]."""
    if at.programme is None:
        return
    for part in at.plan.sub_agreements:
        for name in at.programme.required:
            if not getattr(part, name):
                label = label_of(SubAgreement, name)
                yield found(
                    "frame.required",
                    part.ref,
                    name,
                    Words("{label} mangler i delaftalen “{title}”.", "{label} is missing in the sub-agreement “{title}”.").filled(label=label, title=part.title),
                    Words("Skriv nogle linjer under {label}.", "Write some lines under {label}.").filled(label=label),
                )  # fmt: skip
    for name in at.programme.required_agreement:
        if not getattr(at.plan.agreement, name):
            label = label_of(StrategicAgreement, name)
            yield found(
                "frame.agreement",
                at.plan.agreement.ref,
                name,
                Words("{label} mangler i den strategiske samarbejdsaftale.", "{label} is missing in the strategic agreement.").filled(label=label),
                Words("Skriv nogle linjer under {label}.", "Write some lines under {label}.").filled(label=label),
            )  # fmt: skip


def period(at: Looking) -> Iterator[Finding]:
    """The plan has the programme's normal length, to the month [R1]."""
    if at.programme is None:
        return
    own, years = at.plan.plan.period, at.programme.normal_years
    months = round(months_of(own.start, own.end))
    if months != 12 * years:
        yield found(
            "frame.period",
            at.plan.plan.ref,
            "period",
            Words("Planen varer {months} måneder. Puljens planer varer normalt {normal} ({years} år).", "The plan lasts {months} months. The programme's plans normally last {normal} ({years} years).").filled(months=months, normal=12 * years, years=years),
            Words("Tal med fonden, hvis det er meningen.", "Talk with the fund if this is intended."),
        )  # fmt: skip


ALL = (programme, areas, required, period)
