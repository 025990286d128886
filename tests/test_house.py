"""The law of the house, kept by a tool."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "knopskud"
PACKAGES = sorted(path.parent.name for path in HOUSE.glob("*/__init__.py"))

INLINE = re.compile(
    r"<style\b|<script\b(?![^>]*\bsrc=)|\sstyle\s*=|\son[a-z]+\s*=\s*[\"']|javascript:",
    re.IGNORECASE,
)
FETCHED = re.compile(
    r"\b(?:src|srcset|action|formaction|poster|data)\s*=\s*[\"']?(?:https?:)?//"
    r"|<(?:link|use|image)\b[^>]*\bhref\s*=\s*[\"']?(?:https?:)?//",
    re.IGNORECASE,
)
FETCHED_BY_CSS = re.compile(r"url\(\s*[\"']?(?:https?:)?//|@import", re.IGNORECASE)


def modules() -> Iterator[Path]:
    for path in HOUSE.rglob("*.py"):
        if "migrations" not in path.parts:
            yield path


def templates() -> list[Path]:
    return [
        path for kind in ("html", "svg", "xml") for path in HOUSE.rglob(f"templates/**/*.{kind}")
    ]


def without_comments(template: Path) -> str:
    return re.sub(r"\{#.*?#\}", "", template.read_text(encoding="utf-8"), flags=re.DOTALL)


def test_nobody_imports_upwards() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_module_is_named_after_the_thing_inside() -> None:
    vague = {"common", "helper", "helpers", "misc", "tools", "util", "utils"}
    assert [
        path
        for folder in (HOUSE, ROOT / "tests")
        for path in folder.rglob("*")
        if path.stem in vague
    ] == []


def test_files_fit_the_eye() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    written = [
        length for length in lengths.values() if length > 1
    ]  # not the packages' own docstrings
    assert median(written) < 80
    assert {str(path): length for path, length in lengths.items() if length > 400} == {}


def test_every_package_says_what_it_is() -> None:
    first = {name: (HOUSE / name / "__init__.py").read_text(encoding="utf-8") for name in PACKAGES}
    assert [name for name, text in first.items() if not text.startswith('"""')] == []


def test_the_picture_of_the_house_names_every_package() -> None:
    picture = (ROOT / "docs" / "house.md").read_text(encoding="utf-8")
    assert [name for name in PACKAGES if f"{name}/" not in picture] == []


def test_the_tests_mirror_the_house() -> None:
    folders = {path.name for path in (ROOT / "tests").iterdir() if path.is_dir()} - {"__pycache__"}
    assert folders <= set(PACKAGES)


@pytest.mark.parametrize(
    "bad",
    [
        "<style>p {}</style>",
        "<script>alert(1)</script>",
        '<p style="color: red">',
        "<p onclick='x()'>",
        '<a href="javascript:x()">',
    ],
)
def test_inline_code_would_be_found(bad: str) -> None:
    assert INLINE.search(bad)


@pytest.mark.parametrize(
    "bad",
    [
        '<img src="https://example.org/a.png">',
        "<script src=//example.org/a.js></script>",
        '<link rel="stylesheet" href="https://example.org/a.css">',
    ],
)
def test_a_third_party_would_be_found(bad: str) -> None:
    assert FETCHED.search(bad)


def test_templates_hold_no_inline_code() -> None:
    assert [path for path in templates() if INLINE.search(without_comments(path))] == []


def test_pages_fetch_nothing_from_third_parties() -> None:
    sheets = [path for kind in ("css", "js") for path in HOUSE.rglob(f"static/**/*.{kind}")]
    assert [path for path in templates() if FETCHED.search(without_comments(path))] == []
    assert [
        path for path in sheets if FETCHED_BY_CSS.search(path.read_text(encoding="utf-8"))
    ] == []


def test_every_dependency_says_why() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    declared = tomllib.loads(text)
    asked = [*declared["project"]["dependencies"], *declared["dependency-groups"]["dev"]]
    lists = text.partition("[tool.")[0]
    with_reason = re.findall(r'^  "([^"]+)", +# \w.{9,}$', lists, re.MULTILINE)
    assert sorted(asked) == sorted(with_reason)


@pytest.mark.parametrize("name", ["run", "dev"])
def test_the_locks_pin_and_hash_everything_and_name_no_place(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    entries = text.replace("\\\n", " ").splitlines()
    assert [
        line
        for line in entries
        if not re.match(r"^[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", line)
    ] == []
    assert re.findall(r"[a-z]+://|--(?:extra-)?index-url|--find-links|@ | /\w+", text) == []


def pins(name: str) -> dict[str, str]:
    text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def test_the_locks_agree_with_each_other_and_with_what_is_asked_for() -> None:
    run, dev = pins("run"), pins("dev")
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {re.split(r"[\[><=]", line)[0] for line in declared["project"]["dependencies"]}
    assert asked - set(run) == set()
    assert run.items() - dev.items() == set()
