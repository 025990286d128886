"""Residents say what they think of the plan, without an account, a cookie or a script."""

from datetime import timedelta

import pytest
from django.test import Client

from knopskud.public.voicing import guard
from knopskud.voices import queries
from knopskud.voices.models import Voice
from tests.editions.published import published
from tests.public.spoken import KEY, PLAN, SAY, form_at, opened, said_at, token_of, words_in

pytestmark = pytest.mark.django_db
ABOUT = f"{SAY}?om=A-001"


def newest() -> Voice:
    voice = queries.shown(KEY).first()
    assert voice is not None
    return voice


def test_a_comment_is_sent_and_its_page_says_what_happens_next(client: Client) -> None:
    opened()
    answer = said_at(client, ABOUT, text="Der mangler lys ved legepladsen.")
    one = newest()
    assert answer.headers["Location"] == f"{PLAN}stemmer/{one.code}/?tak=1"
    assert (one.ref, one.called, one.edition) == ("A-001", "Tryghedsvandring", 1)
    told = words_in(client.get(answer.headers["Location"]).content)
    assert "Tak. Vi har modtaget det." in told
    assert "Der mangler lys ved legepladsen." in told
    assert one.wording in client.get(f"{PLAN}stemmer/{one.code}/").content.decode()
    assert "Der mangler lys" in words_in(client.get(f"{PLAN}stemmer/").content)


def test_nobody_gets_a_cookie_and_nothing_is_kept_on_the_way(client: Client) -> None:
    opened()
    for path in (f"{PLAN}stemmer/", ABOUT, f"{PLAN}ideer/"):
        answer = client.get(path)
        assert (answer.status_code, answer.headers["Cache-Control"]) == (200, "no-store")
        assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    said_at(client, ABOUT, text="Ja tak")
    assert not client.cookies


def test_errors_stand_at_their_fields_in_the_pages_language_and_nothing_is_lost(
    client: Client,
) -> None:
    opened()
    wrong = {"text": "Ring til mig, 010190-1234", "email": "hej", "name": "Sara", "language": "so"}
    answer = said_at(client, f"/en{ABOUT}", **wrong)
    assert answer.status_code == 400
    told = words_in(answer.content)
    assert "civil registration number" in told
    assert "does not look like an e-mail" in told
    for typed in ("Ring til mig, 010190-1234", 'value="hej"', 'value="Sara"', 'value="so" lang="so" selected'):  # fmt: skip
        assert typed in answer.content.decode()
    assert not queries.shown(KEY).exists()


def test_who_reads_another_language_is_met_and_taken_in_in_it(client: Client) -> None:
    opened()
    told = client.get(f"{ABOUT}&sprog=ar").content.decode()
    assert '<p class="notice said" lang="ar" dir="rtl">' in told
    assert 'value="ar" lang="ar" selected' in told
    said_at(client, f"{ABOUT}&sprog=ar", text="نحتاج إلى إضاءة")
    assert newest().language == "ar"


def test_when_it_is_closed_the_form_says_so_and_what_was_typed_can_go_on_as_an_idea(
    client: Client,
) -> None:
    owner = opened(is_open=False)
    assert "ikke åbent for kommentarer" in words_in(client.get(ABOUT).content)
    sent = {"om": "A-001", "udgave": "1", "text": "For sent", guard.TOKEN: token_of(timedelta(minutes=2))}  # fmt: skip
    answer = client.post(SAY, sent)
    assert answer.status_code == 409
    assert "For sent" in answer.content.decode()
    assert f'formaction="{PLAN}ideer/ny/"' in answer.content.decode()
    assert queries.in_office(owner, KEY).count() == 0


def test_a_comment_waits_until_it_is_read_and_its_author_sees_that(client: Client) -> None:
    opened("before")
    answer = said_at(client, ABOUT, text="Vent på mig")
    place = answer.headers["Location"].partition("?")[0]
    assert "venter på at blive læst" in words_in(client.get(place).content)
    assert "Vent på mig" not in client.get(f"{PLAN}stemmer/").content.decode()


def test_a_comment_says_whether_its_text_has_changed_in_later_editions(client: Client) -> None:
    owner = opened()
    said_at(client, ABOUT, text="Godt")
    place = f"{PLAN}stemmer/{newest().code}/"
    published(owner, days=1, head={"in_short": ("Nyt.",)})
    assert "Teksten er den samme" in words_in(client.get(place).content)
    published(owner, "Aftentur", days=2)
    told = client.get(place).content.decode()
    assert "Teksten er ændret siden." in told
    assert f'href="{PLAN}udgaver/1/sammenlign/3/"' in told
    gone = {"om": "A-077", "text": "Er den væk?", "udgave": "3"}
    answer = said_at(client, SAY, **gone)
    assert answer.status_code == 409
    assert "Er den væk?" in answer.content.decode()


def test_a_form_keeps_to_the_edition_that_was_read(client: Client) -> None:
    owner = opened()
    form = form_at(client, ABOUT)
    published(owner, "Aftentur", days=1)
    client.post(SAY, form | {"text": "Om den gamle tekst"})
    assert (newest().edition, newest().called) == (1, "Tryghedsvandring")


def test_the_money_a_delaftale_and_the_whole_plan_can_be_spoken_of(client: Client) -> None:
    opened()
    for ref, words in (("SC-1", "kr."), ("D-1", "Tryghed"), ("", "")):
        assert said_at(client, SAY, text="Fint", om=ref).status_code == 302
        assert newest().ref == ref
        assert words in newest().wording != ""


def test_what_people_wrote_is_letters_and_its_addresses_lead_nowhere_before_it_is_read(
    client: Client,
) -> None:
    owner = opened()
    said_at(client, ABOUT, text="<b>Se</b> https://eksempel.dk/x")
    place = f"{PLAN}stemmer/{newest().code}/"
    told = client.get(place).content.decode()
    assert "&lt;b&gt;Se&lt;/b&gt; https://eksempel.dk/x" in told
    assert 'href="https://eksempel.dk' not in told
    from knopskud.accounts.models import Role
    from knopskud.voices.actions import answer
    from tests.plan.drafting import make_person

    answer(newest(), state="looked_at", by=make_person(owner, Role.EDITOR), at=newest().at)
    assert 'rel="nofollow noopener ugc"' in client.get(place).content.decode()


def test_a_voice_of_another_plan_and_a_code_that_is_not_there_are_not_found(client: Client) -> None:
    opened()
    assert client.get(f"{PLAN}stemmer/findesikke/").status_code == 404
    assert client.get("/en/eksempel/stemmer/").status_code == 404
    assert client.get(f"{PLAN}stemmer/?side=9").status_code == 404


def test_a_comment_survives_five_editions_of_what_it_is_about(client: Client) -> None:
    owner = opened()
    said_at(client, ABOUT, text="Der mangler lys ved legepladsen.")
    one = newest()
    page = f"{PLAN}stemmer/{one.code}/"
    for number, title in enumerate(("Aftentur", "Lysvandring", "Gåtur", "Nattur"), start=2):
        published(owner, title, days=number)
        told = words_in(client.get(page).content)
        assert "Der mangler lys ved legepladsen." in told
        assert "Tryghedsvandring" in told
        assert "Teksten er ændret siden" in told
    published(owner, "Tryghedsvandring", days=9)
    assert "Teksten er ændret siden" not in words_in(client.get(page).content)
    assert list(queries.shown(KEY, ref="A-001")) == [one]
