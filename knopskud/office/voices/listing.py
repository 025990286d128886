"""Every voice of a plan, and one of them."""

from django.core.paginator import Paginator
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate, now
from django.views.decorators.http import require_safe
from django_scopes import scope

from knopskud.core.words import Words
from knopskud.office.draft import Draft
from knopskud.office.voices.page import SAYING, found, page
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.voices import queries
from knopskud.voices.words import COMMENT, IDEA, RECEIVED

ON_A_PAGE = 30
FILTERS: dict[str, tuple[Words, Q]] = {
    "nye": (Words("Nye", "New"), Q(state=RECEIVED, is_withdrawn=False)),
    "kommentarer": (Words("Kommentarer", "Comments"), Q(kind=COMMENT)),
    "ideer": (Words("Ideer", "Ideas"), Q(kind=IDEA)),
    "skjulte": (Words("Vises ikke", "Not shown"), Q(is_shown=False)),
    "alle": (Words("Alle", "All"), Q()),
}


@require_safe
def listed(request: HttpRequest, key: str) -> HttpResponse:
    """What residents have said, the newest first: what nobody has looked at, or all of a sort."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    of = draft.plan.partnership
    shown = request.GET.get("vis", "")
    shown = shown if shown in FILTERS else "nye"
    with scope(partnership=of):
        rows = queries.in_office(of, key).filter(FILTERS[shown][1])
        pages = Paginator(rows, ON_A_PAGE).get_page(request.GET.get("side", "1"))
        values = {
            "draft": draft,
            "voices": list(pages),
            "page": pages,
            "filters": {name: words for name, (words, _) in FILTERS.items()},
            "shown": shown,
            "waiting": queries.waiting(of, key),
            "reports": queries.reports_of(of, key),
            "is_open": queries.is_open(of, key, localdate(now())),
            **SAYING,
        }
    return render(request, "office/voices.html", values)


@require_safe
def one(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """One voice with its way."""
    return page(request, *found(request, key, number, writes=False))
