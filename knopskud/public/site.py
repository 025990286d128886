"""The site as a set of packs: one for each plan and one for the host, each made again only when it has to be."""

from collections.abc import Mapping
from pathlib import Path

from knopskud.editions.preparing import Candidate
from knopskud.public.making import Making
from knopskud.public.packing import NOTHING, Older
from knopskud.public.packs import DamagedPackError, Pack
from knopskud.public.shelf import Pointer, Shelved

HOST = ""
"""The key of the host's own pages among those of the plans."""
Published = Mapping[str, tuple[tuple[int, str], ...]]
"""The numbers and states of every plan's editions."""


class Site:
    """What is prepared now (`before`, if anything), and how the next state is made from it."""

    def __init__(self, folder: Path, before: Pointer | None, made_by: str) -> None:
        self.folder = folder
        self.made_by = made_by
        self.before = before or Pointer("")
        self._packs: dict[str, Pack | None] = {}

    def is_complete(self, published: Published) -> bool:
        """Whether every pack is there, whole, of this version, and with all editions in it."""
        return set(self.before.packs) == {HOST, *published} and all(
            self._is_good(key, published) for key in self.before.packs
        )

    def with_all(self, published: Published, candidate: Candidate | None = None) -> Pointer:
        """Make what is missing or older, with `candidate` as the newest edition of its plan."""
        after = dict(published)
        awaits = None
        if candidate:
            edition = candidate.edition
            older = after.get(edition.plan_key, ())
            after[edition.plan_key] = (*older, (edition.number, edition.state))
            awaits = (edition.plan_key, edition.number, edition.digest)
        making = Making(self.folder, after, candidate)
        packs = {key: self._plan(key, after, making) for key in after}
        packs[HOST] = making.host(self._older(HOST))
        return Pointer(self.made_by, packs, awaits)

    def _plan(self, key: str, published: Published, making: Making) -> Shelved:
        old = self.before.packs.get(key)
        if old and self._is_good(key, published) and not making.changes(old, key):
            return old
        return making.plan(key, self._older(key))

    def _is_good(self, key: str, published: Published) -> bool:
        same = key == HOST or self.before.packs[key].editions == published.get(key)
        return same and self.before.made_by == self.made_by and self._open(key) is not None

    def _open(self, key: str) -> Pack | None:
        """The pack that is there now, or None when it is missing or damaged."""
        if key not in self._packs:
            shelved = self.before.packs.get(key)
            try:
                self._packs[key] = Pack(self.folder / shelved.file) if shelved else None
            except (FileNotFoundError, DamagedPackError):
                self._packs[key] = None
        return self._packs[key]

    def _older(self, key: str) -> Older:
        """What is there already."""
        pack = self._open(key)
        same = self.before.made_by == self.made_by
        return Older.of(pack, same_program=same) if pack else NOTHING
