"""What everybody reads of the meetings: when they are, what is on the agenda, how the votes went, and the minutes."""

from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.http import HttpResponse
from django.templatetags.static import static
from django.utils.cache import patch_cache_control
from django.utils.timezone import localdate, now

from knopskud.core import addresses
from knopskud.meetings import queries
from knopskud.meetings.counting import of_all
from knopskud.meetings.deadlines import USUAL, deadlines, together
from knopskud.meetings.models import Gathering, Notice
from knopskud.meetings.refusals import is_held
from knopskud.meetings.told import Told
from knopskud.meetings.words import KINDS, RESULTS, WAYS
from knopskud.public.page import Maker
from knopskud.public.voicing.living import LOOK, Here, living


@dataclass(frozen=True)
class Shown:
    """One meeting with whether it has begun, and the last day for proposals."""

    told: Told
    is_held: bool
    proposals_by: date

    @property
    def one(self) -> Gathering:
        return self.told.gathering


@living(*LOOK)
def meetings(here: Here) -> HttpResponse:
    """Those to come by day, then those that were held, the newest first."""
    kept = queries.rules_of(here.partnership, here.key)
    every = queries.public_meetings_of(here.key)
    found = [_shown(one, kept) for one in every]
    words = queries.last_words(every)
    made = Maker(static, settings.KNOPSKUD_BASE_URL).page(
        "meetings",
        here.language,
        here.volume.rest + addresses.MEETINGS,
        volume=here.volume,
        words=words,
        is_carried=queries.is_carried(words),
        outcome=of_all([said.outcome for _, said in words], len(words)),
        coming=[one for one in found if not one.is_held],
        held=[one for one in reversed(found) if one.is_held],
        today=localdate(),
        kinds=KINDS,
        results=RESULTS,
        ways=WAYS,
    )
    answer = HttpResponse(made.body, content_type=made.content_type)
    patch_cache_control(answer, public=True, max_age=0, must_revalidate=True)
    return answer


def _shown(told: Told, kept: dict[str, Notice]) -> Shown:
    organisations = [one["organisation"] for one in told.gathering.departments]
    rules = together([kept.get(ref) or kept.get("") or USUAL for ref in organisations])
    last = deadlines(rules, told.gathering.day)
    return Shown(told, is_held(told.gathering, now()), last.proposals)
