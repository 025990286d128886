"""Residents' voices in the office: read, answered, written in from paper, and an idea that grows into an activity."""

from datetime import date

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django_scopes import scope

from knopskud.editions.queries import reasons_of
from knopskud.voices import queries
from knopskud.voices.models import Voice
from tests.meetings.held import arranged, told
from tests.office.cast import DESK, KEY, Cast, make_cast, now_in
from tests.office.filled import form_in, words_in
from tests.office.test_hand_in import hand_in, ready
from tests.voices.said import comment, idea, opened, said_in

PAGE = f"{DESK}stemmer/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def cast(db: None) -> Cast:
    return make_cast(ready())


def again(voice: Voice) -> Voice:
    with scope(partnership=voice.partnership):
        return Voice.objects.get(pk=voice.pk)


def test_what_waits_is_listed_and_answered_and_the_author_is_told(cast: Cast) -> None:
    of = cast.plan.partnership
    opened(of)
    one = comment(of, email="beboer@eksempel.dk", language="en")
    listed = words_in(cast.editor.get(PAGE).content)
    assert "Én venter på svar" in listed
    assert "Der mangler lys" in listed
    assert "En beboer har skrevet" in words_in(cast.editor.get("/kontor/opgaver/").content)
    page = cast.editor.get(f"{PAGE}{one.pk}/").content
    assert "beboer@eksempel.dk" in words_in(page)
    assert "beboer@eksempel.dk" not in words_in(cast.reader.get(f"{PAGE}{one.pk}/").content)
    answer = {"state": "answered", "answer": "Lyset kommer i maj."}
    done = cast.editor.post(f"{PAGE}{one.pk}/svar/", answer, follow=True)
    assert "har fået brev" in words_in(done.content)
    (letter,) = mail.outbox
    assert letter.to == ["beboer@eksempel.dk"]
    assert "Lyset kommer i maj." in letter.body
    assert f"/en/{KEY}/stemmer/{one.code}/" in letter.body
    assert again(one).state == "answered"


def test_not_now_needs_a_reason_and_what_was_typed_stays(cast: Cast) -> None:
    one = idea(cast.plan.partnership)
    refused = cast.editor.post(f"{PAGE}{one.pk}/svar/", {"state": "not_now", "answer": ""})
    assert refused.status_code == 400
    assert "Skriv hvorfor" in words_in(refused.content)
    assert '<option value="not_now" selected>' in refused.content.decode()


def test_moderation_shows_hides_and_settles_reports(cast: Cast) -> None:
    of = cast.plan.partnership
    said_in(of)
    reported = queries.reports_of(of, KEY)[0]
    assert "Reklame" in words_in(cast.editor.get(PAGE).content)
    cast.editor.post(f"{PAGE}anmeldelser/{reported.pk}/")
    assert queries.reports_of(of, KEY) == []
    one = comment(of)
    hide = cast.editor.post(f"{PAGE}{one.pk}/skjul/", {"why": "Navne på naboer."}, follow=True)
    assert "Navne på naboer." in words_in(hide.content)
    assert not again(one).is_shown
    cast.editor.post(f"{PAGE}{one.pk}/vis/")
    assert again(one).is_shown


def test_what_came_on_paper_is_written_in_and_nothing_typed_is_lost(cast: Cast) -> None:
    form = form_in(cast.editor.get(f"{PAGE}ny/").content)
    sent = {**form, "kind": ["idea"], "source": ["paper"], "text": ["حديقة للجميع."], "title": [""], "language": ["ar"]}  # fmt: skip
    refused = cast.editor.post(f"{PAGE}ny/", sent)
    assert refused.status_code == 400
    assert form_in(refused.content)["text"] == ["حديقة للجميع."]
    made = cast.editor.post(f"{PAGE}ny/", {**sent, "title": ["Fælles have"]}, follow=True)
    assert "tæller som alle andre" in words_in(made.content)
    (one,) = queries.shown(KEY)
    assert (one.title, one.source, one.language) == ("Fælles have", "paper", "ar")
    assert one.is_shown


