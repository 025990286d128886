"""How the large parts of a plan are laid out for writing: as the work is done, not as the type lists its fields."""

from dataclasses import dataclass

from knopskud.core.words import Words

NOTE = Words("Internt", "Internal")
PHOTO = Words("Foto", "Photo")
LONG = Words("Fuld beskrivelse", "Full description")


@dataclass(frozen=True)
class Block:
    """One heading of the page with some fields of the part and the shelves of smaller parts that belong there.

    `extra` names something that the page shows and that is written elsewhere.
    """

    id: str
    heading: Words
    fields: tuple[str, ...] = ()
    shelves: tuple[str, ...] = ()
    extra: str = ""


LAYOUTS: dict[str, tuple[Block, ...]] = {
    "plan": (
        Block("planen", Words("Planen", "The plan"), ("name", "area", "municipality", "programme", "period", "follows")),
        Block("kort", Words("Kort fortalt", "In short"), ("in_short", "banner")),
        Block("foto", PHOTO, extra="photo"),
        Block("parter", Words("Parter", "Parties"), shelves=("party",)),
        Block("afdelinger", Words("Afdelinger og deres møder", "Departments and their meetings"), shelves=("department", "meeting")),
        Block("organer", Words("Organer og kontakter", "Bodies and contacts"), shelves=("body", "contact")),
        Block("samarbejde", Words("Samarbejdsparter", "Partners"), shelves=("partner",)),
        Block("internt", NOTE, ("current_scenario", "note")),
    ),
    "agreement": (
        Block("formaal", Words("Formål", "Purpose"), ("purpose",)),
        Block("parter", Words("Parter og roller", "Parties and roles"), ("roles",), ("party",)),
        Block("organisering", Words("Organisering", "Organisation"), ("organisation",), ("body",)),
        Block("oekonomi", Words("Økonomi", "Economy"), ("economy",)),
        Block("opfoelgning", Words("Opfølgning", "Follow-up"), ("follow_up",)),
        Block("internt", NOTE, ("note",)),
    ),
    "sub_agreement": (
        Block("kort", Words("Delaftalen kort", "The sub-agreement in short"), ("title", "area", "short")),
        Block("udfordring", Words("Udfordringen, og hvad tallene siger", "The challenge, and what the figures say"), ("challenge",), ("data_point",)),
        Block("formaal", Words("Formål og målgrupper", "Purpose and target groups"), ("purpose", "target_groups")),
        Block("delmaal", Words("Delmål", "Sub-goals"), shelves=("sub_goal",), extra="matrix"),
        Block("aktiviteter", Words("Aktiviteter", "Activities"), ("evidence",), ("activity",)),
        Block("indikatorer", Words("Indikatorer", "Indicators"), shelves=("indicator",)),
        Block("milepaele", Words("Milepæle", "Milestones"), shelves=("milestone",)),
        Block("parter", Words("Samarbejdsparter og roller", "Partners and roles"), ("roles",), extra="partners"),
        Block("ressourcer", Words("Ressourcer", "Resources"), ("resources",), extra="money"),
        Block("forankring", Words("Forankring", "Anchoring"), ("anchoring",)),
        Block("internt", NOTE, ("note",)),
    ),
    "activity": (
        Block("beboerne", Words("Det, beboerne læser", "What residents read"), ("title", "plain", "where", "when", "times")),
        Block("foto", PHOTO, extra="photo"),
        Block("hvem", Words("Hvem den er for", "Whom it is for"), ("reach", "ages", "capacity", "departments")),
        Block("maal", Words("Hvad den skal føre til", "What it shall lead to"), ("sub_agreement", "sub_goals")),
        Block("beskrivelse", LONG, ("full",)),
        Block("parter", Words("Hvem der er med", "Who takes part"), ("partners", "responsible")),
        Block("milepaele", Words("Milepæle", "Milestones"), shelves=("milestone",)),
        Block("historie", Words("Hvor den kommer fra", "Where it comes from"), ("origin",), extra="ideas"),
        Block("internt", NOTE, ("note",)),
    ),
}  # fmt: skip
"""The pages by the kind of part. Every field that can be written stands in exactly one block."""
OWN_PAGE = frozenset(LAYOUTS)
"""The kinds that are written on a page of their own; others open where they are listed."""
