"""The letters about one's own account. Each says why it came, and what to do when it was not oneself."""

from django.conf import settings

from knopskud.accounts.models import User
from knopskud.core.words import Language, Words
from knopskud.web.letters import NotSentError, send_letter

CODE = (
    Words("Din kode til at logge ind: {code}", "Your code for signing in: {code}"),
    Words(
        "Din kode er {code}\n\n"
        "Skriv den på siden, hvor du bad om den. Den virker én gang og i et kvarter.\n\n"
        "Du får brevet, fordi nogen har bedt om at logge ind på {site} med din e-mail. Var det ikke dig, skal du "
        "ikke gøre noget. Giv aldrig koden til andre, heller ikke til os.",
        "Your code is {code}\n\n"
        "Type it on the page where you asked for it. It works once and for a quarter of an hour.\n\n"
        "You get this letter because somebody asked to sign in to {site} with your e-mail. If it was not you, you "
        "need do nothing. Never give the code to others, not even to us.",
    ),
)
UNKNOWN = (
    Words("Om at logge ind på Knopskud", "About signing in to Knopskud"),
    Words(
        "Nogen har bedt om at logge ind på {site} med denne e-mail. Den er ikke kendt der, så der er ikke noget at "
        "logge ind på.\n\nVar det dig? Så prøv med den e-mail, som du blev inviteret på, eller spørg lederen af dit "
        "sekretariat.\n\nVar det ikke dig, skal du ikke gøre noget. Vi har ikke gemt din adresse.",
        "Somebody asked to sign in to {site} with this e-mail. It is not known there, so there is nothing to sign in "
        "to.\n\nWas it you? Then try the e-mail that you were invited with, or ask the leader of your secretariat.\n\n"
        "If it was not you, you need do nothing. We have not kept your address.",
    ),
)
FORGOTTEN = (
    Words("Ny adgangskode til Knopskud", "A new password for Knopskud"),
    Words(
        "Her kan du vælge en ny adgangskode:\n\n{link}\n\nLinket virker én gang og i to timer.\n\n"
        "Du får brevet, fordi nogen har skrevet på {site}, at du har glemt din adgangskode. Var det ikke dig, skal du "
        "ikke gøre noget: den gamle virker stadig.",
        "Here you can choose a new password:\n\n{link}\n\nThe link works once and for two hours.\n\n"
        "You get this letter because somebody wrote on {site} that you have forgotten your password. If it was not "
        "you, you need do nothing: the old one still works.",
    ),
)
CHANGED = (
    Words("Din adgangskode er ændret", "Your password has been changed"),
    Words(
        "Adgangskoden til din konto på {site} er lige blevet ændret, og alle andre steder er du logget ud.\n\n"
        "Var det ikke dig? Vælg straks en ny: {forgotten}",
        "The password of your account on {site} has just been changed, and everywhere else you are signed out.\n\n"
        "Was it not you? Choose a new one at once: {forgotten}",
    ),
)
FACTOR_ADDED = (
    Words("Ekstra sikkerhed er slået til", "A second step is turned on"),
    Words(
        "Der er lige tilføjet en ekstra sikkerhed til din konto på {site}: {what}.\n\n"
        "Var det ikke dig? Vælg straks en ny adgangskode, og fjern den igen: {forgotten}",
        "A second step has just been added to your account on {site}: {what}.\n\n"
        "Was it not you? Choose a new password at once, and remove it again: {forgotten}",
    ),
)
FACTOR_REMOVED = (
    Words("En ekstra sikkerhed er fjernet", "A second step was removed"),
    Words(
        "Der er lige fjernet en ekstra sikkerhed fra din konto på {site}: {what}.\n\n"
        "Var det ikke dig? Vælg straks en ny adgangskode: {forgotten}",
        "A second step has just been removed from your account on {site}: {what}.\n\n"
        "Was it not you? Choose a new password at once: {forgotten}",
    ),
)
Letter = tuple[Words, Words]


def code(user: User, code: str, *, speaks: Language) -> None:
    """The code that was asked for. Raises NotSentError."""
    _send(user.email, CODE, speaks, code=code)


def unknown(email: str, *, speaks: Language) -> None:
    """Nobody signs in with this e-mail; only who reads its letters is told. Raises NotSentError."""
    _send(email, UNKNOWN, speaks)


def forgotten(user: User, link: str, *, speaks: Language) -> None:
    """The way to a new password: `link` is an address of the site. Raises NotSentError."""
    _send(user.email, FORGOTTEN, speaks, link=f"{settings.KNOPSKUD_BASE_URL}{link}")


def password_changed(user: User, *, speaks: Language) -> None:
    """News of a changed password."""
    _tell(user, CHANGED, speaks)


def factor_added(user: User, what: Words, *, speaks: Language) -> None:
    """News of a second factor that was added."""
    _tell(user, FACTOR_ADDED, speaks, what=what)


def factor_removed(user: User, what: Words, *, speaks: Language) -> None:
    """News of a second factor that was removed."""
    _tell(user, FACTOR_REMOVED, speaks, what=what)


def _tell(user: User, letter: Letter, speaks: Language, **values: object) -> None:
    """Send news of something that has been done: it stays done when the letter does not leave, which the log tells."""
    try:
        _send(user.email, letter, speaks, **values)
    except NotSentError:
        return


def _send(to: str, letter: Letter, speaks: Language, **values: object) -> None:
    site = settings.KNOPSKUD_BASE_URL
    values |= {"site": site, "forgotten": f"{site}/kontor/log-ind/glemt/"}
    subject, text = (one.filled(**values) for one in letter)
    send_letter(to=to, subject=subject, text=text, speaks=speaks)
