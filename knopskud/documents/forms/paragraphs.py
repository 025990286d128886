"""A paragraph of a Word file: its letters over all its runs, and a stretch of them put into a run of its own."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
P, R, T, TBL, TR, TC = (f"{W}{one}" for one in ("p", "r", "t", "tbl", "tr", "tc"))
PPR, RPR, BR = f"{W}pPr", f"{W}rPr", f"{W}br"
BOX, SDT, SDT_INSIDE = f"{W}txbxContent", f"{W}sdt", f"{W}sdtContent"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def texts_of(paragraph: Any) -> list[Any]:
    """The text elements of a paragraph, without those of text boxes that hang on it."""
    return list(_texts(paragraph))


def _texts(element: Any) -> Iterator[Any]:
    for child in element:
        if child.tag == T:
            yield child
        elif child.tag not in (BOX, PPR):
            yield from _texts(child)


def text_of(paragraph: Any) -> str:
    """The letters of a paragraph."""
    return "".join(one.text or "" for one in texts_of(paragraph))


def boxes_of(paragraph: Any) -> list[Any]:
    """The text boxes that hang on a paragraph, each with paragraphs of its own."""
    return list(paragraph.iter(BOX))


def isolated(paragraph: Any, start: int, end: int) -> Any:
    """The run that holds exactly these letters, and looks as the first of them did."""
    at, first = 0, None
    for text in texts_of(paragraph):
        said = text.text or ""
        low, high = max(start - at, 0), min(end - at, len(said))
        at += len(said)
        if low >= high:
            continue
        if first is None:
            first = _cut(text, low, high)
            first.find(T).text = ""
        else:
            text.text = said[:low] + said[high:]
            text.set(SPACE, "preserve")
    return first


def _cut(text: Any, low: int, high: int) -> Any:
    """Part a run in three at one of its texts; gives the middle one."""
    run, said = text.getparent(), text.text
    after = deepcopy(run)
    place = run.index(text)
    for child in list(run)[place + 1 :]:
        run.remove(child)
    for child in list(after)[:place]:
        if child.tag != RPR:
            after.remove(child)
    middle = run.makeelement(R)
    if run.find(RPR) is not None:
        middle.append(deepcopy(run.find(RPR)))
    middle.append(middle.makeelement(T))
    text.text, rest = said[:low], after.find(T)
    rest.text = said[high:]
    for one in (text, rest):
        one.set(SPACE, "preserve")
    run.addnext(middle)
    middle.addnext(after)
    return middle
