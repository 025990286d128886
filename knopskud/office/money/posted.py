"""The grid as a browser sends it: rows and cells by the names of their controls."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import QueryDict

from knopskud.core.refs import number_of, prefix_of
from knopskud.office.money.rows import CHOICES, KIND_OF, NEW, TEXTS, Row
from knopskud.snapshot.types import KINDS

CONTROL = re.compile(
    r"(?P<id>(?:BL|FK|TI)-[0-9]{1,6}|N-[0-9]{1,3})\.(?P<of>[a-z_]{1,20}|[0-9]{4})\Z"
)


@dataclass(frozen=True)
class Posted:
    """What came in: the rows in their order, those that shall go, and what stood in every cell before."""

    rows: tuple[Row, ...] = ()
    removed: frozenset[str] = frozenset()
    seen: Mapping[str, str] = field(default_factory=dict)
    becomes: Mapping[str, str] = field(default_factory=dict)

    def ref_of(self, row: Row) -> str:
        """The ref that a new row was promised when its page was made, so that it is made once; may be taken by now."""
        first = self.becomes.get(row.kind, "")
        prefix = KINDS[row.kind].prefix
        if not row.is_new or not re.fullmatch(rf"{prefix}-[0-9]{{1,6}}", first):
            return ""
        return f"{prefix}-{number_of(first) + number_of(row.id) - 1:03d}"


def posted(post: QueryDict) -> Posted:
    """The grid that was sent. Controls that are none of the grid's are left alone."""
    cells: dict[str, dict[str, str]] = {}
    for name in post:
        if found := CONTROL.match(name):
            cells.setdefault(found["id"], {})[found["of"]] = str(post[name])
    rows = tuple(_row(key, own) for key, own in cells.items())
    return Posted(
        rows=tuple(row for row in rows if row is not None),
        removed=frozenset(key for key, own in cells.items() if own.get("remove")),
        seen=_marks(post.get("seen", "")),
        becomes=_marks(post.get("becomes", "")),
    )


def _row(row_id: str, cells: dict[str, str]) -> Row | None:
    kind = cells.get("kind", "") if row_id.startswith(NEW) else KIND_OF[prefix_of(row_id)]
    if kind not in TEXTS:
        return None
    own = (*CHOICES[kind], TEXTS[kind])
    return Row(
        row_id, kind, {of: text for of, text in cells.items() if of in own or of.isdecimal()}
    )


def _marks(text: str) -> dict[str, str]:
    """What a hidden field carries along; what is no such thing is as if nothing had been seen."""
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in found.items()} if isinstance(found, dict) else {}
