"""What a reader of prepared pages gets over HTTP."""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

from knopskud.project.headers import ALWAYS
from knopskud.public.page import Page, redirect
from knopskud.public.prepared import PreparedSite, site_folder
from tests.public.answering import ask, put, whole

HTML = "<!doctype html><p>Tryghedsvandring på Søndergårdsvej</p>" * 20
PDF = b"%PDF-1.7 \x00\x01\x02"


def django(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
    """Stands behind the prepared pages."""
    start_response("418 Django", [("Content-Type", "text/plain")])
    return [b"Django"]


@pytest.fixture
def site(var: Path) -> PreparedSite:
    pages = [
        Page("/", HTML.encode()),
        Page("/plan/", HTML.replace("p", "q").encode()),
        Page("/404/", b"<p>Siden findes ikke</p>", status=404),
        redirect("/gammel/", "/plan/"),
        redirect("/vaek/", "/plan/udgaver/1/", 302),
    ]
    put(site_folder(), pages, [("/plan/udgaver/1/hent/folder.pdf", "application/pdf", PDF)])
    return PreparedSite(django, headers=ALWAYS)


@pytest.mark.parametrize(
    ("accepted", "form"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.1, gzip;q=1", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip", "gzip"),
        ("*", "br"),
        ("identity", ""),
        ("br;q=x", ""),
        ("", ""),
    ],
)
def test_a_page_comes_in_the_smallest_form_that_the_reader_takes(
    site: PreparedSite, accepted: str, form: str
) -> None:
    got = ask(site, "/", HTTP_ACCEPT_ENCODING=accepted)
    assert got.status == 200
    assert got.headers.get("Content-Encoding", "") == form
    assert whole(got).decode() == HTML
    assert got.headers["Content-Length"] == str(len(got.body))
    assert got.headers["Vary"] == "Accept-Encoding"


def test_every_answer_carries_the_security_headers(site: PreparedSite) -> None:
    for path in ("/", "/404/", "/gammel/", "/plan", "/plan/udgaver/1/hent/folder.pdf"):
        assert ALWAYS.items() <= ask(site, path).headers.items()
    assert ALWAYS.items() <= ask(site, "/", "POST").headers.items()


def test_a_reader_who_has_the_page_gets_no_body(site: PreparedSite) -> None:
    first = ask(site, "/", HTTP_ACCEPT_ENCODING="br")
    tag = first.headers["ETag"]
    for known in (tag, f'"other", W/{tag}', "*"):
        again = ask(site, "/", HTTP_ACCEPT_ENCODING="br", HTTP_IF_NONE_MATCH=known)
        assert (again.status, again.body) == (304, b"")
        assert again.headers["ETag"] == tag
        assert "Content-Length" not in again.headers
    other = ask(site, "/plan/", HTTP_IF_NONE_MATCH=tag)
    assert other.status == 200


def test_forms_of_a_page_have_tags_of_their_own(site: PreparedSite) -> None:
    tags = {
        ask(site, "/", HTTP_ACCEPT_ENCODING=form).headers["ETag"] for form in ("br", "gzip", "")
    }
    assert len(tags) == 3


def test_head_says_what_get_would_send(site: PreparedSite) -> None:
    got, told = ask(site, "/"), ask(site, "/", "HEAD")
    assert told.body == b""
    assert told.headers == got.headers


def test_pages_are_asked_for_again_and_files_are_kept(site: PreparedSite) -> None:
    assert ask(site, "/").headers["Cache-Control"] == "public, max-age=0, must-revalidate"
    paper = ask(site, "/plan/udgaver/1/hent/folder.pdf", HTTP_ACCEPT_ENCODING="br")
    assert "immutable" in paper.headers["Cache-Control"]
    assert paper.body == PDF
    assert paper.headers["Content-Type"] == "application/pdf"


def test_moved_pages_lead_on(site: PreparedSite) -> None:
    for path, status, location in (
        ("/gammel/", 301, "/plan/"),
        ("/vaek/", 302, "/plan/udgaver/1/"),
        ("/plan", 301, "/plan/"),
    ):
        got = ask(site, path)
        assert (got.status, got.headers["Location"], got.body) == (status, location, b"")
    assert ask(site, "/plan", QUERY_STRING="a=1").headers["Location"] == "/plan/?a=1"


def test_nobody_writes_to_a_page(site: PreparedSite) -> None:
    got = ask(site, "/", "POST")
    assert (got.status, got.headers["Allow"]) == (405, "GET, HEAD")


def test_everything_else_is_djangos(site: PreparedSite) -> None:
    for path in ("/kontor/", "/static/web/site.css", "/ukendt/", "/..//plan/", "/PLAN/"):
        assert ask(site, path).status == 418


def test_the_page_for_unknown_addresses_is_never_a_success(site: PreparedSite) -> None:
    got = ask(site, "/404/", HTTP_IF_NONE_MATCH="*")
    assert got.status == 404


def test_without_tls_a_secure_site_leaves_the_answer_to_django(site: PreparedSite) -> None:
    secure = PreparedSite(django, headers={}, secure=True)
    assert ask(secure, "/").status == 418
    assert ask(secure, "/", HTTP_X_FORWARDED_PROTO="https").status == 200


def test_before_anything_is_prepared_all_is_djangos(var: Path) -> None:
    assert ask(PreparedSite(django, headers={}), "/").status == 418
