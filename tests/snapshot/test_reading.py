"""Plan files with something wrong in them: what, where, and what the field is called, in both languages."""

from typing import Any

import pytest

from knopskud.core.errors import Invalid, Problem
from knopskud.snapshot.bounds import FULLEST
from knopskud.snapshot.reading import MOST_PROBLEMS, read
from tests.make import make_plan
from tests.snapshot.data import Break, Data, broken, in_bytes, put, whole


def problems(data: Data) -> tuple[Problem, ...]:
    """What is wrong with a plan file; an error of the test when nothing is."""
    with pytest.raises(Invalid) as refused:
        read(in_bytes(data))
    return refused.value.problems


def take(name: str, of: str = "plan") -> Break:
    """Take a field away."""
    return lambda data: data[of].pop(name)


def twice(data: Data) -> None:
    data["activities"].append(data["activities"][0])


CASES: list[tuple[str, Break, str, str, str, str]] = [
    ("a schema nobody knows", put("schema", "helhedsplan/9"), "schema", "Skema",
     "skrevet som helhedsplan/9", "If the file is newer, update the program"),
    ("no schema", lambda d: d.pop("schema"), "schema", "Skema", "schema mangler", "is missing"),
    ("a public file", put("schema", "helhedsplan-offentlig/1"), "schema", "Skema",
     "en offentlig fil", "a public file"),
    ("a schema that hides", put("schema", "\u202e1"), "schema", "Skema", "U+202E", "U+202E"),
    ("no plan", lambda d: d.pop("plan"), "plan", "plan", "Mangler", "Missing"),
    ("a plan that is a text", put("plan", "plan"), "plan", "plan", "flere felter i { }", "{ }"),
    ("no name", take("name"), "plan.name", "Navn", "skal udfyldes", "must be filled in"),
    ("an empty name", put("plan.name", " "), "plan.name", "Navn", "Skriv noget", "Write something"),
    ("a name that is a number", put("plan.name", 7), "plan.name", "Navn", "en tekst", "A text"),
    ("a long name", put("plan.name", "a" * 301), "plan.name", "Navn",
     "højst fylde 300 tegn", "at most 300 characters"),
    ("a key with spaces", put("plan.key", "Min plan"), "plan.key", "Kort navn i adressen",
     "små bogstaver", "small letters"),
    ("a key that is the office's address", put("plan.key", "kontor"), "plan.key",
     "Kort navn i adressen", "er sidens egen", "the site’s own"),
    ("a key that is a language", put("plan.key", "en"), "plan.key",
     "Kort navn i adressen", "er sidens egen", "the site’s own"),
    ("a field nobody knows", put("plan.titel", "x"), "plan.titel", "plan",
     "intet felt med det navn", "no field of that name"),
    ("a list nobody knows", put("aktiviteter", []), "aktiviteter", "", "intet felt", "no field"),
    ("a day that does not exist", put("plan.period.start", "2018-02-30"), "plan.period.start",
     "Første dag", "en dato, der findes", "A day that exists"),
    ("a day in Danish", put("plan.period.start", "1. januar 2018"), "plan.period.start",
     "Første dag", "2018-01-31", "2018-01-31"),
    ("a day that is a number", put("meetings.0.day", 1505174400), "meetings[0].day", "Dato",
     "en dato", "A day"),
    ("a day that is a number as text", put("meetings.0.day", "1505174400"), "meetings[0].day",
     "Dato", "en dato", "A day"),
    ("a moment for a day", put("meetings.0.day", "2017-09-12T00:00:00"), "meetings[0].day", "Dato",
     "en dato", "A day"),
    ("a day in Arabic digits", put("meetings.0.day", "٢٠١٧-٠٩-١٢"), "meetings[0].day", "Dato",
     "en dato", "A day"),
    ("a time with a zone", put("meetings.0.starts", "19:30Z"), "meetings[0].starts", "Klokkeslæt",
     "et klokkeslæt som 19:30", "A time such as 19:30"),
    ("a time that is a number", put("meetings.0.starts", 19), "meetings[0].starts", "Klokkeslæt",
     "et klokkeslæt som 19:30", "A time such as 19:30"),
    ("a time that does not exist", put("meetings.0.starts", "25:00"), "meetings[0].starts",
     "Klokkeslæt", "et klokkeslæt", "A time"),
    ("an end before the start", put("plan.period.end", "2017-12-31"), "plan.period", "Periode",
     "slutter, før den begynder", "ends before it begins"),
    ("a period of ages", put("plan.period.end", "2118-12-31"), "plan.period", "Periode",
     "over 20 år", "over 20 years"),
    ("a negative amount", put("sources.0.amounts.0.amount", "-1.00"),
     "sources[0].amounts[0].amount", "Beløb", "ikke være under 0", "not be below 0"),
    ("an amount beyond reason", put("sources.0.amounts.0.amount", "1e999999"),
     "sources[0].amounts[0].amount", "Beløb", "ikke være over 9999999999.99", "not be above"),
    ("an amount of nothing", put("sources.0.amounts.0.amount", "1e-999999"),
     "sources[0].amounts[0].amount", "Beløb", "mere end to decimaler", "more than two decimals"),
    ("parts of an øre", put("sources.0.amounts.0.amount", "10.005"),
     "sources[0].amounts[0].amount", "Beløb", "mere end to decimaler", "more than two decimals"),
    ("an amount in words", put("sources.0.amounts.0.amount", "ti kroner"),
     "sources[0].amounts[0].amount", "Beløb", "1250.50", "1250.50"),
    ("no amount in disguise", put("sources.0.amounts.0.amount", "NaN"),
     "sources[0].amounts[0].amount", "Beløb", "et tal", "A number"),
    ("truth for an amount", put("sources.0.amounts.0.amount", value=True),
     "sources[0].amounts[0].amount", "Beløb", "et tal", "A number"),
    ("a year of the Romans", put("sources.0.amounts.0.year", 18), "sources[0].amounts[0].year",
     "År", "ikke være under 1950", "not be below 1950"),
    ("homes below nothing", put("departments.0.homes", -1), "departments[0].homes",
     "Antal boliger", "ikke være under 0", "not be below 0"),
    ("half a home", put("departments.0.homes", 1.5), "departments[0].homes", "Antal boliger",
     "et helt tal", "A whole number"),
    ("truth for homes", put("departments.0.homes", value=True), "departments[0].homes", "Antal boliger",
     "et helt tal", "A whole number"),
    ("maybe", put("parties.0.signs", "måske"), "parties[0].signs", "Underskriver aftalen",
     "ja eller nej", "Yes or no"),
    ("ages that turn round", put("activities.1.ages", {"youngest": 15, "oldest": 13}),
     "activities[1].ages", "Alder", "“Til alder” er lavere", "“To age” is lower"),
    ("a kind nobody knows", put("activities.0.reach", "secret"), "activities[0].reach",
     "Hvem er den for", "'open' eller 'targeted'", "'open' or 'targeted'"),
    ("a ref of another kind", put("activities.0.ref", "D-9"), "activities[0].ref", "Nummer",
     "mønstret ^A-", "pattern ^A-"),
    ("a ref with a line's end", put("activities.0.ref", "A-001\n"), "activities[0].ref", "Nummer",
     "mønstret", "pattern"),
    ("another ref for what stands once", put("plan.ref", "P-2"), "plan.ref", "Nummer",
     "mønstret ^P-1", "pattern ^P-1"),
    ("a link that leads nowhere", put("activities.0.departments", ["AF-1", "AF-99"]),
     "activities[0].departments[1]", "Afdelinger (ingen = alle)",
     "AF-99 findes ikke i planen. Her skal stå nummeret på: afdeling",
     "AF-99 is not in the plan"),
    ("a budget in force that is not there", put("plan.current_scenario", "SC-9"),
     "plan.current_scenario", "Gældende budget", "SC-9 findes ikke", "SC-9 is not in the plan"),
    ("text that turns round", put("activities.0.title", "Se \u202ereklaf"), "activities[0].title",
     "Titel", "usynligt styretegn (U+202E)", "invisible control character (U+202E)"),
    ("a bell", put("activities.0.plain", "Ring \u0007"), "activities[0].plain",
     "Tekst til beboerne", "U+0007", "U+0007"),
    ("a zero sign", put("activities.0.full", "<p>a\u0000</p>"), "activities[0].full",
     "Fuld beskrivelse", "U+0000", "U+0000"),
    ("a script", put("activities.0.full", "<script>alert(1)</script>"), "activities[0].full",
     "Fuld beskrivelse", "Mærket <script>", "The tag <script>"),
    ("a link that runs", put("activities.0.full", '<p><a href="javascript:x()">a</a></p>'),
     "activities[0].full", "Fuld beskrivelse", "javascript:x()", "javascript:x()"),
    ("a list that is a text", put("activities.0.departments", "AF-1"), "activities[0].departments",
     "Afdelinger (ingen = alle)", "en liste", "A list"),
    ("activities that are one", put("activities", {}), "activities", "aktivitet", "en liste",
     "A list"),
    ("a partner inside an activity", put("activities.1.partners.0.partner", "SP-7"),
     "activities[1].partners[0].partner", "Samarbejdspart", "SP-7 findes ikke", "SP-7 is not"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "place", "label", "danish", "english"),
    [case[1:] for case in CASES],
    ids=[case[0] for case in CASES],
)
def test_what_is_wrong_is_told_with_its_place_and_its_field(
    change: Break, place: str, label: str, danish: str, english: str
) -> None:
    (problem,) = problems(broken(change))
    assert (problem.place, problem.label.da) == (place, label)
    assert danish in problem.message.da
    assert english in problem.message.en


