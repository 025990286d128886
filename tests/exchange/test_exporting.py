"""`knopskud export`: what was imported or published comes out again, byte for byte."""

from pathlib import Path

import pytest
from django.db import transaction
from hypothesis import given, settings

from knopskud.core.words import Words
from knopskud.editions import queries
from knopskud.editions.models import Edition
from knopskud.exchange.drafts import none_called
from knopskud.snapshot.canonical import canonical, digest
from knopskud.snapshot.public import public
from knopskud.snapshot.reading import read
from knopskud.snapshot.types import PlanSnapshot
from tests.editions.published import partnership, plan_called, published
from tests.exchange.files import asked, saved
from tests.make import make_plan
from tests.strategies import snapshots

KEY = make_plan().plan.key


def exported(folder: Path, *argv: str) -> bytes:
    """What the command wrote into a file."""
    out = folder / "out.json"
    assert asked("export", *argv, "-o", str(out)) == 0
    return out.read_bytes()


@pytest.mark.django_db
def test_a_random_plan_comes_out_as_it_went_in(tmp_path: Path) -> None:
    owner = partnership()

    @given(snapshots())
    @settings(max_examples=25)
    def comes_out(plan: PlanSnapshot) -> None:
        with transaction.atomic():
            file = saved(tmp_path, plan)
            assert asked("import", file, "--partnership", owner.slug) == 0
            content = exported(tmp_path, plan.plan.key, "--draft")
            transaction.set_rollback(True)
        assert content == canonical(plan)
        assert read(content) == plan

    comes_out()


@pytest.mark.django_db
def test_the_public_draft_holds_only_what_residents_may_see(tmp_path: Path) -> None:
    owner = partnership()
    assert asked("import", saved(tmp_path), "--partnership", owner.slug) == 0
    assert exported(tmp_path, KEY, "--draft", "--public") == canonical(public(make_plan()))


@pytest.mark.django_db(transaction=True)
def test_an_edition_comes_out_as_it_was_published(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    owner = partnership()
    first, second = published(owner, "Lommepengejob"), published(owner, "Aftentur", days=1)
    assert digest(exported(tmp_path, KEY, "--edition", "1")) == first.digest
    assert exported(tmp_path, KEY) == canonical(plan_called("Aftentur"))
    assert digest(exported(tmp_path, KEY, "--edition", "02", "--public")) == second.public_digest

    assert asked("export", KEY, "--edition", "3") == 2
    assert capsys.readouterr().err == (f"knopskud: {KEY} har ingen udgave 3. Der er: 1, 2.\n")


@pytest.mark.django_db
def test_for_reading_it_is_written_over_many_lines(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    owner = partnership()
    assert asked("import", saved(tmp_path), "--partnership", owner.slug) == 0
    capsys.readouterr()
    assert asked("export", KEY, "--draft", "--indent") == 0
    told = capsys.readouterr().out
    assert len(told.splitlines()) > 300
    assert read(told.encode()) == make_plan()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("argv", "complaint"),
    [
        ([KEY], f"{KEY} er ikke udgivet endnu. --draft henter udkastet."),
        (["nowhere"], f"Der er intet udkast, der hedder nowhere. Der er: {KEY}."),
        (["nowhere", "--draft"], f"Der er intet udkast, der hedder nowhere. Der er: {KEY}."),
        ([KEY, "--edition", "-1"], "--edition -1: Skriv udgavens nummer."),
        ([KEY, "--edition", "to"], "--edition to: Skriv udgavens nummer."),
    ],
)
def test_what_is_not_there_is_told(
    argv: list[str], complaint: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    owner = partnership()
    assert asked("import", saved(tmp_path), "--partnership", owner.slug) == 0
    capsys.readouterr()
    assert asked("export", *argv) == 2
    assert capsys.readouterr().err == f"knopskud: {complaint}\n"


@pytest.mark.parametrize("more", [[], ["--public"]])
def test_an_edition_that_is_not_what_was_published_is_not_exported(
    more: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    spoilt = Edition(
        plan_key=KEY, number=1, snapshot="{}", digest="0", public="{}", public_digest="0"
    )
    monkeypatch.setattr(queries, "editions_of", lambda _: [spoilt])
    assert asked("export", KEY, *more) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("knopskud: Udgaven i databasen er ikke den, der blev udgivet: ")


def test_of_many_names_only_those_that_look_alike_are_listed() -> None:
    names = [f"plan-{number}" for number in range(100)]
    refused = none_called(Words("{name}?", "{name}?"), "plan-77", names)
    assert refused.message.da.startswith("plan-77? Der er: plan-77, ")
    assert len(refused.message.da.split(", ")) == 20
