"""Reading what was published. Editions are for everybody, so these questions are asked across all partnerships."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import lru_cache

from django.db.models import Count, Max, OuterRef, Subquery
from django.utils.timezone import localdate
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.editions.models import (
    Edition,
    EditionPaper,
    EditionPhoto,
    Planned,
    PlannedEnd,
    Reason,
    TakenDown,
)
from knopskud.editions.reading import PaperInfo, PhotoInfo, PublicEdition, Withdrawn, state_of
from knopskud.snapshot.canonical import digest
from knopskud.snapshot.carried import carried_by
from knopskud.snapshot.reading import read, read_public
from knopskud.snapshot.types import PlanSnapshot


class HashMismatchError(Exception):
    """What was kept is not what was published: its SHA-256 is another. Nothing is shown of it."""


@contextmanager
def everybodys() -> Iterator[None]:
    """Editions of all partnerships may be read here, since they are published."""
    with scopes_disabled():
        yield


def editions_of(plan_key: str) -> list[Edition]:
    """Every edition of a plan, from the first to the newest."""
    with everybodys():
        return list(Edition.objects.filter(plan_key=plan_key).order_by("number"))


def brief_editions_of(plan_key: str) -> list[Edition]:
    """Every edition of a plan without its texts, from the first to the newest: for lists of them. One query."""
    with everybodys():
        rows = Edition.objects.filter(plan_key=plan_key).defer("snapshot", "public")
        return list(rows.order_by("number"))


def kinds_of(plan_key: str) -> list[tuple[int, str]]:
    """Every edition of a plan by its number and kind, from the first to the newest. One query."""
    with everybodys():
        rows = Edition.objects.filter(plan_key=plan_key).order_by("number")
        return list(rows.values_list("number", "kind"))


def snapshots_of(plan_key: str, numbers: Iterable[int]) -> dict[int, PlanSnapshot]:
    """The whole plans of some editions by number; those that are not there are left out. One query.

    Raises HashMismatchError when a kept text is another.
    """
    with everybodys():
        rows = Edition.objects.filter(plan_key=plan_key, number__in=set(numbers)).defer("public")
        return {row.number: snapshot_of(row) for row in rows}


def edition(plan_key: str, number: int) -> Edition:
    """One edition. Raises Edition.DoesNotExist."""
    with everybodys():
        return Edition.objects.get(plan_key=plan_key, number=number)


def is_published(plan_key: str, number: int, whole_digest: str) -> bool:
    """Whether exactly this edition has been committed."""
    with everybodys():
        rows = Edition.objects.filter(plan_key=plan_key, number=number, digest=whole_digest)
        return rows.exists()


def newest_of(plan_key: str) -> Edition | None:
    """The newest edition of a plan, or None before the first."""
    with everybodys():
        return Edition.objects.filter(plan_key=plan_key).order_by("-number").first()


def newest_brief_of(plan_key: str) -> Edition | None:
    """The newest edition of a plan without its texts, with its partnership, or None before the first. One query."""
    with everybodys():
        rows = Edition.objects.filter(plan_key=plan_key).defer("snapshot", "public")
        return rows.select_related("partnership").order_by("-number").first()


def newest_identities() -> dict[str, tuple[int, str]]:
    """The number and the public hash of the newest edition of every published plan, by the plan's key. One query."""
    with everybodys():
        newest = Edition.objects.filter(plan_key=OuterRef("plan_key")).order_by("-number")
        rows = Edition.objects.filter(number=Subquery(newest.values("number")[:1]))
        found = rows.order_by("plan_key").values_list("plan_key", "number", "public_digest")
        return {key: (number, told) for key, number, told in found}


def newest_of_each_plan() -> list[Edition]:
    """The newest edition of every published plan, newest plans first."""
    with everybodys():
        keys = Edition.objects.values("plan_key").annotate(number=Max("number")).order_by()
        newest = {(one["plan_key"], one["number"]) for one in keys}
        rows = Edition.objects.filter(plan_key__in={key for key, _ in newest})
        found = [row for row in rows.order_by("plan_key") if (row.plan_key, row.number) in newest]
        return sorted(found, key=lambda row: row.published_at, reverse=True)


def edition_at(plan_key: str, when: datetime) -> Edition | None:
    """The edition that was the current text at a moment, or None before the first [R5]."""
    with everybodys():
        rows = Edition.objects.filter(plan_key=plan_key, published_at__lte=when)
        return rows.order_by("-number").first()


def snapshot_of(edition: Edition) -> PlanSnapshot:
    """The whole plan as it was published. Raises HashMismatchError when the kept text is another."""
    return _read(_checked(edition.snapshot.encode(), edition.digest, str(edition)))


@lru_cache(maxsize=8)
def _read(text: bytes) -> PlanSnapshot:
    return read(text)


def public_text(edition: Edition) -> bytes:
    """The public plan as canonical bytes, for downloading. Raises HashMismatchError."""
    return _checked(edition.public.encode(), edition.public_digest, str(edition))


def public_edition(edition: Edition) -> PublicEdition:
    """What residents may see of an edition. Raises HashMismatchError."""
    return _public(edition, papers_of(edition))


def public_editions(plan_key: str) -> list[PublicEdition]:
    """What residents may see of every edition of a plan, from the first to the newest."""
    return [public_edition(edition) for edition in editions_of(plan_key)]


def papers_of(edition: Edition) -> list[EditionPaper]:
    """The papers of an edition without their bytes, in the order they were made, also those that were taken down."""
    with everybodys():
        rows = EditionPaper.objects.filter(edition=edition).defer("content")
        return list(rows.select_related("taken_down").order_by("pk"))


