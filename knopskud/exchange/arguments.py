"""What the command understands. Knows neither plans nor a database, so that help comes at once."""

import argparse
from collections.abc import Callable, Sequence
from itertools import pairwise

from knopskud import __version__
from knopskud.core.words import LANGUAGES, Language, Words
from knopskud.exchange import helping
from knopskud.exchange.parser import Parser


def read(given: Sequence[str]) -> argparse.Namespace:
    """What is asked for; `language` is among it. Raises SystemExit: 0 after help, 2 for what cannot be understood."""
    language = _language(given)
    asked = parser(language).parse_args(given)
    asked.language = language
    return asked


def parser(language: Language) -> Parser:
    """The whole command with its help in `language`."""

    def said(words: Words) -> str:
        return words.said_in(language)

    whole = Parser(
        language=language,
        prog="knopskud",
        description=said(helping.ABOUT),
        epilog=said(helping.EXIT_CODES),
    )
    whole.add_argument(
        "--version", action="version", version=__version__, help=said(helping.VERSION)
    )
    _shared(whole, language)
    commands = whole.add_subparsers(
        dest="command", required=True, title=said(helping.COMMANDS), metavar=said(Words("KOMMANDO", "COMMAND"))
    )  # fmt: skip

    def command(name: str, what: Words, more: Words, *, json: bool = True) -> Parser:
        made: Parser = commands.add_parser(
            name, language=language, help=said(what), description=said(what), epilog=said(more)
        )
        _shared(made, language)
        if json:
            made.add_argument("--json", action="store_true", help=said(helping.JSON))
        return made

    one = command("schema", helping.SCHEMA, helping.EXIT_CODES, json=False)
    one.add_argument("-o", "--out", default="-", metavar="OUT", help=said(helping.OUT))

    one = command("check", helping.CHECK, helping.CHECK_MORE)
    one.add_argument("file", metavar="FILE", help=said(helping.FILE))
    one.add_argument("--programmes", metavar="FOLDER", help=said(helping.PROGRAMMES))

    one = command("diff", helping.DIFF, helping.DIFF_MORE)
    one.add_argument("older", metavar="OLD", help=said(helping.OLD))
    one.add_argument("newer", metavar="NEW", help=said(helping.NEW))
    one.add_argument("--programmes", metavar="FOLDER", help=said(helping.PROGRAMMES))

    _of_papers(command, language)

    one = command("verify", helping.VERIFY, helping.VERIFY_MORE)
    one.add_argument("file", metavar="PACKAGE", help=said(helping.PACKAGE))
    one.add_argument("--sha256", metavar="HEX", help=said(helping.SHA256))

    one = command("import", helping.IMPORT, helping.IMPORT_MORE)
    one.add_argument("file", metavar="FILE", help=said(helping.FILE))
    one.add_argument("--partnership", required=True, metavar="SLUG", help=said(helping.PARTNERSHIP))
    one.add_argument("--revise", action="store_true", help=said(helping.REVISE))

    one = command("export", helping.EXPORT, helping.EXPORT_MORE, json=False)
    one.add_argument("plan", metavar="PLAN", help=said(helping.PLAN))
    which = one.add_mutually_exclusive_group()
    which.add_argument("--edition", metavar="N", help=said(helping.EDITION))
    which.add_argument("--draft", action="store_true", help=said(helping.DRAFT))
    one.add_argument("--public", action="store_true", help=said(helping.PUBLIC))
    one.add_argument("--indent", action="store_true", help=said(helping.INDENT))
    one.add_argument("-o", "--out", default="-", metavar="OUT", help=said(helping.OUT))
    return whole


def _of_papers(command: Callable[..., Parser], language: Language) -> None:
    """The commands that make files for people to read."""

    def said(words: Words) -> str:
        return words.said_in(language)

    one = command("document", helping.DOCUMENT, helping.DOCUMENT_MORE)
    one.add_argument("kind", choices=helping.KINDS, metavar="KIND", help=said(helping.KIND))
    one.add_argument("file", metavar="FILE", help=said(helping.FILE))
    one.add_argument("-o", "--out", required=True, metavar="OUT", help=said(helping.PAPER_OUT))
    of = one.add_mutually_exclusive_group()
    of.add_argument("--department", metavar="REF", help=said(helping.DEPARTMENT))
    of.add_argument("--sub-agreement", metavar="REF", help=said(helping.SUB_AGREEMENT))
    of.add_argument("--part", metavar="REF", help=said(helping.PART))
    one.add_argument("--parties", action="store_true", help=said(helping.PARTIES))
    one.add_argument("--since", metavar="OLD", help=said(helping.SINCE))
    one.add_argument("--address", metavar="URL", default="", help=said(helping.ADDRESS))
    _made_on(one, language)

    one = command("fill", helping.FILL, helping.FILL_MORE)
    one.add_argument("file", metavar="FILE", help=said(helping.FILE))
    one.add_argument("form", metavar="FORM", nargs="?", help=said(helping.FORM))
    one.add_argument("-o", "--out", metavar="OUT", help=said(helping.OUT))
    _made_on(one, language)


def _made_on(of: Parser, language: Language) -> None:
    """What every paper may be told: its day, and the host's own programmes."""
    of.add_argument("--as-of", metavar="DAY", help=helping.AS_OF.said_in(language))
    of.add_argument("--programmes", metavar="FOLDER", help=helping.PROGRAMMES.said_in(language))


def _shared(of: Parser, language: Language) -> None:
    of.add_argument(
        "--language", choices=LANGUAGES, metavar="da|en", help=helping.LANGUAGE.said_in(language)
    )


def _language(given: Sequence[str]) -> Language:
    """The language, wherever it is asked for: help and complaints are needed in it as well."""
    english = "--language=en" in given or ("--language", "en") in pairwise(given)
    return "en" if english else "da"
