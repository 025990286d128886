"""Everything that can be done to a plan, in the words of the log. `{it}` is the part that it was done to."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from knopskud.audit.models import Event
from knopskud.core.words import Words
from knopskud.editions.kinds import KINDS as EDITIONS
from knopskud.snapshot.diff.said import label_of
from knopskud.snapshot.parts import kind_of
from knopskud.snapshot.types import KINDS

ACTS = {
    "part.add": Words("tilføjede {it}", "added {it}"),
    "part.change": Words("ændrede {it}: {fields}", "changed {it}: {fields}"),
    "part.move": Words("flyttede {it} i rækken", "moved {it} in its row"),
    "part.remove": Words("fjernede {it}", "removed {it}"),
    "part.return": Words("hentede {it} tilbage", "brought {it} back"),
    "plan.load": Words("begyndte planen", "began the plan"),
    "plan.close": Words("afsluttede planen", "closed the plan"),
    "plan.reopen": Words("åbnede planen igen", "opened the plan again"),
    "comment.begin": Words("begyndte en tråd om {it}", "began a thread about {it}"),
    "comment.answer": Words("svarede i en tråd om {it}", "answered in a thread about {it}"),
    "comment.edit": Words("rettede en kommentar til {it}", "edited a comment on {it}"),
    "comment.resolve": Words("afsluttede en tråd om {it}", "resolved a thread about {it}"),
    "comment.reopen": Words("åbnede en tråd om {it} igen", "opened a thread about {it} again"),
    "edition.reasons": Words("skrev begrundelser", "wrote reasons"),
    "edition.plan": Words("planlagde en udgivelse: {kind}", "planned a publishing: {kind}"),
    "edition.withdraw": Words(
        "trak en planlagt udgivelse tilbage", "withdrew a planned publishing"
    ),
    "edition.refuse": Words(
        "gennemførte ikke den planlagte udgivelse", "did not carry out the planned publishing"
    ),
    "approval.enter": Words(
        "skrev ind, hvad {it} besluttede om udgave {number}",
        "entered what {it} decided on edition {number}",
    ),
    "approval.correct": Words(
        "rettede, hvad der står om {it} og udgave {number}",
        "corrected what is said of {it} and edition {number}",
    ),
    "confirmation.ask": Words(
        "bad om at få bekræftet, hvad {it} giver", "asked for a confirmation of what {it} gives"
    ),
    "confirmation.answer": Words(
        "svarede på, om det passer, hvad {it} giver", "answered whether it is right what {it} gives"
    ),
    "confirmation.withdraw": Words(
        "trak spørgsmålet om {it} tilbage", "withdrew the question on {it}"
    ),
    "handin.excuse": Words(
        "skrev, hvorfor noget står åbent i afleveringen",
        "wrote why something is left open in the hand-in",
    ),
    "handin.hand_in": Words(
        "afleverede udgave {number} til fonden", "handed edition {number} in to the fund"
    ),
    "handin.reopen": Words(
        "åbnede afleveringen af udgave {number} igen",
        "opened the hand-in of edition {number} again",
    ),
    "edition.add-papers": Words(
        "lagde papirer til udgave {number}", "added papers to edition {number}"
    ),
    "edition.take-down-paper": Words(
        "tog et papir i udgave {number} ned", "took down a paper of edition {number}"
    ),
    "handin.answer": Words(
        "skrev fondens svar på udgave {number} ind", "entered the fund's answer to edition {number}"
    ),
    "handin.answer.correct": Words(
        "rettede fondens svar på udgave {number}", "corrected the fund's answer to edition {number}"
    ),
    "blank.keep": Words("lagde skemaet “{it}” op", "uploaded the form “{it}”"),
    "blank.withdraw": Words("tog skemaet “{it}” ud af brug", "withdrew the form “{it}”"),
    "voice.send": Words("en beboer skrev om {it}", "a resident wrote about {it}"),
    "voice.enter": Words("skrev en stemme ind om {it}", "wrote in a voice about {it}"),
    "voice.show": Words("viste en stemme", "showed a voice"),
    "voice.hide": Words("tog en stemme ned", "took a voice down"),
    "voice.settle": Words("så på en anmeldelse", "looked at a report"),
    "voice.answer": Words("svarede på en stemme", "answered a voice"),
    "voice.grow": Words("lod en idé vokse til {it}", "let an idea grow into {it}"),
    "voice.group": Words("lagde ideer sammen", "put ideas together"),
    "voice.take_off": Words("slettede billedet til en idé", "deleted the picture of an idea"),
    "voice.withdraw": Words("en beboer trak sine ord tilbage", "a resident took their words back"),
    "voice.forget": Words("kontaktoplysninger blev slettet", "contact details were deleted"),
    "voice.open": Words("åbnede for kommentarer", "opened for comments"),
    "voice.close": Words("lukkede for kommentarer", "closed for comments"),
    "voice.rules": Words("ændrede, hvordan stemmer tages imod", "changed how voices are taken in"),
    "meeting.arrange": Words("gjorde møde {number} klar", "arranged meeting {number}"),
    "meeting.change": Words("ændrede møde {number}", "changed meeting {number}"),
    "meeting.called": Words("indkaldte til møde {number}", "called people to meeting {number}"),
    "meeting.papers": Words(
        "sendte papirer ud til møde {number}", "sent the papers of meeting {number}"
    ),
    "meeting.off": Words("aflyste møde {number}", "called off meeting {number}"),
    "meeting.on": Words("satte møde {number} på igen", "put meeting {number} on again"),
    "meeting.agenda": Words(
        "skrev dagsorden til møde {number}", "wrote the agenda of meeting {number}"
    ),
    "meeting.propose": Words(
        "skrev et forslag ind til møde {number}", "entered a proposal for meeting {number}"
    ),
    "meeting.drop": Words(
        "tog et forslag til møde {number} væk", "took away a proposal for meeting {number}"
    ),
    "meeting.vote": Words(
        "skrev stemmer ind for {it}, møde {number}", "entered the votes of {it}, meeting {number}"
    ),
    "meeting.correct": Words(
        "rettede stemmerne for {it}, møde {number}", "corrected the votes of {it}, meeting {number}"
    ),
    "meeting.ballot": Words(
        "skrev en urafstemning i {it} ind, møde {number}",
        "entered a ballot in {it}, meeting {number}",
    ),
    "meeting.override": Words(
        "skrev ind, at planen gennemføres trods nej i {it}",
        "entered that the plan is carried through in spite of the no of {it}",
    ),
    "meeting.override_correct": Words(
        "rettede beslutningen om at gennemføre planen trods nej i {it}",
        "corrected the decision to carry the plan through in spite of the no of {it}",
    ),
    "meeting.write": Words(
        "skrev i referatet af møde {number}", "wrote in the minutes of meeting {number}"
    ),
    "meeting.minutes": Words(
        "udgav referatet af møde {number}", "published the minutes of meeting {number}"
    ),
    "meeting.remind": Words(
        "mindede om en frist for møde {number}", "reminded of a deadline of meeting {number}"
    ),
    "meeting.rules": Words("ændrede fristerne for møder", "changed the deadlines of meetings"),
    "edition.publish": Words("udgav udgave {number}: {kind}", "published edition {number}: {kind}"),
}
ELSE = Words("gjorde noget andet ({act})", "did something else ({act})")
ELSE_TO = Words("gjorde noget ved {it} ({act})", "did something to {it} ({act})")
MOST_FIELDS = 4
MORE = Words("{fields} og {count} felter mere", "{fields} and {count} more fields")

Naming = Callable[[str], Words]
"""Gives the name of the part with a ref, as it stands in the middle of a sentence."""


@dataclass(frozen=True)
class Did:
    """What somebody did, in words without the somebody; `ref` is the part that it was done to, or nothing."""

    words: Words
    ref: str = ""


def did(event: Event, naming: Naming) -> Did:
    """What an act was. One that this version does not know is told by its own name."""
    it = naming(event.ref) if event.ref else _called(event)
    known = ACTS.get(event.act)
    if known is None:
        words = (ELSE_TO if event.ref else ELSE).filled(it=it, act=event.act)
        return Did(words, event.ref)
    after: Mapping[str, Any] = event.after or {}
    kind = EDITIONS.get(str(after.get("kind")), Words("", ""))
    filled = known.filled(
        it=it, fields=_fields(event), number=after.get("number", ""), kind=_small(kind)
    )
    return Did(filled, event.ref)


def _called(event: Event) -> Words:
    """What the record itself calls that which is no part of the plan, such as a body of the programme."""
    after: Mapping[str, Any] = event.after or {}
    name = str(after.get("name", ""))
    return Words(name, str(after.get("name_en", name)))


def _fields(event: Event) -> Words:
    """The labels of the fields that a change touched, the first few by name."""
    part = KINDS.get(kind_of(event.ref) or "")
    if part is None:
        return Words("", "")
    names = [
        name
        for name in part.model_fields
        if name in {**(event.before or {}), **(event.after or {})}
    ]
    labels = [_small(label_of(part, name)) for name in names]
    first = labels[:MOST_FIELDS]
    said = Words(", ".join(one.da for one in first), ", ".join(one.en for one in first))
    more = len(labels) - len(first)
    return MORE.filled(fields=said, count=more) if more else said


def _small(words: Words) -> Words:
    return Words(*(text[:1].lower() + text[1:] for text in words))
