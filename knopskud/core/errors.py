"""One family of errors. Each says in both languages what is wrong, and where; surfaces show it next to the place."""

from dataclasses import dataclass

from knopskud.core.words import Language, Words


@dataclass(frozen=True)
class Problem:
    """One thing that is wrong at one place, in plain words.

    `place` is a path that a person can find (`activities[3].title`); `label` is the field's name in words.
    """

    place: str
    message: Words
    label: Words = Words("", "")

    def said_in(self, language: Language) -> str:
        """Place, label and message as one line."""
        label = self.label.said_in(language)
        where = f"{self.place} ({label})" if self.place and label else self.place or label
        message = self.message.said_in(language)
        return f"{where}: {message}" if where else message


class KnopskudError(Exception):
    """Base of every error that the program raises on purpose."""

    def __init__(self, message: Words, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(message.en)
        self.message = message
        self.problems = problems

    def said_in(self, language: Language) -> str:
        """The message and every problem, one a line."""
        lines = [self.message.said_in(language), *(p.said_in(language) for p in self.problems)]
        return "\n".join(line for line in lines if line)


class Refused(KnopskudError):
    """An act was refused: a rule, a right or a state stands in its way."""


class Invalid(KnopskudError):
    """Input cannot be understood or breaks the shape of a plan. `problems` says where."""
