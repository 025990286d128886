"""The standard library's reader of arguments, speaking both languages."""

import argparse
import re
from typing import Any, NoReturn

from knopskud.core.words import Language, Words

USAGE = Words("brug: ", "usage: ")
WHAT = Words("det skal med", "what is needed")
OPTIONS = Words("det kan med", "options")
HELP = Words("vis denne hjælp", "show this help")
MISTAKE = Words("{prog}: {what}", "{prog}: {what}")
MORE_HELP = Words("  {prog} --help fortæller mere", "  {prog} --help tells more")

SAID = (
    (r"the following arguments are required: (.+)", Words(r"Der mangler: \1", r"Missing: \1")),
    (r"unrecognized arguments: (.+)", Words(r"Kendes ikke: \1", r"Not known: \1")),
    (
        r"argument (\S+): invalid choice: (.+) \(choose from (.+)\)",
        Words(r"\1: \2 findes ikke. Vælg en af disse: \3", r"\1: there is no \2. Choose one of these: \3"),
    ),
    (r"argument (\S+): expected one argument", Words(r"\1: Værdien mangler.", r"\1: the value is missing.")),
    (
        r"argument (\S+): not allowed with argument (\S+)",
        Words(r"\1 og \2 kan ikke bruges sammen.", r"\1 and \2 cannot be used together."),
    ),
    (
        r"argument (\S+): ignored explicit argument (.+)",
        Words(r"\1 tager ingen værdi: \2", r"\1 takes no value: \2"),
    ),
)  # fmt: skip
"""What argparse says, in our own words."""


class _Danish(argparse.RawDescriptionHelpFormatter):
    prefix = USAGE.da

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, self.prefix if prefix is None else prefix)


class _English(_Danish):
    prefix = USAGE.en


class Parser(argparse.ArgumentParser):
    """An argument parser that helps and complains in one of the two languages. Ends with exit code 2."""

    def __init__(self, *, language: Language = "da", **given: Any) -> None:
        super().__init__(
            add_help=False,
            allow_abbrev=False,
            formatter_class=_English if language == "en" else _Danish,
            **given,
        )
        self.language = language
        self._positionals.title = WHAT.said_in(language)
        self._optionals.title = OPTIONS.said_in(language)
        self.add_argument("-h", "--help", action="help", help=HELP.said_in(language))

    def error(self, message: str) -> NoReturn:
        """Say what cannot be understood, and where to read more."""
        words = mistake(message)
        lines = (MISTAKE.filled(prog=self.prog, what=words), MORE_HELP.filled(prog=self.prog))
        self.exit(2, "".join(f"{line.said_in(self.language)}\n" for line in lines))


def mistake(message: str) -> Words:
    """What argparse complains about, in both languages; its own English for what it says seldom."""
    for pattern, words in SAID:
        if found := re.fullmatch(pattern, message, re.DOTALL):
            return Words(*(found.expand(one) for one in words))
    return Words(message, message)
