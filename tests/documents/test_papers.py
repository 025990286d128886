"""All papers of an edition: their names, their bytes, and what they may be made from."""

import subprocess
import sys
from dataclasses import replace
from typing import get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings

from knopskud.documents import marked
from knopskud.documents.content.builders import sub_agreement
from knopskud.documents.folder import folder
from knopskud.documents.orders import PDF, Older, Source
from knopskud.documents.papers import orders, papers
from knopskud.snapshot.parties import PartiesPlan
from knopskud.snapshot.public import PublicPlan, public
from knopskud.snapshot.types import Department, PlanSnapshot
from tests.documents.made import make_stamp, programme_of
from tests.documents.reading import Read
from tests.make import make_plan
from tests.strategies import snapshots

pytestmark = pytest.mark.papers

SAME = """
import hashlib
from knopskud.documents.orders import PDF, Older, Source
from knopskud.documents.papers import orders, papers
from knopskud.snapshot.public import public
from tests.documents.made import make_stamp, programme_of
from tests.make import make_activity, make_plan
plan = make_plan(activities=(make_activity(title="Fest \\U0001f331 \\u6f22"),))
for paper in papers(Source(public(plan), programme_of(plan), make_stamp())):
    print(paper.name, hashlib.sha256(paper.content).hexdigest())
"""


def test_every_afdeling_and_every_delaftale_has_its_paper() -> None:
    plan = make_plan()
    found = orders(Source(public(plan), programme_of(plan), make_stamp()))
    pdfs = [one for one in found if one.content_type == PDF]
    assert [(one.name, one.title.da, one.ref) for one in pdfs] == [
        ("folder-af-1-egely.pdf", "Folder til Egely", "AF-1"),
        ("folder-af-2-boegely.pdf", "Folder til Bøgely", "AF-2"),
        ("haefte-af-1-egely.pdf", "Hæfte til Egely", "AF-1"),
        ("haefte-af-2-boegely.pdf", "Hæfte til Bøgely", "AF-2"),
        ("haefte-til-udskrift-af-1-egely.pdf", "Hæfte til Egely, til udskrift", "AF-1"),
        ("haefte-til-udskrift-af-2-boegely.pdf", "Hæfte til Bøgely, til udskrift", "AF-2"),
        ("folder-store-bogstaver-af-1-egely.pdf", "Med store bogstaver: Egely", "AF-1"),
        ("folder-store-bogstaver-af-2-boegely.pdf", "Med store bogstaver: Bøgely", "AF-2"),
        ("opslag-a-001-tryghedsvandring.pdf", "Opslag: Tryghedsvandring", "A-001"),
        ("opslag-a-002-lommepengejob.pdf", "Opslag: Lommepengejob", "A-002"),
        ("moedeopslag-mo-1-2017-09-12.pdf", "Opslag om mødet: Egely", "MO-1"),
        ("planen.pdf", "Hele planen", ""),
        ("strategisk-aftale.pdf", "Strategisk samarbejdsaftale", ""),
        ("delaftale-d-1-tryghed-og-trivsel.pdf", "Delaftale: Tryghed og trivsel", "D-1"),
        (
            "delaftale-d-2-kriminalpraeventiv-indsats.pdf",
            "Delaftale: Kriminalpræventiv indsats",
            "D-2",
        ),
        ("milepaelsplan.pdf", "Milepælsplan", ""),
        ("aktivitetsskema.pdf", "Aktivitetsskema", ""),
        ("budget.pdf", "Budget", ""),
    ]


def test_the_whole_plan_comes_with_its_changes_marked_since_the_edition_before() -> None:
    plan = make_plan()
    renamed = plan.model_copy(
        update={
            "activities": (
                plan.activities[0].model_copy(update={"title": "Aftentur"}),
                *plan.activities[1:],
            )
        }
    )
    programme = programme_of(plan)
    older = Older(public(plan), programme, make_stamp())
    source = Source(public(renamed), programme, make_stamp(number=2), older=older)
    found = {one.content_type: one for one in marked.marked_plans(source)}
    text = Read(found[PDF].make()).text
    assert "Ændringer siden udkast pr. 11. september 2017" in text
    assert "Aftentur" in text
    assert "Tryghedsvandring" in text
    assert [one.name for one in marked.marked_plans(replace(source, older=None))] == []


def test_only_a_delaftale_that_was_changed_comes_with_its_changes_marked() -> None:
    plan = make_plan()
    first, second = plan.sub_agreements
    retitled = plan.model_copy(
        update={"sub_agreements": (first, second.model_copy(update={"title": "Et andet navn"}))}
    )
    programme = programme_of(plan)
    older = Older(public(plan), programme, make_stamp())
    source = Source(public(retitled), programme, make_stamp(number=2), older=older)
    found = list(marked.marked_sub_agreements(source))
    assert {one.ref for one in found} == {"D-2"}
    assert "Kriminalpræventiv indsats" in Read(found[0].make()).text
    assert not list(marked.marked_sub_agreements(replace(source, plan=older.plan)))


def test_two_afdelinger_of_one_name_have_papers_of_two_names() -> None:
    twins = tuple(Department(ref=f"AF-{i}", name="Egely", organisation="PA-1") for i in (1, 2))
    plan = make_plan(departments=twins)
    names = [one.name for one in papers(Source(public(plan), programme_of(plan), make_stamp()))]
    assert len(set(names)) == len(names)


def test_two_processes_make_the_same_bytes_of_the_same_plan() -> None:
    first, second = (
        subprocess.run([sys.executable, "-c", SAME], capture_output=True, text=True, check=True)
        for _ in range(2)
    )
    assert first.stdout.count(".pdf") == 17
    assert first.stdout == second.stdout


@pytest.mark.parametrize("of", [Source, folder])
def test_papers_for_residents_are_made_of_a_public_plan_only(of: object) -> None:
    assert get_type_hints(of)["plan"] is PublicPlan


def test_no_agreement_is_made_of_what_only_the_writers_may_see() -> None:
    assert get_type_hints(sub_agreement)["plan"] == PublicPlan | PartiesPlan


@settings(max_examples=8, suppress_health_check=[HealthCheck.too_slow])
@given(snapshots())
def test_any_plan_has_papers(plan: PlanSnapshot) -> None:
    known = programme_of(make_plan())
    areas = {area.key for area in known.areas}
    told = public(plan)
    if not areas.issuperset(part.area for part in told.sub_agreements):
        first = min(areas)
        told = told.model_copy(
            update={
                "sub_agreements": tuple(
                    part.model_copy(update={"area": first}) for part in told.sub_agreements
                )
            }
        )
    source = Source(told, known, make_stamp(plan_name=told.plan.name))
    made = papers(source)
    assert len({one.name for one in made}) == len(made)
    assert len(made) >= 4 * len(told.departments) + len(told.sub_agreements) + 2
    sheets = [one for one in made if one.kind == "folder"]
    assert [len(Read(one.content).sizes) for one in sheets] == [2] * len(told.departments) * len(
        source.tongues
    )
