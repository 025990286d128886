"""One change in one sentence that a resident understands."""

from decimal import Decimal

from knopskud.core import days
from knopskud.core.words import Words
from knopskud.snapshot.diff.model import Change, FieldChange
from knopskud.snapshot.diff.said import kroner_more
from knopskud.snapshot.diff.translating import TRANSLATIONS, said_of_languages
from knopskud.snapshot.types import Attachment, Meeting, Part

THE = {
    "plan": Words("Planens forside", "The plan's first page"),
    "agreement": Words("Den strategiske samarbejdsaftale", "The strategic agreement"),
    "party": Words("Parten “{name}”", "The party “{name}”"),
    "department": Words("Afdelingen “{name}”", "The department “{name}”"),
    "meeting": Words("Afdelingsmødet {name}", "The residents' meeting on {name}"),
    "step": Words("Trinnet “{name}”", "The step “{name}”"),
    "attachment": Words("Bilaget “{name}”", "The attachment “{name}”"),
    "sub_agreement": Words("Delaftalen “{name}”", "The sub-agreement “{name}”"),
    "data_point": Words("Nøgletallet “{name}”", "The key figure “{name}”"),
    "sub_goal": Words("Delmålet “{name}”", "The sub-goal “{name}”"),
    "activity": Words("Aktiviteten “{name}”", "The activity “{name}”"),
    "indicator": Words("Indikatoren “{name}”", "The indicator “{name}”"),
    "milestone": Words("Milepælen “{name}”", "The milestone “{name}”"),
    "partner": Words("Samarbejdsparten “{name}”", "The partner “{name}”"),
    "scenario": Words("Budgettet “{name}”", "The budget “{name}”"),
    "budget_line": Words("Budgetlinjen “{name}”", "The budget line “{name}”"),
    "source": Words("Finansieringen “{name}”", "The source of money “{name}”"),
    "in_kind": Words("Timerne til “{name}”", "The hours for “{name}”"),
    "body": Words("Organet “{name}”", "The body “{name}”"),
    "contact": Words("Kontakten “{name}”", "The contact “{name}”"),
}
"""Every kind of part with its name, as a sentence begins."""
ADDED = Words("{it} er kommet til.", "{it} has been added.")
REMOVED = Words("{it} er taget ud.", "{it} has been taken out.")
SAID = Words("{it} {what}.", "{it} {what}.")
RENAMED = Words("hedder nu “{name}”", "is now called “{name}”")
MOVED = Words("er flyttet {where}", "has been moved {where}")
SHIFTED = Words("står et andet sted i rækken", "stands at another place in its row")
CHANGED = Words("er ændret: {fields}", "has changed: {fields}")
MORE = Words("får {amount} mere i alt", "gets {amount} more in all")
LESS = Words("får {amount} mindre i alt", "gets {amount} less in all")
OTHER_YEARS = Words("er fordelt anderledes på årene", "is spread over the years anew")
READY = Words("er klar", "is ready")
NAMES = {"title", "name", "text", "what"}


def sentence(change: Change) -> Words:
    """The whole change in one sentence; the fields are named, their values are told beside it."""
    it = THE[change.kind].filled(name=name_of(change.older or change.part))
    if change.what == "added":
        return ADDED.filled(it=it)
    if change.what == "removed":
        return REMOVED.filled(it=it)
    return SAID.filled(it=it, what=_changed(change))


def name_of(part: Part) -> Words:
    """What a part is called in a sentence: a meeting by its day as people say it."""
    if isinstance(part, Meeting):
        return days.said(part.day)
    return Words(part.called, part.called)


def _changed(change: Change) -> Words:
    """All that happened to a part that is in both plans, as one predicate."""
    said: list[Words] = []
    rest = [
        field
        for field in change.fields
        if field.name != TRANSLATIONS and not _told_by_name(change, field)
    ]
    if change.renamed and change.kind not in ("plan", "agreement", "meeting"):
        said.append(RENAMED.filled(name=change.called))
    if change.moved:
        said.append(MOVED.filled(where=change.moved))
        rest = [field for field in rest if field.name not in ("sub_agreement", "activity")]
    if isinstance(change.newer, Attachment) and change.newer.done and _names(rest) == ["done"]:
        return READY
    if money := next((field for field in rest if field.unit == "kroner"), None):
        said.append(_money(money))
        rest.remove(money)
    said += said_of_languages(change)
    if rest:
        said.append(CHANGED.filled(fields=_and([_small(field.label) for field in rest])))
    return _and(said or [SHIFTED])


def _told_by_name(change: Change, field: FieldChange) -> bool:
    return change.renamed and field.name in NAMES and change.kind != "plan"


def _names(fields: list[FieldChange]) -> list[str]:
    return [field.name for field in fields]


def _money(field: FieldChange) -> Words:
    more = sum((row.more for row in field.rows), Decimal(0))
    if not more:
        return OTHER_YEARS
    return (MORE if more > 0 else LESS).filled(amount=kroner_more(more))


def _small(label: Words) -> Words:
    return Words(*(word[:1].lower() + word[1:] for word in label))


def _and(said: list[Words]) -> Words:
    """One row: alder, tid og sted."""
    if len(said) == 1:
        return said[0]
    head = Words(", ".join(w.da for w in said[:-1]), ", ".join(w.en for w in said[:-1]))
    return Words(f"{head.da} og {said[-1].da}", f"{head.en} and {said[-1].en}")
