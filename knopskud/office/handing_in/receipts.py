"""The receipt of a hand-in. It lies outside the package, since it carries the package's own checksum."""

from textwrap import wrap

from knopskud.core import days
from knopskud.core.words import Language, Words
from knopskud.handins.models import HandIn

TEXT = Words(
    """KVITTERING FOR AFLEVERING NR. {number}

Plan:      {plan}
Udgave:    {edition}
Dag:       {day}
Afleveret af: {by}

Pakken:    {file}
           {files} filer, {size} byte
Pakkens kontrolsum (SHA-256):
  {checksum}
Tekstens kontrolsum (SHA-256):
  {text}

Sådan efterprøves pakken, nu eller om mange år:
  knopskud verify {file} --sha256 {bare}
""",
    """RECEIPT FOR HAND-IN NO. {number}

Plan:      {plan}
Edition:   {edition}
Day:       {day}
Handed in by: {by}

Package:   {file}
           {files} files, {size} bytes
The package's checksum (SHA-256):
  {checksum}
The text's checksum (SHA-256):
  {text}

How to check the package, now or in many years:
  knopskud verify {file} --sha256 {bare}
""",
)
HOST = Words("Værten", "The host")


def receipt_of(hand_in: HandIn, language: Language) -> str:
    """The receipt in one language."""
    by = Words(str(hand_in.by), str(hand_in.by)) if hand_in.by else HOST
    told = TEXT.filled(
        number=hand_in.number,
        plan=hand_in.plan_key,
        edition=hand_in.edition,
        day=days.said(hand_in.day),
        by=by,
        file=hand_in.file_name,
        files=hand_in.files,
        size=hand_in.size,
        checksum=spaced(hand_in.package_digest),
        text=spaced(hand_in.digest),
        bare=hand_in.package_digest,
    )
    return told.said_in(language)


def spaced(digest: str) -> str:
    """A checksum in groups of eight, which people can compare."""
    return " ".join(wrap(digest, 8))
