"""The checklist of attachments, and the files that are put to its lines."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.client import BOUNDARY, MULTIPART_CONTENT, FakePayload, encode_multipart
from django.test.utils import CaptureQueriesContext
from django_scopes import scopes_disabled

from knopskud.accounts.models import Partnership
from knopskud.files import refusals
from knopskud.files.kinds import LARGEST
from knopskud.files.models import StoredFile
from knopskud.plan import actions
from knopskud.snapshot.types import Attachment
from tests.files.made import make_office, make_pdf, make_sheet
from tests.office.cast import BEGUN, DESK, Cast, now_in
from tests.office.filled import parsed, words_in

LIST = f"{DESK}bilag/"
NAME = "Budget 🌱 ميزانية.pdf"


def send(
    client: Client, data: bytes = b"", name: str = NAME, paper: str = "budget", **more: str
) -> Any:
    given: dict[str, Any] = {"paper": paper, **more}
    if data:
        given["file"] = SimpleUploadedFile(name, data)
    return client.post(LIST, given)


def attached(cast: Cast) -> tuple[Attachment, ...]:
    return now_in(cast.plan).attachments


def test_the_list_is_the_programmes_and_tells_what_is_missing(cast: Cast) -> None:
    said = words_in(cast.reader.get(LIST).content)
    assert "1 af 6 bilag er klar" in said
    assert said.count("mangler") == 5
    assert "Gem" not in said


def test_a_file_is_put_to_its_line_and_can_be_fetched_again(cast: Cast) -> None:
    data = make_pdf()
    answer = send(cast.editor, data, done="1")
    assert (answer.status_code, answer["Location"]) == (302, f"{LIST}#budget")
    (part,) = attached(cast)
    assert (part.item, part.title, part.done) == ("budget", "Budget i fondens skabelon", True)
    assert part.file is not None
    assert (part.file.name, part.file.type, part.file.size) == (NAME, "pdf", len(data))
    page = cast.reader.get(LIST).content
    assert NAME in words_in(page)
    got = cast.reader.get(f"{DESK}filer/{part.file.digest}/")
    assert b"".join(got.streaming_content) == data  # type: ignore[attr-defined]  # it is streamed
    assert got["Content-Type"] == "application/pdf"
    assert got["Content-Disposition"].startswith("attachment; filename*=utf-8''Budget%20")
    assert got["X-Content-Type-Options"] == "nosniff"
    assert got["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert got["Cache-Control"] == "private, no-store"


def test_a_new_file_takes_the_place_of_the_old_one_which_stays_in_the_store(cast: Cast) -> None:
    send(cast.editor, make_pdf())
    send(cast.editor, make_sheet(), "Budget.xlsx")
    send(cast.editor, make_sheet(), "Budget.xlsx")
    (part,) = attached(cast)
    assert part.file is not None
    assert (part.file.type, part.done) == ("xlsx", False)
    with scopes_disabled():
        assert StoredFile.objects.count() == 2


def test_a_file_can_be_taken_off(cast: Cast) -> None:
    send(cast.editor, make_pdf(), done="1")
    send(cast.editor, act="take-off")
    (part,) = attached(cast)
    assert (part.file, part.done) == (None, False)


def test_a_paper_can_be_ready_without_a_file(cast: Cast) -> None:
    send(cast.editor, done="1")
    (part,) = attached(cast)
    assert (part.file, part.done) == (None, True)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"<html><script>alert(1)</script>", "referat.pdf"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "kort.svg"),
        (make_office(more={"word/media/nul": b"\0" * 30_000_000}), "bombe.docx"),
    ],
)
def test_a_trick_is_told_at_its_line_and_changes_nothing(
    cast: Cast, data: bytes, name: str
) -> None:
    answer = send(cast.editor, data, name, done="1")
    assert answer.status_code == 400
    page = parsed(answer.content)
    wrong = [one for one in page.iter() if one.get("aria-invalid") == "true"]
    assert [one.get("id") for one in wrong] == ["file-budget"]
    ticked = [one for one in page.iter() if one.get("checked") is not None]
    assert len(ticked) == 1
    assert attached(cast) == ()
    with scopes_disabled():
        assert not StoredFile.objects.exists()


def test_a_civil_number_in_a_files_name_is_told(cast: Cast) -> None:
    answer = send(cast.editor, make_pdf(), "010190-1234.pdf")
    assert refusals.CIVIL.da in words_in(answer.content)


def test_fifty_megabytes_are_refused_before_they_are_read(cast: Cast) -> None:
    large = SimpleUploadedFile("a.pdf", b"%PDF-1.7" * 6_500_000)
    body = encode_multipart(BOUNDARY, {"paper": "budget", "done": "1", "file": large})
    given = FakePayload(body)
    sent: dict[str, Any] = {
        "REQUEST_METHOD": "POST",
        "PATH_INFO": LIST,
        "CONTENT_TYPE": MULTIPART_CONTENT,
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": given,
    }
    answer = cast.editor.request(**sent)
    assert answer.status_code == 400
    assert refusals.TOO_LARGE.da in words_in(answer.content)
    assert len(given) > LARGEST // 2  # was never read


def test_a_stranger_who_knows_the_digest_gets_nothing(cast: Cast) -> None:
    send(cast.editor, make_pdf())
    (part,) = attached(cast)
    assert part.file is not None
    theirs = actions.start_plan(
        partnership=Partnership.objects.get(slug="naboen"),
        key="naboens-plan", name="Naboens plan", programme="lbf-2015-18",
        start=now_in(cast.plan).plan.period.start, end=now_in(cast.plan).plan.period.end,
        by=None, at=BEGUN,
    )  # fmt: skip
    own = f"/kontor/planer/{theirs.key}/filer/{part.file.digest}/"
    assert cast.stranger.get(own).status_code == 404
    assert cast.stranger.get(f"{DESK}filer/{part.file.digest}/").status_code == 404
    assert cast.nobody.get(f"{DESK}filer/{part.file.digest}/").status_code == 302


@pytest.mark.parametrize("digest", ["0", "..%2f..%2fsecret-key", "A" * 64, "0" * 64])
def test_what_is_no_digest_is_not_found(cast: Cast, digest: str) -> None:
    assert cast.leader.get(f"{DESK}filer/{digest}/").status_code == 404


def test_a_file_that_is_gone_is_told_and_not_found(cast: Cast, var: Any) -> None:
    send(cast.editor, make_pdf())
    for path in (var / "files").rglob("*"):
        if path.is_file():
            path.unlink()
    (part,) = attached(cast)
    assert part.file is not None
    assert cast.leader.get(f"{DESK}filer/{part.file.digest}/").status_code == 404
    assert "filen mangler" in words_in(cast.leader.get(LIST).content)


def test_a_paper_on_no_list_has_its_own_line(cast: Cast) -> None:
    fields = {"item": "noget-andet", "title": "Kort over området"}
    part = actions.add_part(cast.plan, kind="attachment", fields=fields, by=None, at=BEGUN)
    assert send(cast.editor, make_pdf(), paper=part.ref.lower()).status_code == 302
    assert attached(cast)[0].file is not None
    assert "Kort over området" in words_in(cast.leader.get(LIST).content)


@pytest.mark.parametrize("paper", ["sub-agreements", "findes-ikke", "", "bi-9"])
def test_a_line_that_takes_no_file_is_not_found(cast: Cast, paper: str) -> None:
    assert send(cast.editor, make_pdf(), paper=paper).status_code == 404


def test_more_papers_do_not_cost_more_queries(cast: Cast) -> None:
    counted: list[int] = []
    for paper in ("budget", "emergency-plan", "organisation-chart"):
        send(cast.editor, make_pdf() + b"\n" * len(counted), paper=paper)
        with CaptureQueriesContext(connection) as queries:
            assert cast.leader.get(LIST).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[2] <= 20


def test_residents_see_no_file(cast: Cast) -> None:
    from knopskud.snapshot.canonical import canonical
    from knopskud.snapshot.public import public

    send(cast.editor, make_pdf())
    (part,) = attached(cast)
    assert part.file is not None
    shown = canonical(public(now_in(cast.plan))).decode()
    assert part.file.digest not in shown
    assert "Budget" in shown
