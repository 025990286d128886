"""Pieces of XML. Texts become XML by `text` alone, so nothing that people typed can be markup."""

import re
from collections.abc import Mapping
from typing import NewType
from xml.sax.saxutils import escape

Xml = NewType("Xml", str)
NOTHING = Xml("")
IMPOSSIBLE = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML cannot carry at all."""
STAND_IN = "□"
QUOTED = {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"}


def text(value: str) -> Xml:
    """A text as XML; signs that no XML can hold stand as □."""
    return Xml(escape(IMPOSSIBLE.sub(STAND_IN, value)))


def tag(name: str, attributes: Mapping[str, object], *inner: Xml) -> Xml:
    """One element with its attributes in the order given."""
    said = "".join(f' {key}="{_quoted(value)}"' for key, value in attributes.items())
    body = "".join(inner)
    return Xml(f"<{name}{said}>{body}</{name}>" if body else f"<{name}{said}/>")


def w(name: str, /, *inner: Xml, **attributes: object) -> Xml:
    """One element of WordprocessingML; its attributes are of the same vocabulary."""
    return tag(f"w:{name}", {f"w:{key}": value for key, value in attributes.items()}, *inner)


def together(*parts: Xml) -> Xml:
    """Pieces one after another."""
    return Xml("".join(parts))


def _quoted(value: object) -> str:
    return escape(IMPOSSIBLE.sub(STAND_IN, str(value)), QUOTED)
