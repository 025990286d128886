"""A delaftale on paper, for those who sign it."""

from datetime import date
from decimal import Decimal

import pytest

from knopskud.snapshot.types import BudgetLine, Indicator, Period, Target, YearAmount
from tests.documents.made import ADDRESS, ARABIC, LONGEST, NASTY, make_delaftale, many
from tests.documents.reading import Read
from tests.make import make_activity, make_head, make_plan

FOOT = "Udkast pr. 11. september 2017 · kontroltal a3f5c9d2e1b0"


def test_it_tells_everything_in_the_order_of_the_agreement() -> None:
    text = Read(make_delaftale()).text
    told = [
        "Delaftale 1 i Eksempelparken helhedsplan",
        "Tryghed og trivsel",
        "Flere skal kende deres naboer.",
        "Derfor er det nødvendigt",
        "Formål",
        "Delmål",
        "Aktiviteter",
        "Tryghedsvandring",
        "Ny · Åben for alle",
        "Vi går en tur i mørket",
        "To gange om året går beboere",
        "Hvornår Marts og oktober",
        "Indikatorer",
        "Trygge om aftenen",
    ]
    places = [text.find(one) for one in told]
    assert -1 not in places
    assert places == sorted(places)


def test_the_line_of_the_whole_plan_stands_under_the_title() -> None:
    line = "Demo: tekster og tal er eksempler"
    first = Read(make_delaftale(make_plan(plan=make_head(banner=line)))).pages[0]
    assert first.find("Tryghed og trivsel") < first.find(line) < first.find("Formål")
    assert line not in Read(make_delaftale()).text


def test_every_page_says_which_text_it_is_and_how_many_there_are() -> None:
    long = "<p>" + "Beboere og driften går en aftentur. " * 400 + "</p>"
    plan = make_plan(activities=(make_activity(full=long),))
    pages = Read(make_delaftale(plan)).pages
    assert len(pages) > 2
    assert [
        n for n, page in enumerate(pages, 1) if f"{FOOT} Side {n} af {len(pages)}" not in page
    ] == []
    running = "Tryghed og trivsel Eksempelparken helhedsplan"
    assert [page.startswith(running) for page in pages] == [False] + [True] * (len(pages) - 1)
    assert ADDRESS in pages[0].replace(" ", "")


def test_a_table_over_two_pages_repeats_its_head() -> None:
    plan = make_plan(
        indicators=tuple(
            Indicator(ref=f"I-{i}", sub_goals=("DM-1",), name=f"Måling {i}", baseline=Decimal(i))
            for i in range(1, 90)
        )
    )
    pages = Read(make_delaftale(plan)).pages
    with_rows = [page for page in pages if "Måling" in page]
    assert len(with_rows) > 1
    assert [page for page in with_rows if "Indikator Udgangspunkt" not in page] == []


def test_a_title_is_never_the_last_thing_on_a_page() -> None:
    plan = make_plan(activities=many(60, full="<p>" + "Vi går en tur. " * 30 + "</p>"))
    read = Read(make_delaftale(plan))
    ends = [page.rsplit(" Udkast pr. ", 1)[0] for page in read.pages]
    assert [end for end in ends if end.endswith(("x", "Åben for alle", "Aktiviteter"))] == []


def test_a_plan_of_twenty_years_has_its_money_and_targets_on_the_page() -> None:
    years = range(2001, 2022)
    amounts = tuple(YearAmount(year=year, amount=Decimal(9_999_999)) for year in years)
    plan = make_plan(
        plan=make_head(period=Period(start=date(2001, 1, 1), end=date(2021, 12, 31))),
        budget_lines=(
            BudgetLine(
                ref="BL-1", scenario="SC-1", sub_agreement="D-1", title="Løn", amounts=amounts
            ),
        ),
        sources=(),
        indicators=(
            Indicator(
                ref="I-1",
                sub_goals=("DM-1",),
                name="Trygge",
                targets=tuple(Target(year=year, value=Decimal(year)) for year in years),
            ),
        ),
    )
    read = Read(make_delaftale(plan))
    boxes = [box for page in range(len(read.pages)) for box in read.boxes(page)]
    assert [box for box in boxes if box[0] < 15 or box[2] > 195] == []
    assert [year for year in years if read.text.count(str(year)) < 2] == []
    assert "209.999.979" in read.text


@pytest.mark.parametrize(
    "text", [NASTY, f"{LONGEST} {LONGEST}", "x" * 290, ARABIC, "\U0001f331 fest"]
)
def test_strange_words_stay_on_the_page(text: str) -> None:
    plan = make_plan(
        activities=(make_activity(title=text, plain=text, when=text),),
        indicators=(Indicator(ref="I-1", sub_goals=("DM-1",), name=text, unit=text),),
        plan=make_head(name=text),
    )
    read = Read(make_delaftale(plan))
    assert set(read.sizes) == {(210, 297)}
    boxes = [box for page in range(len(read.pages)) for box in read.boxes(page)]
    assert [box for box in boxes if box[0] < 15 or box[2] > 195 or box[1] < 5 or box[3] > 292] == []


def test_a_delaftale_without_activities_has_no_heading_for_them() -> None:
    assert "Aktiviteter" not in Read(make_delaftale(make_plan(activities=()))).text


def test_only_a_delaftale_has_this_paper() -> None:
    for ref in ("AF-1", "D-9"):
        with pytest.raises(KeyError):
            make_delaftale(ref=ref)
