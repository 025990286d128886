"""Photos that residents never see need no description and no consent."""

from tests.frame.good import found_in, good_plan, with_parts
from tests.make import make_photo_of


def test_the_photo_of_a_targeted_activity_is_nobodys_to_ask_about() -> None:
    plan = with_parts(good_plan(), "A-003", photo=make_photo_of(""))
    assert found_in(plan) == ()


def test_a_checksum_is_not_taken_for_a_civil_number() -> None:
    looks = "a0101901234b" + "0" * 52
    photo = make_photo_of("Gården", digest=looks)
    plan = with_parts(good_plan(), "A-001", photo=photo, photo_consent="Ingen kan kendes.")
    assert found_in(plan) == ()


def test_a_civil_number_in_what_is_said_of_a_photo_is_found() -> None:
    photo = make_photo_of("Gården", credit="010190-1234")
    plan = with_parts(good_plan(), "A-001", photo=photo, photo_consent="Ingen kan kendes.")
    assert [(one.rule, one.field) for one in found_in(plan)] == [("text.cpr", "photo")]
