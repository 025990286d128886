"""What stood there when somebody spoke: the words that residents read of a part, so that a later text can be held against them."""

from decimal import Decimal

from knopskud.core import money
from knopskud.snapshot.diff.said import text_of
from knopskud.snapshot.economy import Economy
from knopskud.snapshot.public import public_part
from knopskud.snapshot.types import Part

NOT_READ = frozenset({"ref", "translations"})


def wording_of(part: Part) -> str:
    """The words of a part that residents may read, in Danish, an empty line between its fields: the same for a draft's part
    and for a published one.
    """
    shown = public_part(part)
    kind = type(shown)
    texts = {name: text_of(kind, name, getattr(shown, name)) for name in kind.model_fields}
    return "\n\n".join(text for name, text in texts.items() if text and name not in NOT_READ)


def wording_of_money(economy: Economy) -> str:
    """The money of a plan in few lines: who pays, and what each delaftale costs."""
    paid = [f"{one.name}: {_said(economy.row(one).total)}" for one in economy.inside]
    spent = [f"{row.called or 'Hele planen'}: {_said(row.total)}" for row in economy.areas]
    return "\n".join([*paid, "", *spent]) if paid or spent else ""


def _said(amount: Decimal) -> str:
    return money.said(amount, "da")
