"""Filling a form as a browser does: what stands in it is sent back, with some of it typed over."""

from typing import Any

import html5lib

X = "{http://www.w3.org/1999/xhtml}"


def parsed(body: bytes) -> Any:
    """The page as a tree. Raises html5lib's ParseError when it is not valid HTML."""
    return html5lib.HTMLParser(strict=True).parse(body.decode())


def form_in(body: bytes) -> dict[str, list[str]]:
    """What the page's large form would send untouched."""
    (form,) = [f for f in parsed(body).iter(f"{X}form") if "part" in (f.get("class") or "").split()]
    return sent_from(form)


def sent_from(form: Any) -> dict[str, list[str]]:
    """What a form would send untouched."""
    sent: dict[str, list[str]] = {}
    for one in form.iter():
        name = one.get("name")
        if not name or name == "csrfmiddlewaretoken" or one.tag == f"{X}button":
            continue
        for value in _values(one):
            sent.setdefault(name, []).append(value)
    return sent


def _values(one: Any) -> list[str]:
    if one.tag == f"{X}textarea":
        return [(one.text or "").replace("\n", "\r\n")]
    if one.tag == f"{X}select":
        options = list(one.iter(f"{X}option"))
        chosen = [o for o in options if o.get("selected") is not None] or options[:1]
        return [str(option.get("value")) for option in chosen]
    if one.get("type") in ("checkbox", "radio") and one.get("checked") is None:
        return []
    return [str(one.get("value") or "")]


def words_in(body: bytes) -> str:
    """Everything that the page says, on one line."""
    return " ".join("".join(parsed(body).itertext()).split())
