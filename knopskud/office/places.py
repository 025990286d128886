"""Where a part stands in the office: its row by the ref of an address, its place among others, the page it is seen on."""

from django.http import Http404, HttpRequest
from django.urls import reverse

from knopskud.office.draft import Draft
from knopskud.office.layouts import OWN_PAGE
from knopskud.office.outline import OF_SUB_AGREEMENT
from knopskud.plan.models import Part


def row_in(draft: Draft, ref: str) -> Part:
    """The part with that ref, written in small letters in addresses. Raises Http404."""
    found = draft.rows.get(ref.upper())
    if found is None:
        raise Http404
    return found


def under(row: Part) -> str:
    """The ref of the delaftale that a part belongs to by its own word, or nothing."""
    return str(row.fields.get("sub_agreement") or "")


def before(draft: Draft, row: Part, ref: str) -> str | None:
    """The part of the same kind that stands right before `ref` in the whole plan, or None for the first place."""
    same = [one.ref for one in draft.rows.values() if one.kind == row.kind and one.ref != row.ref]
    at = same.index(ref)
    return same[at - 1] if at else None


def home_of(draft: Draft, ref: str) -> str:
    """Where on the plan's page a part stands."""
    page = reverse("office:plan", args=[draft.plan.key])
    found = draft.lookup.get(ref)
    if found is None:
        return page
    agreement = draft.lookup.sub_agreement_of(found)
    if agreement is not None and (found.kind in OF_SUB_AGREEMENT or found.kind == "sub_agreement"):
        return f"{page}#{agreement.ref.lower()}"
    return f"{page}#del-{found.ref.lower()}"


def page_of(request: HttpRequest, draft: Draft, ref: str) -> str:
    """The ref of the large part on whose page a part is being written: the one that the address names, or its own."""
    asked = draft.lookup.get(request.GET.get("page", "").upper())
    if asked is not None and asked.kind in OWN_PAGE:
        return asked.ref
    found = draft.lookup.get(ref)
    if found is None:
        return draft.snapshot.plan.ref
    if found.kind in OWN_PAGE:
        return found.ref
    home = draft.lookup.sub_agreement_of(found)
    return home.ref if home else draft.snapshot.plan.ref


def back_to(request: HttpRequest, draft: Draft, ref: str) -> str:
    """Where somebody came from: the page that the address names, at the part; otherwise the part's place in the plan."""
    if not request.GET.get("page"):
        return home_of(draft, ref)
    page = page_of(request, draft, ref)
    address = reverse("office:writing", args=[draft.plan.key, page.lower()])
    return (
        address if page == ref or draft.lookup.get(ref) is None else f"{address}#del-{ref.lower()}"
    )
