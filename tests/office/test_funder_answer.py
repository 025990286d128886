"""The fund answers a hand-in: the answer is kept, becomes a budget, and later editions are its amendments."""

from typing import Any

import pytest
from django.utils.timezone import localdate, now

from knopskud.approvals.queries import approvals_of
from knopskud.approvals.standing import in_force
from knopskud.core.addresses import comparison_path
from knopskud.editions import queries as editions
from knopskud.handins import queries
from knopskud.handins.models import FunderAnswer
from knopskud.plan import actions
from tests.office.cast import DESK, KEY, Cast, make_cast, now_in
from tests.office.filled import form_in, words_in
from tests.office.test_hand_in import PAGE, hand_in, ready

ANSWER = {"outcome": "changed", "granted": "9.000.000", "conditions": "Mindre til kampagner.", "reference": "2018-77"}  # fmt: skip
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    made = make_cast(ready())
    hand_in(made)
    return made


def standing_answer(cast: Cast) -> FunderAnswer | None:
    (kept,) = queries.hand_ins_of(cast.plan.partnership, KEY)
    return queries.answer_to(kept)


def answer(cast: Cast, **more: str) -> Any:
    standing = standing_answer(cast)
    corrects = f"{standing.pk}" if standing else ""
    sent = {**ANSWER, "day": f"{localdate()}", "corrects": corrects, **more}
    return cast.leader.post(f"{PAGE}1/svar/", sent, follow=True)


def test_the_answer_stands_beside_the_hand_in_and_among_the_approvals(cast: Cast) -> None:
    said = words_in(answer(cast).content)
    assert "Bevilget med betingelser" in said
    assert "9.000.000 kr." in said.replace("\xa0", " ")
    (entry,) = approvals_of(cast.plan.partnership, KEY)
    assert (entry.outcome, entry.about, entry.edition) == ("remarks", "content", 1)
    assert entry.note == "Mindre til kampagner."
    assert "skrev fondens svar på udgave 1 ind" in words_in(cast.leader.get(f"{DESK}log/").content)
    assert "Mindre til kampagner." in words_in(cast.reader.get(PAGE).content)


def test_a_correction_counts_and_the_old_answer_stays(cast: Cast) -> None:
    answer(cast)
    said = words_in(answer(cast, outcome="refused", granted="", conditions="").content)
    assert "Afslag" in said
    assert "Mindre til kampagner." in said
    (kept,) = queries.hand_ins_of(cast.plan.partnership, KEY)
    newest, oldest = queries.answers_to([kept])[kept.pk]
    assert (newest.outcome, newest.corrects_id, newest.granted) == ("refused", oldest.pk, None)
    (entry,) = in_force(approvals_of(cast.plan.partnership, KEY))
    assert entry.outcome == "rejected"
    assert cast.leader.post(f"{PAGE}1/bevilget/", {"name": "Bevilget"}).status_code == 404


def test_two_answers_at_once_do_not_both_count(cast: Cast) -> None:
    answer(cast)
    second = answer(cast, corrects="", conditions="Noget andet.")
    assert second.status_code == 400
    assert "allerede skrevet ind" in words_in(second.content)
    assert "Noget andet." in second.content.decode()


WRONG = (
    ({"outcome": ""}, "Vælg, hvad fonden har svaret"),
    ({"day": "i går"}, "Skriv den dag, fondens svar har"),
    ({"day": "2999-01-01"}, "Dagen ligger ude i fremtiden"),
    ({"day": "1999-01-01"}, "Dagen ligger før afleveringen"),
    ({"granted": ""}, "Skriv, hvor meget fonden giver"),
    ({"granted": "mange penge"}, "er ikke et beløb"),
    ({"conditions": ""}, "Skriv, hvad fonden har ændret"),
    ({"conditions": "Ring til 010190-1234"}, "ligner et CPR-nummer"),
    ({"reference": "x" * 101}, "Teksten er for lang"),
)


def test_what_is_wrong_is_told_beside_its_field_and_nothing_is_kept(cast: Cast) -> None:
    for more, told in WRONG:
        refused = answer(cast, **more)
        assert refused.status_code == 400
        assert told in words_in(refused.content)
        kept = {**ANSWER, **more}
        assert kept["conditions"] in words_in(refused.content)
        assert approvals_of(cast.plan.partnership, KEY) == []
        assert standing_answer(cast) is None


def test_the_granted_budget_is_made_of_the_one_handed_in(cast: Cast) -> None:
    answer(cast)
    before = now_in(cast.plan)
    gone = before.budget_lines[0].ref
    actions.remove_part(cast.plan, gone, by=None, at=now())
    taken = cast.leader.post(f"{PAGE}1/bevilget/", {"name": before.scenarios[0].name})
    assert "har allerede et budget, der hedder det" in words_in(taken.content)
    made = cast.leader.post(f"{PAGE}1/bevilget/", {"name": "Bevilget 2018"}, follow=True)
    assert "gælder fra nu af" in words_in(made.content)
    plan = now_in(cast.plan)
    granted = plan.scenarios[-1]
    assert (granted.type, granted.name) == ("granted", "Bevilget 2018")
    assert plan.plan.current_scenario == granted.ref
    old = before.plan.current_scenario
    copied = [one.amounts for one in plan.budget_lines if one.scenario == granted.ref]
    assert copied == [one.amounts for one in before.budget_lines if one.scenario == old]
    said = words_in(cast.leader.get(PAGE).content)
    assert "ikke det samme fra fonden, som fonden giver" in said


def test_revised_editions_are_numbered_amendments_of_what_was_handed_in(cast: Cast) -> None:
    for title in ("Aftentur", "Morgentur"):
        activity = f"{DESK}dele/a-001/"
        cast.editor.post(activity, form_in(cast.editor.get(activity).content) | {"title": [title]})
        page = f"{DESK}udgiv/"
        form = form_in(cast.leader.get(page).content)
        cast.leader.post(page, {**form, "kind": ["revised"], "way": ["now"]})
    labels = [one.label.da for one in editions.editions_of(KEY)]
    assert labels[1].startswith("Tillæg nr. 1: Revideret plan pr. ")
    assert labels[2].startswith("Tillæg nr. 2: Revideret plan pr. ")
    page = cast.leader.get(PAGE).content.decode()
    assert "Tillæg nr. 2" in page
    assert f'href="{comparison_path(KEY, 1, 3)}"' in page
