"""Bad files: always the place and the field's Danish name, exit code 2, and never a traceback."""

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from knopskud.exchange.telling import harmless
from knopskud.snapshot.canonical import as_data, canonical
from knopskud.snapshot.jsonfile import LARGEST
from tests.exchange.files import asked, mended
from tests.make import make_plan

SMALL = canonical(make_plan())
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.sampled_from(("D-1", "")),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


def _places(value: Any, way: tuple[int | str, ...] = ()) -> Iterator[tuple[int | str, ...]]:
    """The way to every value in a plan."""
    steps = value.items() if isinstance(value, dict) else enumerate(value)
    for step, inner in steps:
        yield (*way, step)
        if isinstance(inner, dict | list):
            yield from _places(inner, (*way, step))


PLACES = [*_places(as_data(make_plan()))]
CROWD = [{"ref": f"A-{n}", "sub_agreement": "D-1", "title": "Fest"} for n in range(10_000)]


def told_of(content: bytes, folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """What `check` says of a file with that content; nothing but that, and exit code 2."""
    file = folder / "plan.json"
    file.write_bytes(content)
    assert asked("check", str(file)) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"knopskud: {file}: ")
    return told.err.removeprefix(f"knopskud: {file}: ")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"", "Filen er tom."),
        (b" \n", "Filen er tom."),
        (b"[]", "Filen skal begynde med {"),
        (SMALL[:-40], "Filen er ødelagt eller afbrudt ved linje 1, tegn "),
        (SMALL + b"x", "Filen er ødelagt eller afbrudt ved linje 1, tegn "),
        (SMALL.decode().encode("utf-16"), "Gem filen som UTF-8."),
        ("{”plan”: 1}".encode("cp1252"), "kan ikke læses fra byte 1."),
        (b'{"schema": 1, "schema": 2}', "Feltet schema står to gange"),
        (b'{"schema": NaN}', "NaN er ikke et tal"),
        (b'{"schema": -Infinity}', "-Infinity er ikke et tal"),
        (b'{"schema": ' + b"9" * 5000 + b"}", "99999999999999999999… er ikke et tal"),
        (b"[" * 1_000_000, "Filen er for dybt indrammet."),
        (b'{"a":' * 100_000, "Filen er for dybt indrammet."),
        (b'{"a":' + b"[" * 60 + b"]" * 60 + b"}", "Filen er for dybt indrammet."),
        (b" " * (LARGEST + 1), "Den største planfil, der kan læses, er på 5 MB."),
        (b"{}", "schema (Skema): Feltet schema mangler."),
        (b'{"schema": "helhedsplan/9"}', "schema (Skema): Filen er skrevet som helhedsplan/9."),
        (b'{"schema": "helhedsplan-offentlig/1"}', "schema (Skema): Det er en offentlig fil."),
    ],
)
def test_what_is_no_plan_file_is_told(
    content: bytes, what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert what in told_of(content, tmp_path, capsys)


@pytest.mark.parametrize(
    ("steps", "value", "place"),
    [
        (("meetings", 0, "day"), "2018-02-30", "meetings[0].day (Dato): "),
        (("meetings", 0, "day"), "30-09-2018", "meetings[0].day (Dato): "),
        (("meetings", 0, "starts"), "klokken syv", "meetings[0].starts (Klokkeslæt): "),
        (("plan", "period", "end"), "2017-01-01", "plan.period (Periode): "),
        (
            ("budget_lines", 0, "amounts", 0, "amount"),
            "-5",
            "budget_lines[0].amounts[0].amount (Beløb): ",
        ),
        (
            ("budget_lines", 0, "amounts", 0, "amount"),
            "1e400000000",
            "budget_lines[0].amounts[0].amount (Beløb): ",
        ),
        (
            ("budget_lines", 0, "amounts", 0, "amount"),
            "0.001",
            "budget_lines[0].amounts[0].amount (Beløb): ",
        ),
        (("departments", 0, "homes"), -1, "departments[0].homes (Antal boliger): "),
        (("activities", 1, "ref"), "A-001", "activities[1].ref (Nummer): "),
        (("activities", 1, "ref"), "A-", "activities[1].ref (Nummer): "),
        (("activities", 1, "sub_goals"), ["DM-9"], "activities[1].sub_goals[0] (Delmål): "),
        (("activities", 1, "title"), "a\u202eb", "activities[1].title (Titel): "),
        (("activities", 1, "title"), "a\x1b[2Jb", "activities[1].title (Titel): "),
        (("activities", 1, "title"), "\ud800", "activities[1].title (Titel): "),
        (("activities", 1, "title"), "", "activities[1].title (Titel): "),
        (
            ("activities", 0, "full"),
            "<script>x</script>",
            "activities[0].full (Fuld beskrivelse): ",
        ),
        (("activities", 0, "reach"), "alle", "activities[0].reach (Hvem er den for): "),
        (("activities", 0), "tekst", "activities[0] (aktivitet): "),
        (("activities",), {}, "activities (aktivitet): "),
        (("activities",), CROWD, "activities (aktivitet): Der er for mange: 10000."),
        (("plan", "current_scenario"), "A-001", "plan.current_scenario (Gældende budget): "),
        (("plan", "key"), "../x", "plan.key (Kort navn i adressen): "),
        (("plan",), None, "plan (plan): "),
    ],
)
def test_what_is_wrong_in_a_plan_is_told_with_place_and_field(
    steps: tuple[int | str, ...],
    value: Any,
    place: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    content = Path(mended(tmp_path, *steps, to=value)).read_bytes()
    head, *lines = told_of(content, tmp_path, capsys).splitlines()
    assert head == "Planfilen kan ikke bruges."
    assert [line for line in lines if line.startswith(place)] != []


@pytest.mark.parametrize(
    ("written", "what"),
    [
        (b'"homes":1,"homes":2', "Feltet homes står to gange samme sted."),
        (b'"homes":NaN', "NaN er ikke et tal, der kan bruges."),
        (b'"homes":' + b"1" * 30, "11111111111111111111… er ikke et tal, der kan bruges."),
    ],
)
def test_what_json_allows_and_a_plan_does_not_is_told_with_its_place(
    written: bytes, what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = SMALL.replace(b'"homes":250', written)
    told = told_of(content, tmp_path, capsys).splitlines()
    assert told[1:] == [f"departments[1].homes (Antal boliger): {what}"]


def test_names_that_strangers_made_up_cannot_steer_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "x\x1b[2J\u202e\ud800" + "y" * 10_000
    content = Path(mended(tmp_path, "activities", 0, name, to=1)).read_bytes()
    told = told_of(content, tmp_path, capsys)
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert len(told) < 1000


@given(st.data())
def test_whatever_stands_wherever_the_command_answers(data: st.DataObject) -> None:
    plan = as_data(make_plan())
    *way, last = data.draw(st.sampled_from(PLACES))
    at: Any = plan
    for step in way:
        at = at[step]
    at[last] = data.draw(JSON)
    content = json.dumps(plan).encode()
    with pytest.MonkeyPatch.context() as patch:
        out = io.TextIOWrapper(io.BytesIO())
        patch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
        patch.setattr(sys, "stdout", out)
        code = asked("check", "-", "--json")
    answer = json.loads(out.buffer.getvalue())
    if code == 2:
        assert answer["error"]["problems"] != []
    else:
        assert code == int(answer["counts"]["error"] > 0)


def test_signs_that_hide_are_written_out() -> None:
    assert harmless("æ\x1b[2J\u202e\ud800\r") == "æU+001B[2JU+202EU+D800 "


def test_with_json_the_problems_are_data(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = mended(tmp_path, "meetings", 0, "day", to="i morgen")
    assert asked("check", file, "--json") == 2
    told = json.loads(capsys.readouterr().out)["error"]
    assert told["message"] == {
        "da": f"{file}: Planfilen kan ikke bruges.",
        "en": f"{file}: The plan file cannot be used.",
    }
    assert [(one["place"], one["label"]) for one in told["problems"]] == [
        ("meetings[0].day", {"da": "Dato", "en": "Date"})
    ]


def test_problems_are_told_in_english_where_english_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = mended(tmp_path, "meetings", 0, "day", to="i morgen")
    assert asked("check", file, "--language", "en") == 2
    told = capsys.readouterr().err
    assert told.startswith(
        f"knopskud: {file}: The plan file cannot be used.\nmeetings[0].day (Date): "
    )


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("nowhere.json", "Filen findes ikke."),
        (".", "Det er en mappe, ikke en fil."),
        ("plan.json/x", "Filen kan ikke læses: "),
        ("a\0b", "Filen kan ikke læses: "),
        ("x" * 5000, "Filen kan ikke læses: "),
    ],
)
def test_what_is_no_file_is_told(
    name: str, what: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "plan.json").write_bytes(SMALL)
    assert asked("check", str(tmp_path / name)) == 2
    assert what in capsys.readouterr().err


def test_a_device_without_end_is_read_no_further_than_a_plan_can_be(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert asked("check", "/dev/zero") == 2
    assert "/dev/zero: Filen er ikke en planfil" in capsys.readouterr().err


def test_a_mark_before_the_first_letter_is_allowed(tmp_path: Path) -> None:
    file = tmp_path / "plan.json"
    file.write_bytes(b"\xef\xbb\xbf" + SMALL)
    assert asked("diff", str(file), str(file)) == 0


@pytest.mark.parametrize(("content", "code"), [(SMALL, 0), (b"{", 2)])
def test_a_plan_is_read_from_stdin(
    content: bytes,
    code: int,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    other = tmp_path / "plan.json"
    other.write_bytes(SMALL)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    assert asked("diff", "-", str(other)) == code
    assert capsys.readouterr().err.startswith("knopskud: stdin: " if code else "")


def test_without_stdin_nothing_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert asked("check", "-") == 2
    assert capsys.readouterr().err == "knopskud: Der er ingen stdin at læse fra.\n"
