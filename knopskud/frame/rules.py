"""Every rule by its id. An id never gets another meaning: people write it in mails."""

from knopskud.core.words import Words
from knopskud.frame.findings import Rule

_ALL = (
    Rule("frame.programme", "error", Words("Planen har en pulje, der findes", "The plan has a programme that exists"), "R1"),
    Rule("frame.area", "error", Words("Delaftalen hører til et af puljens områder", "The sub-agreement belongs to one of the programme's areas"), "R1"),
    Rule("frame.area-twice", "error", Words("Hvert område har én delaftale", "Every area has one sub-agreement"), "R3"),
    Rule("frame.required", "error", Words("Delaftalen har alle de dele, puljen kræver", "The sub-agreement has every part that the programme asks for"), "R3"),
    Rule("frame.period", "advice", Words("Planen har puljens normale længde", "The plan has the programme's normal length"), "R1"),
    Rule("frame.attachment", "warning", Words("Puljens bilag er klar", "The programme's attachments are ready"), "R4"),
    Rule("work.no-activity", "error", Words("Delaftalen har aktiviteter", "The sub-agreement has activities"), "R3"),
    Rule("work.no-goal", "error", Words("Delaftalen har delmål", "The sub-agreement has sub-goals"), "R3"),
    Rule("work.activity-without-goal", "error", Words("Aktiviteten har et delmål", "The activity has a sub-goal"), "R3"),
    Rule("work.goal-without-activity", "error", Words("Delmålet har en aktivitet", "The sub-goal has an activity"), "R3"),
    Rule("work.goal-without-indicator", "error", Words("Delmålet har en indikator", "The sub-goal has an indicator"), "R3"),
    Rule("work.no-plain-text", "warning", Words("Aktiviteten har en tekst til beboerne", "The activity has a text for residents"), "R16"),
    Rule("indicator.baseline", "error", Words("Indikatoren har et udgangspunkt", "The indicator has a baseline"), "R13"),
    Rule("indicator.target", "error", Words("Indikatoren har et måltal", "The indicator has a target"), "R13"),
    Rule("indicator.source", "error", Words("Indikatoren har en kilde", "The indicator has a source"), "R13"),
    Rule("indicator.no-goal", "warning", Words("Indikatoren hører til et delmål", "The indicator belongs to a sub-goal"), "R13"),
    Rule("calendar.milestone", "error", Words("Milepælen ligger i planens periode", "The milestone lies in the plan's period"), "R3"),
    Rule("calendar.target", "warning", Words("Måltallet ligger i planens periode", "The target lies in the plan's period"), "R13"),
    Rule("calendar.no-meeting", "advice", Words("Afdelingen har et afdelingsmøde", "The department has a residents' meeting"), "R6"),
    Rule("money.none", "error", Words("Planen har et budget", "The plan has a budget"), "R11"),
    Rule("money.balance", "error", Words("Pengene går op i hvert år", "The money adds up in every year"), "R11"),
    Rule("money.outside-period", "warning", Words("Pengene ligger i planens periode", "The money lies in the plan's period"), "R11"),
    Rule("money.local-share", "error", Words("Den lokale andel er stor nok", "The local share is large enough"), "R11"),
    Rule("public.targeted-tells", "error", Words("En målrettet aktivitet fortæller hverken sted eller tid", "A targeted activity tells neither place nor time"), "R16"),
    Rule("text.too-long", "warning", Words("Teksten er kort nok", "The text is short enough"), "R3"),
    Rule("text.cpr", "error", Words("Ingen tekst indeholder et CPR-nummer", "No text holds a civil registration number"), "R19"),
    Rule("plan.links", "error", Words("Alle numre i planen findes", "Every ref in the plan exists"), "R3"),
    Rule("plan.twice", "warning", Words("Ingen aktivitet står to gange", "No activity stands twice"), "R3"),
)  # fmt: skip
RULES = {rule.id: rule for rule in _ALL}
