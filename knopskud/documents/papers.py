"""Every paper of an edition."""

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from knopskud.core.words import Language, Words
from knopskud.documents import agreements, budget, calendar, marked, notices
from knopskud.documents.for_residents import (
    booklets,
    booklets_for_print,
    folders,
    large_folders,
)
from knopskud.documents.orders import Kind, Order, Source

AT_ONCE = 2
"""Papers that are made at the same time; more threads than two take turns and take longer."""


Tell = Callable[[int, int], None]
"""Is told after each paper how many of how many have been made."""


def nobody(made: int, of: int) -> None:
    """Where nobody waits for it."""


@dataclass(frozen=True)
class Paper:
    """One finished paper: its name as a file, what people call it, and the ref of the part that it tells of."""

    name: str
    title: Words
    content_type: str
    content: bytes
    ref: str
    kind: str
    language: str


FOR_RESIDENTS: tuple[Kind, ...] = (
    folders,
    booklets,
    booklets_for_print,
    large_folders,
    notices.notices,
    notices.meeting_notices,
)
"""The kinds that can be made in every language that the plan is told in."""
KINDS: tuple[Kind, ...] = (
    *FOR_RESIDENTS,
    calendar.calendars,
    agreements.whole_plans,
    marked.marked_plans,
    agreements.strategic_agreements,
    agreements.sub_agreements,
    marked.marked_sub_agreements,
    agreements.milestone_plans,
    agreements.activity_schedules,
    agreements.budgets,
    budget.budgets,
)
"""Every kind of paper that an edition has, in the order in which they are listed."""


def orders(source: Source, kinds: tuple[Kind, ...] | None = None) -> tuple[Order, ...]:
    """Every paper that can be made of a plan. Names never repeat: parts of one name are told apart by their refs."""
    return tuple(one for kind in kinds or KINDS for one in kind(source))


def orders_in(source: Source, languages: Sequence[Language]) -> tuple[Order, ...]:
    """Every paper in each of the languages, one language after the other, and none of them twice."""
    every = [one for language in languages for one in orders(replace(source, language=language))]
    return tuple({one.name: one for one in every}.values())


def papers(
    source: Source,
    kinds: tuple[Kind, ...] | None = None,
    *,
    without: frozenset[str] = frozenset(),
    tell: Tell = nobody,
) -> tuple[Paper, ...]:
    """Every paper of a plan, made; `without` names those that need not be."""
    return made_of([one for one in orders(source, kinds) if one.name not in without], tell)


def made_of(todo: Sequence[Order], tell: Tell = nobody) -> tuple[Paper, ...]:
    """The papers that were ordered, in their order."""
    contents: dict[int, bytes] = {}
    turns = _turns(todo)
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for turn, content in zip(turns, pool.map(lambda n: todo[n].make(), turns), strict=True):
            contents[turn] = content
            tell(len(contents), len(todo))
    return tuple(
        Paper(one.name, one.title, one.content_type, contents[n], one.ref, one.kind, one.language)
        for n, one in enumerate(todo)
    )


def _turns(todo: Sequence[Order]) -> list[int]:
    """In which turn they are made: sisters in a language close to each other, since much of what they say has just been
    set; yet from both ends, since two of them at the same time would both set it.
    """
    sisters = deque(sorted(range(len(todo)), key=lambda n: todo[n].language))
    ends = (sisters.popleft, sisters.pop)
    return [ends[turn % 2]() for turn in range(len(todo))]
