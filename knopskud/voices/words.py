"""What a voice can be, where it came from, and what can come of it."""

from knopskud.core.words import Words

COMMENT, IDEA = "comment", "idea"
KINDS: dict[str, Words] = {COMMENT: Words("Kommentar", "Comment"), IDEA: Words("Idé", "Idea")}

WEB = "web"
SOURCES: dict[str, Words] = {
    WEB: Words("Skrevet på siden", "Written on the site"),
    "paper": Words("På papir", "On paper"),
    "phone": Words("I telefonen", "By phone"),
    "door": Words("Ved døren", "At the door"),
    "meeting": Words("På et møde", "At a meeting"),
    "other": Words("På anden vis", "In another way"),
}
"""All count the same; the source only says how a voice reached the secretariat."""

RECEIVED, LOOKED_AT, MEETING, IN_PLAN, BEGUN, NOT_NOW, ANSWERED, GROWS = (
    "received",
    "looked_at",
    "meeting",
    "in_plan",
    "begun",
    "not_now",
    "answered",
    "grows",
)
STATES: dict[str, Words] = {
    RECEIVED: Words("Modtaget", "Received"),
    LOOKED_AT: Words("Vi har set på det", "Looked at"),
    ANSWERED: Words("Besvaret", "Answered"),
    MEETING: Words("Tages op på mødet", "Taken up at the meeting"),
    GROWS: Words("Vokser til en aktivitet", "Grows into an activity"),
    IN_PLAN: Words("Kommet med i planen", "In the plan"),
    BEGUN: Words("Er gået i gang", "Begun"),
    NOT_NOW: Words("Ikke nu", "Not now"),
}
"""The way of a voice, in the order in which it usually goes. `not now` always says why."""
WAY = (RECEIVED, LOOKED_AT, MEETING, IN_PLAN, BEGUN)
"""The steps of an idea that becomes something, as a resident follows them. From the meeting on they follow from what
agendas, editions and days say, and nobody enters them.
"""


def answers_to(kind: str) -> tuple[str, ...]:
    """What those who answer can say of a voice of that kind."""
    told = (RECEIVED, LOOKED_AT, ANSWERED, NOT_NOW)
    return told if kind == IDEA else (*told[:3], MEETING, IN_PLAN, BEGUN, NOT_NOW)


BEFORE, AFTER = "before", "after"
MODERATION: dict[str, Words] = {
    BEFORE: Words("Vi læser alt, før det vises", "We read everything before it is shown"),
    AFTER: Words("Det vises med det samme, og vi læser det bagefter", "It is shown at once, and we read it afterwards"),
}  # fmt: skip
