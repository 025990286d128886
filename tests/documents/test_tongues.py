"""Papers in the languages of residents: the house's own words, what is not translated, and lines from the right."""

import io
import tomllib
from datetime import date, time
from string import Formatter
from typing import Any

import pikepdf
import pytest

from knopskud.core.tongues import READY
from knopskud.core.words import LANGUAGES
from knopskud.documents import notices
from knopskud.documents.booklet import booklet_for_print
from knopskud.documents.for_residents import booklets, folders
from knopskud.documents.foreign import danish, plain, settled, whole
from knopskud.documents.notices import meeting_notice
from knopskud.documents.orders import Source
from knopskud.documents.papers import orders, orders_in
from knopskud.documents.reading import Reading
from knopskud.documents.speech import Speech
from knopskud.documents.spoken import EVERY, FILES
from knopskud.snapshot.public import public
from knopskud.snapshot.types import PlanSnapshot, Slot, Translation, digest_of
from tests.documents.made import make_folder, make_pages, make_stamp, programme_of
from tests.documents.reading import Read
from tests.make import make_activity, make_head, make_plan

LETTERS = {
    "ar": "ء آ أ ؤ إ ئ ا ب ة ت ث ج ح خ د ذ ر ز س ش ص ض ط ظ ع غ ف ق ك ل م ن ه و ى ي ً ٌ ٍ َ ُ ِ ّ ْ ، ؛ ؟",
    "so": "A B T J X KH D R S SH DH C G F Q K L M N W H Y aa ee ii oo uu '",
    "tr": "A B C Ç D E F G Ğ H I İ J K L M N O Ö P R S Ş T U Ü V Y Z ç ğ ı i ö ş ü â î û",
    "ur": "آ ا ب پ ت ٹ ث ج چ ح خ د ڈ ذ ر ڑ ز ژ س ش ص ض ط ظ ع غ ف ق ک گ ل م ن ں و ہ ۂ ھ ء ی ئ ے ۓ ۔ ، ؟",
}
"""The alphabets, and the signs that are written with them."""
KINDS = (folders, booklets, notices.meeting_notices)


def said(language: str, field: str, text: str, danish_text: str) -> Translation:
    return Translation(language=language, field=field, text=text, source=digest_of(danish_text))


def plan_in(language: str = "ar", **texts: str) -> PlanSnapshot:
    """The small plan with a name, and some texts of its first activity, in another language."""
    activity = make_activity()
    name = said(language, "name", texts.pop("plan", "خطة"), make_head().name)
    there = tuple(said(language, f, t, str(getattr(activity, f))) for f, t in texts.items())
    return make_plan(
        plan=make_head(translations=(name,)),
        activities=(make_activity(translations=there), *make_plan().activities[1:]),
    )


@pytest.mark.parametrize("tag", sorted(set(READY) - set(LANGUAGES)))
def test_a_language_has_every_word_with_its_places_to_fill_in(tag: str) -> None:
    given = tomllib.loads((FILES / f"{tag}.toml").read_text(encoding="utf-8"))
    assert {name: set(words) for name, words in given.items()} == {
        name: set(words) for name, words in EVERY.items()
    }
    for section, words in EVERY.items():
        for key, each in words.items():
            text = given[section][key]
            assert text.strip(), (section, key)
            if key not in ("steps-one", "contacts-one", "activities-one", "targeted-one"):
                assert places(text) == places(each.da), (section, key)


