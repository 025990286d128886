"""Publishing an edition, and everything that refuses it."""

import hashlib
from datetime import UTC, datetime, timedelta

import pytest
from django_scopes import scopes_disabled

from knopskud.audit.models import Event
from knopskud.core.errors import Refused
from knopskud.core.words import Words
from knopskud.demo import story
from knopskud.editions import queries
from knopskud.editions.models import EditionPaper
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.public import public
from tests.editions.published import FIRST_DAY, partnership, plan_called, published
from tests.make import make_activity, make_plan

pytestmark = pytest.mark.django_db


def test_an_edition_is_numbered_dated_named_and_hashed() -> None:
    edition = published(partnership())
    assert edition.number == 1
    assert edition.label == ("Udkast pr. 11. september 2017", "Draft of 11 September 2017")
    kept = canonical(plan_called("Tryghedsvandring"))
    assert edition.snapshot.encode() == kept
    assert edition.digest == hashlib.sha256(kept).hexdigest()
    assert queries.snapshot_of(edition) == plan_called("Tryghedsvandring")
    assert queries.public_edition(edition).plan == public(plan_called("Tryghedsvandring"))


def test_numbers_go_up_by_one_for_each_plan() -> None:
    owner = partnership()
    first = [published(owner, name, days=day).number for day, name in enumerate("abc")]
    assert first == [1, 2, 3]
    other = published(partnership("andre"), head={"key": "andre-2018"})
    assert other.number == 1


def test_a_label_of_ones_own_is_kept() -> None:
    label = Words("Til mødet i Egely", "For the meeting in Egely")
    assert published(partnership(), label=label).label == label


def test_the_day_is_the_day_in_denmark() -> None:
    edition = published(partnership(), at=datetime(2017, 9, 11, 22, 30, tzinfo=UTC))
    assert edition.label.da == "Udkast pr. 12. september 2017"


def test_reasons_are_kept_where_they_say_something() -> None:
    edition = published(partnership(), reasons={"A-001": " Mødet bad om det. ", "A-002": " "})
    assert queries.public_edition(edition).reasons == {"A-001": "Mødet bad om det."}


def test_every_paper_is_kept_with_its_hash() -> None:
    edition = published(partnership())
    papers = queries.public_edition(edition).papers
    assert {"AF-1", "AF-2", "D-1", "D-2"} <= {paper.ref for paper in papers}
    for paper in papers:
        content = queries.paper_content(edition.plan_key, 1, paper.name)
        assert (digest(content), len(content)) == (paper.digest, paper.size)


def test_the_record_tells_who_published_what() -> None:
    owner = partnership()
    edition = published(owner)
    with scopes_disabled():
        event = Event.objects.get(act="edition.publish")
    assert (event.partnership, event.plan_key) == (owner, edition.plan_key)
    assert (event.after or {})["digest"] == edition.digest


def test_the_same_plan_is_not_published_twice() -> None:
    owner = partnership()
    published(owner)
    with pytest.raises(Refused, match="has not changed since edition 1"):
        published(owner, days=1)


def test_a_plan_may_be_adopted_unchanged() -> None:
    owner = partnership()
    snapshot = story.editions()[-1].snapshot
    published(owner, snapshot=snapshot)
    at = FIRST_DAY + timedelta(days=9)
    assert published(owner, snapshot=snapshot, kind="adopted", at=at).number == 2


def test_time_does_not_run_backwards() -> None:
    owner = partnership()
    published(owner)
    with pytest.raises(Refused, match="before that of edition 1"):
        published(owner, "Aftenvandring", days=-1)


def test_an_address_belongs_to_one_partnership() -> None:
    published(partnership())
    with pytest.raises(Refused, match="is taken"):
        published(partnership("andre"), "Aftenvandring", days=1)


def test_links_that_lead_nowhere_are_refused_also_in_a_draft() -> None:
    broken = make_plan(activities=(make_activity(sub_goals=("DM-9",)),))
    with pytest.raises(Refused) as refused:
        published(partnership(), snapshot=broken)
    assert [problem.place for problem in refused.value.problems] == ["activities[0].sub_goals[0]"]


def test_an_unknown_programme_is_refused() -> None:
    with pytest.raises(Refused, match="is not known here"):
        published(partnership(), head={"programme": "unknown-2030"})


def test_a_delaftale_without_an_area_of_the_programme_is_refused_also_in_a_draft() -> None:
    """A plan that has changed programme: no page or tree can be drawn before its areas are chosen anew."""
    with pytest.raises(Refused, match="one of the programme's areas") as refused:
        published(partnership(), head={"programme": "lbf-2019-26"})
    assert [problem.place for problem in refused.value.problems] == ["D-1", "D-2"]


def test_what_is_refused_leaves_nothing() -> None:
    with pytest.raises(Refused):
        published(partnership(), head={"programme": "unknown-2030"})
    with scopes_disabled():
        assert not EditionPaper.objects.exists()
        assert not Event.objects.filter(act="edition.publish").exists()


def test_an_unknown_kind_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="secret"):
        published(partnership(), kind="secret")
