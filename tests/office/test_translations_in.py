"""Files of translations out of the office and in again."""

from django.core.files.uploadedfile import SimpleUploadedFile as File

from knopskud.plan.actions import change_part
from knopskud.snapshot.translated import in_tongue
from tests.exchange.test_xliff import translated
from tests.office.cast import BEGUN, DESK, Cast, now_in
from tests.office.filled import words_in

PAGE = f"{DESK}oversaettelser/ar/"
IN = f"{PAGE}laes-ind/"


def sent_back(cast: Cast, content: bytes, at: str = IN) -> tuple[int, str]:
    done = cast.editor.post(at, {"file": File("arabisk.xlf", content)})
    return done.status_code, words_in(done.content)


def test_good_ones_are_read_in_and_bad_ones_told_with_their_reason(cast: Cast) -> None:
    content = translated(cast.editor.get(f"{PAGE}fil/?kun").content)
    one, other = (b'id="A-001.where"', b'id="A-999.where"')
    change_part(cast.plan, "A-001", fields={"plain": "En ny tur."}, by=None, at=BEGUN)
    long = content.replace("نص".encode(), b"x" * 5000, 1)
    code, said = sent_back(cast, long.replace(one, other))
    assert code == 200
    assert "2 kunne ikke læses ind" in said
    assert "Teksten findes ikke i planen mere" in said
    assert "for lang" in said
    assert "den danske tekst er ændret, siden filen blev sendt" in said
    read = in_tongue(now_in(cast.plan), "ar")
    assert {one.title for one in read.plan.activities} == {"نص"}
    assert read.outdated == {("A-001", "plain")}
    assert ("A-001", "where") in read.danish


def test_reading_the_same_file_in_again_changes_nothing(cast: Cast) -> None:
    content = translated(cast.editor.get(f"{PAGE}fil/").content)
    sent_back(cast, content)
    before = now_in(cast.plan)
    assert "0 tekster er læst ind" in sent_back(cast, content)[1]
    assert now_in(cast.plan) == before


def test_a_file_of_another_plan_or_language_or_of_nothing_is_told(cast: Cast) -> None:
    content = cast.editor.get(f"{PAGE}fil/").content
    other = content.replace(b'original="eksempelparken', b'original="naboparken')
    for file, at, why in (
        (other, IN, "anden plan"),
        (content, f"{DESK}oversaettelser/so/laes-ind/", "Filen er på arabisk"),
        (content.replace(b'target-language="ar"', b""), IN, "hvilket sprog"),
        (b"<html>", IN, "kan ikke læses"),
    ):
        code, said = sent_back(cast, file, at)
        assert (code, why in said) == (400, True)