def paper_of(edition: Edition, name: str) -> EditionPaper:
    """One paper without its bytes. Raises EditionPaper.DoesNotExist."""
    with everybodys():
        rows = EditionPaper.objects.defer("content").select_related("taken_down")
        return rows.get(edition=edition, name=name)


def taken_down(paper: EditionPaper) -> TakenDown | None:
    """When and why a paper was taken down, or None while it is served; as it was read."""
    found: TakenDown | None = getattr(paper, "taken_down", None)
    return found


def photos_of(edition: Edition) -> tuple[PhotoInfo, ...]:
    """The photos of an edition without their bytes."""
    with everybodys():
        rows = EditionPhoto.objects.filter(edition=edition).order_by("pk")
        pairs = rows.values_list("name", "picture__digest")
        return tuple(PhotoInfo(name, found) for name, found in pairs)


def photo_content(plan_key: str, number: int, name: str) -> bytes:
    """The bytes of one form of a photo. Raises EditionPhoto.DoesNotExist, and HashMismatchError."""
    with everybodys():
        photo = EditionPhoto.objects.select_related("picture").get(
            edition__plan_key=plan_key, edition__number=number, name=name
        )
    picture = photo.picture
    return _checked(bytes(picture.content), picture.digest, f"{plan_key} {number} {name}")


def paper_content(plan_key: str, number: int, name: str) -> bytes:
    """The bytes of one paper. Raises EditionPaper.DoesNotExist, and HashMismatchError."""
    with everybodys():
        paper = EditionPaper.objects.get(
            edition__plan_key=plan_key, edition__number=number, name=name
        )
    return _checked(bytes(paper.content), paper.digest, f"{plan_key} {number} {name}")


def published() -> dict[str, tuple[tuple[int, str], ...]]:
    """The numbers and states of every plan's editions: what prepared pages are compared with."""
    with everybodys():
        later = EditionPaper.objects.filter(edition=OuterRef("pk"), added_at__isnull=False)
        each = later.order_by().values("edition")
        count = each.annotate(count=Count("pk")).values("count")
        gone = each.annotate(count=Count("taken_down")).values("count")
        rows = Edition.objects.annotate(added=Subquery(count), gone=Subquery(gone))
        found: dict[str, tuple[tuple[int, str], ...]] = {}
        for key, number, digest_of_it, added, down in rows.order_by(
            "plan_key", "number"
        ).values_list("plan_key", "number", "public_digest", "added", "gone"):
            state = state_of(digest_of_it, added or 0, down or 0)
            found[key] = (*found.get(key, ()), (number, state))
        return found


def reasons_of(partnership: Partnership, plan_key: str) -> dict[str, str]:
    """The reasons that are kept for the next edition, by ref. One query."""
    with scope(partnership=partnership):
        rows = Reason.objects.filter(plan_key=plan_key).order_by("ref")
        return dict(rows.values_list("ref", "why"))


def latest_planned(partnership: Partnership, plan_key: str) -> Planned | None:
    """The publishing that was planned last, with its end when it has one. One query."""
    with scope(partnership=partnership):
        rows = Planned.objects.filter(plan_key=plan_key).select_related("end", "by")
        return rows.order_by("-pk").first()


def waiting(partnership: Partnership, plan_key: str) -> Planned | None:
    """The planned publishing that waits for its time, or None."""
    found = latest_planned(partnership, plan_key)
    return found if found and end_of(found) is None else None


def end_of(planned: Planned) -> PlannedEnd | None:
    """How a planned publishing ended, or None while it waits; as it was read."""
    end: PlannedEnd | None = getattr(planned, "end", None)
    return end


def has_ended(planned: Planned) -> bool:
    """Whether a planned publishing has ended by now, as the database says."""
    with everybodys():
        return PlannedEnd.objects.filter(planned=planned).exists()


def due(at: datetime) -> list[Planned]:
    """Every planned publishing, of all partnerships, whose time has come, the earliest first. One query."""
    with everybodys():
        rows = Planned.objects.filter(due_at__lte=at, end__isnull=True)
        return list(rows.select_related("partnership", "by").order_by("due_at", "pk"))


def written_at(edition: Edition) -> datetime:
    """When the text of an edition was taken: when it was planned, or when it was published. One query."""
    with everybodys():
        rows = Planned.objects.filter(plan_key=edition.plan_key, end__number=edition.number)
        found = rows.values_list("planned_at", flat=True).first()
    return found or edition.published_at


def frozen_text(planned: Planned) -> PlanSnapshot:
    """The plan as it was when its publishing was planned. Raises HashMismatchError when the kept text is another."""
    return read(_checked(planned.snapshot.encode(), planned.digest, str(planned)))


def _public(edition: Edition, papers: list[EditionPaper]) -> PublicEdition:
    plan = read_public(public_text(edition))
    return PublicEdition(
        plan_key=edition.plan_key,
        number=edition.number,
        label=edition.label,
        kind=edition.kind,
        day=edition.day,
        digest=edition.digest,
        public_digest=edition.public_digest,
        plan=plan,
        reasons=edition.reasons,
        papers=tuple(
            PaperInfo(
                name=one.name,
                title=one.title,
                size=one.size,
                digest=one.digest,
                ref=one.ref,
                kind=one.kind,
                language=one.language,
                content_type=one.content_type,
                added=localdate(one.added_at) if one.added_at else None,
            )
            for one in papers
            if not taken_down(one)
        ),
        withdrawn=tuple(
            Withdrawn(one.name, one.title, localdate(down.at), down.why)
            for one in papers
            if (down := taken_down(one))
        ),
        photos=photos_of(edition) if any(carried_by(plan)) else (),
    )


def _checked(data: bytes, expected: str, what: str) -> bytes:
    if digest(data) != expected:
        raise HashMismatchError(what)
    return data
