"""Residents' meetings from notice to published minutes, on the office's pages and, for everybody, on the plan's."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.timezone import localdate

from knopskud.approvals.queries import approvals_of
from knopskud.approvals.standing import in_force
from knopskud.editions.actions import publish
from knopskud.meetings import queries
from tests.meetings.held import arranged
from tests.office.cast import BEGUN, DESK, KEY, Cast, make_cast, now_in
from tests.office.filled import words_in

PAGE = f"{DESK}moeder/"
pytestmark = pytest.mark.django_db


@pytest.fixture
def cast(db: None) -> Cast:
    made = make_cast()
    publish(partnership=made.plan.partnership, snapshot=now_in(made.plan), kind="draft", by=None, at=BEGUN)  # fmt: skip
    return made


def made_by_hand(cast: Cast) -> None:
    """A meeting of both afdelinger today, made and called to on the pages."""
    facts = {"kind": "joint", "departments": ["AF-1", "AF-2"], "day": f"{localdate()}", "starts": "00:00", "place": "Salen", "edition": "1", "ref": ""}  # fmt: skip
    cast.editor.post(f"{PAGE}nyt/", facts)
    cast.editor.post(f"{PAGE}1/", {"act": "called", "called": f"{localdate()}"})


def vote(cast: Cast, ref: str, **figures: str) -> Any:
    typed = {"act": "vote", "way": "hands", "day": f"{localdate()}", "homes": "20", "yes": "30", "no": "6", **figures}  # fmt: skip
    return cast.leader.post(f"{PAGE}1/stemmer/4/{ref}/", typed, follow=True)


def test_from_notice_to_published_minutes_with_a_no_in_one_afdeling(cast: Cast) -> None:
    made_by_hand(cast)
    proposal = {"act": "propose", "proposal": "En bænk ved legepladsen.", "received": f"{localdate()}"}  # fmt: skip
    assert "for sent" in words_in(cast.editor.post(f"{PAGE}1/", proposal, follow=True).content)
    answer = cast.editor.post(f"{PAGE}1/", {**proposal, "voice": "findes-ikke"})
    assert "Den idé er ikke i planen." in words_in(answer.content)
    vote(cast, "af-1")
    said = words_in(vote(cast, "af-2", yes="3", no="20").content)
    assert "Almenboligloven § 37, stk. 4" in said
    entered = {one.body: (one.outcome, one.note) for one in approvals_of(cast.plan.partnership, KEY)}  # fmt: skip
    assert entered["AF-1"] == ("approved", "30 for, 6 imod, 0 blanke.")
    assert entered["AF-2"][0] == "rejected"
    over = {"act": "override", "who": "Repræsentantskabet", "override_day": f"{localdate()}", "why": "Planen dækker alle."}  # fmt: skip
    said = words_in(cast.leader.post(f"{PAGE}1/stemmer/4/af-2/", over, follow=True).content)
    assert "Planen gennemføres alligevel" in said
    assert "Det besluttede Repræsentantskabet" in words_in(cast.reader.get(f"{DESK}udgaver/1/").content)  # fmt: skip
    assert "gennemføres" in words_in(cast.reader.get(PAGE).content)
    minutes = {"text": "Alle blev hørt.", "seen": "0", "publish": "1"}
    assert cast.editor.post(f"{PAGE}1/referat/", minutes).status_code == 403
    said = words_in(cast.leader.post(f"{PAGE}1/referat/", minutes, follow=True).content)
    assert "Alle blev hørt." in said
    assert "Holdt, med referat" in said
    assert "udgav referatet af møde 1" in words_in(cast.leader.get(f"{DESK}log/").content)


WRONG = (
    ({"yes": "60"}, "her er 66 stemmer, men 20 boliger har højst 40: to hver"),
    ({"homes": "421", "yes": "1"}, "der er kun 420 boliger i afdelingen"),
    ({"yes": "0", "no": "0"}, "der er ingen stemmer"),
    ({"homes": ""}, "skriv, hvor mange boliger"),
    ({"day": "2999-01-01"}, "dagen ligger ude i fremtiden"),
)


def test_wrong_figures_are_told_beside_the_field_and_nothing_is_lost(cast: Cast) -> None:
    made_by_hand(cast)
    for changes, told in WRONG:
        answer = vote(cast, "af-1", note="Med et krav.", **changes)
        assert answer.status_code == 400
        assert told in words_in(answer.content).lower()
        assert "Med et krav." in answer.content.decode()
    assert approvals_of(cast.plan.partnership, KEY) == []


def test_a_corrected_vote_is_a_corrected_approval(cast: Cast) -> None:
    made_by_hand(cast)
    vote(cast, "af-1")
    told = queries.meeting_of(cast.plan.partnership, KEY, 1)
    assert told is not None
    standing = told.on_plan[0].vote
    assert standing is not None
    said = words_in(vote(cast, "af-1", yes="3", corrects=f"{standing.pk}").content)
    assert "det stod her før" in said
    (entry,) = in_force(approvals_of(cast.plan.partnership, KEY))
    assert entry.outcome == "rejected"


def test_minutes_before_the_meeting_are_kept_and_not_published(cast: Cast) -> None:
    arranged(cast.plan.partnership, day=localdate() + timedelta(days=3))
    typed = {"text": "Skrevet i forvejen.", "seen": "0", "publish": "1"}
    answer = cast.leader.post(f"{PAGE}1/referat/", typed)
    assert answer.status_code == 400
    assert "Mødet er ikke holdt endnu." in words_in(answer.content)
    assert "Skrevet i forvejen." in answer.content.decode()
    assert "Skrevet i forvejen." not in words_in(cast.leader.get(f"/{KEY}/moeder/").content)


def test_the_agenda_is_written_in_the_order_of_its_figures(cast: Cast) -> None:
    made_by_hand(cast)
    page = cast.editor.get(f"{PAGE}1/dagsorden/").content.decode()
    assert page.count('name="title"') == 8
    rows = {
        "number": ["4", "", "1"],
        "place": ["2", "1", "3"],
        "title": ["Afstemning om planen", "Kaffe", ""],
        "text": ["", "", "tilbage"],
        "ref": ["", "D-1", ""],
        "decides": ["plan", "talk", "talk"],
    }
    answer = cast.editor.post(f"{PAGE}1/dagsorden/", rows)
    assert answer.status_code == 400
    assert "tilbage" in answer.content.decode()
    rows["text"][2] = ""
    cast.editor.post(f"{PAGE}1/dagsorden/", rows)
    told = queries.meeting_of(cast.plan.partnership, KEY, 1)
    assert told is not None
    assert [point.title for point in told.points] == ["Kaffe", "Afstemning om planen"]


def test_the_screen_follows_whoever_steps_on(cast: Cast) -> None:
    made_by_hand(cast)
    before = cast.reader.get(f"{PAGE}1/skaerm/?nu").content
    cast.editor.post(f"{PAGE}1/skaerm/", {"punkt": "4"})
    assert cast.reader.get(f"{PAGE}1/skaerm/?nu").content != before
    shown = cast.reader.get(f"{PAGE}1/skaerm/").content.decode()
    assert re.search(r"<h1[^>]*>Afstemning om planen</h1>", shown)
    assert "data-key" not in shown
    assert "data-key" in cast.editor.get(f"{PAGE}1/skaerm/").content.decode()


def test_the_calendar_has_the_meeting_and_its_four_days(cast: Cast) -> None:
    made_by_hand(cast)
    text = cast.reader.get(f"{PAGE}kalender.ics").content.decode()
    assert text.count("BEGIN:VEVENT") == 5
    assert "SUMMARY:Fælles møde for flere afdelinger: Egely\\, Bøgely" in text.replace("\r\n ", "")


def test_what_is_late_stands_on_the_task_list_of_those_who_prepare(cast: Cast) -> None:
    made_by_hand(cast)
    late = "Forslag og papirer skal ud"
    assert late not in words_in(cast.editor.get("/kontor/opgaver/").content)  # it has begun
    arranged(cast.plan.partnership, day=localdate() + timedelta(days=3))
    assert late in words_in(cast.editor.get("/kontor/opgaver/").content)
    assert late not in words_in(cast.reader.get("/kontor/opgaver/").content)


def test_a_decision_after_a_no_is_corrected_and_told_when_the_no_is_gone(cast: Cast) -> None:
    made_by_hand(cast)
    vote(cast, "af-1", yes="3", no="20")
    form = f"{PAGE}1/stemmer/4/af-1/"
    over = {"act": "override", "who": "Bestyrelsen", "override_day": f"{localdate()}", "why": "Planen dækker alle."}  # fmt: skip
    cast.leader.post(form, over)
    page = cast.leader.get(form).content.decode()
    assert 'value="Bestyrelsen"' in page
    corrects = re.findall(r'name="corrects" value="(\d+)"', page)
    answer = cast.leader.post(form, {**over, "corrects": corrects[1], "who": "Repræsentantskabet"})
    assert answer.status_code == 400
    assert 'value="Repræsentantskabet"' in answer.content.decode()
    right = {**over, "corrects": corrects[1], "who": "Repræsentantskabet", "reason": "Forkert navn."}  # fmt: skip
    said = words_in(cast.leader.post(form, right, follow=True).content)
    assert "Det besluttede Repræsentantskabet" in said
    assert "Forkert navn." in said
    assert "Bestyrelsen" in said
    said = words_in(vote(cast, "af-1", corrects=corrects[0]).content)
    assert "har ikke noget at stå på" in said
    assert "Det gælder ikke mere" in words_in(cast.leader.get(f"/{KEY}/moeder/").content)


@pytest.mark.parametrize("path", ["", "1/"])
def test_more_meetings_cost_no_more_queries(cast: Cast, path: str) -> None:
    counted = []
    for more in (1, 2):
        for _ in range(more):
            arranged(cast.plan.partnership)
        with CaptureQueriesContext(connection) as asked:
            assert cast.leader.get(f"{PAGE}{path}").status_code == 200
        counted.append(len(asked))
    assert counted[0] == counted[1]
