"""Rich text as data that the templates lay out."""

from typing import Any

from knopskud.core import richtext


def blocks(source: str) -> list[dict[str, Any]]:
    """Paragraphs, headings and whole lists, each with its spans of letters."""
    found: list[dict[str, Any]] = []
    for block in richtext.parse(source):
        spans = [
            {"text": s.text, "strong": s.strong, "em": s.em, "href": s.href} for s in block.spans
        ]
        if block.kind in ("ul", "ol"):
            if not found or found[-1]["kind"] != block.kind:
                found.append({"kind": block.kind, "items": []})
            found[-1]["items"].append(spans)
        else:
            found.append({"kind": block.kind, "spans": spans})
    return found