def places(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("tag", LETTERS)
def test_every_letter_of_a_language_can_be_printed_read_aloud_and_searched(tag: str) -> None:
    read = Read(make_folder(plan_in(tag, title="Xyz", plain=LETTERS[tag]), language=tag))
    assert "□" not in read.text
    assert read.facts["lang"] == tag
    assert (read.facts["ua"], read.facts["not embedded"], len(read.sizes)) == ("1", [], 2)
    shown = set(read.text)
    missing = {letter for word in LETTERS[tag].split() for letter in word if letter not in shown}
    assert {letter for letter in missing if letter.isalpha() and len(plain(letter)) == 1} <= JOINED


JOINED = set("ىۂۓأؤإئآ")
"""Letters that a reader of PDF may give back by their parts."""


@pytest.mark.parametrize(
    ("tag", "cover", "slip"), [("ar", (0, 97), (200, 290)), ("tr", (200, 297), (0, 97))]
)
def test_a_sheet_is_folded_as_it_is_read(tag: str, cover: Any, slip: Any) -> None:
    """Where lines begin at the right, the cover is at the left, and the slip is at the cover's back."""
    read = Read(make_folder(plan_in(tag, plan="Zzplan"), language=tag))
    assert "Zzplan" in read.corner(0, (cover[0], 100, cover[1], 210))
    assert "Zzplan" not in read.corner(0, (100, 100, 197, 210))
    file = tomllib.loads((FILES / f"{tag}.toml").read_text(encoding="utf-8"))
    heading = file["words"]["slip"].split()[-1]
    assert heading in read.corner(1, (slip[0], 0, slip[1], 62))


def test_what_is_not_translated_is_marked_as_danish_and_the_folder_says_so() -> None:
    content = make_folder(plan_in("tr", title="Güvenlik yürüyüşü"), language="tr")
    assert "Danca yazılı metinler henüz çevrilmedi." in Read(content).text
    assert "Güvenlik yürüyüşü" in Read(content).text
    with pikepdf.open(io.BytesIO(content)) as pdf:
        tagged = [
            str(one.get("/Lang")) for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") is not None and "/Lang" in one
        ]  # fmt: skip
    assert "da" in tagged


def test_a_folder_says_when_the_danish_text_has_changed_since() -> None:
    old = said("so", "title", "Socod", "Et ældre navn")
    plan = make_plan(activities=(make_activity(translations=(old,)),))
    assert "Qoraalka af-Deenishka ayaa isbeddelay" in Read(make_folder(plan, language="so")).text
    assert (
        "isbeddelay kadib"
        not in Read(make_folder(plan_in("so", title="Socod"), language="so")).text
    )


def test_a_booklet_from_the_right_is_bound_at_the_right() -> None:
    first = [
        Read(make_pages(plan_in(tag), booklet_for_print, language=tag)) for tag in ("ar", "so")
    ]
    assert ["Egely" in one.corner(0, (0, 105, 148, 210)) for one in first] == [True, False]
    assert ["Egely" in one.corner(0, (149, 105, 297, 210)) for one in first] == [False, True]


def test_figures_keep_their_order_where_lines_begin_at_the_right() -> None:
    phone, span = "+45 12 34 56 78", "13-15"
    told = settled({"a": f"{phone}، {span}", "colour": "#123-45", "b": danish(span)}, "rtl")
    assert told == {
        "a": f"\u202a{phone}\u202c، \u202a{span}\u202c",
        "colour": "#123-45",
        "b": danish(span),
    }
    assert settled({"a": span}, "ltr") == {"a": span}
    assert whole(danish("Ved beboerhuset")[:6]) == danish("Ved b")


def test_each_language_has_folders_and_notices_of_meetings_and_the_rest_is_made_when_asked_for() -> (
    None
):
    plan = plan_in("ur", title="سیر")
    source = Source(public(plan), programme_of(plan), make_stamp())
    told = [one.name for one in orders(source, KINDS) if one.language == "ur"]
    assert told == [
        "folder-af-1-egely.ur.pdf",
        "folder-af-2-boegely.ur.pdf",
        "moedeopslag-mo-1-2017-09-12.ur.pdf",
    ]
    names = [one.name for one in orders_in(source, ("da", "en"))]
    assert len(set(names)) == len(names)
    asked = Source(source.plan, source.programme, source.stamp, tongue="ur")
    assert "haefte-af-1-egely.ur.pdf" in [one.name for one in orders(asked, KINDS)]


def test_a_meeting_is_told_in_the_language_with_its_day_and_the_text_on_the_table() -> None:
    plan = plan_in("tr", plan="Plan")
    source = Source(public(plan), programme_of(plan), make_stamp(draft=True))
    text = Read(meeting_notice(source, source.plan.meetings[0], "tr")).text
    for part in (
        "Sakinler toplantısına gelin",
        "Salı 12 Eylül 2017",
        "19:00",
        "Taslak, 1. sürüm, 11 Eylül 2017",
    ):
        assert part in text


def test_times_are_told_with_the_days_and_months_of_the_language() -> None:
    slots = [
        Slot(weekday=day, start=time(16), end=time(18), first_month="september", last_month="may")
        for day in ("tuesday", "thursday")
    ]
    assert Speech("tr").times(slots) == "Her Salı, Perşembe, 16:00-18:00, Eylül ile Mayıs arası"
    assert (
        Speech("ar").times(slots)
        == "كل يوم الثلاثاء، الخميس، من 16:00 إلى 18:00، من سبتمبر إلى مايو"
    )
    assert Speech("so").times([Slot(every="last", weekday="friday", start=time(19))]) == (
        "Jimco ugu dambeeya ee bisha, 19:00"
    )
    once = Slot(day=date(2018, 3, 6), start=time(17))
    assert Speech("ur").times([once]) == "منگل 6 مارچ 2018، 17:00"


def test_a_text_that_is_not_translated_is_not_lost_beside_times_that_are_told() -> None:
    activity = make_activity(times=(Slot(weekday="monday", start=time(10)),), when="Ring først")
    read = Reading.of(public(make_plan(activities=(activity,))), "so")
    assert plain(read.when(read.plan.activities[0])).endswith("· Ring først")
