"""The work itself: delaftaler, sub-goals, activities, indicators, milestones and the partners who take part."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, model_validator

from knopskud.core.words import Words
from knopskud.snapshot.types.base import Name, Note, Part, Title, Value
from knopskud.snapshot.types.fields import (
    ActivityRef,
    Age,
    Choice,
    ContactRef,
    Count,
    DataPointRef,
    Day,
    DepartmentRef,
    IndicatorRef,
    Key,
    Label,
    Later,
    Line,
    MilestoneRef,
    PartnerRef,
    Quantity,
    RichText,
    SubAgreementRef,
    SubGoalRef,
    Text,
    Year,
    each_year_once,
    refuse,
)
from knopskud.snapshot.types.files import Consent, Photo
from knopskud.snapshot.types.ideas import Ideas
from knopskud.snapshot.types.times import Slot
from knopskud.snapshot.types.translations import Translatable, TranslatedPart, Translations


class SubAgreement(TranslatedPart):
    """Delaftale: what is agreed for one focus area (indsatsområde)."""

    kind: ClassVar[str] = "sub_agreement"
    prefix: ClassVar[str] = "D"
    words: ClassVar[Words] = Words("delaftale", "sub-agreement")

    ref: SubAgreementRef
    area: Annotated[Key, Label("Indsatsområde", "Focus area")]
    title: Annotated[Title, Translatable()]
    short: Annotated[Text, Label("Kort fortalt", "In short"), Translatable()] = ""
    challenge: Annotated[RichText, Label("Udfordring", "Challenge")] = ""
    purpose: Annotated[RichText, Label("Formål", "Purpose")] = ""
    target_groups: Annotated[RichText, Label("Målgrupper", "Target groups")] = ""
    evidence: Annotated[RichText, Label("Vidensgrundlag", "Evidence")] = ""
    roles: Annotated[RichText, Label("Roller og ansvar", "Roles and responsibilities")] = ""
    resources: Annotated[RichText, Label("Ressourcer", "Resources")] = ""
    anchoring: Annotated[RichText, Label("Forankring", "Anchoring")] = ""
    note: Note = ""
    translations: Translations = ()


class DataPoint(Part):
    """A figure that describes the challenge, with the place it comes from."""

    kind: ClassVar[str] = "data_point"
    prefix: ClassVar[str] = "DP"
    words: ClassVar[Words] = Words("nøgletal", "key figure")

    ref: DataPointRef
    sub_agreement: Annotated[SubAgreementRef, Label("Delaftale", "Sub-agreement")]
    text: Annotated[Line, Field(min_length=1), Label("Hvad tallet siger", "What the figure says")]
    value: Annotated[Line, Field(min_length=1), Label("Tal", "Figure")]
    source: Annotated[Line, Label("Kilde", "Source")] = ""
    year: Annotated[Year | None, Label("År", "Year")] = None
    note: Note = ""


class SubGoal(Part):
    """Delmål: what shall be better, under the purpose of a delaftale."""

    kind: ClassVar[str] = "sub_goal"
    prefix: ClassVar[str] = "DM"
    words: ClassVar[Words] = Words("delmål", "sub-goal")

    ref: SubGoalRef
    sub_agreement: Annotated[SubAgreementRef, Label("Delaftale", "Sub-agreement")]
    text: Annotated[Line, Field(min_length=1), Label("Delmål", "Sub-goal")]
    note: Note = ""


ORIGINS = {
    "continued": Words("Videreført", "Continued"),
    "new_version": Words("Ny udgave", "New version"),
    "new": Words("Ny", "New"),
    "bud": Words("Knopskud", "Bud"),
}
REACHES = {
    "open": Words("Åben for alle", "Open to everybody"),
    "targeted": Words("Målrettet enkelte", "Targeted"),
}


class Origin(Value):
    """Where an activity comes from: `plan` and `ref` name what it continues, renews or grew from (R17)."""

    type: Annotated[
        Literal["continued", "new_version", "new", "bud"],
        Label("Oprindelse", "Origin"),
        Choice(ORIGINS),
    ] = "new"
    plan: Annotated[Key | None, Label("I planen", "In the plan")] = None
    ref: Annotated[
        str | None, Field(pattern=r"^A-[0-9]{1,6}$"), Label("Fra aktiviteten", "From the activity")
    ] = None
    story: Annotated[Line, Label("Historien bag", "The story behind")] = ""


class AgeBand(Value):
    """The youngest and the oldest who can join, in whole years."""

    youngest: Annotated[Age | None, Label("Fra alder", "From age")] = None
    oldest: Annotated[Age | None, Label("Til alder", "To age")] = None

    @model_validator(mode="after")
    def _ordered(self) -> "AgeBand":
        if self.youngest is not None and self.oldest is not None and self.oldest < self.youngest:
            raise refuse(
                "ages",
                Words(
                    "“Til alder” er lavere end “fra alder”.", "“To age” is lower than “from age”."
                ),
            )
        return self


class Contribution(Value):
    """What a partner brings to an activity."""

    partner: Annotated[PartnerRef, Label("Samarbejdspart", "Partner")]
    role: Annotated[Line, Label("Rolle", "Role")] = ""
    gives: Annotated[Line, Label("Bidrag", "Contribution")] = ""


class Activity(TranslatedPart):
    """Aktivitet: a concrete offer. A targeted one tells the public neither who, where nor when (R16)."""

    kind: ClassVar[str] = "activity"
    prefix: ClassVar[str] = "A"
    words: ClassVar[Words] = Words("aktivitet", "activity")

    ref: ActivityRef
    sub_agreement: Annotated[SubAgreementRef, Label("Delaftale", "Sub-agreement")]
    title: Annotated[Title, Translatable()]
    plain: Annotated[Text, Label("Tekst til beboerne", "Text for residents"), Translatable()] = ""
    full: Annotated[RichText, Label("Fuld beskrivelse", "Full description")] = ""
    origin: Annotated[Origin, Label("Oprindelse", "Origin")] = Origin()
    ideas: Ideas = ()
    reach: Annotated[
        Literal["open", "targeted"], Label("Hvem er den for", "Reach"), Choice(REACHES)
    ] = "open"
    ages: Annotated[AgeBand, Label("Alder", "Ages")] = AgeBand()
    capacity: Annotated[Count | None, Label("Pladser", "Places")] = None
    departments: Annotated[
        tuple[DepartmentRef, ...],
        Field(max_length=200),
        Label("Afdelinger (ingen = alle)", "Departments (none = all)"),
    ] = ()
    when: Annotated[Line, Label("Hvornår", "When"), Translatable()] = ""
    times: Annotated[
        tuple[Slot, ...],
        Field(max_length=30),
        Label("Tider i kalenderen", "Times in the calendar"),
        Later(),
    ] = ()
    where: Annotated[Line, Label("Hvor", "Where"), Translatable()] = ""
    partners: Annotated[
        tuple[Contribution, ...], Field(max_length=60), Label("Samarbejdsparter", "Partners")
    ] = ()
    sub_goals: Annotated[
        tuple[SubGoalRef, ...], Field(max_length=100), Label("Delmål", "Sub-goals")
    ] = ()
    responsible: Annotated[ContactRef | None, Label("Ansvarlig", "Responsible")] = None
    photo: Annotated[Photo | None, Label("Foto", "Photo")] = None
    photo_consent: Consent = ""
    note: Note = ""
    translations: Translations = ()


class Target(Value):
    """What an indicator shall reach in a year."""

    year: Annotated[Year, Label("År", "Year")]
    value: Annotated[Quantity, Label("Måltal", "Target")]


INDICATOR_KINDS = {
    "central": Words("Central måling", "Central measurement"),
    "local": Words("Lokal tælling", "Local count"),
}


class Indicator(Part):
    """Indikator: how it is seen whether a sub-goal comes nearer. Central ones come from the fund's data (R13)."""

    kind: ClassVar[str] = "indicator"
    prefix: ClassVar[str] = "I"
    words: ClassVar[Words] = Words("indikator", "indicator")

    ref: IndicatorRef
    sub_goals: Annotated[
        tuple[SubGoalRef, ...], Field(max_length=100), Label("Delmål", "Sub-goals")
    ] = ()
    name: Name
    definition: Annotated[Text, Label("Definition", "Definition")] = ""
    type: Annotated[
        Literal["central", "local"], Label("Slags", "Kind"), Choice(INDICATOR_KINDS)
    ] = "local"
    unit: Annotated[Line, Label("Enhed", "Unit")] = ""
    counts_people: Annotated[bool, Label("Tæller personer", "Counts people")] = False
    source: Annotated[Line, Label("Kilde", "Source")] = ""
    method: Annotated[Line, Label("Metode", "Method")] = ""
    frequency: Annotated[Line, Label("Hvor tit", "Frequency")] = ""
    baseline: Annotated[Quantity | None, Label("Udgangspunkt", "Baseline")] = None
    baseline_year: Annotated[Year | None, Label("Udgangspunktets år", "Year of the baseline")] = (
        None
    )
    targets: Annotated[
        tuple[Target, ...], Field(max_length=25), each_year_once, Label("Måltal", "Targets")
    ] = ()
    note: Note = ""


class Milestone(Part):
    """Milepæl: something that is to be reached by a day."""

    kind: ClassVar[str] = "milestone"
    prefix: ClassVar[str] = "M"
    words: ClassVar[Words] = Words("milepæl", "milestone")

    ref: MilestoneRef
    sub_agreement: Annotated[SubAgreementRef | None, Label("Delaftale", "Sub-agreement")] = None
    activity: Annotated[ActivityRef | None, Label("Aktivitet", "Activity")] = None
    day: Annotated[Day, Label("Dato", "Date")]
    text: Annotated[Line, Field(min_length=1), Label("Milepæl", "Milestone")]
    note: Note = ""


class Partner(Part):
    """Samarbejdspart: an institution, association or authority that takes part in activities."""

    kind: ClassVar[str] = "partner"
    prefix: ClassVar[str] = "SP"
    words: ClassVar[Words] = Words("samarbejdspart", "partner")

    ref: PartnerRef
    name: Name
    about: Annotated[Line, Label("Hvem er de", "Who they are")] = ""
    note: Note = ""
