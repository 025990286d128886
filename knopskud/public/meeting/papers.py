"""What everybody takes along from a meeting: its agenda once people have been called, and its published minutes."""

from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils.timezone import localdate

from knopskud.core.addresses import meetings_path
from knopskud.documents.orders import DOCX, ENDINGS, PDF
from knopskud.documents.stamp import Stamp
from knopskud.editions.candidates import stamp_of
from knopskud.meetings import papers, queries
from knopskud.meetings.models import Gathering
from knopskud.meetings.told import Told
from knopskud.public.meeting.shown import proposals_by
from knopskud.public.voicing.living import LOOK, Here, asked_for_anew, living
from knopskud.public.voicing.newest import edition_of

KINDS = {ENDINGS[kind]: kind for kind in (PDF, DOCX)}
DATA = "application/json"


@living(*LOOK)
def agenda(here: Here, number: str) -> HttpResponse:
    """The agenda as it is now."""
    told = _told(here, int(number))
    one = told.gathering
    if one.called_on is None or one.called_off:
        raise Http404
    stamp = _on_table(one) or stamp_of(here.volume.edition)
    last = proposals_by(told, queries.rules_of(here.partnership, here.key))
    ahead = last if last >= localdate() else None
    made = papers.agenda_of(told, stamp, here.volume.plan.plan.banner, here.language, ahead)
    return _sent(made, PDF, f"dagsorden-{one.day}.pdf")


@living(*LOOK)
def minutes(here: Here, number: str, version: str, ending: str) -> HttpResponse:
    """One published version as PDF or DOCX; or as it was frozen, so that anybody can work out its checksum."""
    told = _told(here, int(number))
    one = told.gathering
    found = next((x for x in told.minutes if x.version == int(version)), None)
    if found is None:
        raise Http404
    name = f"referat-{one.day}-{found.version}.{ending}"
    if ending == "json":
        return _sent(found.content.encode(), DATA, name)
    made = papers.minutes_of(
        found,
        KINDS[ending],
        plan_name=here.volume.plan.plan.name,
        table=_on_table(one),
        address=f"{settings.KNOPSKUD_BASE_URL}{meetings_path(here.key, here.language)}#moede-{one.number}",
        banner=here.volume.plan.plan.banner,
        language=here.language,
    )
    return _sent(made, KINDS[ending], name)


def _told(here: Here, number: int) -> Told:
    found = queries.public_meeting_of(here.key, number)
    if found is None:
        raise Http404
    return found


def _on_table(one: Gathering) -> Stamp | None:
    opened = edition_of(one.plan_key, one.edition) if one.edition else None
    return stamp_of(opened.edition) if opened else None


def _sent(content: bytes, kind: str, name: str) -> HttpResponse:
    answer = HttpResponse(content, content_type=kind)
    answer["Content-Disposition"] = f'inline; filename="{name}"'
    return asked_for_anew(answer)
