"""What a name stands for where it stands: the things that are being repeated around it."""

from dataclasses import dataclass, replace
from typing import Any

from knopskud.documents.forms.names import Kind, Name, Names
from knopskud.documents.forms.saying import NOTHING, Value
from knopskud.documents.forms.spelling import marks_in
from knopskud.documents.forms.telling import Telling


@dataclass(frozen=True)
class Scope:
    """The items around a place, by the name of their kind; `under` is the delaftale that everything else narrows to."""

    names: Names
    telling: Telling
    items: tuple[tuple[str, Any], ...] = ()
    under: str | None = None

    def asks_for(self, text: str) -> tuple[Kind, ...]:
        """The kinds that a text names and that nothing around it repeats yet, each once."""
        inside = {name for name, _ in self.items}
        found = [self.names.found(mark.name) for mark in marks_in(text)]
        kinds = {one.kind.name: one.kind for one in found if one and one.kind}
        return tuple(kind for name, kind in kinds.items() if name not in inside)

    def items_of(self, kind: Kind) -> tuple[Any, ...]:
        """The things to repeat for."""
        return kind.items(self.telling, self.under)

    def inside(self, kind: Kind, item: Any) -> "Scope":
        """The scope of one copy; with nothing in particular its names are empty."""
        under = item.ref if kind.narrows and item is not None else self.under
        return replace(self, items=(*self.items, (kind.name, item)), under=under)

    def value(self, name: Name) -> Value:
        """What stands instead of a name."""
        if name.kind is None:
            return name.say(self.telling, None)
        item = dict(self.items).get(name.kind.name)
        return NOTHING if item is None else name.say(self.telling, item)
