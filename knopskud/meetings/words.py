"""What a meeting, a point of its agenda and a vote can be."""

from knopskud.core.words import Words

ORDINARY, EXTRAORDINARY, JOINT = "ordinary", "extraordinary", "joint"
KINDS: dict[str, Words] = {
    ORDINARY: Words("Ordinært afdelingsmøde", "Ordinary residents' meeting"),
    EXTRAORDINARY: Words("Ekstraordinært afdelingsmøde", "Extraordinary residents' meeting"),
    JOINT: Words("Fælles møde for flere afdelinger", "Joint meeting of several departments"),
}

TALK, ON_THE_PLAN, ON_ELSE = "talk", "plan", "else"
DECIDES: dict[str, Words] = {
    TALK: Words("Nej, vi taler om det", "No, we talk about it"),
    ON_THE_PLAN: Words("Ja, om planen", "Yes, on the plan"),
    ON_ELSE: Words("Ja, om noget andet", "Yes, on something else"),
}
"""Whether a point is voted on. A vote on the plan stands among the approvals of the edition on the table too."""

HANDS, SLIPS, BALLOT, POSTPONED = "hands", "slips", "ballot", "postponed"
WAYS: dict[str, Words] = {
    HANDS: Words("Håndsoprækning", "Show of hands"),
    SLIPS: Words("Stemmesedler på mødet", "Voting slips at the meeting"),
    BALLOT: Words("Urafstemning, optalt", "Ballot of all homes, counted"),
    POSTPONED: Words("Der blev ikke stemt: udsat", "No vote was taken: postponed"),
}

YES, NO = "yes", "no"
RESULTS: dict[str, Words] = {
    YES: Words("Ja", "Yes"),
    NO: Words("Nej", "No"),
    POSTPONED: Words("Udsat", "Postponed"),
}
VOTES_PER_HOME = 2
"""Each home has two votes, whoever lives there and however many they are."""
