"""Several parts at once: all of it or nothing."""

from typing import Any

import pytest

from knopskud.accounts.models import Role
from knopskud.core.errors import Invalid, Refused
from knopskud.plan.actions import Added, Changed, Removed, Wish, change_part, change_parts
from knopskud.plan.refusals import AllOvertaken
from tests.plan.drafting import NOW, kept, make_draft, make_partnership, make_person, recorded

LINE: dict[str, Any] = {"scenario": "SC-1", "title": "Kaffe"}


@pytest.mark.django_db
def test_parts_are_changed_added_and_removed_in_one_act_each_with_its_record() -> None:
    plan = make_draft()
    wishes: list[Wish] = [
        Changed("BL-1", {"title": "Løn"}, 1),
        Added("budget_line", LINE, "N-1"),
        Removed("BL-2", 1),
    ]
    done = change_parts(plan, wishes=wishes, by=None, at=NOW)
    assert [part.ref for part in done] == ["BL-1", "BL-003"]
    assert [(act, ref) for act, ref, *_ in recorded(plan)] == [
        ("part.change", "BL-1"),
        ("part.add", "BL-003"),
        ("part.remove", "BL-2"),
    ]
    assert [line.title for line in kept(plan).snapshot.budget_lines] == ["Løn", "Kaffe"]


@pytest.mark.django_db
def test_every_wrong_field_of_every_part_is_told_and_nothing_is_kept() -> None:
    plan = make_draft()
    before = kept(plan)
    wishes: list[Wish] = [
        Changed("BL-2", {"title": "Godt"}),
        Changed("BL-1", {"title": ""}),
        Added("source", {"scenario": "SC-9", "name": "X", "type": "fund"}, "N-1"),
    ]
    with pytest.raises(Invalid) as refused:
        change_parts(plan, wishes=wishes, by=None, at=NOW)
    assert [one.place for one in refused.value.problems] == ["BL-1.title", "N-1.scenario"]
    assert kept(plan) == before


@pytest.mark.django_db
def test_everything_that_others_have_changed_or_removed_is_told_at_once() -> None:
    plan = make_draft()
    change_part(plan, "BL-1", fields={"title": "Deres"}, by=None, at=NOW)
    before = kept(plan)
    wishes: list[Wish] = [
        Changed("BL-1", {"title": "Min"}, 1),
        Removed("BL-2", 1),
        Changed("BL-9", {}, 1),
    ]
    with pytest.raises(AllOvertaken) as overtaken:
        change_parts(plan, wishes=wishes, by=None, at=NOW)
    assert [part.ref for part in overtaken.value.theirs] == ["BL-1"]
    assert overtaken.value.gone == ("BL-9",)
    assert kept(plan) == before


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wish", [Removed("P-1"), Removed("SC-1"), Added("budget_line", LINE, "N-1", "BL-1")]
)
def test_what_an_act_refuses_stops_all_of_them(wish: Wish) -> None:
    plan = make_draft()
    before = kept(plan)
    with pytest.raises(Refused):
        change_parts(plan, wishes=[Changed("BL-1", {"title": "X"}), wish], by=None, at=NOW)
    assert kept(plan) == before


@pytest.mark.django_db
@pytest.mark.parametrize("wishes", [[], [Changed("BL-1", {"title": "X"})]])
def test_those_who_do_not_write_are_refused(wishes: list[Wish]) -> None:
    plan = make_draft()
    strangers = [make_person(plan.partnership, Role.BOARD)]
    strangers.append(make_person(make_partnership("naboen"), Role.LEADER))
    before = kept(plan)
    for stranger in strangers:
        with pytest.raises(Refused):
            change_parts(plan, wishes=wishes, by=stranger, at=NOW)
    assert kept(plan) == before
