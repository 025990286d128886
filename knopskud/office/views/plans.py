"""Whole plans: begun from nothing, read from a plan file, and written to one."""

from typing import Any

from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods, require_safe

from knopskud.accounts import access as partnerships
from knopskud.accounts.models import Partnership, User
from knopskud.core.errors import KnopskudError, Problem
from knopskud.core.slugs import slug as slug_of
from knopskud.core.words import Words
from knopskud.files.missing import missing_in, told_of
from knopskud.frame.programmes import load
from knopskud.office.days import days_of
from knopskud.office.done import done
from knopskud.office.draft import Draft
from knopskud.office.who import language_of, user_of
from knopskud.plan import access, actions
from knopskud.plan.models import Plan
from knopskud.plan.queries import snapshot_of
from knopskud.snapshot.canonical import canonical
from knopskud.snapshot.jsonfile import LARGEST
from knopskud.snapshot.parts import problem_at
from knopskud.snapshot.reading import read

BEGUN = Words("Planen er begyndt. Skriv løs.", "The plan has begun. Start writing.")
READ = Words("Planfilen er læst ind.", "The plan file has been read.")
NO_FILE = Words("Vælg en planfil på din computer.", "Choose a plan file on your computer.")
TOO_LARGE = Words("Filen er for stor til at være en plan.", "The file is too large to be a plan.")
FIELDS = ("name", "key", "programme", "start", "end")


@require_http_methods(["GET", "POST"])
def new(request: HttpRequest, slug: str) -> HttpResponse:
    """Begin a plan, empty or from a plan file."""
    user = user_of(request)
    owner = partnerships.writable(user, slug)
    typed = {name: request.POST.get(name, "").strip() for name in FIELDS}
    if request.method == "GET":
        return _page(request, owner, typed)
    try:
        from_file = request.POST.get("way") == "file"
        plan = _read(request, owner, user) if from_file else _begun(typed, owner, user)
    except KnopskudError as error:
        return _page(request, owner, typed, error=error, status=400)
    words = READ if from_file else BEGUN
    done(request, words)
    if from_file and (lost := told_of(missing_in(owner, snapshot_of(plan)))):
        messages.warning(request, lost.said_in(language_of(request)))
    return redirect("office:plan", key=plan.key)


@require_safe
def file(request: HttpRequest, key: str) -> HttpResponse:
    """The draft as a plan file."""
    user = user_of(request)
    draft = Draft(access.readable(user, key), user)
    answer = HttpResponse(canonical(draft.snapshot), content_type="application/json")
    answer.headers["Content-Disposition"] = f'attachment; filename="{key}.json"'
    return answer


def _read(request: HttpRequest, owner: Partnership, user: User) -> Plan:
    given = request.FILES.get("file")
    if given is None:
        raise problem_at("file", NO_FILE)
    if (given.size or 0) > LARGEST:
        raise problem_at("file", TOO_LARGE)
    return actions.load_snapshot(partnership=owner, snapshot=read(given.read()), by=user, at=now())


def _begun(typed: dict[str, str], owner: Partnership, user: User) -> Plan:
    days = days_of(typed)
    return actions.start_plan(
        partnership=owner,
        key=typed["key"] or slug_of(typed["name"]),
        name=typed["name"],
        programme=typed["programme"],
        start=days["start"],
        end=days["end"],
        by=user,
        at=now(),
    )


def _page(
    request: HttpRequest,
    owner: Partnership,
    typed: dict[str, str],
    *,
    error: KnopskudError | None = None,
    status: int = 200,
) -> HttpResponse:
    shown = {"file"} if request.POST.get("way") == "file" else set(FIELDS)
    by_field = [(_field_of(one), one) for one in error.problems] if error else []
    wrong: dict[str, Words] = {}
    for name, one in by_field:
        if name in shown:
            wrong.setdefault(name, one.message)
    values: dict[str, Any] = {
        "owner": owner,
        "typed": typed,
        "programmes": [(one.key, one.name) for one in load(settings.KNOPSKUD_PROGRAMMES).values()],
        "error": error,
        "wrong": wrong,
        "elsewhere": [one for name, one in by_field if name not in shown],
    }
    return render(request, "office/new_plan.html", values, status=status)


def _field_of(problem: Problem) -> str:
    """The field of the small form that a problem belongs to; the last day for a period that ends too early."""
    name = problem.place.rpartition(".")[2]
    return "end" if name == "period" else name
