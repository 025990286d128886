"""The look: styles with the names that Word knows, the house's colours, and typefaces that readers have."""

from knopskud.core.words import Language
from knopskud.documents.word.xml import NOTHING, Xml, tag, together, w

INK, SOFT, LINE, LEAF, CLAY = "1F2C25", "526056", "D5CAB5", "28613F", "9A3F1B"
TITLES, LETTERS, FROM_RIGHT = "Georgia", "Calibri", "Arial"
LOCALES = {"da": "da-DK", "en": "en-GB"}
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HEADINGS = ((22, LEAF, TITLES, 480, 160), (16, LEAF, TITLES, 360, 120), (13, INK, LETTERS, 280, 80), (11, INK, LETTERS, 200, 60))  # fmt: skip
"""Size, colour, typeface, room over and room under the four headings; room in twentieths of a point."""


def styles(language: Language) -> Xml:
    """Every style of a paper in its language."""
    tongue = w("lang", val=LOCALES[language], eastAsia=LOCALES[language], bidi="ar-SA")
    normal = together(_fonts(LETTERS), w("color", val=INK), _size(10.5), tongue)
    defaults = w(
        "docDefaults",
        w("rPrDefault", w("rPr", normal)),
        w("pPrDefault", w("pPr", w("widowControl"), _room(0, 120, 271))),
    )
    return tag(
        "w:styles", {"xmlns:w": MAIN}, defaults, *_text(), *_headings(), *_cells(), *_tables()
    )


def _text() -> list[Xml]:
    narrow = together(w("numPr", w("numId", val=1)), _room(0, 60), w("contextualSpacing"))
    return [
        _style("Normal", "Normal", default=True),
        _style("Title", "Title", w("keepNext"), w("suppressAutoHyphens"), _room(0, 120, 240), letters=together(_fonts(TITLES), w("color", val=LEAF), _size(28))),
        _style("Kicker", "Kicker", w("keepNext"), _room(0, 80), letters=together(w("color", val=CLAY), _size(11))),
        _style("Lead", "Lead", _room(0, 160, 288), letters=_size(12.5)),
        _style("Note", "Note", _room(0, 100), letters=together(w("color", val=SOFT), _size(9))),
        _style("Badges", "Badges", w("keepNext"), _room(0, 80), letters=together(w("color", val=CLAY), _size(9.5))),
        _style("Banner", "Banner", _room(0, 100), letters=together(w("color", val=CLAY), _size(9.5))),
        _style("ListBullet", "List Bullet", narrow),
        _style("ListNumber", "List Number", _room(0, 60), w("contextualSpacing")),
        _style("Caption", "caption", w("keepNext"), _room(200, 80), letters=together(w("b"), w("bCs"), w("color", val=SOFT), _size(9.5))),
        _style("Header", "header", _room(0, 0), letters=together(w("color", val=SOFT), _size(8.5))),
        _style("Footer", "footer", _room(0, 0), letters=together(w("color", val=SOFT), _size(8.5))),
        _style("Thin", "Thin", w("spacing", before=0, after=0, line=20, lineRule="exact"), letters=_size(1)),
        _style("Hyperlink", "Hyperlink", kind="character", letters=together(w("color", val=LEAF), w("u", val="single"))),
    ]  # fmt: skip


def _headings() -> list[Xml]:
    made = [
        _style(
            "TOCHeading",
            "TOC Heading",
            w("keepNext"),
            w("pageBreakBefore"),
            _room(0, 240),
            letters=together(_fonts(TITLES), w("color", val=LEAF), _size(22)),
        )
    ]
    for level, (size, hue, font, over, under) in enumerate(HEADINGS, start=1):
        bold = together(w("b"), w("bCs")) if font == LETTERS else NOTHING
        made += [
            _style(
                f"Heading{level}",
                f"heading {level}",
                w("keepNext"),
                w("keepLines"),
                w("suppressAutoHyphens"),
                _room(over, under, 252),
                w("outlineLvl", val=level - 1),
                letters=together(_fonts(font), bold, w("color", val=hue), _size(size)),
            ),
        ]
    for level in (1, 2, 3):
        bold = together(w("b"), w("bCs")) if level == 1 else NOTHING
        room = _room(120 if level == 1 else 0, 40)
        indent = w("ind", left=(level - 1) * 284)
        made.append(_style(f"TOC{level}", f"toc {level}", room, indent, letters=bold))
    return made


def _cells() -> list[Xml]:
    head = together(w("b"), w("bCs"), w("color", val=LEAF), _size(9.5))
    right = w("jc", val="right")
    return [
        _style("TableText", "Table Text", _room(0, 0, 252), letters=_size(9.5)),
        _style("TableFigure", "Table Figure", _room(0, 0, 252), right, letters=_size(9.5)),
        _style("TableHead", "Table Head", w("keepNext"), _room(0, 0), letters=head),
        _style("TableHeadFigure", "Table Head Figure", w("keepNext"), _room(0, 0), right, letters=head),
        _style("FactName", "Fact Name", _room(0, 0, 252), letters=together(w("color", val=SOFT), _size(9.5))),
    ]  # fmt: skip


def _tables() -> list[Xml]:
    lines = together(_line("bottom", 4, LINE), _line("insideH", 4, LINE))
    under = w("tcPr", w("tcBorders", _line("bottom", 8, LEAF)))
    first = w("tblStylePr", w("tblPr"), under, type="firstRow")
    return [
        _table("PlanTable", "Plan Table", lines, first),
        _table("FactTable", "Fact Table", _line("left", 16, LEAF), NOTHING),
    ]


def _table(key: str, name: str, borders: Xml, more: Xml) -> Xml:
    margins = w(
        "tblCellMar",
        w("top", w=60, type="dxa"),
        w("left", w=100, type="dxa"),
        w("bottom", w=60, type="dxa"),
        w("right", w=100, type="dxa"),
    )
    inner = w("tblPr", w("tblInd", w=0, type="dxa"), w("tblBorders", borders), margins)
    return w("style", w("name", val=name), inner, more, type="table", customStyle=1, styleId=key)


def _style(
    key: str,
    name: str,
    *properties: Xml,
    letters: Xml = NOTHING,
    kind: str = "paragraph",
    default: bool = False,
) -> Xml:
    told: dict[str, object] = {"type": kind, "styleId": key} | ({"default": 1} if default else {})
    base = kind == "paragraph" and not default
    inner = together(
        w("name", val=name),
        w("basedOn", val="Normal") if base else NOTHING,
        w("qFormat"),
        w("pPr", *properties) if properties else NOTHING,
        w("rPr", letters) if letters else NOTHING,
    )
    return w("style", inner, **told)


def _fonts(name: str) -> Xml:
    return w("rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=FROM_RIGHT)


def _size(points: float) -> Xml:
    half = int(points * 2)
    return together(w("sz", val=half), w("szCs", val=half))


def _room(over: int, under: int, line: int = 240) -> Xml:
    return w("spacing", before=over, after=under, line=line, lineRule="auto")


def _line(side: str, size: int, hue: str) -> Xml:
    return w(side, val="single", sz=size, space=0, color=hue)
