"""Plain makers with visible defaults. `make_plan` is a small whole plan of the invented Eksempelparken."""

from datetime import date, time
from decimal import Decimal
from typing import Any

from knopskud.snapshot.types import (
    Activity,
    AgeBand,
    AttachedFile,
    BudgetLine,
    Contact,
    Contribution,
    Department,
    Indicator,
    Meeting,
    Milestone,
    Origin,
    Partner,
    Party,
    Period,
    Photo,
    PlanHead,
    PlanSnapshot,
    Scenario,
    Source,
    SubAgreement,
    SubGoal,
    Target,
    YearAmount,
)

YEARS = (2018, 2019, 2020, 2021)


def make_amounts(*kroner: int) -> tuple[YearAmount, ...]:
    """Amounts for 2018, 2019 … in whole kroner."""
    return tuple(
        YearAmount(year=year, amount=Decimal(amount))
        for year, amount in zip(YEARS, kroner, strict=False)
    )


def make_head(**changes: Any) -> PlanHead:
    """The first page of Eksempelparken's plan."""
    fields: dict[str, Any] = {
        "key": "eksempelparken-2018-2021",
        "name": "Eksempelparken helhedsplan",
        "area": "Eksempelparken",
        "municipality": "Eksempel Kommune",
        "programme": "lbf-2015-18",
        "period": Period(start=date(2018, 1, 1), end=date(2021, 12, 31)),
        "in_short": ("Planen samler gode kræfter.", "Den varer fire år."),
        "current_scenario": "SC-1",
    }
    return PlanHead(**{**fields, **changes})


def make_photo_of(alt: str, **changes: Any) -> Photo:
    """A photo. Its bytes are nowhere."""
    fields: dict[str, Any] = {
        "digest": "0123456789abcdef" * 4,
        "width": 1600,
        "height": 1200,
        "alt": alt,
    }
    return Photo(**{**fields, **changes})


def make_file_called(name: str) -> AttachedFile:
    """A PDF by its name. Its bytes are nowhere."""
    return AttachedFile(digest="fedcba9876543210" * 4, name=name, type="pdf", size=1_000)


def make_activity(ref: str = "A-001", **changes: Any) -> Activity:
    """An open activity for everybody."""
    fields: dict[str, Any] = {
        "sub_agreement": "D-1",
        "title": "Tryghedsvandring",
        "plain": "Vi går en tur i mørket og ser, hvor der mangler lys.",
        "full": "<p>To gange om året går beboere og driften en aftentur.</p>",
        "sub_goals": ("DM-1",),
        "departments": ("AF-1",),
        "when": "Marts og oktober",
        "where": "Vi mødes ved beboerhuset",
        "responsible": "K-1",
    }
    return Activity(ref=ref, **{**fields, **changes})


