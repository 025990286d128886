"""What minutes vouch for, as it is frozen and as it is read again. Minutes that were frozen before know less."""

import json
from collections.abc import Mapping
from datetime import date, time
from typing import Any

from knopskud.documents.content.minuted import Decided, Minuted, Point, Voted
from knopskud.meetings.told import Said, Told
from knopskud.meetings.words import KINDS, NO, ON_THE_PLAN, ORDINARY, POSTPONED, RESULTS, TALK, WAYS


def content_of(told: Told) -> str:
    """The text, the facts, the agenda, the proposals and what counts of votes and decisions, as canonical JSON."""
    one = told.gathering
    found = {
        "plan": one.plan_key,
        "meeting": one.number,
        "kind": one.kind,
        "day": one.day.isoformat(),
        "starts": f"{one.starts:%H:%M}" if one.starts else "",
        "place": one.place,
        "departments": [department["name"] for department in one.departments],
        "edition": one.edition,
        "agenda": [point.title for point in told.points],
        "points": [{"text": x.text, "decides": x.decides} for x in told.points],
        "proposals": [{"text": x.text, "in_time": x.in_time} for x in told.proposals],
        "votes": [_vote(said) for said in told.said if said.vote],
        "text": one.text,
    }
    return json.dumps(found, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def is_behind(told: Told) -> bool:
    """Whether something has changed since the minutes were published, so that a new version would say more."""
    return bool(told.minutes) and told.minutes[0].content != content_of(told)


def _vote(said: Said) -> dict[str, Any]:
    vote, law = said.vote, said.override
    assert vote is not None
    return {
        "point": said.point.title,
        "decides": said.point.decides,
        "department": said.department["name"],
        "way": vote.way,
        "day": vote.day.isoformat(),
        "homes": vote.homes,
        "yes": vote.yes,
        "no": vote.no,
        "blank": vote.blank,
        "sent": said.ballot.papers if said.ballot else None,
        "received": vote.received,
        "invalid": vote.invalid,
        "note": vote.note,
        "outcome": said.outcome,
        "override": {"who": law.who, "day": law.day.isoformat(), "why": law.why} if law else None,
    }


def read(content: str, version: int = 1, why: str = "") -> Minuted:
    """A version as its paper tells it; `why` says what was corrected in it."""
    found = json.loads(content)
    points = found.get("points") or [{}] * len(found["agenda"])
    return Minuted(
        kind=KINDS[found.get("kind", ORDINARY)],
        departments=tuple(found["departments"]),
        day=date.fromisoformat(found["day"]),
        starts=time.fromisoformat(found["starts"]) if found.get("starts") else None,
        place=found["place"],
        edition=found["edition"],
        agenda=tuple(
            Point(title, more.get("text", ""), more.get("decides", TALK) != TALK)
            for title, more in zip(found["agenda"], points, strict=True)
        ),
        votes=tuple(_voted(one) for one in found["votes"]),
        text=found["text"],
        proposals=tuple((one["text"], one["in_time"]) for one in found.get("proposals", ())),
        version=version,
        why=why,
    )


def _voted(one: Mapping[str, Any]) -> Voted:
    law = one.get("override")
    return Voted(
        point=one["point"],
        department=one["department"],
        way=WAYS[one["way"]],
        answer=RESULTS[one["outcome"]],
        day=date.fromisoformat(one["day"]),
        homes=one["homes"],
        yes=one["yes"],
        no=one["no"],
        blank=one["blank"],
        sent=one.get("sent"),
        received=one.get("received"),
        invalid=one.get("invalid"),
        was_taken=one["way"] != POSTPONED,
        is_no=one["outcome"] == NO and one.get("decides", ON_THE_PLAN) == ON_THE_PLAN,
        note=one.get("note", ""),
        decided=Decided(law["who"], date.fromisoformat(law["day"]), law["why"]) if law else None,
    )
