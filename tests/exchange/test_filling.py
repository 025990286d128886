"""`knopskud fill`: a form from the command line."""

import json
from pathlib import Path

import pytest

from knopskud.exchange.cli import main
from knopskud.snapshot.canonical import canonical
from tests.documents.forms.made import form, lines_of
from tests.make import make_plan


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.json"
    file.write_bytes(canonical(make_plan()))
    return file


def test_a_form_is_filled_with_a_plan(plan: Path, tmp_path: Path) -> None:
    blank, out = tmp_path / "skema.docx", tmp_path / "ud.docx"
    blank.write_bytes(form("Navn: {{ plan.navn }}"))
    assert main(["fill", str(plan), str(blank), "-o", str(out), "--as-of", "2017-09-11"]) == 0
    assert lines_of(out.read_bytes()) == ["Navn: Eksempelparken helhedsplan"]


def test_texts_that_the_programme_asks_for_and_the_form_does_not_name_are_told(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blank, out = tmp_path / "skema.docx", tmp_path / "ud.docx"
    blank.write_bytes(form("{{ delaftale_1.formål }}", "{{ delaftale_2.udfordring }}"))
    assert main(["fill", str(plan), str(blank), "-o", str(out), "--json"]) == 0
    untold = json.loads(capsys.readouterr().out)["untold"]
    assert "delaftale.forankring" in untold
    assert {"delaftale.formål", "delaftale.udfordring"}.isdisjoint(untold)


def test_a_form_that_cannot_be_used_is_explained_and_nothing_is_written(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    blank, out = tmp_path / "skema.docx", tmp_path / "ud.docx"
    blank.write_bytes(form("Navn: {{ plan.nvan }}"))
    assert main(["fill", str(plan), str(blank), "-o", str(out)]) == 2
    assert "{{ plan.navn }}" in capsys.readouterr().err
    assert not out.exists()


def test_every_name_is_told_with_what_the_plan_says(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["fill", str(plan), "--json"]) == 0
    told = {one["name"]: one["example"] for one in json.loads(capsys.readouterr().out)["names"]}
    assert told["plan.navn"] == "Eksempelparken helhedsplan"
    assert told["aktivitet.titel"] == "Tryghedsvandring"
