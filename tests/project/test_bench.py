"""The figures of ./run bench are computed right; nothing here is timed."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

import bench.__main__ as program
from bench.cases.environment import size
from bench.cases.http import renderer
from bench.figure import Figure, Missing, short, table
from bench.plans import WORD, WORDS, Texts, big_plan, rewritten
from bench.wire import Received, needed_by
from knopskud.frame.check import check
from knopskud.frame.programmes import load
from knopskud.public.page import Page
from knopskud.snapshot.diff import compare

SPEED = Figure("speed", "1/s", (30.0, 10.0, 20.0), (40.0, 20.0, 100.0))


def test_a_ratio_is_the_median_over_the_yardsticks_median() -> None:
    assert SPEED.ratio == 0.5
    assert replace(SPEED, yardstick=()).ratio is None


@pytest.mark.parametrize(
    ("goal", "reached"),
    [
        ({"at_most": 20}, True),
        ({"at_most": 19.9}, False),
        ({"at_least": 20}, True),
        ({"at_least": 20.1}, False),
        ({"ratio_at_least": 0.5}, True),
        ({"ratio_at_least": 0.51}, False),
        ({}, None),
    ],
)
def test_a_goal_is_reached_by_the_median(goal: dict[str, float], reached: bool | None) -> None:
    assert replace(SPEED, **goal).reached is reached  # type: ignore[arg-type]


def test_a_ratio_without_a_yardstick_reaches_nothing() -> None:
    assert replace(SPEED, yardstick=(), ratio_at_least=0.1).reached is None


def test_a_row_tells_median_spread_ratio_and_goal() -> None:
    row = ("speed, 1/s", "20", "10", "30", "0.5", "ratio 0.6 : NOT REACHED")
    assert replace(SPEED, ratio_at_least=0.6).row() == row


def test_a_table_lines_up_and_names_the_command_for_what_is_missing() -> None:
    rows = [
        Figure("a", "ms", (1.0, 2.0), at_most=2).row(),
        Missing("longer name", "apt-get install x").row(),
    ]
    assert table(rows).splitlines() == [
        "figure       median  min  max  ratio  goal",
        "-----------  ------  ---  ---  -----  ----------------------------",
        "a, ms           1.5    1    2         at most 2 : reached",
        "longer name       -    -    -         not taken: apt-get install x",
    ]


@pytest.mark.parametrize(
    ("value", "said"), [(0.04567, "0.0457"), (4.888, "4.89"), (99.6, "99.6"), (31518.2, "31,518")]
)
def test_three_figures_are_told(value: float, said: str) -> None:
    assert short(value) == said


@pytest.fixture
def cases(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Figure | Missing]]:
    """What the cases hand back; a case without an entry breaks."""
    given: dict[str, list[Figure | Missing]] = {}

    class Case:
        def __init__(self, name: str) -> None:
            self.name = name.rpartition(".")[2]

        def run(self, *, long: bool) -> Iterator[Figure | Missing]:
            yield from given[self.name]

    monkeypatch.setattr(program, "import_module", Case)
    return given


def test_a_goal_that_is_not_reached_is_told_by_the_exit_code(
    cases: dict[str, list[Figure | Missing]], capsys: pytest.CaptureFixture[str]
) -> None:
    cases["check"] = [replace(SPEED, at_most=100)]
    assert program.main(["check"]) == 0
    cases["check"].append(replace(SPEED, at_most=1))
    assert program.main(["check"]) == 1
    assert "NOT REACHED" in capsys.readouterr().out


def test_what_is_missing_is_told_and_is_no_failure(
    cases: dict[str, list[Figure | Missing]], capsys: pytest.CaptureFixture[str]
) -> None:
    cases["check"] = [Missing("http", "apt-get install nginx")]
    assert program.main(["check"]) == 0
    assert "not taken: apt-get install nginx" in capsys.readouterr().out


def test_a_case_that_breaks_is_a_failure_and_stops_no_other(
    cases: dict[str, list[Figure | Missing]], capsys: pytest.CaptureFixture[str]
) -> None:
    cases["http"] = [SPEED]
    assert program.main(["check", "http"]) == 1
    out = capsys.readouterr().out
    assert "BROKE: KeyError: 'check'" in out
    assert "speed, 1/s" in out


def test_an_unknown_case_is_refused_with_the_names_of_all(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert program.main(["nothing-like-it"]) == 2
    assert "first_view" in capsys.readouterr().err


def test_the_plan_of_forty_pages_is_long_enough_and_the_same_each_time() -> None:
    plan = big_plan()
    assert WORDS <= Texts(plan).words() < WORDS * 1.02
    assert plan == big_plan()
    assert [one for one in check(plan, load()) if one.severity == "error"] == []


@pytest.mark.parametrize("share", [0.03, 0.30])
def test_as_many_words_are_changed_as_are_said(share: float) -> None:
    older = big_plan()
    newer = rewritten(older, share)
    words = [
        [word for text in Texts(plan) for word in WORD.findall(text)] for plan in (older, newer)
    ]
    changed = sum(a != b for a, b in zip(*words, strict=True)) / len(words[0])
    assert changed == pytest.approx(share, rel=0.1)
    assert compare(older, newer).changes


def test_a_page_needs_what_it_links_to_and_what_its_sheets_fetch() -> None:
    page = (
        '<link rel="canonical" href="/plan/"><link rel="preload" href="/static/a.woff2" as="font">'
        '<link rel="stylesheet" href="/static/a.css"><link rel="icon" href="/static/a.svg">'
        '<script src="/static/a.js"></script><img src="data:x" alt=""><a href="/other/">x</a>'
    )
    sheets = {"/static/a.css": 'src: url("a.woff2"); background: url(data:x), url(b.svg)'}
    found = {f"/static/{name}" for name in ("a.css", "a.svg", "a.js", "a.woff2", "b.svg")}
    assert needed_by(page, sheets) == found


def test_headers_count_among_the_bytes_that_travel() -> None:
    answer = Received(200, (("A", "b"),), b"body")
    assert answer.size == len(b"HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody")


def test_the_page_that_is_rendered_is_the_plans_front_page() -> None:
    page = renderer()()
    assert isinstance(page, Page)
    assert page.path == "/urbanplanen-2018/"
    assert b'<svg class="tree' in page.body


def test_a_package_that_is_not_installed_takes_no_room() -> None:
    assert size("no-such-package-anywhere") == 0
    assert size("django") > 1e6
