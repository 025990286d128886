"""What is new in a plan as an Atom feed (RFC 4287): one entry for each edition, with what changed in it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from knopskud.core.addresses import comparison_path, feed_path, plan_path
from knopskud.core.words import Language, Words
from knopskud.public.comparing import Compared
from knopskud.snapshot.diff import summary

if TYPE_CHECKING:
    from knopskud.editions.reading import PublicEdition

CONTENT_TYPE = "application/atom+xml; charset=utf-8"
FIRST = Words(
    "Planen er udgivet for første gang her.", "The plan has been published here for the first time."
)
MOST = 30
"""Editions that a feed tells of: the newest."""


def atom(
    editions: Sequence["PublicEdition"],
    pairs: Mapping[tuple[int, int], Compared],
    language: Language,
    base_url: str,
) -> bytes:
    """The feed of a plan whose editions are given from the first to the newest; `pairs` holds every two neighbours."""
    newest = editions[-1]
    key, name = newest.plan_key, newest.plan.plan.name
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language}">',
        f"<title>{escape(name)}</title>",
        f"<id>{uuid5(NAMESPACE_URL, f'knopskud:{key}').urn}</id>",
        f"<updated>{_moment(newest.day)}</updated>",
        f"<author><name>{escape(name)}</name></author>",
        _link("self", base_url + feed_path(key, language), "application/atom+xml"),
        _link("alternate", base_url + plan_path(key, language)),
    ]
    for at in range(len(editions) - 1, max(-1, len(editions) - 1 - MOST), -1):
        since = pairs[editions[at - 1].number, editions[at].number] if at else None
        lines += _entry(editions[at], since, language, base_url)
    lines.append("</feed>")
    return "\n".join(lines).encode() + b"\n"


def _entry(
    edition: "PublicEdition", since: Compared | None, language: Language, base_url: str
) -> Iterator[str]:
    key, number = edition.plan_key, edition.number
    told = summary(since.difference) if since else (FIRST,)
    path = plan_path(key, language, number)
    if since:
        path = comparison_path(key, since.older.number, number, language)
    text = "\n".join(line.said_in(language) for line in told)
    name = f"knopskud:{key}:{number}:{edition.public_digest}"
    yield "<entry>"
    yield f"<title>{escape(edition.label.said_in(language))}</title>"
    yield f"<id>{uuid5(NAMESPACE_URL, name).urn}</id>"
    yield f"<updated>{_moment(edition.day)}</updated>"
    yield _link("alternate", base_url + path)
    yield f'<content type="text">{escape(text)}</content>'
    yield "</entry>"


def _link(rel: str, href: str, kind: str = "text/html") -> str:
    return f"<link rel={quoteattr(rel)} type={quoteattr(kind)} href={quoteattr(href)}/>"


def _moment(day: date) -> str:
    return f"{day:%Y-%m-%d}T00:00:00Z"
