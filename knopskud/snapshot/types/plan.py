"""The head of the plan, the strategic agreement and what belongs to them."""

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, model_validator

from knopskud.core import addresses
from knopskud.core.words import Words
from knopskud.core.years import years_of
from knopskud.snapshot.types.base import Name, Note, Part, Title, Value
from knopskud.snapshot.types.fields import (
    AgreementRef,
    AttachmentRef,
    BodyRef,
    Choice,
    Clock,
    ContactRef,
    Count,
    Day,
    DepartmentRef,
    Key,
    Label,
    Line,
    MeetingRef,
    PartyRef,
    PlanRef,
    Private,
    RichText,
    StepRef,
    Text,
    no_blank_lines,
    refuse,
)
from knopskud.snapshot.types.files import AttachedFile, Consent, Photo
from knopskud.snapshot.types.translations import Translatable, TranslatedPart, Translations

OWN_ADDRESS = Words(
    "Adressen /{key}/ er sidens egen. Vælg et andet kort navn.",
    "The address /{key}/ is the site’s own. Choose another short name.",
)


class Period(Value):
    """First and last day of the plan, both included."""

    start: Annotated[Day, Label("Første dag", "First day")]
    end: Annotated[Day, Label("Sidste dag", "Last day")]

    @model_validator(mode="after")
    def _forward(self) -> "Period":
        if self.end < self.start:
            raise refuse(
                "period",
                Words("Planen slutter, før den begynder.", "The plan ends before it begins."),
            )
        if self.end.year - self.start.year > 20:
            raise refuse("period", Words("Perioden er over 20 år.", "The period is over 20 years."))
        return self

    @property
    def years(self) -> tuple[int, ...]:
        """Every calendar year that the period touches."""
        return years_of(self.start, self.end)


def _free(key: str) -> str:
    if key in addresses.OWN:
        raise refuse("own_address", OWN_ADDRESS.filled(key=key))
    return key


class PlanHead(TranslatedPart):
    """Who and what the plan is: the first page."""

    kind: ClassVar[str] = "plan"
    prefix: ClassVar[str] = "P"
    words: ClassVar[Words] = Words("plan", "plan")

    ref: PlanRef = "P-1"
    key: Annotated[
        Key, AfterValidator(_free), Label("Kort navn i adressen", "Short name in the address")
    ]
    name: Annotated[Name, Translatable()]
    area: Annotated[Line, Label("Områdets navn", "Name of the area")] = ""
    municipality: Annotated[Line, Label("Kommune", "Municipality")] = ""
    programme: Annotated[Key, Label("Pulje", "Programme")]
    period: Annotated[Period, Label("Periode", "Period")]
    in_short: Annotated[
        tuple[Line, ...],
        Field(max_length=8),
        no_blank_lines,
        Label("Planen kort", "The plan in short"),
        Translatable(),
    ] = ()
    banner: Annotated[
        Line, Label("Linje øverst på alle sider", "Line at the top of every page"), Translatable()
    ] = ""
    follows: Annotated[
        tuple[Key, ...],
        Field(max_length=20),
        Label("Bygger videre på planerne", "Builds on the plans"),
    ] = ()
    current_scenario: Annotated[str, Label("Gældende budget", "Budget in force")] = ""
    photo: Annotated[Photo | None, Label("Foto", "Photo")] = None
    photo_consent: Consent = ""
    note: Note = ""
    translations: Translations = ()


class StrategicAgreement(Part):
    """Strategisk samarbejdsaftale: what the parties have agreed on for the whole plan."""

    kind: ClassVar[str] = "agreement"
    prefix: ClassVar[str] = "SA"
    words: ClassVar[Words] = Words("strategisk samarbejdsaftale", "strategic agreement")

    ref: AgreementRef = "SA-1"
    purpose: Annotated[RichText, Label("Formål", "Purpose")] = ""
    organisation: Annotated[RichText, Label("Organisering", "Organisation")] = ""
    roles: Annotated[RichText, Label("Roller og ansvar", "Roles and responsibilities")] = ""
    economy: Annotated[RichText, Label("Økonomi", "Economy")] = ""
    follow_up: Annotated[RichText, Label("Opfølgning", "Follow-up")] = ""
    note: Note = ""

    @property
    def called(self) -> str:
        """The agreement is called by its kind."""
        return self.words.da.capitalize()


PARTY_KINDS = {
    "housing_organisation": Words("Boligorganisation", "Housing organisation"),
    "municipality": Words("Kommune", "Municipality"),
    "fund": Words("Fond", "Fund"),
    "secretariat": Words("Sekretariat", "Secretariat"),
    "other": Words("Anden part", "Other party"),
}


class Party(Part):
    """A party to the agreement: a housing organisation, the municipality, the fund, the secretariat."""

    kind: ClassVar[str] = "party"
    prefix: ClassVar[str] = "PA"
    words: ClassVar[Words] = Words("part", "party")

    ref: PartyRef
    name: Name
    type: Annotated[
        Literal["housing_organisation", "municipality", "fund", "secretariat", "other"],
        Label("Slags", "Kind"),
        Choice(PARTY_KINDS),
    ]
    role: Annotated[Line, Label("Rolle", "Role")] = ""
    signs: Annotated[bool, Label("Underskriver aftalen", "Signs the agreement")] = True
    note: Note = ""


class Department(TranslatedPart):
    """Boligafdeling: an economic unit of homes with its own meeting and board."""

    kind: ClassVar[str] = "department"
    prefix: ClassVar[str] = "AF"
    words: ClassVar[Words] = Words("afdeling", "housing department")

    ref: DepartmentRef
    name: Name
    organisation: Annotated[PartyRef, Label("Boligorganisation", "Housing organisation")]
    homes: Annotated[Count, Label("Antal boliger", "Number of homes")] = 0
    about: Annotated[Text, Label("Om afdelingen", "About the department"), Translatable()] = ""
    note: Note = ""
    translations: Translations = ()


