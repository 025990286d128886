"""Reading voices. What residents may see is asked across all partnerships, for what is shown is for everybody."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import Count, Q, QuerySet
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.voices.models import (
    Consultation,
    Contact,
    Growth,
    Picture,
    Report,
    Rules,
    Showing,
    Step,
    Support,
    Voice,
)
from knopskud.voices.words import IDEA


@dataclass(frozen=True)
class Told:
    """A voice with all that came of it, the oldest first."""

    voice: Voice
    steps: tuple[Step, ...] = ()
    showings: tuple[Showing, ...] = ()
    grown: tuple[Growth, ...] = ()


def rules_of(partnership: Partnership) -> Rules:
    """How a partnership takes voices in; the usual way before anybody has chosen."""
    with scope(partnership=partnership):
        found = Rules.objects.filter(partnership=partnership).first()
    return found or Rules(partnership=partnership)


def consultations_of(partnership: Partnership, plan_key: str) -> list[Consultation]:
    """Every time in which a plan is or was open for comments."""
    with scope(partnership=partnership):
        return list(Consultation.objects.filter(plan_key=plan_key).order_by("begins", "pk"))


def is_open(partnership: Partnership, plan_key: str, today: date) -> bool:
    """Whether a plan is open for comments on a day."""
    with scope(partnership=partnership):
        rows = Consultation.objects.filter(plan_key=plan_key, begins__lte=today, ends__gte=today)
        return rows.exists()


def shown(plan_key: str, *, kind: str = "", ref: str | None = None) -> QuerySet[Voice]:
    """What everybody may read of a plan, the newest first, lazily: slice it."""
    with scopes_disabled():
        rows = Voice.objects.filter(plan_key=plan_key, is_shown=True, is_withdrawn=False)
        if kind:
            rows = rows.filter(kind=kind)
        if ref is not None:
            rows = rows.filter(ref=ref)
        return rows.order_by("-at", "-pk")


def codes_of_shown() -> set[str]:
    """The public codes of everything that everybody may read, of all plans. One query."""
    with scopes_disabled():
        rows = Voice.objects.filter(is_shown=True, is_withdrawn=False)
        return set(rows.values_list("code", flat=True))


def with_codes(codes: Iterable[str]) -> list[Voice]:
    """The voices with these codes that everybody may read, in the order they came."""
    wanted = list(codes)
    found: list[Voice] = []
    with scopes_disabled():
        for at in range(0, len(wanted), 500):
            rows = Voice.objects.filter(is_shown=True, is_withdrawn=False)
            found += rows.filter(code__in=wanted[at : at + 500])
    return sorted(found, key=lambda one: one.pk)


def picture_of(voice: Voice) -> Picture | None:
    """The photo of an idea, shown or not: whoever shows it has seen to that."""
    with scopes_disabled():
        return Picture.objects.filter(voice=voice).first() if voice.photo else None


def by_code(code: str) -> Voice | None:
    """The voice with a public code, shown or not."""
    with scopes_disabled():
        return Voice.objects.select_related("partnership").filter(code=code).first()


def told(voices: Iterable[Voice]) -> list[Told]:
    """These voices with their steps, showings and activities. Three queries, however many they are."""
    found = list(voices)
    with scopes_disabled():
        steps = Step.objects.filter(voice__in=found).select_related("by").order_by("pk")
        showings = Showing.objects.filter(voice__in=found).select_related("by").order_by("pk")
        grown = Growth.objects.filter(voice__in=found).order_by("pk")
        rows = (list(steps), list(showings), list(grown))
    return [
        Told(
            one,
            tuple(x for x in rows[0] if x.voice_id == one.pk),
            tuple(x for x in rows[1] if x.voice_id == one.pk),
            tuple(x for x in rows[2] if x.voice_id == one.pk),
        )
        for one in found
    ]


def in_office(partnership: Partnership, plan_key: str) -> QuerySet[Voice]:
    """Every voice of a plan for those who answer, the newest first, with who wrote it in. Lazily: slice it."""
    with scope(partnership=partnership):
        rows = Voice.objects.filter(partnership=partnership, plan_key=plan_key)
        return rows.select_related("by", "like").order_by("-at", "-pk")


def contacts_of(voices: Iterable[Voice]) -> dict[int, Contact]:
    """Where the authors can be answered, by the voice's primary key. For those who answer only."""
    found = list(voices)
    with scope(partnership=list({one.partnership_id for one in found})):
        return {one.voice_id: one for one in Contact.objects.filter(voice__in=found)}


