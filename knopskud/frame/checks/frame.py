"""Does the plan fit its programme?"""

from collections.abc import Iterator

from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found
from knopskud.snapshot.diff.said import label_of
from knopskud.snapshot.types import SubAgreement


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
    """Every delaftale has an area of the programme, and every area at most one [R1, R3]."""
    if at.programme is None:
        return
    seen: dict[str, SubAgreement] = {}
    for part in at.plan.sub_agreements:
        if not at.programme.has_area(part.area):
            names = ", ".join(area.name.da for area in at.programme.areas)
            yield found(
                "frame.area",
                part.ref,
                "area",
                Words("{key} er ikke et af puljens områder.", "{key} is not one of the programme's areas.").filled(key=part.area),
                Words("Vælg et af disse: {names}.", "Choose one of these: {names}.").filled(names=names),
            )  # fmt: skip
        elif part.area in seen:
            yield found(
                "frame.area-twice",
                part.ref,
                "area",
                Words("“{other}” har det samme område.", "“{other}” has the same area.").filled(other=seen[part.area].title),
                Words("Slå de to delaftaler sammen, eller vælg et andet område.", "Put the two sub-agreements together, or choose another area."),
            )  # fmt: skip
        seen.setdefault(part.area, part)


def required(at: Looking) -> Iterator[Finding]:
    """Every delaftale has the parts that the programme asks for [R3]."""
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


def period(at: Looking) -> Iterator[Finding]:
    """The plan has the programme's normal length [R1]."""
    years, normal = len(at.plan.plan.period.years), at.programme and at.programme.normal_years
    if normal and years != normal:
        yield found(
            "frame.period",
            at.plan.plan.ref,
            "period",
            Words("Planen rører {years} kalenderår. Puljens planer er normalt på {normal} år.", "The plan touches {years} calendar years. The programme's plans normally have {normal} years.").filled(years=years, normal=normal),
            Words("Tal med fonden, hvis det er meningen.", "Talk with the fund if this is intended."),
        )  # fmt: skip


def attachments(at: Looking) -> Iterator[Finding]:
    """The papers that the programme wants are ready [R4]."""
    if at.programme is None:
        return
    ready = {one.item: one for one in at.plan.attachments}
    for item in at.programme.attachments:
        if item.key == "sub-agreements":
            continue  # the delaftaler are made from the plan itself
        there = ready.get(item.key)
        if there is None or not there.done:
            yield found(
                "frame.attachment",
                there.ref if there else at.plan.plan.ref,
                "done" if there else "",
                Words("Bilaget “{name}” er ikke klar.", "The attachment “{name}” is not ready.").filled(name=item.name),
                Words("Skriv bilaget på listen, og sæt det til klar, når det er færdigt.", "Put the attachment on the list, and mark it as ready when it is finished."),
            )  # fmt: skip


ALL = (programme, areas, required, period, attachments)