@pytest.mark.django_db(transaction=True)
def test_an_idea_grows_into_an_activity_with_its_story(transactional_db: None) -> None:
    cast = make_cast(ready())
    hand_in(cast)
    one = idea(cast.plan.partnership)
    lost = cast.editor.post(f"{PAGE}{one.pk}/voks/", {"under": "", "answer": "Den er med."})
    assert lost.status_code == 400
    assert "Den er med." in lost.content.decode()
    grown = cast.editor.post(f"{PAGE}{one.pk}/voks/", {"under": "D-1"}, follow=True)
    assert "vokset til en aktivitet" in words_in(grown.content)
    activity = now_in(cast.plan).activities[-1]
    assert (activity.title, activity.plain) == ("Fælles køkkenhave", "Vi vil dyrke grøntsager.")
    assert activity.origin.type == "bud"
    assert [(x.plan, x.code, x.title) for x in activity.ideas] == [(KEY, one.code, one.title)]
    assert queries.grown_from(KEY)[activity.ref] == [one]
    assert again(one).state == "grows"
    reasons = reasons_of(cast.plan.partnership, KEY)
    assert reasons[activity.ref] == "En idé fra en beboer: Fælles køkkenhave"


def test_an_idea_goes_on_the_agenda_of_a_meeting_and_stays_there(cast: Cast) -> None:
    one = idea(cast.plan.partnership, email="beboer@eksempel.dk")
    made = arranged(cast.plan.partnership, day=date(2999, 9, 26))
    assert "26. september 2999: Nord, Syd" in words_in(cast.editor.get(f"{PAGE}{one.pk}/").content)
    assert "Vælg et møde" in words_in(cast.editor.post(f"{PAGE}{one.pk}/moede/").content)
    form = {"meeting": f"{made.number}", "decides": "else"}
    for words in ("kommet på dagsordenen", "på dagsordenen allerede"):
        answer = cast.editor.post(f"{PAGE}{one.pk}/moede/", form, follow=True)
        assert words in words_in(answer.content)
    (letter,) = mail.outbox
    assert "26. september 2999: Nord, Syd" in str(letter.body)
    assert [x.voice for x in told(made).points].index(one.code) == len(told(made).points) - 2
    agenda = f"{DESK}moeder/{made.number}/dagsorden/"
    cast.editor.post(agenda, form_in(cast.editor.get(agenda).content))
    assert one.code in [x.voice for x in told(made).points]


def test_ideas_are_put_together(cast: Cast) -> None:
    first, second = idea(cast.plan.partnership), idea(cast.plan.partnership, title="En have")
    cast.editor.post(f"{PAGE}{second.pk}/saml/", {"like": f"{first.pk}"})
    assert again(second).like_id == first.pk
    assert cast.editor.post(f"{PAGE}{second.pk}/saml/", {"like": "99999"}).status_code == 404


def test_the_leader_opens_and_closes_and_chooses_the_rules(cast: Cast) -> None:
    page = f"{PAGE}aabent/"
    wrong = cast.leader.post(page, {"begins": "2030-02-01", "ends": "2030-01-01"})
    assert "ligger før den første" in words_in(wrong.content)
    cast.leader.post(page, {"begins": "2030-01-01", "ends": "2030-02-01"})
    (one,) = queries.consultations_of(cast.plan.partnership, KEY)
    cast.leader.post(f"{page}{one.pk}/luk/")
    assert queries.consultations_of(cast.plan.partnership, KEY) == []
    months = cast.leader.post(page, {"moderation": "after", "keep_months": "99"})
    assert "et tal fra 1 til 24" in words_in(months.content)
    cast.leader.post(page, {"moderation": "after", "keep_months": "3"})
    rules = queries.rules_of(cast.plan.partnership)
    assert (rules.moderation, rules.keep_months) == ("after", 3)


def test_more_voices_do_not_cost_more_queries(cast: Cast) -> None:
    counted: list[int] = []
    for more in (1, 2):
        for _ in range(more):
            idea(cast.plan.partnership)
        with CaptureQueriesContext(connection) as found:
            assert cast.leader.get(PAGE).status_code == 200
        counted.append(len(found))
    assert counted[0] == counted[1]