def own(partnership: Partnership, email: str) -> list[Voice]:
    """What was said by somebody who left this e-mail address, as long as it is kept; the oldest first."""
    with scope(partnership=partnership):
        rows = Contact.objects.filter(email__iexact=email).select_related("voice")
        return [one.voice for one in rows.order_by("voice__at", "pk")]


def with_contact(partnership: Partnership, voices: Iterable[int]) -> list[Voice]:
    """These voices by primary key, as far as they are this partnership's and their authors can be answered still."""
    with scope(partnership=partnership):
        rows = Contact.objects.filter(voice__in=list(voices)).select_related("voice")
        return [one.voice for one in rows.order_by("voice__at", "pk")]


def waiting(partnership: Partnership, plan_key: str) -> int:
    """How many voices nobody has looked at."""
    return in_office(partnership, plan_key).filter(state="received", is_withdrawn=False).count()


def waiting_by_plan(partnerships: Iterable[Partnership]) -> dict[str, int]:
    """How many voices nobody has looked at, by the plan's key; plans without any are left out. One query."""
    with scope(partnership=list(partnerships)):
        rows = Voice.objects.filter(state="received", is_withdrawn=False).values("plan_key")
        return {one["plan_key"]: one["n"] for one in rows.annotate(n=Count("pk")).order_by()}


def reports_of(partnership: Partnership, plan_key: str) -> list[Report]:
    """What was reported and not settled yet."""
    with scope(partnership=partnership):
        rows = Report.objects.filter(voice__plan_key=plan_key, settled_at=None)
        return list(rows.select_related("voice").order_by("pk"))


def counts_by_ref(plan_key: str) -> dict[str, int]:
    """How many shown comments each part has. One query."""
    rows = shown(plan_key, kind="comment").order_by().values("ref").annotate(n=Count("pk"))
    with scopes_disabled():
        return {one["ref"]: one["n"] for one in rows}


def grown_from(plan_key: str) -> dict[str, list[Voice]]:
    """The ideas that activities of a plan grew from, by the activity's ref. One query."""
    found: dict[str, list[Voice]] = {}
    with scopes_disabled():
        rows = Growth.objects.filter(plan_key=plan_key).select_related("voice").order_by("pk")
        for one in rows:
            found.setdefault(one.ref, []).append(one.voice)
    return found


def alike(plan_key: str, title: str, most: int = 5) -> list[Voice]:
    """Shown ideas whose names share a word of four letters or more with a new one, the most supported first."""
    words = [word for word in title.casefold().split() if len(word) >= 4][:8]
    if not words:
        return []
    any_of = Q()
    for word in words:
        any_of |= Q(title__icontains=word[: max(4, len(word) - 2)])
    rows = shown(plan_key, kind=IDEA).filter(any_of).order_by("-supports", "-at")
    with scopes_disabled():
        return list(rows[:most])


def supported_by(digests: Mapping[int, str]) -> frozenset[int]:
    """Which ideas, by primary key, a device supports; `digests` holds its digest for each. One query."""
    with scopes_disabled():
        rows = Support.objects.filter(voice__in=digests, who__in=digests.values())
        return frozenset(rows.values_list("voice_id", flat=True))


def since(partnership: Partnership, plan_key: str, at: datetime, minutes: int = 60) -> int:
    """How many voices came from the site in the minutes before a moment."""
    with scope(partnership=partnership):
        rows = Voice.objects.filter(plan_key=plan_key, at__gt=at - timedelta(minutes=minutes))
        return rows.filter(source="web").count()


def ideas_by_code(
    partnership: Partnership, plan_key: str, most: int = 100
) -> list[tuple[str, str]]:
    """The code and name of a plan's ideas, the newest first. One query."""
    with scope(partnership=partnership):
        rows = in_office(partnership, plan_key).filter(kind=IDEA, is_withdrawn=False)
        return list(rows.values_list("code", "title")[:most])
