"""What stood there when somebody spoke: the words that residents read of a part, so that a later text can be held against them."""

from knopskud.snapshot.diff.said import text_of
from knopskud.snapshot.types import Part

READ = ("title", "name", "text", "short", "plain", "when", "where", "purpose")
"""The fields that residents read, in the order in which a page tells them."""


def wording_of(part: Part) -> str:
    """The words of a part, field by field on lines: the same for a draft's part and for a published one."""
    told = ((name, getattr(part, name, "")) for name in READ if name in type(part).model_fields)
    return "\n".join(text for name, value in told if (text := text_of(type(part), name, value)))
