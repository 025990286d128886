"""The page about the plan file, docs/data.md, says what is true."""

import json
import re
import shlex
from pathlib import Path

import jsonschema
import pytest

from knopskud.exchange import arguments, helping
from knopskud.exchange.cli import MODULES
from knopskud.snapshot.reading import read
from knopskud.snapshot.schema import schema
from knopskud.snapshot.types import LISTS
from tests.exchange.files import asked, mended, saved
from tests.make import make_plan

PAGE = (Path(__file__).parents[2] / "docs" / "data.md").read_text(encoding="utf-8")
(EXAMPLE,) = re.findall(r"^```json\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
COMMANDS = re.findall(r"^\./run knopskud (.+)$", PAGE, re.MULTILINE)


def test_the_example_is_a_plan_and_fits_the_schema() -> None:
    plan = read(EXAMPLE.encode())
    assert plan.activities[0].origin.ref == "A-004"
    jsonschema.validate(json.loads(EXAMPLE), schema())


def test_every_list_is_named_in_its_order() -> None:
    (listed,) = re.findall(r"then come (.+?)\. The order", PAGE, re.DOTALL)
    assert re.findall(r"`(\w+)`", listed) == list(LISTS)


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_is_understood(line: str) -> None:
    words = shlex.split(line, comments=True)
    assert arguments.read(words).command == words[0]


def test_every_command_is_shown() -> None:
    assert {line.split()[0] for line in COMMANDS} == set(MODULES)
    assert helping.EXIT_CODES.en.startswith("Exit codes: 0 all is well; 1 something was found")


def keys_told(command: str) -> list[str]:
    (row,) = re.findall(rf"^\| `{command}` \| (.+) \|$", PAGE, re.MULTILINE)
    return re.findall(r"`(\w+)`", row)


@pytest.mark.parametrize(
    ("command", "inside"), [("check", "findings"), ("diff", "groups"), ("document", "written")]
)
def test_the_keys_of_json_are_told(
    command: str, inside: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = saved(tmp_path)
    other = saved(tmp_path, make_plan(activities=()), "other.json")
    rest = {
        "check": [plan],
        "diff": [plan, other],
        "document": ["folder", plan, "--department", "AF-1", "-o", str(tmp_path / "x.pdf")],
    }
    asked(command, *rest[command], "--json")
    answer = json.loads(capsys.readouterr().out)
    assert keys_told(command) == [*answer, *answer[inside][0]]


def test_the_keys_of_an_error_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    asked("check", mended(tmp_path, "plan", "key", to=""), "--json")
    error = json.loads(capsys.readouterr().out)["error"]
    (told,) = re.findall(r"^`\{(\"error\".+)\}`\.$", PAGE, re.MULTILINE)
    assert re.findall(r'"(\w+)"', told) == [
        "error", *list(error)[:1], *error["message"], *list(error)[1:], *error["problems"][0]
    ]  # fmt: skip
