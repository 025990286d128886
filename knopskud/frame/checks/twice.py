"""Does anything stand twice?"""

from collections import Counter
from collections.abc import Iterator

from knopskud.core.slugs import slug
from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found
from knopskud.snapshot.types import Part

UNDER_A_SUB_AGREEMENT = ("activities", "sub_goals")
IN_THE_PLAN = ("parties", "departments", "indicators", "partners", "scenarios", "bodies")


def names(at: Looking) -> Iterator[Finding]:
    """No two parts of a kind are called the same; activities and sub-goals within a delaftale [R3]."""
    for lists, field in ((UNDER_A_SUB_AGREEMENT, "sub_agreement"), (IN_THE_PLAN, "")):
        for name in lists:
            parts: tuple[Part, ...] = getattr(at.plan, name)
            signs = [(getattr(part, field, ""), _alike(part.called)) for part in parts]
            count = Counter(signs)
            for part, sign in zip(parts, signs, strict=True):
                if count[sign] > 1:
                    yield _twice(part)


def _alike(called: str) -> str:
    return slug(called) or called


def _twice(part: Part) -> Finding:
    field = next(name for name in ("title", "name", "text") if name in type(part).model_fields)
    return found(
        "plan.twice",
        part.ref,
        field,
        Words("“{called}” står flere gange: {kind}.", "“{called}” stands several times: {kind}.").filled(called=part.called, kind=part.words),
        Words("Slå dem sammen, eller giv dem hver sit navn.", "Put them together, or give each a name of its own."),
    )  # fmt: skip


def attachments(at: Looking) -> Iterator[Finding]:
    """Each item of the programme's list of papers stands once [R4]."""
    count = Counter(part.item for part in at.plan.attachments)
    for part in at.plan.attachments:
        if count[part.item] > 1:
            yield found(
                "frame.attachment-twice",
                part.ref,
                "item",
                Words("Bilaget “{title}” er skrevet på listen flere gange.", "The attachment “{title}” is on the list several times.").filled(title=part.title),
                Words("Behold ét, og tag de andre ud.", "Keep one, and take the others out."),
            )  # fmt: skip


ALL = (names, attachments)
