"""The public addresses: Danish, readable and permanent. Strings only; nobody else puts a path together."""

from knopskud.core.slugs import address_of
from knopskud.core.words import Language

FOLDERS = {
    "sub_agreement": "delaftaler",
    "activity": "aktiviteter",
    "department": "afdelinger",
}
"""The kinds of part that have a page of their own, and the folder that it stands in."""
ECONOMY = "oekonomi/"
ABOUT = "om/"
MEETINGS = "moeder/"
EDITIONS = "udgaver/"
COMPARE = "sammenlign/"
DOWNLOADS = "hent/"
CALENDAR = "kalender.ics"
TONGUES = "sprog/"
VOICES = "stemmer/"
IDEAS = "ideer/"
NEW = "ny/"
SUPPORT = "stoet/"
REPORT = "anmeld/"
PICTURE = "foto.webp"
PRIVACY = "dine-oplysninger/"
SEE = "se/"
SEARCH = "soeg/"
NEW_HERE = "ny-her/"
FOLLOW = "foelg/"
FEED = "nyt.atom"
LIVING = (VOICES, IDEAS, PRIVACY, SEARCH, FOLLOW, NEW_HERE)
"""Under a plan's address: what is made when it is asked for, since residents write or ask there, or the day counts."""
OFFICE = "/kontor/"
NEWCOMERS = "hvad-er-en-helhedsplan/"
OWN = frozenset(
    {
        "404",
        "en",
        "static",
        OFFICE.strip("/"),
        NEWCOMERS.strip("/"),
        SEARCH.strip("/"),
        FOLLOW.strip("/"),
    }
)
"""Addresses of the host itself, which no plan can have."""


def home(language: Language = "da") -> str:
    """The host's front page; the English interface stands under `/en/`."""
    return "/en/" if language == "en" else "/"


def plan_path(key: str, language: Language = "da", edition: int | None = None) -> str:
    """The plan's front page: of the newest edition, or of the edition with that number."""
    path = f"{home(language)}{key}/"
    return f"{path}{EDITIONS}{edition}/" if edition is not None else path


def part_path(base: str, kind: str, ref: str, called: str) -> str:
    """The page of one part under a plan's or an edition's `base`. Raises KeyError for kinds without a page."""
    return f"{base}{FOLDERS[kind]}/{address_of(ref, called)}/"


def comparison_path(key: str, older: int, newer: int, language: Language = "da") -> str:
    """The page that shows what changed from one edition of a plan to another."""
    return f"{plan_path(key, language)}{EDITIONS}{older}/{COMPARE}{newer}/"


def tongue_path(key: str, tag: str, ref: str = "") -> str:
    """The newest edition in a language of the residents: the plan in short, or the delaftale with that ref."""
    path = f"{plan_path(key)}{TONGUES}{tag}/"
    return f"{path}{ref.lower()}/" if ref else path


def new_here_path(key: str, language: Language = "da", tag: str = "") -> str:
    """The page for somebody who just moved in, or the same in a language of the residents."""
    path = f"{plan_path(key, language)}{NEW_HERE}"
    return f"{path}{tag}/" if tag else path


def calendar_path(key: str) -> str:
    """The calendar that programs follow: the newest edition's times, at the same address in both languages."""
    return f"{plan_path(key)}{CALENDAR}"


def search_path(key: str = "", language: Language = "da") -> str:
    """Where a plan is searched in, or all plans of the host."""
    return f"{plan_path(key, language) if key else home(language)}{SEARCH}"


def feed_path(key: str, language: Language = "da") -> str:
    """What is new in a plan, for programs that follow it."""
    return f"{plan_path(key, language)}{FEED}"


def follow_path(key: str, ref: str = "", language: Language = "da") -> str:
    """Where a resident asks to be told what is new in a plan, or in one part of it."""
    about = f"?om={ref}" if ref else ""
    return f"{plan_path(key, language)}{FOLLOW}{about}"


def meetings_path(key: str, language: Language = "da") -> str:
    """The residents' meetings of a plan: agenda, votes and minutes."""
    return f"{plan_path(key, language)}{MEETINGS}"


def agenda_path(key: str, number: int, language: Language = "da") -> str:
    """The agenda of a meeting as PDF."""
    return f"{meetings_path(key, language)}{number}/dagsorden.pdf"


def minutes_path(
    key: str, number: int, version: int, ending: str = "pdf", language: Language = "da"
) -> str:
    """One version of a meeting's minutes as `pdf`, `docx` or `json`."""
    return f"{meetings_path(key, language)}{number}/referat-{version}.{ending}"


def voice_path(key: str, code: str, language: Language = "da") -> str:
    """The page of one comment or idea."""
    return f"{plan_path(key, language)}{VOICES}{code}/"


def say_path(key: str, ref: str = "", language: Language = "da", tongue: str = "") -> str:
    """Where a resident writes about a part of a plan, or about all of it; `tongue` is the language that they write in."""
    given = [f"om={ref}"] * bool(ref) + [f"sprog={tongue}"] * bool(tongue)
    return f"{plan_path(key, language)}{VOICES}{NEW}" + ("?" + "&".join(given) if given else "")


def idea_path(key: str, language: Language = "da", tongue: str = "") -> str:
    """Where a resident comes with an idea; `tongue` is the language that they write in."""
    given = f"?sprog={tongue}" if tongue else ""
    return f"{plan_path(key, language)}{IDEAS}{NEW}{given}"


def own_path(key: str, token: str, language: Language = "da") -> str:
    """Where the holder of a link sees what is kept about them."""
    return f"{plan_path(key, language)}{PRIVACY}{SEE}{token}/"


def photo_name(ref: str, *, small: bool = False) -> str:
    """What the file of a part's photo is called among the files of an edition, in its large or its small form."""
    return f"{ref.lower()}{'-lille' if small else ''}.webp"


def download_path(key: str, edition: int, name: str) -> str:
    """A file of an edition: the same address in both languages."""
    return f"{plan_path(key, edition=edition)}{DOWNLOADS}{name}"
