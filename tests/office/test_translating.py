"""Texts for residents in other languages: seen, written beside the Danish, kept apart, and told when they are out of date."""

import json
from typing import Any

import html5lib
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from knopskud.plan.actions import change_part
from knopskud.plan.queries import part_of
from knopskud.snapshot.translated import in_tongue
from tests.office.cast import BEGUN, DESK, Cast, now_in
from tests.office.filled import words_in

PAGE = f"{DESK}oversaettelser/"
HOME = f"{PAGE}ar/d-1/"
NEW = "نمشي في المساء ونرى أين ينقص الضوء."


def form_at(client: Client, place: str, page: str = HOME) -> dict[str, Any]:
    """What the form of one text would send untouched."""
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(
        client.get(page).content.decode()
    )
    (piece,) = [one for one in tree.iter("article") if one.get("id") == place]
    (form,) = piece.iter("form")
    (area,) = form.iter("textarea")
    (seen,) = [one for one in form.iter("input") if one.get("name") == "seen"]
    return {"seen": seen.get("value"), area.get("name"): area.text or "", "": form.get("action")}


def write(client: Client, form: dict[str, Any], text: str, **more: str) -> Any:
    _ref, field = form[""].split("/")[-3:-1]
    return client.post(form[""], {"seen": form["seen"], field: text, **more})


def arabic(cast: Cast, field: str = "plain") -> str:
    read = in_tongue(now_in(cast.plan), "ar")
    found = next(one for one in read.plan.activities if one.ref == "A-001")
    return "" if ("A-001", field) in read.danish else str(getattr(found, field))


def test_a_text_is_written_beside_the_danish_and_counted(cast: Cast) -> None:
    assert "0 af" in words_in(cast.reader.get(f"{PAGE}ar/").content)
    form = form_at(cast.editor, "a-001-plain")
    done = write(cast.editor, form, f"  {NEW}\r\n")
    assert done["Location"] == f"{HOME}#a-001-plain"
    assert arabic(cast) == NEW
    page = cast.reader.get(HOME).content.decode()
    assert f'<p class="reads" lang="ar" dir="rtl">{NEW}</p>' in page
    assert "1 af" in words_in(cast.reader.get(PAGE).content)


def test_a_changed_danish_text_is_shown_with_what_changed_until_it_is_held_against_it(
    cast: Cast,
) -> None:
    write(cast.editor, form_at(cast.editor, "a-001-plain"), NEW)
    fields = {"plain": "Vi går en tur i skoven og ser, hvor der mangler lys."}
    change_part(cast.plan, "A-001", fields=fields, by=None, at=BEGUN)
    page = cast.editor.get(HOME).content.decode()
    assert "mørket" in page.partition("<del>")[2].partition("</del>")[0]
    assert "1 ændret på dansk siden" in words_in(page.encode())
    write(cast.editor, form_at(cast.editor, "a-001-plain"), NEW)
    assert "ændret på dansk siden" not in words_in(cast.editor.get(f"{PAGE}ar/").content)


def test_what_was_written_from_an_older_danish_text_is_out_of_date_at_once(cast: Cast) -> None:
    form = form_at(cast.editor, "a-001-plain")
    change_part(cast.plan, "A-001", fields={"plain": "En helt anden tur."}, by=None, at=BEGUN)
    write(cast.editor, form, NEW)
    assert in_tongue(now_in(cast.plan), "ar").is_outdated("A-001", "plain")


def test_translators_of_two_languages_do_not_meet_and_two_of_one_language_are_told(
    cast: Cast,
) -> None:
    ours, theirs = (form_at(cast.editor, "a-001-plain") for _ in range(2))
    somali = form_at(cast.leader, "a-001-plain", f"{PAGE}so/d-1/")
    write(cast.leader, somali, "Waxaan u soconaa.")
    write(cast.leader, theirs, "الأول")
    refused = write(cast.editor, ours, NEW)
    assert refused.status_code == 409
    page = refused.content.decode()
    assert "En anden har oversat den samme tekst imens" in page
    assert "الأول" in page
    assert arabic(cast) == "الأول"
    kept = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(page)
    (piece,) = [one for one in kept.iter("article") if one.get("id") == "a-001-plain"]
    (seen,) = [one for one in piece.iter("input") if one.get("name") == "seen"]
    write(cast.editor, ours | {"seen": seen.get("value")}, NEW)
    assert arabic(cast) == NEW
    assert [one["language"] for one in part_of(cast.plan, "A-001").fields["translations"]] == [
        "ar",
        "so",
    ]


def test_a_text_that_is_too_long_comes_back_as_it_was_typed(cast: Cast) -> None:
    form = form_at(cast.editor, "a-001-where")
    alone = cast.editor.post(
        form[""], {"seen": form["seen"], "where": "x" * 601}, headers={"HX-Request": "true"}
    )
    assert alone.status_code == 400
    assert "for lang" in alone.content.decode()
    assert "x" * 601 in alone.content.decode()
    whole = write(cast.editor, form, "x" * 601)
    assert "x" * 601 in words_in(whole.content)


def test_an_empty_text_takes_the_translation_away(cast: Cast) -> None:
    write(cast.editor, form_at(cast.editor, "a-001-plain"), NEW)
    write(cast.editor, form_at(cast.editor, "a-001-plain"), " ")
    assert arabic(cast) == ""


def test_what_is_hidden_of_targeted_activities_is_not_translated(cast: Cast) -> None:
    hidden = cast.editor.post(f"{HOME[:-4]}a-003/where/", {"where": "x"})
    assert hidden.status_code == 404


@pytest.mark.parametrize("tag", ["da", "AR", "x", "da-DK"])
def test_only_languages_can_be_translated_into(cast: Cast, tag: str) -> None:
    assert cast.editor.get(f"{PAGE}{tag}/").status_code == 404
    asked = cast.editor.get(f"{PAGE}?sprog=&kode={tag}")
    assert asked.status_code == 400
    assert "Vælg et sprog" in words_in(asked.content)


def test_another_language_is_begun_by_its_name_or_its_code(cast: Cast) -> None:
    assert cast.editor.get(f"{PAGE}?sprog=pl&kode=")["Location"] == f"{PAGE}pl/"
    assert cast.editor.get(f"{PAGE}?sprog=pl&kode=pt-BR")["Location"] == f"{PAGE}pt-BR/"


def test_more_texts_do_not_cost_more_queries(cast: Cast) -> None:
    counted = []
    for fields in (("plain",), ("plain", "where", "when", "title")):
        for field in fields:
            write(cast.editor, form_at(cast.editor, f"a-001-{field}"), NEW)
        change_part(
            cast.plan,
            "A-001",
            fields=dict.fromkeys(fields, f"Nyt {len(fields)}"),
            by=None,
            at=BEGUN,
        )
        with CaptureQueriesContext(connection) as queries:
            assert cast.editor.get(HOME).status_code == 200
        counted.append(len(queries))
    assert counted[0] == counted[1]


def test_a_seen_mark_that_is_none_is_as_if_nothing_stood_in_the_way(cast: Cast) -> None:
    form = form_at(cast.editor, "a-001-plain")
    for mark in ("", "[]", json.dumps({"plain": 1}), json.dumps({"plain": ["", "ikke et tal"]})):
        assert write(cast.editor, form | {"seen": mark}, NEW).status_code == 302
    assert arabic(cast) == NEW


def test_beside_a_text_for_residents_stands_how_easy_it_is_to_read(cast: Cast) -> None:
    page = words_in(cast.reader.get(f"{DESK}skriv/a-001/").content)
    assert "LIX 20: meget let at læse" in page
    assert page.count("LIX") == 1
