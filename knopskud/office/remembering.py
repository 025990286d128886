"""What was worked out lately is remembered, so that a page that is opened again costs little.

Only values that are never changed are remembered, and only for the very same values that they were made of.
"""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Remembering(Generic[T]):
    """The latest few answers of one question. What an answer was made of is held with it, so no other takes its place."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._answers: OrderedDict[tuple[int, ...], tuple[tuple[object, ...], T]] = OrderedDict()
        self._turn = Lock()

    def of(self, made_of: tuple[object, ...], make: Callable[[], T]) -> T:
        """The answer for these very objects, made when it is not known."""
        key = tuple(map(id, made_of))
        with self._turn:
            if key in self._answers:
                self._answers.move_to_end(key)
                return self._answers[key][1]
        answer = make()
        with self._turn:
            self._answers[key] = (made_of, answer)
            while len(self._answers) > self._most:
                self._answers.popitem(last=False)
        return answer
