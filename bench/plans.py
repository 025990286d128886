"""A plan of forty printed pages, made of the demo's own texts: the same one each time."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from knopskud.demo import story
from knopskud.snapshot.diff.said import text_of
from knopskud.snapshot.public import every_part
from knopskud.snapshot.types import LISTS, SINGLES, Part, PlanSnapshot

SEED = 2018
WORDS = 14_676
"""Of the two texts of forty pages with which word-level differences were first measured."""
WORD = re.compile(r"\w+(?![^<]*>)")  # not the names of tags
AT_A_TIME = 3  # words that follow each other, as when somebody writes a phrase anew
FIRST_REF = 500
SHORT = frozenset({"ref", "title", "name"})


@dataclass(frozen=True)
class Texts:
    """Every text that people wrote, joined: what is counted."""

    plan: PlanSnapshot

    def words(self) -> int:
        """How many words there are."""
        return sum(len(WORD.findall(text)) for text in self)

    def __iter__(self) -> Iterator[str]:
        for part in every_part(self.plan):
            for _, text in long_texts(part):
                yield text


def big_plan() -> PlanSnapshot:
    """The demo's plan with more activities, told in its own sentences in another order, until it has WORDS."""
    plan = story.editions()[-1].snapshot
    chance = random.Random(SEED)  # noqa: S311 - the same plan each time, and no secret
    told = [activity for activity in plan.activities if activity.reach == "open"]
    sentences = [one for each in told for one in re.findall(r"<p>.*?</p>", each.full)]
    activities = list(plan.activities)
    words = Texts(plan).words()
    while words < WORDS:
        like = chance.choice(told)
        number = FIRST_REF + len(activities)
        more = like.model_copy(
            update={
                "ref": f"A-{number}",
                "title": f"{like.title} {number}",
                "full": like.full + "".join(chance.sample(sentences, 2)),
            }
        )
        activities.append(more)
        words += sum(len(WORD.findall(text)) for _, text in long_texts(more))
    return PlanSnapshot.model_validate(
        plan.model_copy(update={"activities": tuple(activities)}).model_dump(by_alias=True)
    )


def rewritten(plan: PlanSnapshot, share: float) -> PlanSnapshot:
    """The plan with a share of the words of its long texts changed, here and there, a few at a time."""
    chance = random.Random(SEED + share)  # noqa: S311 - the same changes each time
    known = sorted({word for text in Texts(plan) for word in WORD.findall(text)})

    def part(of: Part) -> Part:
        texts = dict(long_texts(of))
        changes = {name: _changed(text, share, chance, known) for name, text in texts.items()}
        return of.model_copy(update=changes)

    return _mapped(plan, part)


def long_texts(part: Part) -> Iterator[tuple[str, str]]:
    """The texts of a part that are sentences, by field; names and short lines are left alone."""
    for name in type(part).model_fields:
        value = getattr(part, name)
        if name in SHORT or not isinstance(value, str) or " " not in value:
            continue
        if text_of(type(part), name, value) is not None:
            yield name, value


def _changed(text: str, share: float, chance: random.Random, known: list[str]) -> str:
    left = 0
    begins = share / (
        AT_A_TIME - (AT_A_TIME - 1) * share
    )  # so that `share` of all words is reached

    def word(found: re.Match[str]) -> str:
        nonlocal left
        if not left and chance.random() < begins:
            left = AT_A_TIME
        if not left:
            return found.group()
        left -= 1
        return chance.choice(known)

    return WORD.sub(word, text)


def _mapped(plan: PlanSnapshot, change: Callable[[Part], Part]) -> PlanSnapshot:
    update: dict[str, Any] = {name: change(getattr(plan, name)) for name in SINGLES}
    for name in LISTS:
        update[name] = tuple(change(part) for part in getattr(plan, name))
    return plan.model_copy(update=update)


def sixty_activities() -> PlanSnapshot:
    """The demo's plan with sixty activities, all told as fully as its own: some fifty printed pages."""
    plan = story.editions()[-1].snapshot
    known = plan.activities
    more = tuple(
        known[n % len(known)].model_copy(
            update={"ref": f"A-{n + 1:03d}", "title": f"{known[n % len(known)].title} {n + 1}"}
        )
        for n in range(60)
    )
    milestones = tuple(one.model_copy(update={"activity": None}) for one in plan.milestones)
    return plan.model_copy(update={"activities": more, "milestones": milestones})
