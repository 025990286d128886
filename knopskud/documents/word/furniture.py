"""What stands around the text: running heads and feet, the size of pages, the signs of lists, settings."""

from knopskud.documents.content.model import Content
from knopskud.documents.word import words
from knopskud.documents.word.front import field
from knopskud.documents.word.ids import FIRST_ORDERED, Ids
from knopskud.documents.word.paragraphs import paragraph
from knopskud.documents.word.runs import plain, written
from knopskud.documents.word.styles import LINE, LOCALES, MAIN
from knopskud.documents.word.tables import LYING, UPRIGHT
from knopskud.documents.word.xml import NOTHING, Xml, tag, together, w

RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
SHORT, LONG = 11906, 16838
"""The sides of A4 in twentieths of a point."""
SPACES = {"xmlns:w": MAIN, "xmlns:r": RELATIONS}


def head(content: Content, ids: Ids, *, lying: bool, first: bool = False) -> Xml:
    """Title and plan at the top of a page; the first page tells only what its changes are compared with."""
    since = words.SINCE.filled(since=content.since).said_in(content.language)
    right = since if content.since else content.stamp.plan_name
    left = "" if first else content.title
    line = (
        NOTHING
        if first and not content.since
        else _both(left, written(plain(right), ids), ids, "bottom", lying=lying)
    )
    return tag("w:hdr", SPACES, line or paragraph((), ids, "Header"))  # fmt: skip


def foot(content: Content, ids: Ids, *, lying: bool) -> Xml:
    """The stamp and the page's number at the foot."""
    language, stamp = content.language, content.stamp
    digest = words.DIGEST.said_in(language)
    left = f"{stamp.edition_label.said_in(language)} · {digest} {stamp.short_digest}"
    number = together(
        written(plain(f"{words.PAGE.said_in(language)} "), ids),
        field("PAGE", "1"),
        written(plain(f" {words.OF.said_in(language)} "), ids),
        field("NUMPAGES", "1"),
    )
    return tag("w:ftr", SPACES, _both(left, number, ids, "top", lying=lying))


def section(*, lying: bool, cover: bool = False, first: bool = False) -> Xml:
    """The pages of a section: a cover has neither head nor foot, the first page of a paper no running head."""
    turned = {"orient": "landscape"} if lying else {}
    width, height = (LONG, SHORT) if lying else (SHORT, LONG)
    head_id, foot_id = ("rId13", "rId14") if lying else ("rId11", "rId12")
    around = (_stands("header", head_id), _stands("footer", foot_id))
    opening = (_stands("header", "rId15", "first"), _stands("footer", "rId12", "first"))
    return w(
        "sectPr",
        *(() if cover else around),
        *(opening if first else ()),
        w("type", val="nextPage"),
        w("pgSz", w=width, h=height, **turned),
        w("pgMar", top=1474, right=1361, bottom=1474, left=1361, header=680, footer=680, gutter=0),
        w("titlePg") if first or cover else NOTHING,
    )


def numbering(ids: Ids) -> Xml:
    """Dots, and numbers that begin anew in each list."""
    kinds = (("bullet", "•"), ("decimal", "%1."))
    abstract = [
        w(
            "abstractNum",
            w("multiLevelType", val="singleLevel"),
            w("lvl", w("start", val=1), w("numFmt", val=kind), w("lvlText", val=sign), w("lvlJc", val="left"), w("pPr", w("ind", left=397, hanging=284)), ilvl=0),
            abstractNumId=number,
        )
        for number, (kind, sign) in enumerate(kinds)
    ]  # fmt: skip
    dots = w("num", w("abstractNumId", val=0), numId=1)
    again = w("lvlOverride", w("startOverride", val=1), ilvl=0)
    lists = [
        w("num", w("abstractNumId", val=1), again, numId=FIRST_ORDERED + i)
        for i in range(ids.ordered)
    ]
    return tag("w:numbering", {"xmlns:w": MAIN}, *abstract, dots, *lists)


def settings(content: Content) -> Xml:
    """Hyphens, the newest layout, the language; no question when the file is opened."""
    newest = w("compatSetting", name="compatibilityMode", uri="http://schemas.microsoft.com/office/word", val=15)  # fmt: skip
    return tag(
        "w:settings",
        {"xmlns:w": MAIN},
        w("zoom", percent=100),
        w("defaultTabStop", val=720),
        w("autoHyphenation"),
        w("characterSpacingControl", val="doNotCompress"),
        w("compat", newest),
        w("themeFontLang", val=LOCALES[content.language], bidi="ar-SA"),
        w("decimalSymbol", val="." if content.language == "en" else ","),
        w("listSeparator", val="," if content.language == "en" else ";"),
    )


def _both(left: str, right: Xml, ids: Ids, side: str, *, lying: bool) -> Xml:
    """A line with something at either side, ruled off from the text."""
    rule = w("pBdr", w(side, val="single", sz=4, space=4, color=LINE))
    tabs = w("tabs", w("tab", val="right", pos=LYING if lying else UPRIGHT))
    style = w("pStyle", val="Header" if side == "bottom" else "Footer")
    begun = together(written(plain(left), ids), w("r", w("tab")))
    return w("p", w("pPr", style, rule, tabs), begun, right)


def _stands(what: str, relation: str, pages: str = "default") -> Xml:
    return tag(f"w:{what}Reference", {"w:type": pages, "r:id": relation})
