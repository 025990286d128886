"""What everybody reads of the meetings: when they are, what is on the agenda, how the votes went, and the minutes."""

from functools import partial

from django.http import HttpResponse
from django.utils.timezone import localdate, now

from knopskud.core import addresses
from knopskud.meetings import queries
from knopskud.meetings.counting import of_all
from knopskud.meetings.words import KINDS, RESULTS, WAYS
from knopskud.public.meeting.shown import shown
from knopskud.public.voicing.living import LOOK, Here, asked_for_anew, living, made_page


@living(*LOOK)
def meetings(here: Here) -> HttpResponse:
    """Those to come by day, then those that were held, the newest first."""
    kept = queries.rules_of(here.partnership, here.key)
    every = queries.public_meetings_of(here.key)
    found = [shown(one, kept, now()) for one in every]
    words = queries.last_words(every)
    answer = made_page(
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
        agenda_path=partial(addresses.agenda_path, here.key, language=here.language),
        minutes_path=partial(addresses.minutes_path, here.key, language=here.language),
        kinds=KINDS,
        results=RESULTS,
        ways=WAYS,
    )
    return asked_for_anew(answer)