def make_plan(**changes: Any) -> PlanSnapshot:
    """A whole small plan: two delaftaler, three activities of which one is targeted, and a budget that adds up."""
    fields: dict[str, Any] = {
        "plan": make_head(),
        "parties": (
            Party(ref="PA-1", name="Boligselskabet Eksempel", type="housing_organisation"),
            Party(ref="PA-2", name="Eksempel Kommune", type="municipality"),
            Party(ref="PA-3", name="Landsbyggefonden", type="fund", signs=False),
        ),
        "departments": (
            Department(ref="AF-1", name="Egely", organisation="PA-1", homes=420),
            Department(ref="AF-2", name="Bøgely", organisation="PA-1", homes=250),
        ),
        "meetings": (
            Meeting(
                ref="MO-1",
                departments=("AF-1",),
                day=date(2017, 9, 12),
                starts=time(19),
                place="Fælleshuset, Egely 2",
            ),
        ),
        "sub_agreements": (
            SubAgreement(
                ref="D-1",
                area="tryghed-og-trivsel",
                title="Tryghed og trivsel",
                short="Flere skal kende deres naboer.",
                challenge="<p>Mange går ikke ud om aftenen.</p>",
                purpose="<p>Beboerne føler sig trygge og kender deres naboer.</p>",
            ),
            SubAgreement(
                ref="D-2",
                area="kriminalpraeventiv-indsats",
                title="Kriminalpræventiv indsats",
                short="Unge skal have noget at stå op til.",
                purpose="<p>Flere unge har en meningsfuld fritid.</p>",
            ),
        ),
        "sub_goals": (
            SubGoal(
                ref="DM-1", sub_agreement="D-1", text="Flere føler sig trygge udendørs om aftenen"
            ),
            SubGoal(ref="DM-2", sub_agreement="D-2", text="Flere unge har et job efter skole"),
        ),
        "activities": (
            make_activity(),
            make_activity(
                "A-002",
                sub_agreement="D-2",
                title="Lommepengejob",
                plain="Unge passer grønne områder og får løn for det.",
                origin=Origin(type="new_version", plan="eksempelparken-2014-2017", ref="A-007"),
                ages=AgeBand(youngest=13, oldest=15),
                capacity=12,
                sub_goals=("DM-2",),
                departments=(),
                partners=(Contribution(partner="SP-1", role="Arbejdsplads", gives="Redskaber"),),
            ),
            make_activity(
                "A-003",
                sub_agreement="D-2",
                title="Støtte til unge",
                plain="Nogle unge får en voksen at tale med.",
                reach="targeted",
                origin=Origin(type="continued"),
                sub_goals=("DM-2",),
                departments=(),
                when="",
                where="",
            ),
        ),
        "indicators": (
            Indicator(
                ref="I-1",
                sub_goals=("DM-1",),
                name="Trygge om aftenen",
                definition="Andel, der føler sig trygge udendørs om aftenen",
                unit="%",
                source="Spørgeskema",
                baseline=Decimal(61),
                baseline_year=2017,
                targets=(Target(year=2021, value=Decimal(70)),),
            ),
            Indicator(
                ref="I-2",
                sub_goals=("DM-2",),
                name="Unge i lommepengejob",
                definition="Unge, der har haft et lommepengejob i året",
                unit="unge",
                counts_people=True,
                source="Lokal tælling",
                baseline=Decimal(14),
                baseline_year=2017,
                targets=(Target(year=2021, value=Decimal(24)),),
            ),
        ),
        "milestones": (
            Milestone(
                ref="M-1",
                sub_agreement="D-2",
                day=date(2018, 9, 30),
                text="Aftale med tre arbejdspladser",
            ),
        ),
        "partners": (Partner(ref="SP-1", name="Driften i Eksempelparken"),),
        "scenarios": (Scenario(ref="SC-1", name="Ansøgt"),),
        "budget_lines": (
            BudgetLine(
                ref="BL-1",
                scenario="SC-1",
                title="Løn, sekretariat",
                amounts=make_amounts(600_000, 600_000, 600_000, 600_000),
            ),
            BudgetLine(
                ref="BL-2",
                scenario="SC-1",
                sub_agreement="D-2",
                title="Løn til unge",
                amounts=make_amounts(200_000, 200_000, 200_000, 200_000),
            ),
        ),
        "sources": (
            Source(
                ref="FK-1",
                scenario="SC-1",
                party="PA-3",
                name="Landsbyggefonden",
                type="fund",
                amounts=make_amounts(600_000, 600_000, 600_000, 600_000),
            ),
            Source(
                ref="FK-2",
                scenario="SC-1",
                party="PA-2",
                name="Kommunen",
                type="local",
                amounts=make_amounts(100_000, 100_000, 100_000, 100_000),
            ),
            Source(
                ref="FK-3",
                scenario="SC-1",
                party="PA-1",
                name="Boligselskabet",
                type="local",
                amounts=make_amounts(100_000, 100_000, 100_000, 100_000),
            ),
        ),
        "contacts": (Contact(ref="K-1", title="Naboskabsmedarbejder", ask_about="Fællesskaber"),),
    }
    return PlanSnapshot(**{**fields, **changes})