def test_the_same_file_unbroken_is_read() -> None:
    assert read(in_bytes(whole())) == make_plan()


def test_refs_that_stand_twice_are_told_at_both_places() -> None:
    found = problems(broken(twice))
    assert [problem.place for problem in found] == ["activities[0].ref", "activities[3].ref"]
    assert found[0].message.da.startswith("Nummeret A-001 bruges 2 gange.")
    assert found[0].label == ("Nummer", "Ref")


def many(count: int) -> Break:
    """That many activities."""

    def change(data: Data) -> None:
        first = data["activities"][0]
        data["activities"] = [{**first, "ref": f"A-{n:05d}"} for n in range(1, count + 1)]

    return change


def test_eight_thousand_activities_are_too_many() -> None:
    (problem,) = problems(broken(many(8_000)))
    assert (problem.place, problem.label.da) == ("activities", "aktivitet")
    assert problem.message.da == "Der er for mange: 8000. Der må højst være 1000."


def test_a_thousand_activities_are_a_plan() -> None:
    assert len(read(in_bytes(broken(many(1_000)))).activities) == 1_000


@pytest.mark.parametrize(
    ("place", "value", "told"),
    [
        ("activities.0.departments", ["AF-1"] * 1_001, "activities[0].departments"),
        ("activities.0", {f"x{n}": 0 for n in range(1_001)}, "activities[0]"),
        ("steps", [[0] * 1_000] * (FULLEST // 1_000), ""),
        (
            "steps",
            [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]],
            "",
        ),
    ],
)
def test_crowds_are_refused_before_they_cost_anything(place: str, value: Any, told: str) -> None:
    (problem,) = problems(broken(put(place, value)))
    assert problem.place == told


def test_of_many_faults_the_first_are_told_and_the_rest_are_counted() -> None:
    wrong: list[Data] = [{"ref": "A-1", "sub_agreement": "D-1"}] * 30
    found = problems(broken(put("activities", wrong)))
    assert len(found) == MOST_PROBLEMS + 1
    assert found[-1].message == ("Og 10 fejl mere.", "And 10 more problems.")


def test_names_that_strangers_made_up_are_cut_and_hide_nothing() -> None:
    (problem,) = problems(broken(put("\u202e" + "x" * 900, 1)))
    assert problem.place.startswith("U+202Ex")
    assert len(problem.place) < 100


@pytest.mark.parametrize("sign", [r"\ud800", r"\udfff"])
@pytest.mark.parametrize("form", ['{"schema": "helhedsplan/1", "%s": 1}', '{"schema": "%s"}'])
def test_half_a_sign_is_refused_in_words_that_can_be_written(sign: str, form: str) -> None:
    with pytest.raises(Invalid) as refused:
        read((form % sign).encode())
    assert refused.value.said_in("da").encode("utf-8")
