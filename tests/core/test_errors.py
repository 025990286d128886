"""An error says in both languages what is wrong, and where."""

import pytest

from knopskud.core.errors import Invalid, KnopskudError, Problem, Refused
from knopskud.core.words import Words

TOO_LONG = Words("Teksten er for lang.", "The text is too long.")
TITLE = Words("Titel", "Title")


@pytest.mark.parametrize(
    ("problem", "danish", "english"),
    [
        (
            Problem("activities[3].title", TOO_LONG, TITLE),
            "activities[3].title (Titel): Teksten er for lang.",
            "activities[3].title (Title): The text is too long.",
        ),
        (Problem("plan", TOO_LONG), "plan: Teksten er for lang.", "plan: The text is too long."),
        (
            Problem("", TOO_LONG, TITLE),
            "Titel: Teksten er for lang.",
            "Title: The text is too long.",
        ),
        (Problem("", TOO_LONG), "Teksten er for lang.", "The text is too long."),
    ],
)
def test_a_problem_is_one_line(problem: Problem, danish: str, english: str) -> None:
    assert problem.said_in("da") == danish
    assert problem.said_in("en") == english


def test_an_error_says_its_message_and_every_problem() -> None:
    error = Invalid(
        Words("Planfilen kan ikke bruges.", "The plan file cannot be used."),
        (Problem("plan", TOO_LONG), Problem("", TOO_LONG)),
    )
    assert error.said_in("da").splitlines() == [
        "Planfilen kan ikke bruges.",
        "plan: Teksten er for lang.",
        "Teksten er for lang.",
    ]
    assert str(error) == "The plan file cannot be used."


def test_an_error_without_a_message_of_its_own_leaves_no_empty_line() -> None:
    assert Refused(Words("", ""), (Problem("plan", TOO_LONG),)).said_in("en") == (
        "plan: The text is too long."
    )


def test_they_are_one_family() -> None:
    assert issubclass(Refused, KnopskudError)
    assert issubclass(Invalid, KnopskudError)
