"""What an approval's state is called on the pages, and what it weighs."""

from collections.abc import Iterable

from knopskud.approvals.standing import DONE, Standing
from knopskud.core import days
from knopskud.core.words import Words

STATES: dict[str, Words] = {
    "approved": Words("Godkendt", "Approved"),
    "remarks": Words("Godkendt med bemærkninger", "Approved with remarks"),
    "holds": Words("Godkendelsen gælder endnu", "The approval still holds"),
    "rejected": Words("Afvist", "Rejected"),
    "postponed": Words("Udsat", "Postponed"),
    "again": Words("Skal godkende igen", "Must approve again"),
    "missing": Words("Mangler", "Missing"),
}
HOLDS = Words(
    "Sagde ja til udgave {number} den {day}.",
    "Said yes to edition {number} on {day}.",
)
AGAIN = Words(
    "Sagde ja til udgave {number} den {day}, men siden er der ændret i: {changed}.",
    "Said yes to edition {number} on {day}, but since then there are changes in: {changed}.",
)
ALL_IN = Words("Alle godkendelser er på plads", "Every approval is in place")
SOME = Words("{done} af {all} godkendelser er på plads", "{done} of {all} approvals are in place")
REFUSED = Words("{count} har sagt nej", "{count} said no")


def state_words(standing: Standing) -> Words:
    """The state in a few words, for a badge."""
    return STATES[standing.state]


def look_of(standing: Standing) -> str:
    """The badge's look: leaf for a yes, clay for what is missing."""
    return "leaf" if standing.state in DONE else "clay"


def told(standing: Standing) -> Words:
    """When it was decided, and why the yes holds or has to be given again; empty before any word."""
    entry = standing.entry
    if entry is None:
        return Words("", "")
    day = days.said(entry.day)
    if standing.state == "holds":
        return HOLDS.filled(number=entry.edition, day=day)
    if standing.state == "again":
        da, en = (", ".join(words) for words in zip(*standing.changed, strict=True))
        return AGAIN.filled(number=entry.edition, day=day, changed=Words(da, en))
    return day


def counted(found: Iterable[Standing]) -> Words:
    """`5 af 9 har sagt ja`, and how many said no."""
    every = list(found)
    done, no = sum(one.is_done for one in every), sum(one.state == "rejected" for one in every)
    words = ALL_IN if every and done == len(every) else SOME.filled(done=done, all=len(every))
    if not no:
        return words
    more = REFUSED.filled(count=no)
    return Words(f"{words.da}, {more.da}", f"{words.en}, {more.en}")
