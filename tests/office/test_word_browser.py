"""What Word puts on the clipboard comes in as the few things that the papers carry."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

from knopskud.core.richtext import canonical
from tests.office.cast import DESK, Cast, make_cast, now_in
from tests.office.tabs import signed_in

if TYPE_CHECKING:
    from playwright.sync_api import Page as Tab

pytestmark = pytest.mark.browser
HEAD = """<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- /* Font Definitions */ @font-face {font-family:Calibri;} p.MsoNormal {margin:0cm;} --></style>
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
</head><body lang=DA style='tab-interval:65.2pt'><!--StartFragment-->"""
FOOT = "<!--EndFragment--></body></html>"
LIST = """<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
style='font-family:Symbol;mso-bidi-font-family:Symbol'><span style='mso-list:Ignore'>·<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Flere <b>naboer</b><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
style='font-family:"Courier New"'><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;
</span></span></span><![endif]>Mindre ensomhed<o:p></o:p></p>"""
NUMBERS = """<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span><span
style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><!--[endif]-->Først</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><!--[if !supportLists]--><span><span
style='mso-list:Ignore'>b)<span>&nbsp; </span></span></span><!--[endif]-->Så</p>"""
REMARKED = """<p class=MsoNormal><a style='mso-comment-reference:KH_1;mso-comment-date:20170911T1000'>Vi mødes</a><span
class=MsoCommentReference><span style='font-size:8.0pt'><a class=msocomanchor id="_anchor_1"
onmouseover="msoCommentShow('_anchor_1')" href="#_msocom_1" name="_msoanchor_1">[KH1]</a></span></span> hver uge.</p>
<div style='mso-element:comment-list'><hr class=msocomoff><div style='mso-element:comment'><div id="_com_1"
class=msocomtxt><p class=MsoCommentText>Skal vi skrive hvor?</p></div></div></div>"""
TRACKED = """<p class=MsoNormal>Vi mødes <del cite="mailto:x" datetime="2017-09-11T10:00">hver måned</del><ins
cite="mailto:x" datetime="2017-09-11T10:00">hver uge</ins><span class=msoDel> slet ikke</span>.</p>"""
SMART = """<p class=MsoNormal><st1:City w:st="on"><st1:place w:st="on">København</st1:place></st1:City> og
<st1:PersonName>Amager</st1:PersonName></p>"""
TABLE = """<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>År</b></p></td><td><p class=MsoNormal>Unge</p></td></tr>
<tr><td><p class=MsoNormal>2018</p></td><td><p class=MsoNormal>40</p><p class=MsoNormal>i job</p></td></tr></table>"""
CASES = {
    "paragraphs": (
        """<p class=MsoNormal style='margin:0cm'><span style='font-family:"Calibri"'>Hej <b>alle</b><o:p></o:p></span></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoNormal>Og <i>velkommen</i></p>""",
        "<p>Hej <strong>alle</strong></p><p>Og <em>velkommen</em></p>",
    ),
    "headings": (
        "<p class=MsoTitle>Planen</p><h1>Formål<o:p></o:p></h1><h2><b>Delmål</b></h2><p>Tekst</p>",
        "<h3>Planen</h3><h3>Formål</h3><h3>Delmål</h3><p>Tekst</p>",
    ),
    "lists": (LIST, "<ul><li>Flere <strong>naboer</strong></li><li>Mindre ensomhed</li></ul>"),
    "numbers": (NUMBERS, "<ol><li>Først</li><li>Så</li></ol>"),
    "comments": (REMARKED, "<p>Vi mødes hver uge.</p>"),
    "tracked changes": (TRACKED, "<p>Vi mødes hver uge.</p>"),
    "smart tags": (SMART, "<p>København og Amager</p>"),
    "tables": (TABLE, "<p><strong>År</strong> – Unge</p><p>2018 – 40 i job</p>"),
    "links": (
        """<p><a href="https://eksempel.dk/a?b=1&amp;c=2">Siden</a>, <a href="#_Toc1">herover</a>, <a
        href="javascript:alert(1)">ikke her</a> <a href="mailto:post@eksempel.dk">post</a></p>""",
        '<p><a href="https://eksempel.dk/a?b=1&amp;c=2">Siden</a>, herover, ikke her <a href="mailto:post@eksempel.dk">post</a></p>',
    ),
    "looks": (
        """<p><span style='font-weight:bold'>fed</span> <span style="font-style:italic">skrå</span> <b
        style="font-weight:normal">bare tekst</b></p>""",
        "<p><strong>fed</strong> <em>skrå</em> bare tekst</p>",
    ),
    "real lists": (
        "<ul><li><p>A</p><ul><li>under A</li></ul></li><li>B</li></ul><ol><li>C</li></ol>",
        "<ul><li>A</li><li>under A</li><li>B</li></ul><ol><li>C</li></ol>",
    ),
    "typed bullets": ("<p>• Et</p><p>• To</p>", "<ul><li>Et</li><li>To</li></ul>"),
    "pictures and scripts": (
        """<p>Før<img src="file:///C:/b.png" onerror="alert(1)"><!--[if gte vml 1]><v:shape/><![endif]--><script>alert(1)
        </script> efter</p><div>I <div>en</div> boks</div>""",
        "<p>Før efter</p><p>I</p><p>en</p><p>boks</p>",
    ),
    "signs": ("<p>2 &lt; 3 &amp; <b>&lt;b&gt;</b> style='x'</p>", "<p>2 &lt; 3 &amp; <strong>&lt;b&gt;</strong> style='x'</p>"),
    "nothing": ("<p class=MsoNormal><o:p>&nbsp;</o:p></p>", ""),
}  # fmt: skip


@pytest.fixture
def cast(server: str) -> Cast:
    return make_cast()


@pytest.fixture
def tab(cast: Cast, server: str, page: "Tab") -> Iterator["Tab"]:
    yield from signed_in(page, server)


def test_what_word_writes_becomes_what_the_papers_carry(tab: "Tab", server: str) -> None:
    found = tab.evaluate(
        """async (all) => {
            const { cleaned } = await import("/static/web/word.js");
            return Object.fromEntries(Object.entries(all).map(([name, html]) => [name, cleaned(html)]));
        }""",
        {name: HEAD + pasted + FOOT for name, (pasted, _) in CASES.items()},
    )
    assert found == {name: wanted for name, (_, wanted) in CASES.items()}
    assert {name: canonical(html) for name, html in found.items()} == found


def test_a_whole_page_of_word_is_pasted_and_saved(tab: "Tab", cast: Cast, server: str) -> None:
    tab.goto(f"{server}{DESK}skriv/a-001/")
    tab.get_by_role("link", name="Ret: Fuld beskrivelse").click()
    tab.wait_for_selector(".piece.open .tiptap:focus")
    tab.keyboard.press("Control+A")
    order = ("headings", "lists", "comments", "tracked changes", "numbers", "tables")
    tab.evaluate(
        """(html) => {
            const data = new DataTransfer();
            data.setData("text/html", html);
            const paste = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
            document.querySelector(".tiptap").dispatchEvent(paste);
        }""",
        HEAD + "".join(CASES[name][0] for name in order) + FOOT,
    )
    tab.get_by_role("button", name="Gem", exact=True).click()
    tab.wait_for_selector("#a-001-full:not(.open) .saved")
    assert now_in(cast.plan).activities[0].full == "".join(CASES[name][1] for name in order)
