"""What was said, and the ideas: twenty a page, the newest first."""

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.utils.timezone import localdate, now
from django_scopes import scopes_disabled

from knopskud.core import addresses
from knopskud.core.numbers import number_in
from knopskud.core.words import Words
from knopskud.public.voicing.about import named, ref_in
from knopskud.public.voicing.heard import Heard, heard
from knopskud.public.voicing.living import LOOK, Here, living
from knopskud.public.voicing.sending import time_of
from knopskud.public.voicing.supporting import supported
from knopskud.voices import queries
from knopskud.voices.models import Voice
from knopskud.voices.words import COMMENT, IDEA

A_PAGE = 20
KINDS = {
    "": ("", Words("Alt", "Everything")),
    "kommentarer": (COMMENT, Words("Kommentarer", "Comments")),
    "ideer": (IDEA, Words("Ideer", "Ideas")),
}
SORTS = {"": ("-at", "-pk"), "stoette": ("-supports", "-at", "-pk")}


@living(*LOOK)
def voices(here: Here) -> HttpResponse:
    """Everything that was said of a plan, by kind and by part."""
    asked = here.request.GET
    kind, ref = asked.get("slags", ""), ref_in(asked.get("om", ""))
    if kind not in KINDS:
        raise Http404
    counts = queries.counts_by_ref(here.key)
    rows = queries.shown(here.key, kind=KINDS[kind][0], ref=ref or None)
    return _page(
        here,
        "voices",
        addresses.VOICES,
        rows,
        {"slags": kind, "om": ref},
        kinds=[(key, words) for key, (_, words) in KINDS.items()],
        about_parts=_parts(here, counts),
        what=named(here.volume.opened, ref) if ref else None,
        grew_from=_grew_from(here, ref) if ref else (),
        time=time_of(here, localdate(now())),
    )


@living(*LOOK)
def ideas(here: Here) -> HttpResponse:
    """The ideas, the newest or the most supported first."""
    sort = here.request.GET.get("efter", "")
    if sort not in SORTS:
        raise Http404
    rows = queries.shown(here.key, kind=IDEA).order_by(*SORTS[sort])
    return _page(here, "ideas", addresses.IDEAS, rows, {"efter": sort})


def _page(
    here: Here,
    template: str,
    tail: str,
    rows: "QuerySet[Voice]",
    chosen: Mapping[str, str],
    **values: Any,
) -> HttpResponse:
    """One page of a list; `chosen` stands in the addresses of the others. Raises Http404 for a page that is not there."""
    number = number_in(here.request.GET.get("side", "1")) or 0
    with scopes_disabled():
        count = rows.count()
        found = (
            list(rows.defer("wording")[(number - 1) * A_PAGE : number * A_PAGE]) if number else []
        )
    pages = max(1, -(-count // A_PAGE))
    if not 1 <= number <= pages:
        raise Http404

    def link(page: int) -> str:
        given = {**chosen, "side": str(page) if page > 1 else ""}
        told = urlencode({name: value for name, value in given.items() if value})
        return f"{here.volume.plan_base}{tail}" + (f"?{told}" if told else "")

    shown: list[Heard] = heard(here, found, supported(here.request, found))
    return here.page(template, tail, chosen=chosen, shown=shown, count=count, number=number, pages=pages, link=link, **values)  # fmt: skip


def _grew_from(here: Here, ref: str) -> list[tuple[str, str, str]]:
    """The ideas that an activity grew from: title, address and language; those that are taken back are told no more."""
    return [
        (one.title, addresses.voice_path(one.plan_key, one.code, here.language), one.language)
        for one in queries.grown_from(here.key).get(ref, ())
        if one.is_shown and not one.is_withdrawn
    ]


def _parts(here: Here, counts: Mapping[str, int]) -> list[tuple[str, Words, int]]:
    """The parts of which something was said with how much, those with the most first."""
    found = [(ref, named(here.volume.opened, ref), n) for ref, n in counts.items() if ref]
    known = [(ref, called, n) for ref, called, n in found if called]
    return sorted(known, key=lambda one: (-one[2], one[1]))
