"""The papers of an edition, and making one more from it."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.core.addresses import download_path
from knopskud.core.errors import KnopskudError
from knopskud.core.tongues import tongue
from knopskud.core.words import LANGUAGES, Words
from knopskud.documents import shelves
from knopskud.documents.speech import can_speak
from knopskud.editions import adding, queries
from knopskud.editions.adding import Added
from knopskud.editions.models import Edition
from knopskud.editions.wishes import ForMeeting, ForMonth
from knopskud.office import more_papers
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.going import PAPERS, going, new_run
from knopskud.office.more_papers import Typed
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.snapshot.translated import tongues_of

ONE = Words("Papiret er lavet og ligger på listen.", "The paper has been made and is on the list.")
MADE = Words(
    "{count} filer er lavet og ligger på listen.",
    "{count} files have been made and are on the list.",
)
OLDER = Words("Udgave {number}: {label}", "Edition {number}: {label}")
THERE = Words("Det ligger der allerede.", "It is there already.")
SOME_THERE = Words("{made} Resten lå der allerede.", "{made} The rest was there already.")


@require_http_methods(["GET", "POST"])
def papers(request: HttpRequest, key: str, number: int) -> HttpResponse:
    """All papers of an edition for everybody in the partnership; leaders make more of them here."""
    user = user_of(request)
    posted = request.method == "POST"
    draft = Draft((access.publishable if posted else access.readable)(user, key), user)
    edition = edition_in(draft, number)
    if not posted:
        return _page(request, draft, edition, Typed(request.GET))
    typed = Typed(request.POST)
    try:
        wish = typed.wish
        if request.POST.get("way") == "look" and isinstance(wish, ForMeeting | ForMonth):
            return _looked_at(edition, wish)
        with going(key, user, request.POST.get("run", "")) as so_far:
            added = adding.add_papers(edition, wish, by=user, at=now(), tell=so_far(PAPERS))
    except KnopskudError as error:
        return _page(request, draft, edition, typed, error)
    done(request, told(added))
    return redirect(reverse("office:papers", args=[key, number]) + "#papirer")


def told(added: Added) -> Words:
    """What came of it."""
    if not added.new:
        return THERE
    count = len(added.new)
    made = ONE if count == 1 else MADE.filled(count=count)
    return SOME_THERE.filled(made=made) if added.there else made


def _looked_at(edition: Edition, wish: ForMeeting | ForMonth) -> HttpResponse:
    order = adding.looked_at(edition, wish)
    answer = HttpResponse(order.make(), content_type=order.content_type)
    answer.headers["Content-Disposition"] = f'inline; filename="forhaandsvisning-{order.name}"'
    answer.headers["Cache-Control"] = "private, no-store"
    return answer


def edition_in(draft: Draft, number: int) -> Edition:
    """The edition of the plan with that number. Raises Http404."""
    try:
        found = queries.edition(draft.plan.key, number)
    except Edition.DoesNotExist:
        raise Http404 from None
    if found.partnership_id != draft.plan.partnership_id:
        raise Http404
    return found


def _page(
    request: HttpRequest,
    draft: Draft,
    edition: Edition,
    typed: Typed,
    error: KnopskudError | None = None,
) -> HttpResponse:
    public = queries.public_edition(edition)
    plan, found = public.plan, public.papers
    editions = queries.brief_editions_of(edition.plan_key)
    tongues = [tag for tag in tongues_of(plan) if can_speak(tag) and tag not in LANGUAGES]
    older = [one for one in reversed(editions) if one.number < edition.number]
    values: dict[str, Any] = {
        "draft": draft,
        "edition": edition,
        "departments": [(one.ref, one.name) for one in plan.departments],
        "sub_agreements": [(one.ref, one.title) for one in plan.sub_agreements],
        "shelves": shelves,
        "found": shelves.shelved(found),
        "count": len(found),
        "withdrawn": public.withdrawn,
        "address": lambda name: download_path(edition.plan_key, edition.number, name),
        "months": list(more_papers.months_of(edition.day, plan.plan.period)),
        "older": [
            (str(one.number), OLDER.filled(number=one.number, label=one.label)) for one in older
        ],
        "danish": list(more_papers.only_in_danish(found)),
        "told": list(more_papers.in_other_tongues(found)),
        "languages": [(tag, tongue(tag).own) for tag in (*LANGUAGES, *tongues)],
        "tongues": [(tag, tongue(tag).own) for tag in tongues],
        "kinds": more_papers.KINDS,
        "all": more_papers.ALL,
        "chosen_as": more_papers.chosen_as,
        "typed": typed,
        "run": new_run(),
        "error": error,
        "wrong": {one.place: one.message for one in error.problems} if error else {},
    }
    return render(request, "office/papers.html", values, status=400 if error else 200)
