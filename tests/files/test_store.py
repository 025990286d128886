"""Bytes on the disk: whole, under their digest, never overwritten; what belongs to nobody is swept."""

import io
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.core.management import call_command

from knopskud.accounts.models import Membership, Role
from knopskud.core.errors import Refused
from knopskud.files import queries, refusals, store
from knopskud.files.actions import keep_document
from knopskud.files.names import name_of
from tests.editions.published import partnership
from tests.files.made import make_pdf
from tests.office.cast import make_user

AT = datetime(2017, 9, 1, 8, tzinfo=UTC)


def test_bytes_are_kept_under_their_digest_for_their_owner_only(var: Path) -> None:
    first, second = (store.put(io.BytesIO(b"hej")) for _ in range(2))
    assert first == second
    (found,) = [path for path in (var / "files").rglob("*") if path.is_file()]
    assert found == store.path_of(first.digest)
    assert (found.read_bytes(), found.stat().st_mode & 0o077) == (b"hej", 0)


def test_what_is_there_is_never_overwritten(var: Path) -> None:
    stored = store.put(io.BytesIO(b"hej"))
    before = store.path_of(stored.digest).stat().st_ino
    store.put(io.BytesIO(b"hej"))
    assert store.path_of(stored.digest).stat().st_ino == before


def test_damaged_bytes_are_not_shown() -> None:
    stored = store.put(io.BytesIO(b"hej"))
    store.path_of(stored.digest).write_bytes(b"nej")
    with pytest.raises(store.DamagedFileError):
        store.read(stored.digest)


@pytest.mark.parametrize("digest", ["", "../../secret-key", "A" * 64, "0" * 63, "0" * 64 + "\n"])
def test_what_is_no_digest_is_no_path(digest: str) -> None:
    with pytest.raises(ValueError, match="no SHA-256"):
        store.path_of(digest)


def test_a_torn_arrival_leaves_nothing(var: Path) -> None:
    class Torn(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError("the line broke")

    with pytest.raises(OSError, match="broke"):
        store.put(Torn(b"x"))
    assert [path for path in (var / "files").rglob("*") if path.is_file()] == []


@pytest.mark.django_db
def test_only_old_bytes_of_nobody_are_swept(var: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = keep_document(
        partnership=partnership(), content=io.BytesIO(make_pdf()), name="a", by=None, at=AT
    )
    old, new = (store.put(io.BytesIO(one)) for one in (b"old", b"new"))
    for digest in (kept.digest, old.digest):
        os.utime(store.path_of(digest), (0, 0))
    call_command("sweep_files")
    there = [store.path_of(one).exists() for one in (kept.digest, old.digest, new.digest)]
    assert (there, capsys.readouterr().out.split()[-1]) == ([True, False, True], "1")


@pytest.mark.django_db
def test_a_digest_opens_nothing_of_another_partnership() -> None:
    owner, other = partnership(), partnership("naboen")
    row = keep_document(partnership=owner, content=io.BytesIO(make_pdf()), name="a", by=None, at=AT)
    assert queries.found(owner, row.digest) == row
    assert queries.found(other, row.digest) is None
    assert queries.missing(other, [row.digest]) == {row.digest}
    assert queries.missing(owner, [row.digest]) == set()


@pytest.mark.django_db
@pytest.mark.parametrize("role", [Role.BOARD, Role.READER, None])
def test_only_writers_keep_files(role: str | None) -> None:
    owner, user = partnership(), make_user("a@eksempel.dk")
    if role:
        Membership.objects.create(user=user, partnership=owner, role=role)
    with pytest.raises(Refused) as found:
        keep_document(partnership=owner, content=io.BytesIO(make_pdf()), name="a", by=user, at=AT)
    assert found.value.message == refusals.NOT_YOURS


@pytest.mark.parametrize(
    ("given", "name"),
    [
        ("Budget.pdf", "Budget.pdf"),
        ("..\\..\\Budget.exe", "Budget.pdf"),
        ("/etc/passwd", "passwd.pdf"),
        ("ميزانية 🌱.docx", "ميزانية 🌱.pdf"),
        ("reg\u202efdp.exe", "regfdp.pdf"),
        ('a"; filename="b.html', "a ; filename= b.pdf"),
        ("CON\x00\r\nSet-Cookie: a=b.pdf", "CON Set-Cookie a=b.pdf"),
        ("", "fil.pdf"),
        ("...", "fil.pdf"),
        (".pdf", "pdf.pdf"),
        ("Referat v. 2", "Referat v. 2.pdf"),
        ("x" * 400 + ".pdf", "x" * 116 + ".pdf"),
    ],
)
def test_names_are_fit_to_be_shown(given: str, name: str) -> None:
    assert name_of(given, "pdf") == name
