"""Filling a form: names are replaced where they stand, rows and lines that name many things are repeated for each."""

from collections.abc import Callable, Sequence
from copy import deepcopy
from itertools import pairwise
from typing import Any

from knopskud.core.errors import Invalid
from knopskud.core.words import Language
from knopskud.documents.forms import refusals
from knopskud.documents.forms.catalogue.whole import names_of
from knopskud.documents.forms.checking import problems_in
from knopskud.documents.forms.names import Kind, is_end, is_repeat
from knopskud.documents.forms.numbering import Lists
from knopskud.documents.forms.package import opened
from knopskud.documents.forms.paragraphs import TBL, TR, P, W, boxes_of, text_of
from knopskud.documents.forms.scope import Scope
from knopskud.documents.forms.setting import fill
from knopskud.documents.forms.spelling import marks_in
from knopskud.documents.forms.telling import Telling
from knopskud.documents.stamp import Stamp
from knopskud.frame.programmes import Programme
from knopskud.snapshot.parties import PartiesPlan

MOST_COPIES = 20_000
ONCE = (f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}commentRangeStart", f"{W}commentRangeEnd")
"""What may stand once in a file, so copies go without it."""
IDS = ("paraId", "textId")


def filled(
    form: bytes,
    plan: PartiesPlan,
    programme: Programme,
    stamp: Stamp,
    *,
    language: Language = "da",
) -> bytes:
    """The form with the plan's texts in it, the same bytes for the same plan and form.

    Raises Invalid for a file that is no tame Word document, and for one with names that cannot be used, each with the
    words around it.
    """
    package, names = opened(form), names_of(programme)
    if problems := problems_in(package, names):
        raise Invalid(refusals.NOT_SOUND, problems)
    scope = Scope(names, Telling(plan, programme, stamp, language))
    filler = _Filler(Lists(package))
    for tree in tuple(package.parts.values()):
        filler.inside(tree, scope)
    return package.written()


class _Filler:
    def __init__(self, lists: Lists) -> None:
        self.lists = lists
        self.copies = 0

    def inside(self, container: Any, scope: Scope) -> None:
        """Everything that stands in a body, a cell or a box."""
        children, at = list(container), 0
        while at < len(children):
            child = children[at]
            kind = repeats(child, scope)
            if kind is not None:
                end = end_of(children, at)
                self._block(children[at : end + 1], kind, scope)
                at = end + 1
                continue
            if child.tag == P:
                self._each(child, text_of(child), scope, self._paragraph)
            elif child.tag == TR:
                self._each(child, _all_text(child), scope, self.inside)
            else:
                self.inside(child, scope)
            at += 1

    def _each(
        self, element: Any, text: str, scope: Scope, then: Callable[[Any, Scope], None]
    ) -> None:
        """A row or a line once for each thing that it names; emptied where there is none."""
        asked = () if element.tag == TR and _holds_blocks(element) else scope.asks_for(text)
        if not asked:
            then(element, scope)
            return
        (kind,) = asked[:1]
        items = scope.items_of(kind) or (None,)
        copies = [element, *(self._copy(element) for _ in items[1:])]
        for before, one in pairwise(copies):
            before.addnext(one)
        for one, item in zip(copies, items, strict=True):
            then(one, scope.inside(kind, item))

    def _block(self, block: Sequence[Any], kind: Kind, scope: Scope) -> None:
        """Everything between `gentag` and `slut`, once for each thing; nothing where there is none."""
        begin, *between, end = block
        for item in scope.items_of(kind):
            holder = begin.makeelement(f"{W}body")
            holder.extend([self._copy(one) for one in between])
            self.inside(holder, scope.inside(kind, item))
            for one in list(holder):
                begin.addprevious(one)
        for one in (begin, *between, end):
            one.getparent().remove(one)

    def _paragraph(self, paragraph: Any, scope: Scope) -> None:
        for box in boxes_of(paragraph):
            self.inside(box, scope)
        fill(paragraph, scope, self.lists)

    def _copy(self, element: Any) -> Any:
        self.copies += 1
        if self.copies > MOST_COPIES:
            raise Invalid(refusals.TOO_MUCH)
        made = deepcopy(element)
        made.tail = None
        for one in list(made.iter(*ONCE)):
            one.getparent().remove(one)
        for one in made.iter():
            for name in [x for x in one.attrib if x.rpartition("}")[2] in IDS]:
                del one.attrib[name]
        return made


def repeats(element: Any, scope: Scope) -> Kind | None:
    """The kind that a paragraph by itself begins to repeat."""
    mark = alone(element)
    found = scope.names.repeated(mark) if mark else None
    return found if isinstance(found, Kind) else None


def alone(element: Any) -> str:
    """The one mark that a paragraph consists of; empty for every other element."""
    if element.tag != P:
        return ""
    text = text_of(element).strip()
    found = marks_in(text)
    whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text))
    return found[0].name if whole else ""


def end_of(children: Sequence[Any], begin: int) -> int:
    """Where a repeat ends among its neighbours; `problems_in` has seen that it does."""
    deep = 0
    for at in range(begin, len(children)):
        mark = alone(children[at])
        if mark and is_end(mark):
            deep -= 1
        elif is_repeat(mark):
            deep += 1
        if deep == 0:
            return at
    return len(children) - 1


def _all_text(row: Any) -> str:
    return "\n".join(text_of(one) for one in row.iter(P))


def _holds_blocks(row: Any) -> bool:
    """A row with a repeat or another table inside is no list line itself."""
    inner = (is_repeat(alone(one)) for one in row.iter(P))
    return any(inner) or next(row.iter(TBL), None) is not None
