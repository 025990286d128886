"""Are the papers of the agreement ready, and are they those that the programme asks for?"""

from collections.abc import Iterator

from knopskud.core.words import Words
from knopskud.frame.findings import Finding
from knopskud.frame.looking import Looking, found

MADE_HERE = "sub-agreements"
"""The delaftaler in the funder's template are made from the plan itself."""


def ready(at: Looking) -> Iterator[Finding]:
    """The papers that the programme wants are ready [R4]."""
    if at.programme is None:
        return
    listed = {one.item: one for one in at.plan.attachments}
    for item in at.programme.attachments_for(at.plan.plan.period.start):
        there = listed.get(item.key)
        if item.key != MADE_HERE and (there is None or not there.done):
            yield found(
                "frame.attachment",
                there.ref if there else at.plan.plan.ref,
                "done" if there else "",
                Words("Bilaget “{name}” er ikke klar.", "The attachment “{name}” is not ready.").filled(name=item.name),
                Words("Skriv bilaget på listen, og sæt det til klar, når det er færdigt.", "Put the attachment on the list, and mark it as ready when it is finished."),
            )  # fmt: skip


def unknown(at: Looking) -> Iterator[Finding]:
    """Papers that are on no list of the programme, such as those of a programme that the plan has left [R4]."""
    if at.programme is None:
        return
    wanted = {item.key for item in at.programme.attachments_for(at.plan.plan.period.start)}
    for part in at.plan.attachments:
        if part.item not in wanted:
            yield found(
                "frame.attachment-unknown",
                part.ref,
                "item",
                Words("Puljen beder ikke om bilaget “{title}”.", "The programme does not ask for the attachment “{title}”.").filled(title=part.title),
                Words("Vælg et punkt i puljens liste, eller tag bilaget ud.", "Choose an item of the programme's list, or take the attachment out."),
            )  # fmt: skip


ALL = (ready, unknown)
