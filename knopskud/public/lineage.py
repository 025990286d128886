"""Where an activity comes from, in words and as a link."""

from dataclasses import dataclass

from knopskud.core.addresses import voice_path
from knopskud.core.words import Words
from knopskud.public.volume import Volume
from knopskud.snapshot.types import Activity

FROM_A_KNOWN_ONE = {
    "continued": Words("Den er videreført fra", "It is continued from"),
    "new_version": Words("Den er en ny udgave af", "It is a new version of"),
    "new": Words("Den er ny og bygger på", "It is new and builds on"),
    "bud": Words("Den er et knopskud fra", "It is a bud from"),
}
FROM_ELSEWHERE = {
    "continued": Words(
        "Den er videreført fra den forrige plan.", "It is continued from the plan before this one."
    ),
    "new_version": Words(
        "Den er en ny udgave af en aktivitet fra den forrige plan.",
        "It is a new version of an activity in the plan before this one.",
    ),
    "new": Words("Den er ny i denne plan.", "It is new in this plan."),
    "bud": Words(
        "Den er et knopskud: den er vokset frem undervejs.", "It is a bud: it grew along the way."
    ),
}


@dataclass(frozen=True)
class Ancestor:
    """An activity that another one comes from or became, and where it can be read."""

    called: str
    href: str


def source_of(volume: Volume, activity: Activity) -> Ancestor | None:
    """The activity that this one comes from, when it can be read here: in this plan or in another of the host's."""
    origin = activity.origin
    if not origin.ref or (origin.ref == activity.ref and not origin.plan):
        return None
    if origin.plan in (None, volume.plan.plan.key):
        found = volume.lookup.get(origin.ref)
        return Ancestor(found.called, volume.href(found)) if found else None
    other = volume.others.get(origin.plan)
    found = other.lookup.get(origin.ref) if other else None
    return Ancestor(found.called, other.href(found)) if other and found else None


def origin_of(volume: Volume, activity: Activity) -> Words:
    """Where an activity comes from, as a sentence; one that ends before the ancestor's name when it can be read."""
    words = FROM_A_KNOWN_ONE if source_of(volume, activity) else FROM_ELSEWHERE
    return words[activity.origin.type]


@dataclass(frozen=True)
class Seed(Ancestor):
    """A resident's idea that an activity grew from; its address is empty when its plan is not among the host's."""

    language: str


def ideas_of(volume: Volume, activity: Activity) -> tuple[Seed, ...]:
    """The ideas that an activity grew from, as the edition has them."""
    here = volume.edition.plan_key
    return tuple(
        Seed(
            one.title,
            voice_path(one.plan, one.code, volume.language)
            if one.plan == here or one.plan in volume.others
            else "",
            one.language,
        )
        for one in activity.ideas
    )


def lives_on_in(volume: Volume, activity: Activity) -> tuple[Ancestor, ...]:
    """The activities of other plans that come from this one."""
    here = (volume.edition.plan_key, activity.ref)
    return tuple(
        Ancestor(f"{later.title} ({other.plan.plan.name})", other.href(later))
        for other in volume.others.values()
        for later in other.plan.activities
        if (later.origin.plan, later.origin.ref) == here
    )


def grown_from(volume: Volume, activity: Activity) -> tuple[Activity, ...]:
    """The activities of the same plan that grew from this one."""
    return tuple(
        other
        for other in volume.plan.activities
        if other.origin.ref == activity.ref
        and other.ref != activity.ref
        and other.origin.plan in (None, volume.plan.plan.key)
    )
