"""Writing one part of a draft."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import now
from django.views.decorators.http import require_http_methods

from knopskud.office.done import done, saved
from knopskud.office.draft import Draft
from knopskud.office.forms.form import form_of, marks_of
from knopskud.office.places import back_to, row_in, under
from knopskud.office.reading import read_out
from knopskud.office.saving import save, sent_by
from knopskud.office.views.form_page import again, form_page
from knopskud.office.who import user_of
from knopskud.plan import access
from knopskud.plan.models import Part


@require_http_methods(["GET", "POST"])
def part(request: HttpRequest, key: str, ref: str) -> HttpResponse:
    """One part: its form for those who write, its text for those who read."""
    user = user_of(request)
    door = access.writable if request.method == "POST" else access.readable
    draft = Draft(door(user, key), user)
    row = row_in(draft, ref)
    if request.method == "POST":
        return _saved(request, draft, row)
    if not draft.may_edit_part(row.ref):
        found = draft.lookup.part(row.ref)
        values = {
            "draft": draft,
            "row": row,
            "part": found,
            "lines": tuple(read_out(draft.lookup, found)),
        }
        return render(request, "office/reading.html", values)
    form = form_of(
        row.kind,
        row.fields,
        draft.choices(under(row)),
        findings=draft.findings_of(row.ref),
        limits=draft.limits,
    )
    return form_page(request, draft, form, row, seen=marks_of(row.kind, row.fields))


def _saved(request: HttpRequest, draft: Draft, row: Part) -> HttpResponse:
    at, sent = now(), sent_by(request)
    outcome = save(draft, row, sent, at=at)
    if not outcome.is_saved:
        return again(request, outcome, sent)
    words = saved(at, changed=outcome.changed)
    done(request, words)
    if request.POST.get("then") == "plan":
        return redirect(back_to(request, draft, row.ref))
    return redirect(request.get_full_path())
