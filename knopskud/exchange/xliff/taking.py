"""What of a file can be taken into a plan, and what cannot and why."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from knopskud.core.words import Words
from knopskud.exchange.xliff.reading import Package, Segment
from knopskud.snapshot.texts import Text
from knopskud.snapshot.types import digest_of

UNKNOWN = Words("Teksten findes ikke i planen mere.", "The text is no longer in the plan.")
TWICE = Words("Den står flere gange i filen.", "It stands more than once in the file.")
NO_SOURCE = Words("Den danske tekst mangler i filen.", "The Danish text is missing in the file.")


@dataclass(frozen=True)
class Taken:
    """A translation to be written: the text that it is of, its words, and the digest of its Danish text."""

    text: Text
    words: str
    source: str

    @property
    def is_outdated(self) -> bool:
        """Whether the Danish text has changed since the file was made."""
        return self.source != self.text.digest

    @property
    def replaces(self) -> bool:
        """Whether other words stand there now."""
        return self.text.written not in ("", self.words)


@dataclass
class Report:
    """Every segment of a file, sorted by what becomes of it."""

    taken: list[Taken] = field(default_factory=list)
    same: int = 0
    missing: list[Text] = field(default_factory=list)
    refused: list[tuple[str, Words]] = field(default_factory=list)


def judged(texts: Iterable[Text], package: Package) -> Report:
    """What to do with each segment; `texts` are those of the plan in the file's language.

    A translation of an older Danish text is taken as what it is: outdated.
    """
    known = {f"{one.part.ref}.{one.field}": one for one in texts}
    counted = Counter(one.name for one in package.segments)
    report = Report()
    for segment in package.segments:
        text = known.get(segment.name)
        if text is None:
            report.refused.append((segment.name[:60], UNKNOWN))
        elif counted[segment.name] > 1:
            report.refused.append((segment.name, TWICE))
        elif not segment.target:
            report.missing.append(text)
        elif not segment.source:
            report.refused.append((segment.name, NO_SOURCE))
        else:
            _take(report, text, segment)
    return report


def _take(report: Report, text: Text, segment: Segment) -> None:
    one_line = " ".join(segment.source.split()) == " ".join(text.danish.split())
    source = text.digest if one_line else digest_of(segment.source)
    if text.there and (text.there.text, text.there.source) == (segment.target, source):
        report.same += 1
    else:
        report.taken.append(Taken(text, segment.target, source))
