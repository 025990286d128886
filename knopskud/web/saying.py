"""What every template can say: the two languages, dates, money, figures and rich text."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal
from functools import cache
from typing import Any

from babel.dates import format_date
from babel.numbers import format_decimal
from django.utils.timezone import localtime
from markupsafe import Markup

from knopskud.core import money
from knopskud.core.figures import written
from knopskud.core.tongues import direction, tongue
from knopskud.core.words import Language, Words

LOCALES = {"da": "da_DK", "en": "en_GB"}
DANISH = Markup(' lang="da"')
NO_BREAK = "\u00a0"
WHOLE = Decimal(1)
SIZES = ((1_000_000, "MB"), (1_000, "kB"))


def functions(speaks: Callable[[], Language]) -> dict[str, Any]:
    """The globals of a template.

    `t(da, en)` is the text in the page's language; `danish()` is the attribute that marks the plan's own texts
    as Danish on an English page, and nothing on a Danish one; `in_tongue(tag)` marks a text in any language, with the
    side that its lines begin at; `tongue_name(tag)` is a language as its own speakers call it; `said_pairs` says the words of choices.
    """
    return {
        "t": lambda da, en: en if speaks() == "en" else da,
        "language": speaks,
        "said_pairs": lambda pairs: [(key, words_of(words, speaks())) for key, words in pairs],
        "danish": lambda: DANISH if speaks() == "en" else "",
        "tongue_name": lambda tag: tongue_name(tag, speaks()),
        "in_tongue": lambda tag: in_tongue(tag, speaks()),
    }


def filters(speaks: Callable[[], Language]) -> dict[str, Callable[..., Any]]:
    """The filters of a template; those that speak do it in the page's language."""
    return {
        "said": lambda words: words_of(words, speaks()),
        "date": lambda day: said_day(day, speaks()),
        "weekday": lambda day: said_day(day, speaks(), "EEEE d. MMMM y"),
        "clock": lambda at: said_time(at, speaks()),
        "moment": lambda at: said_moment(at, speaks()),
        "money": lambda amount: _kept(money.said(amount, speaks())),
        "amount": lambda amount: said_number(amount.quantize(WHOLE, ROUND_HALF_UP), speaks()),
        "money_exact": lambda amount: _kept(money.said(amount, speaks(), decimals=True)),
        "cell": lambda figure: written(figure, speaks()),
        "kroner": lambda amount: _kept(said_kroner(amount, speaks())),
        "number": lambda value: said_number(value, speaks()),
        "percent": lambda share: said_percent(share, speaks()),
        "size": said_size,
        "rich": rich,
        "brief": brief,
        "dial": dial,
        "lower_first": lambda text: text[:1].lower() + text[1:],
    }


@cache
def said_day(day: date, language: Language, form: str = "d. MMMM y") -> str:
    """`11. september 2017` in Danish, `11 September 2017` in English; a datetime is said as its day."""
    pattern = form.replace("d. ", "d ") if language == "en" else form
    return format_date(day.date() if isinstance(day, datetime) else day, pattern, LOCALES[language])


def said_time(at: time, language: Language) -> str:
    """`kl. 19.00` in Danish, `19:00` in English."""
    return f"{at:%H:%M}" if language == "en" else f"kl.{NO_BREAK}{at:%H.%M}"


def said_kroner(amount: Decimal | int, language: Language) -> str:
    """`1.250,50 kr.` or `DKK 1,250.50`, exact; no decimals for whole kroner."""
    figure = written(amount, language)
    return f"DKK {figure}" if language == "en" else f"{figure} kr."


def said_moment(at: datetime, language: Language) -> str:
    """`11. september 2017 kl. 19.00`, in the office's own time."""
    here = localtime(at)
    return f"{said_day(here.date(), language)} {said_time(here.time(), language)}"


@cache
def said_number(value: Decimal | int, language: Language) -> str:
    """A figure with the language's separators and no needless zeros."""
    return str(format_decimal(value, "#,##0.####", LOCALES[language]))


def said_percent(share: Decimal, language: Language) -> str:
    """A share between 0 and 1 as `12,5 %` or `12.5%`, at most one decimal."""
    figure = said_number((share * 100).quantize(Decimal("0.1")), language)
    return f"{figure}%" if language == "en" else f"{figure}{NO_BREAK}%"


def said_size(count: int) -> str:
    """The size of a file in its largest unit, rounded up to whole ones."""
    for unit, name in SIZES:
        if count >= unit:
            return f"{-(-count // unit)} {name}"
    return f"{count} B"


def in_tongue(tag: str, page: Language) -> Markup:
    """The attributes of a text in a language that is not the page's; nothing for one that is."""
    if tag == page:
        return Markup()
    return Markup(' lang="{}" dir="{}"').format(tag, direction(tag))


def tongue_name(tag: str, page: Language) -> Markup:
    """A language by its own name, marked as what it is."""
    return Markup("<span{}>{}</span>").format(in_tongue(tag, page), tongue(tag).own)


def rich(text: str) -> Markup:
    """Rich text of a plan as markup. Only for fields that `core.richtext` has written: nothing is escaped here."""
    return Markup(text)  # noqa: S704 - canonical rich text, made from blocks with escaping


def words_of(text: Words | str, language: Language) -> str:
    """A text that may be words in two languages or a text of the plan."""
    return text if isinstance(text, str) else text.said_in(language)


def brief(text: str, longest: int = 150) -> str:
    """The beginning of a text as one line, cut after a whole word."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return line
    return line[:longest].rpartition(" ")[0].rstrip(" ,;:–-") + "\u2009…"


def dial(number: str) -> str:
    """A telephone number as a link dials it: digits and a leading plus."""
    return "".join(sign for sign in number if sign.isdecimal() or sign == "+")


def _kept(figure: str) -> str:
    """A figure with its unit that no line breaks apart."""
    return figure.replace(" ", NO_BREAK)
