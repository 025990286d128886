"""`knopskud diff`: differences in words, under their delaftaler."""

import json
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given

from knopskud.exchange import comparing
from knopskud.snapshot.diff import as_json, compare
from knopskud.snapshot.types import PlanSnapshot
from tests.exchange.files import asked, saved
from tests.make import make_activity, make_amounts, make_head, make_plan
from tests.strategies import snapshots

PLAIN = "Vi går en tur i mørket og ser, hvor der mangler lys."


@pytest.fixture
def older(tmp_path: Path) -> str:
    return saved(tmp_path, name="older.json")


def changed() -> PlanSnapshot:
    plan = make_plan()
    first = make_activity(plain="Vi går en tur i skumringen og ser, hvor der mangler lys.")
    line = plan.budget_lines[1].model_copy(update={"amounts": make_amounts(250_000, 200_000)})
    return plan.model_copy(
        update={
            "activities": (first, plan.activities[1]),
            "budget_lines": (plan.budget_lines[0], line),
        }
    )


def test_equal_plans_have_no_difference(older: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked("diff", older, older) == 0
    assert capsys.readouterr().out == "Intet er ændret.\n"
    assert asked("diff", older, older, "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["changes"], told["groups"]) == ([], [])


def test_differences_stand_under_their_delaftale_word_by_word(
    older: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("diff", older, saved(tmp_path, changed())) == 1
    assert capsys.readouterr().out.partition("\n\n")[2] == (
        "Tryghed og trivsel (D-1)\n"
        "  ~ A-001  Aktiviteten “Tryghedsvandring” er ændret: tekst til beboerne.\n"
        "      Tekst til beboerne: Vi går en tur i [-mørket-]{+skumringen+} og ser, hvor der mangler lys.\n"
        "\n"
        "Kriminalpræventiv indsats (D-2)\n"
        "  - A-003  Aktiviteten “Støtte til unge” er taget ud.\n"
        "  ~ BL-2  Budgetlinjen “Løn til unge” får 350.000 kr. mindre i alt.\n"
        "      Beløb pr. år: 2018: 200.000 kr. -> 250.000 kr.; 2020: 200.000 kr. -> (intet);"
        " 2021: 200.000 kr. -> (intet)\n"
    )


def test_the_same_in_english(
    older: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("diff", older, saved(tmp_path, changed()), "--language", "en") == 1
    told = capsys.readouterr().out
    assert "  - A-003  The activity “Støtte til unge” has been taken out.\n" in told
    assert "2018: DKK 200,000 -> DKK 250,000; 2020: DKK 200,000 -> (nothing)" in told


def test_as_json_it_is_the_difference_with_its_groups(
    older: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("diff", older, saved(tmp_path, changed()), "--json") == 1
    told = json.loads(capsys.readouterr().out)
    known = as_json(compare(make_plan(), changed()))
    assert {name: told[name] for name in known} == known
    assert [
        (group["ref"], [told["changes"][number]["ref"] for number in group["changes"]])
        for group in told["groups"]
    ] == [("D-1", ["A-001"]), ("D-2", ["A-003", "BL-2"])]
    assert all(set(line) == {"da", "en"} for line in told["summary"])


def test_colours_come_on_a_terminal_only_and_not_where_they_are_not_wanted(
    older: str, tmp_path: Path
) -> None:
    class Terminal(StringIO):
        encoding = "utf-8"

        def isatty(self) -> bool:
            return True

    def told(**environment: str) -> str:
        with pytest.MonkeyPatch.context() as patch:
            terminal = Terminal()
            patch.setattr("sys.stdout", terminal)
            for name in ("NO_COLOR", "TERM"):
                patch.delenv(name, raising=False)
            for name, value in environment.items():
                patch.setenv(name, value)
            assert asked("diff", older, saved(tmp_path, changed())) == 1
            return terminal.getvalue()

    assert "\033[31m[-mørket-]\033[0m\033[32m{+skumringen+}\033[0m" in told()
    assert "\033" not in told(NO_COLOR="1")
    assert "\033" not in told(TERM="dumb")


def test_a_delaftale_of_another_programme_is_known_by_where_its_area_went(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = make_plan()
    newer = make_plan(
        plan=make_head(key="eksempelparken-2022-2025", programme="lbf-2019-26"),
        sub_agreements=(
            plan.sub_agreements[0].model_copy(
                update={"area": "sammenhaengskraft-og-medborgerskab", "title": "Fællesskab"}
            ),
            plan.sub_agreements[1].model_copy(
                update={"area": "kriminalitetsforebyggelse", "title": "Tryg ungdom"}
            ),
        ),
    )
    one, other = saved(tmp_path, plan, "one.json"), saved(tmp_path, newer, "other.json")
    assert asked("diff", one, other, "--json") == 1
    told = json.loads(capsys.readouterr().out)
    kept = [c for c in told["changes"] if c["kind"] == "sub_agreement"]
    assert [(c["what"], c["was_called"], c["called"]) for c in kept] == [
        ("changed", "Tryghed og trivsel", "Fællesskab"),
        ("changed", "Kriminalpræventiv indsats", "Tryg ungdom"),
    ]


def test_plans_of_programmes_that_are_not_here_are_compared_all_the_same(
    older: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    newer = saved(tmp_path, make_plan(plan=make_head(programme="egen-pulje")))
    assert asked("diff", older, newer) == 1
    assert "Pulje: lbf-2015-18 -> egen-pulje" in capsys.readouterr().out


def test_two_plans_cannot_both_be_read_from_stdin(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked("diff", "-", "-") == 2
    assert capsys.readouterr().err == "knopskud: Kun den ene plan kan læses fra stdin.\n"


@given(snapshots(), snapshots())
def test_any_two_plans_can_be_told_in_both_languages(
    one: PlanSnapshot, other: PlanSnapshot
) -> None:
    found = compare(one, other)
    for change in found.changes:
        for field in change.fields:
            told = [comparing.said(field, language) for language in ("da", "en")]
            assert all(told), field.name
