"""`knopskud verify`: is a package still the one that was handed in?"""

from argparse import Namespace
from typing import Any

from knopskud.core.errors import Invalid, Problem, Refused
from knopskud.core.words import Words
from knopskud.documents.package import LARGEST
from knopskud.documents.unpacking import CHANGED, Opened, opened
from knopskud.exchange.reading import bytes_in
from knopskud.exchange.telling import Voice, as_data, harmless

NO_CHECKSUM = Words(
    "--sha256 {given}: En kontrolsum har 64 tegn, 0-9 og a-f.",
    "--sha256 {given}: a checksum has 64 signs, 0-9 and a-f.",
)
ANOTHER = Words(
    "Det er ikke den pakke, som kvitteringen er på.",
    "This is not the package that the receipt is for.",
)
WHOLE = Words(
    "Pakken er, som den blev afleveret: {plan}, udgave {number}, {label}.",
    "The package is as it was handed in: {plan}, edition {number}, {label}.",
)
COUNTED = Words(
    "{count} filer passer med deres kontrolsummer.", "{count} files agree with their checksums."
)
OWN = Words("Pakkens egen kontrolsum: {digest}", "The package's own checksum: {digest}")
HOLD = Words(
    "Hold den mod kvitteringens; kun den viser, at hele pakken er den samme.",
    "Hold it against the receipt's; only that shows that the whole package is the same.",
)
SAME = Words("Det er kvitteringens.", "It is the receipt's.")
WRONG = Words("{place}: {what}", "{place}: {what}")


def run(asked: Namespace, voice: Voice) -> int:
    """Tell what was handed in, or each file that is another; 1 when any is. Raises Invalid for what is no package."""
    expected = _checksum(asked.sha256)
    data = bytes_in(asked.file, LARGEST)
    try:
        found = opened(data)  # what was changed is told first, where it can be told
        _refuse_another(found, expected)
    except Invalid as error:
        if error.message != CHANGED:
            raise
        _tell_changes(error, voice)
        return 1
    _tell(found, bool(expected), voice)
    return 0


def _checksum(given: str | None) -> str:
    """The checksum as it is compared; spaces between its digits are let pass. Raises Refused."""
    if given is None:
        return ""
    bare = "".join(given.split()).lower()
    if len(bare) != 64 or set(bare) - set("0123456789abcdef"):
        raise Refused(NO_CHECKSUM.filled(given=given))
    return bare


def _refuse_another(found: Opened, expected: str) -> None:
    if expected and found.digest != expected:
        raise Invalid(CHANGED, (Problem("", ANOTHER),))


def _tell_changes(error: Invalid, voice: Voice) -> None:
    if voice.as_json:
        problems = [{"path": one.place, "message": as_data(one.message)} for one in error.problems]
        voice.data({"whole": False, "message": as_data(error.message), "problems": problems})
        return
    voice.say(error.message)
    for one in error.problems:
        what = WRONG.filled(place=harmless(one.place), what=one.message)
        voice.say(what if one.place else one.message, indent=2)


def _tell(found: Opened, is_receipts: bool, voice: Voice) -> None:
    handed = found.manifest.handed
    if voice.as_json:
        data: dict[str, Any] = found.manifest.model_dump(mode="json")
        voice.data({"whole": True, "sha256": found.digest, **data})
        return
    label = Words(handed.label, handed.label_en)
    voice.say(WHOLE.filled(plan=handed.plan_name, number=handed.edition, label=label))
    voice.say(COUNTED.filled(count=len(found.manifest.files)))
    voice.say(OWN.filled(digest=found.digest))
    voice.say(SAME if is_receipts else HOLD)
