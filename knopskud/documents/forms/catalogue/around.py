"""What stands around the work: parties, departments, meetings, steps, attachments, bodies, contacts and partners."""

from knopskud.core.words import Words
from knopskud.documents.forms import saying
from knopskud.documents.forms.catalogue.fields import Field
from knopskud.documents.forms.saying import Value
from knopskud.documents.forms.telling import Telling
from knopskud.documents.saying import clock
from knopskud.snapshot.types import BODY_KINDS, PARTY_KINDS, STEP_KINDS, Department, Meeting


def meeting_day(t: Telling, of: Department) -> Value:
    """The day of a department's meeting."""
    meeting = t.lookup.meeting_of(of.ref)
    return saying.day(meeting.day, t.language) if meeting else saying.NOTHING


def at_meeting(t: Telling, of: Meeting) -> Value:
    """The departments that meet."""
    return saying.listed(t.lookup.called(ref) for ref in of.departments)


PARTY = (
    Field("navn", Words("Partens navn", "The party's name"), lambda _t, p: saying.line(p.name)),
    Field("slags", Words("Boligorganisation, kommune, fond …", "Housing organisation, municipality, fund …"), lambda t, p: saying.line(t.said(PARTY_KINDS[p.type]))),
    Field("rolle", Words("Partens rolle", "The party's role"), lambda _t, p: saying.line(p.role)),
    Field("underskriver", Words("Ja, når parten skriver under", "Yes when the party signs"), lambda t, p: saying.yes_no(p.signs, t.language)),
)  # fmt: skip
DEPARTMENT = (
    Field("navn", Words("Afdelingens navn", "The department's name"), lambda _t, d: saying.line(d.name)),
    Field("boligorganisation", Words("Boligorganisationen", "The housing organisation"), lambda t, d: saying.line(t.lookup.called(d.organisation))),
    Field("boliger", Words("Antal boliger", "Number of homes"), lambda t, d: saying.number(d.homes, t.language)),
    Field("om", Words("Om afdelingen", "About the department"), lambda _t, d: saying.plain(d.about)),
    Field("møde", Words("Dagen for afdelingsmødet", "Day of the meeting"), meeting_day),
)  # fmt: skip
MEETING = (
    Field("dag", Words("Mødets dag", "Day of the meeting"), lambda t, m: saying.day(m.day, t.language)),
    Field("klokkeslæt", Words("Klokkeslæt", "Time"), lambda t, m: saying.line(clock(m.starts, t.language))),
    Field("sted", Words("Sted", "Place"), lambda _t, m: saying.line(m.place)),
    Field("afdelinger", Words("Afdelingerne", "The departments"), at_meeting),
)  # fmt: skip
STEP = (
    Field("dag", Words("Hvornår det skal ske", "When it is to happen"), lambda t, s: saying.day(s.day, t.language)),
    Field("hvad", Words("Hvad der sker", "What happens"), lambda _t, s: saying.line(s.what)),
    Field("slags", Words("Slags", "Kind"), lambda t, s: saying.line(t.said(STEP_KINDS[s.type]))),
    Field("skete", Words("Dagen, det skete", "The day it happened"), lambda t, s: saying.day(s.happened, t.language)),
)  # fmt: skip
ATTACHMENT = (
    Field("titel", Words("Bilagets titel", "The attachment's title"), lambda _t, b: saying.line(b.title)),
    Field("klar", Words("Ja, når det er klar", "Yes when it is ready"), lambda t, b: saying.yes_no(b.done, t.language)),
)  # fmt: skip
BODY = (
    Field("navn", Words("Organets navn", "The body's name"), lambda _t, o: saying.line(o.name)),
    Field("slags", Words("Bestyrelse, styregruppe …", "Board, steering group …"), lambda t, o: saying.line(t.said(BODY_KINDS[o.type]))),
    Field("opgave", Words("Opgave", "Task"), lambda _t, o: saying.plain(o.task)),
    Field("medlemmer", Words("Medlemmer (roller), som en liste", "Members (roles), as a list"), lambda _t, o: saying.bullets(o.members)),
)  # fmt: skip
CONTACT = (
    Field("rolle", Words("Rollen", "The role"), lambda _t, k: saying.line(k.title)),
    Field("spørg_om", Words("Spørg om", "Ask about"), lambda _t, k: saying.line(k.ask_about)),
    Field("sted", Words("Findes her", "Found here"), lambda _t, k: saying.line(k.place)),
    Field("telefon", Words("Fælles telefon", "Shared phone"), lambda _t, k: saying.line(k.phone)),
    Field("mail", Words("Fælles e-mail", "Shared e-mail"), lambda _t, k: saying.line(k.email)),
)  # fmt: skip
PARTNER = (
    Field("navn", Words("Samarbejdspartens navn", "The partner's name"), lambda _t, p: saying.line(p.name)),
    Field("om", Words("Hvem de er", "Who they are"), lambda _t, p: saying.line(p.about)),
)  # fmt: skip
