"""The living pages' addresses, in Danish and, under `en/`, in English."""

from django.urls import URLPattern, re_path

from knopskud.core import addresses
from knopskud.public.voicing.living import Living
from knopskud.public.voicing.views import (
    acts,
    comments,
    ideas,
    listing,
    own,
    picture,
    privacy,
    voice,
)

PLAN = r"^(?P<english>en/)?(?P<key>[a-z0-9-]+)/"
LINK = r"(?P<token>[A-Za-z0-9_:-]{20,600})/"
CODE = r"(?P<code>[A-Za-z0-9_-]{6,24})/"


def _at(tail: str, view: Living, name: str) -> URLPattern:
    return re_path(f"{PLAN}{tail}$", view, name=name)


urlpatterns = [
    _at(addresses.VOICES, listing.voices, "voices"),
    _at(addresses.VOICES + addresses.NEW, comments.new, "comment"),
    _at(addresses.VOICES + CODE, voice.voice, "voice"),
    _at(addresses.VOICES + CODE + addresses.SUPPORT, acts.support, "support"),
    _at(addresses.VOICES + CODE + addresses.REPORT, acts.report, "report"),
    _at(addresses.VOICES + CODE + addresses.PICTURE, picture.picture, "voice_picture"),
    _at(addresses.IDEAS, listing.ideas, "ideas"),
    _at(addresses.IDEAS + addresses.NEW, ideas.new, "idea"),
    _at(addresses.PRIVACY, privacy.privacy, "privacy"),
    _at(addresses.PRIVACY + addresses.SEE, own.ask, "ask_own"),
    _at(addresses.PRIVACY + addresses.SEE + LINK, own.own, "own"),
]
