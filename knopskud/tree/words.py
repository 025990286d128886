"""What the tree says about an activity: its title, where it comes from and whom it is for."""

from knopskud.core.words import Language, Words
from knopskud.snapshot.lookup import Lookup
from knopskud.snapshot.types import ORIGINS, REACHES, Activity

THE_TREE = Words("Planen som et træ", "The plan as a tree")
GREW_FROM = Words("knopskud fra {title}", "bud from {title}")
IDEA = Words("groet af en beboers idé: {title}", "grown from a resident's idea: {title}")


def parent_of(activity: Activity, lookup: Lookup) -> Activity | None:
    """The activity of this plan that a bud grew from; None for all others, and when it is not in this plan."""
    origin = activity.origin
    elsewhere = origin.plan not in {None, lookup.plan.plan.key}
    if origin.type != "bud" or elsewhere or origin.ref == activity.ref:
        return None
    found = lookup.get(origin.ref)
    return found if isinstance(found, Activity) else None


def name_of(activity: Activity, lookup: Lookup, language: Language) -> str:
    """The accessible name of a leaf, as "Lommepengejob, ny udgave, åben for alle"."""
    parent = parent_of(activity, lookup)
    if parent:
        origin = GREW_FROM.filled(title=parent.title).said_in(language)
    else:
        origin = _lower(ORIGINS[activity.origin.type].said_in(language))
    ideas = [IDEA.filled(title=f"“{one.title}”").said_in(language) for one in activity.ideas]
    reach = _lower(REACHES[activity.reach].said_in(language))
    return ", ".join((activity.title, origin, *ideas, reach))


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]
