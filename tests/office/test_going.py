"""How far a publishing has come: told to whoever waits for it, and to nobody else."""

from typing import Any

import pytest

from knopskud.accounts.models import User
from knopskud.core.words import Words
from knopskud.office import going
from tests.office.cast import DESK, KEY, Cast, make_cast
from tests.office.filled import form_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def cast(transactional_db: None) -> Cast:
    return make_cast()


def asked(cast: Cast, run: str, who: str = "leader") -> Any:
    answer = getattr(cast, who).get(f"{DESK}udgiv/saa-langt/{run}/")
    return answer.json() if answer.status_code == 200 else answer.status_code


def test_it_is_told_while_it_goes_on_to_the_one_who_waits(cast: Cast) -> None:
    leader = User.objects.get(email="leader@eksempel.dk")
    assert asked(cast, "abc") == {}
    with going.going(KEY, leader, "abc") as told:
        told(going.PAPERS)(23, 57)
        assert asked(cast, "abc") == {"made": 23, "of": 57, "told": "23 af 57 papirer er lavet."}
        assert asked(cast, "abd") == {}
        assert (asked(cast, "abc", "editor"), asked(cast, "abc", "stranger")) == (403, 404)
        with going.going("en-anden-plan", leader, "abc"):
            assert asked(cast, "abc")["made"] == 23
        told(going.PAPERS)(57, 57)
        assert "Siderne gøres klar" in asked(cast, "abc")["told"]
    assert asked(cast, "abc") == {}


def test_publishing_tells_of_every_paper(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple[str, int, int, Words]] = []
    monkeypatch.setattr(
        going, "_write", lambda path, made, of, words: seen.append((path.stem, made, of, words))
    )
    typed = form_in(cast.leader.get(f"{DESK}udgiv/").content)
    cast.leader.post(f"{DESK}udgiv/", typed | {"way": ["now"]})
    leader = User.objects.get(email="leader@eksempel.dk")
    page = going._path(KEY, leader, typed["run"][0]).stem
    count = len(seen)
    assert seen == [(page, made, count, going.PAPERS) for made in range(1, count + 1)]