class Meeting(TranslatedPart):
    """Afdelingsmøde: where the residents of a department have the plan on the table."""

    kind: ClassVar[str] = "meeting"
    prefix: ClassVar[str] = "MO"
    words: ClassVar[Words] = Words("afdelingsmøde", "department meeting")

    ref: MeetingRef
    departments: Annotated[
        tuple[DepartmentRef, ...],
        Field(min_length=1, max_length=200),
        Label("Afdelinger", "Departments"),
    ]
    day: Annotated[Day, Label("Dato", "Date")]
    starts: Annotated[Clock | None, Label("Klokkeslæt", "Time")] = None
    place: Annotated[Line, Label("Sted", "Place"), Translatable()] = ""
    note: Note = ""
    translations: Translations = ()

    @property
    def called(self) -> str:
        """A meeting is called by its day."""
        return self.day.isoformat()


STEP_KINDS = {
    "prequalification": Words("Prækvalifikation", "Prequalification"),
    "draft_out": Words("Udkastet kommer ud til beboerne", "The draft reaches the residents"),
    "meetings": Words("Afdelingsmøder", "Residents’ meetings"),
    "hand_in": Words("Planen bliver afleveret til fonden", "The plan is handed in to the fund"),
    "municipal": Words("Behandling i kommunen", "Treatment by the municipality"),
    "content_approval": Words("Indholdet bliver godkendt", "The content is approved"),
    "grant": Words("Fonden giver tilsagn", "The fund grants the money"),
    "money_release": Words("Pengene bliver frigivet", "The money is released"),
    "start": Words("Planen begynder", "The plan begins"),
    "end": Words("Planen slutter", "The plan ends"),
    "other": Words("Andet", "Something else"),
}
"""What a step in the calendar is. The content and the money are approved apart: a real plan began without its money."""


class Step(TranslatedPart):
    """One day in the plan's calendar: prequalified, drafts out, handed in, granted, begun.

    `day` is when it is to happen, `happened` the day that it did (R8).
    """

    kind: ClassVar[str] = "step"
    prefix: ClassVar[str] = "T"
    words: ClassVar[Words] = Words("trin", "step")

    ref: StepRef
    day: Annotated[Day, Label("Dato", "Date")]
    what: Annotated[
        Line, Field(min_length=1), Label("Hvad sker der", "What happens"), Translatable()
    ]
    type: Annotated[
        Literal[
            "prequalification",
            "draft_out",
            "meetings",
            "hand_in",
            "municipal",
            "content_approval",
            "grant",
            "money_release",
            "start",
            "end",
            "other",
        ],
        Label("Slags", "Kind"),
        Choice(STEP_KINDS),
    ] = "other"
    happened: Annotated[Day | None, Label("Skete den", "Happened on")] = None
    note: Note = ""
    translations: Translations = ()


class Attachment(Part):
    """A paper that belongs to the agreement, by the programme's list."""

    kind: ClassVar[str] = "attachment"
    prefix: ClassVar[str] = "BI"
    words: ClassVar[Words] = Words("bilag", "attachment")

    ref: AttachmentRef
    item: Annotated[Key, Label("Punkt i puljens bilagsliste", "Item in the programme's list")]
    title: Title
    done: Annotated[bool, Label("Klar", "Ready")] = False
    file: Annotated[AttachedFile | None, Label("Fil", "File"), Private()] = None
    note: Note = ""


BODY_KINDS = {
    "plan_board": Words("Boligsocial bestyrelse", "Board of the plan"),
    "steering_group": Words("Styregruppe", "Steering group"),
    "reference_group": Words("Følgegruppe", "Reference group"),
    "secretariat": Words("Sekretariat", "Secretariat"),
    "department_meeting": Words("Afdelingsmøde", "Department meeting"),
    "municipal_body": Words("Kommunalt udvalg", "Municipal body"),
    "other": Words("Andet organ", "Other body"),
}


class Body(Part):
    """A body that steers the plan or decides on it. Members are roles, never persons."""

    kind: ClassVar[str] = "body"
    prefix: ClassVar[str] = "O"
    words: ClassVar[Words] = Words("organ", "body")

    ref: BodyRef
    name: Name
    type: Annotated[
        Literal[
            "plan_board",
            "steering_group",
            "reference_group",
            "secretariat",
            "department_meeting",
            "municipal_body",
            "other",
        ],
        Label("Slags", "Kind"),
        Choice(BODY_KINDS),
    ]
    task: Annotated[Text, Label("Opgave", "Task")] = ""
    members: Annotated[
        tuple[Line, ...],
        Field(max_length=60),
        no_blank_lines,
        Label("Medlemmer (roller)", "Members (roles)"),
    ] = ()
    note: Note = ""


class Contact(TranslatedPart):
    """Whom to ask, as a role: never a person's name."""

    kind: ClassVar[str] = "contact"
    prefix: ClassVar[str] = "K"
    words: ClassVar[Words] = Words("kontakt", "contact")

    ref: ContactRef
    title: Annotated[Line, Field(min_length=1), Label("Rolle", "Role"), Translatable()]
    ask_about: Annotated[Line, Label("Spørg om", "Ask about"), Translatable()] = ""
    place: Annotated[Line, Label("Findes her", "Found here"), Translatable()] = ""
    phone: Annotated[Line, Label("Fælles telefon", "Shared phone")] = ""
    email: Annotated[Line, Label("Fælles e-mail", "Shared e-mail")] = ""
    note: Note = ""
    translations: Translations = ()
