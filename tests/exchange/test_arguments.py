"""What the command understands, and how it helps and complains in both languages."""

import pytest

from knopskud import __version__
from knopskud.core.words import Language
from knopskud.exchange import arguments
from knopskud.exchange.cli import MODULES
from knopskud.exchange.parser import mistake
from tests.exchange.files import asked


@pytest.mark.parametrize("language", ["da", "en"])
def test_help_names_every_command_and_the_exit_codes(
    language: Language, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked("--language", language, "--help") == 0
    told = capsys.readouterr()
    assert told.err == ""
    assert [name for name in MODULES if f"    {name} " not in told.out] == []
    assert ("Slutkoder: 0 " if language == "da" else "Exit codes: 0 ") in told.out


@pytest.mark.parametrize("command", MODULES)
@pytest.mark.parametrize(("language", "begins"), [("da", "brug: "), ("en", "usage: ")])
def test_every_command_has_help_with_its_exit_codes(
    command: str, language: str, begins: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(command, "--help", "--language", language) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{begins}knopskud {command} [-h]")
    assert ("Slutkode" if language == "da" else "Exit code") in told
    assert "standard" not in told


def test_the_two_languages_offer_the_same() -> None:
    danish, english = (arguments.parser(one).format_usage() for one in ("da", "en"))
    assert danish.removeprefix("brug: ").replace("KOMMANDO", "COMMAND") == english.removeprefix(
        "usage: "
    )


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert asked("--version") == 0
    assert capsys.readouterr().out == f"{__version__}\n"


@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        ([], "knopskud: Der mangler: KOMMANDO"),
        (["chekc", "plan.json"], "knopskud: KOMMANDO: 'chekc' findes ikke. Vælg en af disse: "),
        (["check"], "knopskud check: Der mangler: FILE"),
        (["check", "a", "b"], "knopskud: Kendes ikke: b"),
        (["check", "a", "--programmes"], "knopskud check: --programmes: Værdien mangler."),
        (["check", "a", "--json=1"], "knopskud check: --json tager ingen værdi: '1'"),
        (["check", "a", "--programme", "x"], "knopskud: Kendes ikke: --programme x"),
        (["check", "a", "--language", "de"], "knopskud check: --language: 'de' findes ikke."),
        (["document", "poster", "a", "-o", "b"], "knopskud document: KIND: 'poster' findes ikke."),
        (
            ["export", "p", "--draft", "--edition", "1"],
            "knopskud export: --edition og --draft kan ikke bruges sammen.",
        ),
    ],
)
def test_what_cannot_be_understood_is_told(
    argv: list[str], complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(*argv) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(complaint)
    assert told.err.endswith(" --help fortæller mere\n")


def test_complaints_are_english_where_english_is_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert asked("check", "--language=en") == 2
    assert capsys.readouterr().err == (
        "knopskud check: Missing: FILE\n  knopskud check --help tells more\n"
    )


def test_what_the_standard_library_says_seldom_stays_its_own() -> None:
    assert mistake("something new") == ("something new", "something new")
