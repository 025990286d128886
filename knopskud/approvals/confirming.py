"""How questions to partners stand: what was answered, and whether it was the text that stands there now."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from knopskud.approvals.models import Answer, Question
from knopskud.snapshot.diff import Run
from knopskud.snapshot.diff.runs import runs

State = Literal["waiting", "yes", "no", "older_yes", "older_no", "withdrawn"]


@dataclass(frozen=True)
class Confirmation:
    """One question with its last answer, and the text as it is now."""

    question: Question
    answer: Answer | None
    text: str

    @property
    def state(self) -> State:
        """Waiting, answered, answered for an older text, or withdrawn."""
        if self.answer is None:
            return "waiting"
        if self.answer.what == "withdrawn":
            return "withdrawn"
        is_older = self.answer.text != self.text
        if self.answer.what == "yes":
            return "older_yes" if is_older else "yes"
        return "older_no" if is_older else "no"

    @property
    def is_open(self) -> bool:
        """Whether the person who was asked has something to do."""
        return self.state in ("waiting", "older_yes", "older_no")

    @property
    def runs(self) -> tuple[Run, ...]:
        """What has changed since the answer, word by word; nothing when it was this text."""
        older = self.answer is not None and self.state.startswith("older")
        return runs(self.answer.text, self.text) if older and self.answer else ()


def confirmations(
    questions: Iterable[Question], answers: Iterable[Answer], texts: Mapping[str, str]
) -> tuple[Confirmation, ...]:
    """Every question, the newest first. `texts` gives what is said of each partner now."""
    last: dict[int, Answer] = {}
    for answer in answers:
        last[answer.question_id] = answer
    return tuple(
        Confirmation(one, last.get(one.pk), texts.get(one.partner, ""))
        for one in sorted(questions, key=lambda one: -one.pk)
    )
