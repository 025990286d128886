"""Two people write in the same text: both texts are laid side by side, chosen from, written on, and nothing is lost."""

from typing import Any

from tests.office.cast import DESK, Cast, now_in, version_of
from tests.office.filled import form_in, words_in

ACTIVITY = f"{DESK}dele/a-001/"
BEFORE = "En.\nTo.\nTre."
THEIRS = "En.\nTo fra lederen.\nTre.\nFire fra lederen."
MINE = "En fra mig.\nTo fra mig.\nTre."


def opened(client: Any) -> dict[str, list[str]]:
    return form_in(client.get(ACTIVITY).content)


def met(cast: Cast, **more: str) -> Any:
    """The editor's answer when the leader has saved other words in the same text meanwhile."""
    cast.leader.post(ACTIVITY, opened(cast.leader) | {"plain": [BEFORE]})
    mine, theirs = opened(cast.editor), opened(cast.leader)
    cast.leader.post(ACTIVITY, theirs | {"plain": [THEIRS]})
    sent = mine | {"plain": [MINE]} | {name: [value] for name, value in more.items()}
    return cast.editor.post(ACTIVITY, sent)


def plain(cast: Cast) -> str:
    return now_in(cast.plan).activities[0].plain


def test_both_texts_stand_side_by_side_with_a_choice_at_each_difference(cast: Cast) -> None:
    answer = met(cast)
    assert answer.status_code == 409
    sent = form_in(answer.content)
    picks = {name: values for name, values in sent.items() if name.startswith("flet.plain")}
    assert picks == {"flet.plain.0": ["mine"], "flet.plain.1": ["theirs"]}
    assert sent["plain"] == [MINE.replace("\n", "\r\n")]
    said = words_in(answer.content)
    assert "Behold teksten fra Leader" in said
    assert b"<mark>" in answer.content
    assert plain(cast) == THEIRS


def test_what_was_chosen_is_saved_together_with_the_other_fields(cast: Cast) -> None:
    sent = form_in(met(cast, where="Ved søen").content)
    version = str(version_of(cast.plan, "A-001"))
    chosen = sent | {"flet.plain.0": ["both"], "flet": [version]}
    assert cast.editor.post(ACTIVITY, chosen).status_code == 302
    assert plain(cast).split("\n") == [
        "En.", "To fra lederen.", "En fra mig.", "To fra mig.", "Tre.", "Fire fra lederen.",
    ]  # fmt: skip
    assert now_in(cast.plan).activities[0].where == "Ved søen"


def test_both_can_be_put_in_the_form_and_written_on(cast: Cast) -> None:
    sent = form_in(met(cast).content)
    version = str(version_of(cast.plan, "A-001"))
    answer = cast.editor.post(ACTIVITY, sent | {"saml": [version]})
    assert answer.status_code == 200
    assert "sat sammen i formularen" in words_in(answer.content)
    assert plain(cast) == THEIRS
    together = form_in(answer.content)
    assert together["plain"] == ["En fra mig.\r\nTo fra mig.\r\nTre.\r\nFire fra lederen."]
    assert not any(name.startswith("flet") for name in together)
    done = cast.editor.post(ACTIVITY, together | {"plain": ["Færdig."]})
    assert done.status_code == 302
    assert plain(cast) == "Færdig."


def test_choices_count_for_the_texts_that_were_seen_and_for_no_others(cast: Cast) -> None:
    sent = form_in(met(cast).content)
    version = str(version_of(cast.plan, "A-001"))
    for way in ("flet", "saml"):
        answer = cast.editor.post(ACTIVITY, sent | {"plain": ["Helt ny."], way: [version]})
        assert answer.status_code == 409
        assert form_in(answer.content)["plain"] == ["Helt ny."]
    assert plain(cast) == THEIRS


def test_a_third_change_is_met_anew_whatever_was_chosen(cast: Cast) -> None:
    sent = form_in(met(cast).content)
    version = str(version_of(cast.plan, "A-001"))
    cast.leader.post(ACTIVITY, opened(cast.leader) | {"plain": ["Tredje."]})
    for way in ("flet", "saml"):
        answer = cast.editor.post(ACTIVITY, sent | {way: [version]})
        assert answer.status_code == 409
        assert "Tredje" in words_in(answer.content)
    assert plain(cast) == "Tredje."


def test_writing_on_meets_a_third_change_too(cast: Cast) -> None:
    sent = form_in(met(cast).content)
    together = form_in(
        cast.editor.post(ACTIVITY, sent | {"saml": [str(version_of(cast.plan, "A-001"))]}).content
    )
    cast.leader.post(ACTIVITY, opened(cast.leader) | {"plain": ["Tredje."]})
    assert cast.editor.post(ACTIVITY, together).status_code == 409
    assert plain(cast) == "Tredje."


def test_formatted_texts_choices_and_figures_are_chosen_too(cast: Cast) -> None:
    mine, theirs = opened(cast.editor), opened(cast.leader)
    cast.leader.post(ACTIVITY, theirs | {"full": ["<p>En</p><p>Deres</p>"], "reach": ["targeted"], "capacity": ["8"], "sub_goals": ["DM-2"]})  # fmt: skip
    answer = cast.editor.post(ACTIVITY, mine | {"full": ["<p>En</p><p>Mit</p>"], "capacity": ["9"], "sub_goals": []})  # fmt: skip
    assert answer.status_code == 409
    sent = form_in(answer.content) | {
        "flet.full.0": ["both"],
        "flet.capacity.0": ["theirs"],
        "flet": [str(version_of(cast.plan, "A-001"))],
    }
    assert cast.editor.post(ACTIVITY, sent).status_code == 302
    kept = now_in(cast.plan).activities[0]
    assert "<p>Deres</p><p>Mit</p>" in kept.full
    assert (kept.capacity, kept.reach, kept.sub_goals) == (8, "targeted", ())


def test_what_cannot_be_read_is_told_and_stays(cast: Cast) -> None:
    mine, theirs = opened(cast.editor), opened(cast.leader)
    cast.leader.post(ACTIVITY, theirs | {"capacity": ["8"]})
    answer = cast.editor.post(ACTIVITY, mine | {"capacity": ["mange"]})
    assert answer.status_code == 409
    assert form_in(answer.content)["capacity"] == ["mange"]
    again = cast.editor.post(ACTIVITY, form_in(answer.content) | {"flet": [str(version_of(cast.plan, "A-001"))]})  # fmt: skip
    assert again.status_code == 400
    assert form_in(again.content)["capacity"] == ["mange"]
