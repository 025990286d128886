"""Published minutes as they can be found: what is frozen in the newest version of each, and no draft."""

from collections.abc import Iterable, Iterator, Mapping

from knopskud.core import days, richtext
from knopskud.core.addresses import meetings_path
from knopskud.documents.content.minuted import Minuted
from knopskud.finding.index import Text
from knopskud.meetings import frozen
from knopskud.meetings.models import Minutes
from knopskud.public.searching.entries import MINUTES, Entry, Key


def key_of(plan_key: str, number: int) -> Key:
    """What the minutes of a plan's meeting are known by."""
    return plan_key, f"referat-{number}"


def entries(versions: Iterable[Minutes], plans: Mapping[str, str]) -> Iterator[Entry]:
    """One for each. `plans` gives the plans' names by their keys."""
    for version in versions:
        one = version.gathering
        told = frozen.read(version.content, version.version, version.why)
        title = f"{', '.join(told.departments)}, {days.said(told.day).da}"
        key = key_of(one.plan_key, one.number)
        yield Entry(
            key,
            MINUTES,
            plans[one.plan_key],
            f"{meetings_path(one.plan_key)}#referat-{one.number}".removeprefix("/"),
            Text(key, title, "\n".join(_texts(told)), told.kind.da),
            departments=frozenset(str(one["ref"]) for one in one.departments),
        )


def _texts(told: Minuted) -> Iterator[str]:
    yield richtext.plain(told.text)
    for point in told.agenda:
        yield f"{point.title}. {point.text}" if point.text else point.title
    yield from (text for text, _ in told.proposals)
    for voted in told.votes:
        yield from filter(None, (voted.note, voted.decided and voted.decided.why))
    yield told.place
