"""Lists in a filled form: the file gets a bullet and a numbered list of its own beside those that it has."""

import re
from typing import Any

from lxml import etree

from knopskud.documents.forms.package import TYPES, WORD, Package, tree_of
from knopskud.documents.forms.paragraphs import W

RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PART, KIND = "word/numbering.xml", f"{WORD}numbering+xml"
EMPTY = f'<w:numbering xmlns:w="{W[1:-1]}"/>'.encode()
LEVEL = (
    '<w:abstractNum xmlns:w="{ns}" w:abstractNumId="{id}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="567" w:hanging="284"/></w:pPr></w:lvl></w:abstractNum>'
)
SIGNS = {"ul": ("bullet", "•"), "ol": ("decimal", "%1.")}


class Lists:
    """The lists of one form. Bullets are one list; every numbered list begins again at 1."""

    def __init__(self, package: Package) -> None:
        self.package = package
        self.tree: Any = None
        self.bullets = ""

    def bullet(self) -> str:
        """The number of the list of bullets."""
        if not self.bullets:
            self.bullets = self._new("ul")
        return self.bullets

    def ordered(self) -> str:
        """The number of a new numbered list."""
        return self._new("ol")

    def _new(self, kind: str) -> str:
        root = self._root()
        abstract = self._free(f"{W}abstractNum", "abstractNumId")
        number = self._free(f"{W}num", "numId", least=1)
        sign, text = SIGNS[kind]
        made = etree.fromstring(LEVEL.format(ns=W[1:-1], id=abstract, format=sign, text=text))
        first = root.find(f"{W}num")
        root.insert(root.index(first) if first is not None else len(root), made)
        num = etree.SubElement(root, f"{W}num", {f"{W}numId": str(number)})
        etree.SubElement(num, f"{W}abstractNumId", {f"{W}val": str(abstract)})
        at = self._after_last(root)
        root.insert(at, num)
        return str(number)

    @staticmethod
    def _after_last(root: Any) -> int:
        nums = [n for n, one in enumerate(root) if one.tag == f"{W}num"]
        return nums[-2] + 1 if len(nums) > 1 else len(root)

    def _free(self, tag: str, name: str, *, least: int = 0) -> int:
        taken = [int(x.get(f"{W}{name}") or 0) for x in self._root().iterfind(tag)]
        return max([least - 1, *taken]) + 1

    def _root(self) -> Any:
        if self.tree is None:
            name = self._name()
            self.tree = tree_of(self.package.entries[name])
            self.package.parts[name] = self.tree
        return self.tree

    def _name(self) -> str:
        """The part with the lists; a form without any gets one, with its type and its relation."""
        entries = self.package.entries
        types = tree_of(entries[TYPES])
        found = [x.get("PartName", "") for x in types if x.get("ContentType") == KIND]
        if found and found[0].lstrip("/") in entries:
            return str(found[0]).lstrip("/")
        main = next(iter(self.package.parts))
        folder, _, file = main.rpartition("/")
        name = f"{folder}/numbering.xml" if folder else "numbering.xml"
        etree.SubElement(
            types, f"{{{types.nsmap[None]}}}Override", {"PartName": f"/{name}", "ContentType": KIND}
        )
        rels_name = f"{folder}/_rels/{file}.rels".lstrip("/")
        rels = tree_of(entries.get(rels_name) or f'<Relationships xmlns="{RELATIONS}"/>'.encode())
        taken = {int(n) for x in rels for n in re.findall(r"\d+", x.get("Id", ""))}
        etree.SubElement(
            rels,
            f"{{{RELATIONS}}}Relationship",
            {
                "Id": f"rId{max(taken, default=0) + 1}",
                "Type": f"{OFFICE}/numbering",
                "Target": "numbering.xml",
            },
        )
        entries[name] = EMPTY
        entries[TYPES] = etree.tostring(types, xml_declaration=True, encoding="UTF-8")
        entries[rels_name] = etree.tostring(rels, xml_declaration=True, encoding="UTF-8")
        return name
