"""The index of this process: made when somebody searches, and afterwards only told what is new.

What it holds is compared with the database at each search: the newest edition of each plan by its number and hash, the
codes of what residents have said and everybody may read, and the checksums of published minutes. So a search finds what was published a moment ago, whichever
process published it, and never what was hidden.
"""

from collections.abc import Callable, Iterable
from threading import Lock

from knopskud.core.words import LANGUAGES
from knopskud.editions import queries as editions
from knopskud.finding.index import Index
from knopskud.finding.search import Answer, search
from knopskud.meetings import queries as meetings
from knopskud.public.searching import minuted, said
from knopskud.public.searching.entries import Entry, Key, entries
from knopskud.public.voicing.newest import newest
from knopskud.voices import queries as voices


class Kept:
    """Everything that can be found, and the index of its words."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._index: Index[Key] = Index()
        self._entries: dict[Key, Entry] = {}
        self._editions: dict[str, tuple[int, str]] = {}
        self._plans: dict[str, str] = {}
        self._codes: dict[str, Key] = {}
        self._minutes: dict[Key, str] = {}

    def caught_up(self) -> dict[str, str]:
        """Take in what is new and leave out what is gone; the plans' names by their keys. Three queries when nothing is new."""
        with self._lock:
            self._catch_up()
            return dict(self._plans)

    def ask(
        self, words: str, keep: Callable[[Entry], bool]
    ) -> tuple[Answer[Key], tuple[Entry, ...]]:
        """What is found among the entries that may be kept, the best first; without words all of them, in the plans' order."""
        with self._lock:
            if not words.strip():
                return Answer(), tuple(one for one in self._entries.values() if keep(one))
            found = search(self._index, words, lambda key: keep(self._entries[key]))
            return found, tuple(self._entries[text.key] for text in found.found)

    def _catch_up(self) -> None:
        now = editions.newest_identities()
        for key in self._editions.keys() - now.keys():
            self._forget_plan(key)
        for key, identity in now.items():
            if self._editions.get(key) != identity:
                self._read(key, identity)
        codes = voices.codes_of_shown()
        for code in self._codes.keys() - codes:
            self._drop([self._codes.pop(code)])
        new = codes - self._codes.keys()
        if new:
            self._add_voices(new)
        self._take_minutes(meetings.newest_minutes())

    def _read(self, plan_key: str, identity: tuple[int, str]) -> None:
        found = newest(plan_key, LANGUAGES[0])
        if found is None:
            return
        self._forget_plan(plan_key)
        volume = found[0]
        self._plans[plan_key] = volume.plan.plan.name
        for entry in entries(volume):
            self._add(entry)
        self._editions[plan_key] = identity

    def _forget_plan(self, plan_key: str) -> None:
        self._editions.pop(plan_key, None)
        self._plans.pop(plan_key, None)
        others = {*self._codes.values(), *self._minutes}
        gone = [key for key in self._entries if key[0] == plan_key and key not in others]
        self._drop(gone)

    def _add_voices(self, codes: Iterable[str]) -> None:
        for entry in said.entries(voices.with_codes(codes), self._plans):
            self._add(entry)
            self._codes[entry.key[1]] = entry.key

    def _take_minutes(self, now: dict[tuple[str, int], str]) -> None:
        held = {minuted.key_of(*where): digest for where, digest in now.items()}
        new = [digest for key, digest in held.items() if key[0] in self._plans and self._minutes.get(key) != digest]  # fmt: skip
        if new:
            for entry in minuted.entries(meetings.minutes_with(new), self._plans):
                self._add(entry)
                self._minutes[entry.key] = held[entry.key]

    def _add(self, entry: Entry) -> None:
        self._entries[entry.key] = entry
        self._index.put(entry.text)

    def _drop(self, keys: list[Key]) -> None:
        self._index.drop(keys)
        for key in keys:
            self._entries.pop(key, None)


KEPT = Kept()
