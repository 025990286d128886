"""What is kept about somebody, and deleting it: no account, but a link in a letter to the address that it is about."""

from datetime import timedelta

from django.conf import settings
from django.core import signing
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import now

from knopskud.accounts.place import place_of
from knopskud.core import addresses
from knopskud.core.numbers import number_in
from knopskud.core.words import Words
from knopskud.following import queries as following
from knopskud.following.actions import leave
from knopskud.following.models import Follower
from knopskud.public.voicing import guard
from knopskud.public.voicing.living import LOOK, SEND, Here, living
from knopskud.public.voicing.views.privacy import page
from knopskud.voices import actions, queries, throttle
from knopskud.voices.models import Voice
from knopskud.web.letters import NotSentError, send_letter

SALT = "knopskud.voices.own"
LASTS, MOST = timedelta(days=1), 50
ON_ITS_WAY = Words(
    "Har vi noget med den adresse, kommer der et brev til den om lidt. Linket i brevet virker i et døgn.",
    "If we have anything with that address, a letter is on its way to it. The link in the letter works for a day.",
)
SUBJECT = Words("Det, vi har om dig", "What we have about you")
TEXT = Words(
    """Nogen, forhåbentlig dig, har bedt om at se, hvad vi har om dig i {plan}.

Se det, og slet det, hvis du vil: {address}

Linket virker i et døgn. Har du ikke bedt om det, skal du ikke gøre noget.""",
    """Somebody, you we hope, has asked to see what we have about you in {plan}.

See it, and delete it if you want: {address}

The link works for a day. If you did not ask for it you need not do anything.""",
)
OLD = Words("Linket er for gammelt. Bed om et nyt her.", "The link is too old. Ask for a new one here.")  # fmt: skip
FORGOTTEN = Words(
    "Din mail og dit telefonnummer er slettet, og du får ikke flere breve. Det, du skrev, står der endnu.",
    "Your e-mail address and phone number are deleted, and you get no more letters. What you wrote still stands.",
)
WITHDRAWN = Words("Det, du skrev, er slettet.", "What you wrote is deleted.")
LEFT = Words("Du får ikke flere breve om det.", "You get no more letters about that.")
DONE = {"forget": "slettet", "withdraw": "trukket", "leave": "stoppet"}
TOLD = {"slettet": FORGOTTEN, "trukket": WITHDRAWN, "stoppet": LEFT}


@living(*SEND)
def ask(here: Here) -> HttpResponse:
    """Send the letter, when there is anything to tell. The answer is the same for every address."""
    email, place, at = here.request.POST.get("email", "").strip(), place_of(here.request), now()
    if throttle.is_full(here.partnership, "own", place, at):
        return page(here, status=429, told=guard.FULL)
    throttle.remember(here.partnership, "own", place, at)
    found = queries.own(here.partnership, email)[:MOST] if email else []
    follower = following.with_email(here.partnership, email) if email else None
    if found or follower:
        kept = {"voices": [one.pk for one in found], "follower": follower.pk if follower else 0}
        token = signing.dumps(kept, salt=SALT)  # no address: links end up in logs
        path = addresses.own_path(here.key, token, here.language)
        text = TEXT.filled(plan=here.volume.plan.plan.name, address=settings.KNOPSKUD_BASE_URL + path)  # fmt: skip
        try:
            send_letter(to=email, subject=SUBJECT, text=text, speaks=here.language)
        except NotSentError as error:
            return page(here, status=503, told=error.message)
    return page(here, told=ON_ITS_WAY)


@living(*LOOK, *SEND)
def own(here: Here, token: str) -> HttpResponse:
    """What is kept of the one who holds the link, with buttons that delete it."""
    try:
        kept = signing.loads(token, salt=SALT, max_age=LASTS)
        asked, pk = [int(one) for one in kept["voices"]], int(kept["follower"])
    except (signing.BadSignature, ValueError, TypeError, KeyError):
        return page(here, status=410, told=OLD)
    found = queries.with_contact(here.partnership, asked)
    follower = following.follower(here.partnership, pk) if pk else None
    path = addresses.own_path(here.key, token, here.language)
    if here.request.method == "POST":
        way = here.request.POST.get("way", "")
        _delete(here, found, follower, way)
        return redirect(f"{path}?nu={DONE.get(way, '')}")
    told = TOLD.get(here.request.GET.get("nu", ""))
    contacts = queries.contacts_of(found)
    return here.page(
        "own",
        path.removeprefix(here.volume.plan_base),
        own=found,
        contacts=contacts,
        followed=following.kept_of(follower) if follower else [],
        email=contacts[found[0].pk].email if found else follower.email if follower else "",
        told=told,
    )


def _delete(here: Here, found: list[Voice], follower: Follower | None, way: str) -> None:
    chosen, at = number_in(here.request.POST.get("chosen", "")), now()
    if way == "forget":
        for one in found:
            actions.forget_contact(one, at=at)
        if follower:
            leave(follower, at=at)
    elif way == "leave" and follower and chosen:
        leave(follower, at=at, followed=chosen)
    elif way == "withdraw":
        for one in found:
            if one.pk == chosen:
                actions.withdraw(one, at=at)
