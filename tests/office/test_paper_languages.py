"""A leader chooses that papers come in English too; the next edition has both, and so has its preview."""

import pytest

from knopskud.accounts.models import User
from knopskud.accounts.paper_languages import choose_english
from knopskud.core.errors import Refused
from knopskud.documents.unpacking import opened
from knopskud.editions import queries
from tests.office.cast import BEGUN, DESK, KEY, Cast, make_cast
from tests.office.filled import words_in
from tests.office.test_hand_in import PAGE as HAND_IN
from tests.office.test_hand_in import hand_in, ready

PAGE = "/kontor/partnerskaber/eksempelparken/papirer/"
pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return make_cast(ready())


def test_papers_come_in_both_languages_from_the_next_edition_on(cast: Cast) -> None:
    assert "kun på dansk" not in words_in(cast.leader.get(PAGE).content)
    said = words_in(cast.leader.post(PAGE, {"english": "1"}, follow=True).content)
    assert "Fra næste udgave laves papirerne også på engelsk." in said
    assert "på dansk og engelsk" in words_in(cast.leader.get(f"{DESK}udgiv/").content)
    front = cast.reader.get(f"{DESK}se/draft/{KEY}/").content
    assert b"folder-af-1-egely.en.pdf" in front
    assert "PDF English" in words_in(cast.leader.get(HAND_IN).content)
    hand_in(cast)
    papers = queries.papers_of(queries.edition(KEY, 1))
    names = {
        language: {one.name for one in papers if one.language == language}
        for language in ("da", "en")
    }
    assert {name.replace(".en.", ".") for name in names["en"]} == names["da"]
    package = opened(cast.leader.get(f"{HAND_IN}1/pakke/").content)
    english = sorted(path for path in package.contents if ".en." in path)
    assert english == [
        "05 Til beboerne/folder-af-1-egely.en.pdf",
        "05 Til beboerne/folder-af-2-boegely.en.pdf",
    ]


def test_it_is_turned_off_again_by_leaders_only(cast: Cast) -> None:
    cast.leader.post(PAGE, {"english": "1"})
    cast.leader.post(PAGE, {})
    assert "Papirerne laves på dansk." in words_in(cast.leader.get(f"{DESK}udgiv/").content)
    editor = User.objects.get(email="editor@eksempel.dk")
    with pytest.raises(Refused, match="Only the leader"):
        choose_english(cast.plan.partnership, english=True, by=editor, at=BEGUN)
