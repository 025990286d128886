"""The two letters: "say yes", and "this is new"."""

from collections.abc import Sequence
from dataclasses import dataclass

from knopskud.core.words import Language, Words
from knopskud.following.models import Followed, Follower
from knopskud.public.following.links import mine_link, yes_link
from knopskud.web.letters import send_letter

ASK_SUBJECT = Words("Sig ja til breve om {called}", "Say yes to letters about {called}")
ASK = Words(
    """Nogen, forhåbentlig dig, har bedt om at få brev, når der er nyt om: {called}.

Tryk her for at sige ja: {link}

Er det ikke dig, så gør ingenting. Så hører du ikke mere, og vi sletter din adresse om syv dage.""",
    """Somebody, you we hope, has asked to get a letter when there is something new about: {called}.

Press here to say yes: {link}

If it was not you, do nothing. You will hear no more, and we delete your address in seven days.""",
)
NEWS_SUBJECT = Words("Nyt om {called}", "News about {called}")
NEWS = Words(
    """Her er det, der er nyt i det, du følger.

{told}

Du får højst ét brev om dagen, og kun når der er nyt. Her kan du stoppe det igen med ét tryk: {link}""",
    """This is what is new in what you follow.

{told}

You get one letter a day at most, and only when there is news. Here you can stop it with one press: {link}""",
)
AND_MORE = Words("{called} og mere", "{called} and more")


@dataclass(frozen=True)
class News:
    """What is new about one thing that is followed, in lines, and where to read more."""

    called: str
    lines: tuple[Words, ...]
    href: str

    def said_in(self, language: Language) -> str:
        """The news as a paragraph."""
        lines = [f"- {line.said_in(language)}" for line in self.lines]
        return "\n".join([self.called, *lines, self.href])


def ask_for_yes(follower: Follower, followed: Followed) -> None:
    """Send the letter with the link to say yes. Raises NotSentError."""
    speaks = language_of(follower)
    send_letter(
        to=follower.email,
        subject=ASK_SUBJECT.filled(called=followed.called),
        text=ASK.filled(called=followed.called, link=yes_link(followed, follower, speaks)),
        speaks=speaks,
    )


def tell(follower: Follower, news: Sequence[News]) -> None:
    """Send a digest, with the headers by which programs for e-mail leave in one press (RFC 8058). Raises NotSentError."""
    speaks = language_of(follower)
    link = mine_link(follower, speaks)
    called = Words(news[0].called, news[0].called)
    if len(news) > 1:
        called = AND_MORE.filled(called=called)
    told = "\n\n".join(one.said_in(speaks) for one in news)
    send_letter(
        to=follower.email,
        subject=NEWS_SUBJECT.filled(called=called),
        text=NEWS.filled(told=told, link=link),
        speaks=speaks,
        headers={
            "List-Unsubscribe": f"<{link}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
    )


def language_of(follower: Follower) -> Language:
    """The language that a follower is written to in."""
    return "en" if follower.language == "en" else "da"
