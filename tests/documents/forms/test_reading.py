"""What a form holds is told before it is filled, also what it passes over."""

from knopskud.documents.forms.reading import reading_of
from knopskud.snapshot.parties import for_parties
from tests.documents.forms.made import form
from tests.documents.made import programme_of
from tests.make import make_plan


def test_the_names_of_a_form_are_told_once_however_they_are_spelt() -> None:
    content = form("{{ Plan . Navn }} {{ plan.navn }}", "{{ gentag part }}", "{{ slut }}")
    found = reading_of(content, programme_of(make_plan()))
    assert [one.written for one in found.used] == ["plan.navn"]
    assert [one.name for one in found.repeated] == ["part"]


def test_a_second_delaftale_on_an_area_is_not_passed_over_without_a_word() -> None:
    plan = make_plan()
    programme = programme_of(plan)
    first, second = plan.sub_agreements
    both = plan.model_copy(
        update={"sub_agreements": (first, second.model_copy(update={"area": first.area}))}
    )
    by_number = reading_of(form("{{ delaftale_1.navn }}"), programme)
    assert not list(by_number.passes_over(for_parties(plan), programme))
    (told,) = by_number.passes_over(for_parties(both), programme)
    assert "Planen har 2 delaftaler om" in told.da
    repeated = reading_of(form("{{ delaftale.navn }}"), programme)
    assert not list(repeated.passes_over(for_parties(both), programme))
