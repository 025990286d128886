"""Forms are taken in by leaders, kept in every version, and never changed."""

import io
import zipfile
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django_scopes import scope, scopes_disabled

from knopskud.accounts.models import Membership, Partnership, Role, User
from knopskud.audit.models import Event
from knopskud.blanks import actions, queries, refusals
from knopskud.blanks.models import Blank
from knopskud.core.errors import KnopskudError, Refused
from tests.documents.forms.made import form

FORM = form("{{ plan.navn }}")
AT = datetime(2017, 9, 1, 8, tzinfo=UTC)
pytestmark = pytest.mark.django_db


@pytest.fixture
def ours() -> Partnership:
    return Partnership.objects.create(slug="eksempelparken", name="Eksempelparken")


def keep(partnership: Partnership, **more: Any) -> Blank:
    given: dict[str, Any] = {"name": "Ansøgning", "content": FORM, "by": None}
    return actions.keep(partnership=partnership, at=AT, **{**given, **more})


def with_entry(name: str, data: bytes) -> bytes:
    made = io.BytesIO(FORM)
    with zipfile.ZipFile(made, "a", zipfile.ZIP_DEFLATED) as file:
        file.writestr(name, data)
    return made.getvalue()


def test_every_version_stays_and_the_newest_is_used(ours: Partnership) -> None:
    first = keep(ours, name="  Fondens   ansøgning ")
    other = keep(ours, name="Bilag A")
    newer = keep(ours, number=1, content=form("{{ plan.område }}"))
    assert (first.number, first.version, first.name) == (1, 1, "Fondens ansøgning")
    assert (other.number, newer.number, newer.version) == (2, 1, 2)
    assert queries.used_in(ours) == [newer, other]
    assert queries.blanks_of(ours)[1] == [newer, first]
    assert queries.content_of(first) == FORM


def test_what_is_withdrawn_stays_to_be_read_and_a_new_version_is_used_again(
    ours: Partnership,
) -> None:
    first = keep(ours)
    actions.withdraw(first, by=None, at=AT)
    assert queries.used_in(ours) == []
    assert queries.blanks_of(ours)[1] == [first]
    with pytest.raises(Refused, match="withdrawn already"):
        actions.withdraw(first, by=None, at=AT)
    again = keep(ours, number=1)
    assert queries.used_in(ours) == [again]
    with pytest.raises(Refused, match="newer version"):
        actions.withdraw(first, by=None, at=AT)
    with scope(partnership=ours):
        told = Event.objects.order_by("pk").values_list("act", "after__version")
        assert list(told) == [("blank.keep", 1), ("blank.withdraw", 1), ("blank.keep", 2)]


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"name": " "}, refusals.NO_NAME),
        ({"name": "n" * 121}, refusals.LONG_NAME),
        ({"name": "Skema 010190-1234"}, refusals.CIVIL),
        ({"name": "Skema\u202e"}, "styretegn"),
        ({"name": "ansøgning"}, refusals.TAKEN),
        ({"number": 1}, refusals.SAME),
        ({"content": b""}, refusals.EMPTY),
        ({"content": b"x" * (refusals.LARGEST + 1)}, refusals.TOO_LARGE),
        ({"content": b"%PDF-1.7", "name": "PDF"}, "ikke et Word-dokument"),
        ({"content": form("x")[:-300], "name": "Torn"}, "ikke et Word-dokument"),
        ({"content": with_entry("word/vbaProject.bin", b"x"), "name": "M"}, "makroer"),
        ({"content": with_entry("bomb.xml", b"0" * 21_000_000), "name": "B"}, "for stort"),
    ],
)
def test_what_cannot_be_used_is_refused_in_plain_words(
    ours: Partnership, more: dict[str, Any], told: Any
) -> None:
    keep(ours)
    with pytest.raises(KnopskudError) as error:
        keep(ours, **more)
    (problem,) = error.value.problems
    assert getattr(told, "da", told) in problem.message.da
    assert len(queries.blanks_of(ours)[1]) == len(queries.blanks_of(ours)) == 1


def test_there_is_an_end_to_how_many_and_how_large(
    ours: Partnership, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(refusals, "MOST", 1)
    keep(ours)
    with pytest.raises(Refused, match="30 forms already"):
        keep(ours, name="Bilag A")
    assert keep(ours, number=1, name="Bilag A").version == 2
    monkeypatch.setattr(refusals, "MOST", 2)
    monkeypatch.setattr(refusals, "LARGEST_TOGETHER", len(FORM) + 1)
    with pytest.raises(Refused) as told:
        keep(ours, name="Bilag B")
    assert told.value.problems[0].message == refusals.TOO_MUCH


def test_leaders_alone_keep_and_withdraw(ours: Partnership) -> None:
    kept = keep(ours)
    editor = User.objects.create(email="editor@eksempel.dk")
    Membership.objects.create(user=editor, partnership=ours, role=Role.EDITOR)
    with pytest.raises(Refused, match="Only the leader"):
        keep(ours, name="Bilag A", by=editor)
    with pytest.raises(Refused, match="Only the leader"):
        actions.withdraw(kept, by=editor, at=AT)
    assert queries.used_in(ours) == [kept]


def test_another_partnership_has_forms_of_its_own(ours: Partnership) -> None:
    keep(ours)
    theirs = Partnership.objects.create(slug="naboen", name="Naboen")
    assert queries.blanks_of(theirs) == {}
    assert keep(theirs).number == 1


def test_nothing_of_a_form_is_changed_or_deleted(ours: Partnership) -> None:
    kept = keep(ours)
    actions.withdraw(kept, by=None, at=AT)
    for table in ("blanks_withdrawal", "blanks_blankfile", "blanks_blank"):
        for sql in (f"DELETE FROM {table}", f"UPDATE {table} SET id = id + 1"):
            with (
                pytest.raises(DatabaseError, match="never changed"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(sql)


def test_bytes_that_are_others_now_are_not_shown(ours: Partnership) -> None:
    kept = keep(ours)
    kept.digest = "0" * 64
    with scopes_disabled(), pytest.raises(queries.DamagedBlankError):
        queries.content_of(kept)
