"""The texts of a draft in one language, laid out as they are translated: the plan itself first, then each delaftale."""

from dataclasses import dataclass
from functools import cached_property

from django.http import Http404

from knopskud.core.tongues import DANISH, KNOWN, READY, Tongue, in_order, tidy_tag, tongue
from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.snapshot.texts import Progress, Text, progress_of, texts_of
from knopskud.snapshot.translated import tongues_of

WHOLE_PLAN = Words("Planen og møderne", "The plan and the meetings")


CHANGED, MISSING = "aendret", "mangler"
FILTERS: dict[str, Words] = {
    "": Words("Alle tekster", "All texts"),
    CHANGED: Words("Dansk er ændret siden", "The Danish has changed since"),
    MISSING: Words("Ikke oversat", "Not translated"),
}
"""Which texts of a language are listed."""
STATES = {CHANGED: "outdated", MISSING: "missing"}


@dataclass(frozen=True)
class Group:
    """The texts that are translated on one page; `ref` is what stands in its address."""

    ref: str
    name: Words
    texts: tuple[Text, ...]

    @property
    def progress(self) -> Progress:
        """How far it is."""
        return progress_of(self.texts)

    def listed(self, shown: str) -> list[Text]:
        """Its texts of one of the `FILTERS`."""
        wanted = STATES.get(shown)
        return [one for one in self.texts if wanted in (None, one.state)]


class Work:
    """A draft and the language that it is translated into."""

    def __init__(self, draft: Draft, tag: str) -> None:
        self.draft = draft
        self.tongue: Tongue = tongue(tag)

    @cached_property
    def texts(self) -> tuple[Text, ...]:
        """Every text for residents."""
        return tuple(texts_of(self.draft.snapshot, self.tongue.tag))

    @cached_property
    def progress(self) -> Progress:
        """How far the whole plan is."""
        return progress_of(self.texts)

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """Every page with its texts, in the plan's order."""
        head = self.draft.snapshot.plan
        found: dict[str, list[Text]] = {head.ref: []}
        found |= {one.ref: [] for one in self.draft.snapshot.sub_agreements}
        for text in self.texts:
            home = self.draft.lookup.sub_agreement_of(text.part)
            found[home.ref if home else head.ref].append(text)
        names = {one.ref: Words(one.title, one.title) for one in self.draft.snapshot.sub_agreements}
        names[head.ref] = WHOLE_PLAN
        return tuple(Group(ref, names[ref], tuple(texts)) for ref, texts in found.items())

    def group(self, ref: str) -> Group:
        """The page with that ref. Raises Http404."""
        for one in self.groups:
            if one.ref == ref.upper():
                return one
        raise Http404

    def group_of(self, text: Text) -> Group:
        """The page that a text stands on."""
        home = self.draft.lookup.sub_agreement_of(text.part)
        return self.group(home.ref if home else self.draft.snapshot.plan.ref)

    def text(self, ref: str, field: str) -> Text:
        """One text. Raises Http404."""
        for one in self.texts:
            if (one.part.ref, one.field) == (ref.upper(), field):
                return one
        raise Http404


def work_in(draft: Draft, tag: str) -> Work:
    """The work in a language. Raises Http404 for what is no language to translate into."""
    if not is_language(tag):
        raise Http404
    return Work(draft, tag)


def is_language(tag: str) -> bool:
    """Whether that is the tag of a language that one can translate into, in its usual letters."""
    try:
        return tidy_tag(tag) == tag and tag.partition("-")[0] != DANISH
    except ValueError:
        return False


def offered(draft: Draft) -> tuple[str, ...]:
    """The languages that lie on the table: those that the house is ready for, and those that the plan is in."""
    return in_order({*READY, *tongues_of(draft.snapshot)} - {DANISH})


def others(draft: Draft) -> tuple[Tongue, ...]:
    """The languages with a name that can be begun."""
    return tuple(one for tag, one in KNOWN.items() if tag not in (DANISH, *offered(draft)))
