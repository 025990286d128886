"""One page of what was found, made ready to be shown."""

from dataclasses import dataclass

from knopskud.core.words import Language, Words
from knopskud.finding.index import Text
from knopskud.finding.search import Answer, marked
from knopskud.public.searching.asked import PAGE, WORDS, Asked
from knopskud.public.searching.entries import Entry, Key
from knopskud.public.searching.kept import KEPT

ON_A_PAGE, LONGEST_PIECE, LONGEST_TITLE = 20, 220, 300
Runs = list[tuple[str, bool]]


@dataclass(frozen=True)
class Result:
    """One thing that was found: its title and a piece of its text, in runs that are marked or not."""

    called: Words
    href: str
    plan: str
    title: Runs
    piece: Runs
    is_open: bool
    tongue: str


@dataclass(frozen=True)
class Results:
    """A page of results. `count` is of all pages; `previous` and `following` are where those beside it stand."""

    asked: Asked
    count: int
    shown: tuple[Result, ...]
    answer: Answer[Key]
    previous: str
    following: str
    pages: int

    @property
    def nearest(self) -> list[tuple[str, str]]:
        """Words that might have been meant, and where they are searched for."""
        return [(word, self.asked.query(**{WORDS: word})) for word in self.answer.nearest]


def results(asked: Asked, language: Language) -> Results:
    """Search, and make one page ready."""
    answer, found = KEPT.ask(asked.words, asked.fits) if not asked.is_empty else (Answer(), ())
    pages = max(1, -(-len(found) // ON_A_PAGE))
    page = min(asked.page, pages)
    shown = found[(page - 1) * ON_A_PAGE : page * ON_A_PAGE]
    return Results(
        asked,
        len(found),
        tuple(_result(entry, answer.stems, language) for entry in shown),
        answer,
        asked.query(**{PAGE: str(page - 1)}) if page > 1 else "",
        asked.query(**{PAGE: str(page + 1)}) if page < pages else "",
        pages,
    )


def _result(entry: Entry, stems: frozenset[str], language: Language) -> Result:
    text: Text[Key] = entry.text
    return Result(
        entry.called,
        entry.href(language),
        entry.plan,
        marked(text.title or entry.plan, stems, LONGEST_TITLE),
        marked(" ".join(text.text.split()), stems, LONGEST_PIECE),
        entry.is_open,
        entry.tongue,
    )
