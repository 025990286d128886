"""`knopskud check`: findings in plain words, and exit codes for scripts."""

import json
from pathlib import Path
from typing import TypeVar

import pytest

from knopskud.core.words import Words
from knopskud.exchange.checking import where
from knopskud.frame.findings import SEVERITIES, Finding
from knopskud.frame.rules import RULES
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import Part, PlanSnapshot, Rich
from tests.exchange.files import asked, mended, saved
from tests.make import make_activity, make_plan

P = TypeVar("P", bound=Part)
WITHOUT_GOAL = make_plan(
    activities=(make_activity(sub_goals=()), *make_plan().activities[1:]),
)
TEXT = "<p>Det er skrevet.</p>"


def without_errors() -> PlanSnapshot:
    """The small plan with some lines under everything that the programme asks for."""
    plan = make_plan(agreement=_filled(make_plan().agreement))
    return plan.model_copy(
        update={"sub_agreements": tuple(_filled(part) for part in plan.sub_agreements)}
    )


def _filled(part: P) -> P:
    rich = [
        name
        for name, field in type(part).model_fields.items()
        if any(isinstance(mark, Rich) for mark in field.metadata)
    ]
    return part.model_copy(update={name: getattr(part, name) or TEXT for name in rich})


def test_findings_stand_by_severity_with_part_and_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("check", saved(tmp_path, WITHOUT_GOAL)) == 1
    told = capsys.readouterr()
    assert told.err == ""
    lines = told.out.splitlines()
    assert lines[0] == "Eksempelparken helhedsplan (eksempelparken-2018-2021), pulje lbf-2015-18"
    titles = [line for line in lines if line and not line.startswith(" ")][1:]
    assert [title.partition(" (")[0] for title in titles] == [
        words.da for words in SEVERITIES.values()
    ]
    at = lines.index("  A-001 Tryghedsvandring, Delmål")
    assert lines[at + 2].startswith("    Gør: ")
    assert lines[at + 2].endswith("  [work.activity-without-goal]")


def test_the_same_in_english(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked("check", saved(tmp_path, WITHOUT_GOAL), "--language", "en") == 1
    told = capsys.readouterr().out
    assert "\nMust be put right (" in told
    assert "\n  A-001 Tryghedsvandring, Sub-goals\n" in told
    assert "    Do: " in told


def test_as_json_every_finding_has_its_words_in_both_languages(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("check", saved(tmp_path, WITHOUT_GOAL), "--json") == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["plan"], told["programme"]) == ("eksempelparken-2018-2021", "lbf-2015-18")
    assert sum(told["counts"].values()) == len(told["findings"])
    assert {one["rule"] for one in told["findings"]} <= set(RULES)
    goal = next(one for one in told["findings"] if one["rule"] == "work.activity-without-goal")
    assert goal["message"]["da"] != goal["message"]["en"]
    assert {name: value for name, value in goal.items() if name not in ("message", "remedy")} == {
        "rule": "work.activity-without-goal",
        "severity": "error",
        "ref": "A-001",
        "called": "Tryghedsvandring",
        "field": "sub_goals",
        "label": {"da": "Delmål", "en": "Sub-goals"},
    }


def test_warnings_alone_are_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = saved(tmp_path, without_errors())
    assert asked("check", plan, "--json") == 0
    counts = json.loads(capsys.readouterr().out)["counts"]
    assert counts["error"] == 0
    assert counts["warning"] > 0


def test_a_programme_that_is_not_here_is_an_error_until_its_folder_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = mended(tmp_path, "plan", "programme", to="egen-pulje")
    folder = tmp_path / "puljer"
    folder.mkdir()
    (folder / "egen.toml").write_text(OWN_PROGRAMME, encoding="utf-8")

    def rules(*more: str) -> set[str]:
        asked("check", plan, "--json", *more)
        return {one["rule"] for one in json.loads(capsys.readouterr().out)["findings"]}

    assert "frame.programme" in rules()
    assert rules("--programmes", str(folder)) & {"frame.programme", "frame.area"} == {"frame.area"}


def test_a_folder_of_programmes_that_cannot_be_used_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = saved(tmp_path)
    assert asked("check", plan, "--programmes", str(tmp_path / "nowhere")) == 2
    assert "nowhere: Der er ingen mappe med puljer." in capsys.readouterr().err
    (tmp_path / "broken.toml").write_text("key = ", encoding="utf-8")
    assert asked("check", plan, "--programmes", str(tmp_path)) == 2
    assert capsys.readouterr().err.startswith("knopskud: Puljen i broken.toml kan ikke bruges.\n")


def test_a_finding_without_part_names_its_place() -> None:
    finding = Finding("plan.links", "error", "", "activities[3]", Words("", ""), Words("", ""))
    assert where(finding, Lookup(make_plan())).da == "activities[3]"


OWN_PROGRAMME = """
schema = "pulje/1"
key = "egen-pulje"
name = { da = "Egen pulje", en = "Our programme" }
funder = "Eksempelfonden"
country = "DK"
normal_years = 4

[[areas]]
number = 1
key = "naboskab"
name = { da = "Naboskab", en = "Neighbours" }
aim = { da = "Flere hilser.", en = "More say hello." }
colour = "#2f5d46"
dark_colour = "#8fd3ae"
"""
