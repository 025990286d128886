"""The roles in words, and what each allows: read off the rules, so that it is true."""

from typing import NamedTuple

from knopskud.accounts.models import Role
from knopskud.accounts.rules import RIGHTS
from knopskud.core.words import Words

NAMES = {
    Role.LEADER: Words("Leder", "Leader"),
    Role.EDITOR: Words("Redaktør", "Editor"),
    Role.REVIEWER: Words("Partner", "Partner"),
    Role.BOARD: Words("Bestyrelse", "Board"),
    Role.READER: Words("Læser", "Reader"),
}
FOR = {
    Role.LEADER: Words("Den, der leder sekretariatet", "Whoever leads the secretariat"),
    Role.EDITOR: Words("Medarbejdere, der skriver planen", "Staff who write the plan"),
    Role.REVIEWER: Words(
        "Samarbejdsparter i kommune og foreninger", "Partners in the municipality and associations"
    ),
    Role.BOARD: Words("Medlemmer af planens bestyrelse", "Members of the plan’s board"),
    Role.READER: Words("Andre, der skal kunne følge med", "Others who should be able to follow"),
}
IN_SHORT = {
    "read": Words("læse udkastet", "read the draft"),
    "comment": Words("kommentere", "comment"),
    "edit": Words("skrive", "write"),
    "approve": Words("godkende", "approve"),
    "publish": Words("udgive", "publish"),
    "give_roles": Words("fordele roller", "give roles"),
}


class Act(NamedTuple):
    """Something that people do, and the right that it takes."""

    right: str
    words: Words

    def allowed(self, role: Role) -> bool:
        """Whether a role may do it."""
        return role in RIGHTS[self.right]


ACTS = (
    Act("read", Words("Læse udkastet og dets historik", "Read the draft and its history")),
    Act("read", Words("Bekræfte, når lederen beder om det", "Confirm when the leader asks")),
    Act("comment", Words("Kommentere udkastet", "Comment on the draft")),
    Act("edit", Words("Skrive i planen og budgettet", "Write in the plan and the budget")),
    Act("edit", Words("Lægge billeder og bilag ind", "Put in photos and attachments")),
    Act("edit", Words("Begynde en ny plan", "Begin a new plan")),
    Act("approve", Words("Skrive bestyrelsens beslutning ind", "Enter what the board decides")),
    Act("decide", Words("Skrive andres beslutninger ind", "Enter what others decide")),
    Act("publish", Words("Bede partnere om at bekræfte", "Ask partners to confirm")),
    Act("publish", Words("Udgive planen for alle", "Publish the plan to everybody")),
    Act("publish", Words("Afslutte en plan", "Close a plan")),
    Act("give_roles", Words("Invitere folk", "Invite people")),
    Act("give_roles", Words("Give og tage roller", "Give and take roles")),
)
"""What the table of roles and acts tells of."""


def allowance_of(role: Role) -> Words:
    """What a role allows, as the end of a sentence that begins with "may"."""
    said = [words for right, words in IN_SHORT.items() if role in RIGHTS[right]]
    return Words(_listed([one.da for one in said], "og"), _listed([one.en for one in said], "and"))


def _listed(said: list[str], last: str) -> str:
    *most, final = said
    return f"{', '.join(most)} {last} {final}" if most else final
