"""Does the public text of a targeted activity tell where or when it is?"""

from collections.abc import Iterator
from typing import NamedTuple

from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found
from knopskud.frame.telling import certain, possible
from knopskud.snapshot.types import Activity

GENERAL = Words(
    "Skriv om hjælpen i almindelighed. Sted og tid får familierne direkte.",
    "Write about the help in general. Families get place and time directly.",
)
LOOK = Words(
    "Se efter, om det røber stedet. Hvis ikke, kan teksten blive.",
    "See whether it gives the place away. If not, the text can stay.",
)


class Public(NamedTuple):
    """One text that residents read, and the field that it stands in."""

    ref: str
    field: str
    text: str


def targeted(at: Looking) -> Iterator[Finding]:
    """The public texts of a targeted activity, its milestones' too, tell neither where nor when [R16]."""
    names = tuple(department.name for department in at.plan.departments)
    for part in at.plan.activities:
        if part.reach != "targeted":
            continue
        title, hidden = part.title, _hidden(at, part)
        for ref, field, text in _public_texts(at, part):
            if told := certain(text, names):
                yield found(
                    "public.targeted-tells",
                    ref,
                    field,
                    Words("Den målrettede aktivitet “{title}” fortæller sted eller tid: “{told}”.", "The targeted activity “{title}” tells place or time: “{told}”.").filled(title=title, told=told),
                    GENERAL,
                )  # fmt: skip
            elif told := possible(text, hidden):
                yield found(
                    "public.targeted-may-tell",
                    ref,
                    field,
                    Words("Den målrettede aktivitet “{title}” fortæller måske stedet: “{told}”.", "The targeted activity “{title}” may tell its place: “{told}”.").filled(title=title, told=told),
                    LOOK,
                )  # fmt: skip


def _public_texts(at: Looking, part: Activity) -> Iterator[Public]:
    yield Public(part.ref, "title", part.title)
    yield Public(part.ref, "plain", part.plain)
    yield Public(part.ref, "origin", part.origin.story)
    for milestone in at.plan.milestones:
        if milestone.activity == part.ref:
            yield Public(milestone.ref, "text", milestone.text)


def _hidden(at: Looking, part: Activity) -> tuple[str, ...]:
    """What the public projection leaves out of the activity, and which no other text may bring back."""
    partners = (at.lookup.called(one.partner) for one in part.partners)
    return (part.where, part.when, *partners)


ALL = (targeted,)
