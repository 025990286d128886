"""Words that are written almost alike."""

from collections.abc import Iterable, Iterator

LETTERS = "abcdefghijklmnopqrstuvwxyzæøå0123456789"
SHORTEST = 4
"""Letters of a word in which an error is looked for: of shorter ones too many are alike."""

MOST_LETTERS_APART, SMALLEST_SHARE = 3, 0.5


def one_error_away(word: str) -> Iterator[str]:
    """Every word that becomes this one by one error: a letter too many, too few, another one, or two that changed places."""
    for at in range(len(word)):
        before, rest = word[:at], word[at + 1 :]
        yield before + rest
        if rest:
            yield before + rest[0] + word[at] + rest[1:]
        for letter in LETTERS:
            yield before + letter + rest
    for at in range(len(word) + 1):
        for letter in LETTERS:
            yield word[:at] + letter + word[at:]


def nearest(word: str, among: Iterable[str], most: int) -> list[str]:
    """The words that are most like one that was not found, the nearest first: by the pairs of letters that they share.

    They begin or end alike.
    """
    own = _pairs(word)
    close = []
    for other in among:
        alike = other[:1] == word[:1] or other[-3:] == word[-3:]
        if alike and abs(len(other) - len(word)) <= MOST_LETTERS_APART:
            theirs = _pairs(other)
            share = 2 * len(own & theirs) / (len(own) + len(theirs))
            if share >= SMALLEST_SHARE:
                close.append((-share, other))
    return [other for _, other in sorted(close)[:most]]


def _pairs(word: str) -> set[str]:
    around = f" {word} "
    return {around[at : at + 2] for at in range(len(around) - 1)}
