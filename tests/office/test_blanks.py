"""The funder's forms in the office: taken in, told of where they are wrong, filled, withdrawn."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from knopskud.blanks import queries
from knopskud.editions import queries as editions
from tests.documents.forms.made import form, lines_of, rows_of
from tests.office.cast import DESK, KEY, Cast
from tests.office.filled import form_in, words_in

LIST = f"{DESK}skemaer/"
ONE = f"{LIST}1/"
pytestmark = pytest.mark.django_db


def upload(client: Client, content: bytes, path: str = LIST, **more: str) -> Any:
    file = SimpleUploadedFile("Fondens ansøgning.docx", content)
    return client.post(path, {"file": file, **more}, follow=True)


def test_a_form_is_taken_in_put_right_and_filled_with_draft_and_edition(cast: Cast) -> None:
    wrong = form("Vi søger til {{ plan.nvan }} i år")
    told = words_in(upload(cast.leader, wrong).content)
    assert "Skemaet “Fondens ansøgning” er lagt op" in told
    assert "Vi søger til {{ plan.nvan }} i år" in told
    assert "Mente du {{ plan.navn }}?" in told
    assert cast.reader.get(f"{ONE}udfyld/").status_code == 409
    assert "1 skal rettes" in words_in(cast.reader.get(LIST).content)
    rows = [("Titel",), ("{{ aktivitet.titel }}",)]
    right = form("{{ plan.navn }} {{ udgave.navn }}", rows=rows)
    told = words_in(upload(cast.leader, right, ONE, name="Ansøgning").content)
    assert "bruges fra nu af" in told
    assert "{{ aktivitet.titel }} Aktivitetens titel gentages: 3 Tryghedsvandring" in told
    assert "kan udfyldes" in words_in(cast.reader.get(LIST).content)
    draft = cast.reader.get(f"{ONE}udfyld/")
    assert draft["Cache-Control"] == "private, no-store"
    assert draft["Content-Disposition"].startswith('attachment; filename="ansoegning-udkast-')
    assert lines_of(draft.content)[0].startswith("Eksempelparken helhedsplan Ikke udgivet")
    assert rows_of(draft.content)[:2] == [["Titel"], ["Tryghedsvandring"]]
    assert cast.reader.get(f"{ONE}udfyld/?udgave=1").status_code == 404
    publish(cast)
    filled = cast.reader.get(f"{ONE}udfyld/?udgave=1")
    assert 'filename="ansoegning-udgave-1.docx"' in filled["Content-Disposition"]
    (edition,) = editions.editions_of(KEY)
    assert lines_of(filled.content) == [f"Eksempelparken helhedsplan {edition.label.da}"]
    assert cast.editor.get(f"{ONE}fil/1/").content == wrong
    log = words_in(cast.leader.get(f"{DESK}log/").content)
    assert "lagde skemaet “Ansøgning” op" in log


def publish(cast: Cast) -> None:
    page = f"{DESK}udgiv/"
    cast.leader.post(page, {**form_in(cast.leader.get(page).content), "kind": ["draft"]})


def test_what_is_no_form_is_told_at_its_field_and_the_name_stays(cast: Cast) -> None:
    answer = upload(cast.leader, b"%PDF-1.7", name="Ansøgning")
    assert answer.status_code == 400
    assert "ikke et Word-dokument" in words_in(answer.content)
    assert b'value="Ans\xc3\xb8gning"' in answer.content
    assert "Vælg en Word-fil" in words_in(cast.leader.post(LIST, {"name": "A"}).content)
    assert queries.blanks_of(cast.plan.partnership) == {}


def test_a_withdrawn_form_stays_to_be_read(cast: Cast) -> None:
    upload(cast.leader, form("{{ plan.navn }}"))
    upload(cast.leader, form("{{ plan.område }}"), ONE)
    assert cast.leader.post(f"{ONE}ud-af-brug/", {"version": "1"}).status_code == 400
    told = words_in(cast.leader.post(f"{ONE}ud-af-brug/", {"version": "2"}, follow=True).content)
    assert "Der er ingen skemaer endnu" in told
    assert "Taget ud af brug (1)" in told
    assert "Læg en ny udgave op, hvis det skal bruges igen" in words_in(
        cast.reader.get(ONE).content
    )


def test_what_the_programme_asks_for_and_the_form_does_not_name_is_told(cast: Cast) -> None:
    told = words_in(upload(cast.leader, form("{{ plan.navn }}")).content)
    assert "Skemaet nævner ikke alt" in told
    assert "{{ delaftale.formål }}" in told


def test_every_name_is_told_with_what_the_plan_says_and_can_be_looked_up(cast: Cast) -> None:
    page = cast.reader.get(f"{LIST}navne/").content
    every = words_in(page)
    assert "{{ plan.navn }} Planens navn Eksempelparken helhedsplan" in every
    assert "{{ plan.år_4 }}" in every
    assert "{{ plan.år_5 }}" not in every  # the plan has four
    found = words_in(cast.reader.get(f"{LIST}navne/?q=møde+klokkeslæt").content)
    assert "{{ møde.klokkeslæt }}" in found
    assert "{{ plan.navn }}" not in found
    assert "Ingen navne passer" in words_in(cast.reader.get(f"{LIST}navne/?q=xyz").content)


def test_the_form_to_begin_with_is_taken_in_as_it_is(cast: Cast) -> None:
    begun = cast.reader.get(f"{LIST}begynd/")
    assert "kan udfyldes" not in words_in(cast.reader.get(LIST).content)
    told = words_in(upload(cast.leader, begun.content).content)
    assert "skal rettes" not in told
    assert "kan udfyldes" in words_in(cast.reader.get(LIST).content)
