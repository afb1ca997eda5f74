"""The nouns that figures on staff discipline count, and the measures they do not."""

from __future__ import annotations

_PEOPLE = (
    r"staff(?: members?)?|members? of (?:the )?(?:[a-z]+ )?(?:staff|personnel|workforce)|members?"
    r"|employees?|officers?|officials?|people|persons?|individuals?|workers?|personnel|colleagues?|teachers?"
    r"|constables?|sergeants?|inspectors?|superintendents?|specials|pcsos?|pcs?|psos?"
    r"|civil servants?|servants?|nurses?|doctors?|midwives|consultants?|firefighters?|paramedics?"
    r"|lecturers?|academics?"
    r"|contractors?|volunteers?|managers?|staff-members?|headteachers?|assistants?|men|man|women"
    r"|woman|males?|females?|civilians?|soldiers?|councillors?|apprentices?|prison officers?"
    r"|professionals?|clinicians?"
)
_MATTERS = (
    r"cases?|incidents?|allegations?|complaints?|investigations?|hearings?|proceedings?|charges?"
    r"|matters?|referrals?|instances?|occurrences?|occasions?|outcomes?|breach(?:es)?|appeals?"
    r"|convictions?|grievances?"
    r"|disciplinar(?:y|ies)|suspensions?|dismissals?|sackings?|terminations?|warnings?|fww"
    r"|resignations?|demotions?|sanctions?|reprimands?|cautions?|fines?|penalt(?:y|ies)|leavers?"
    r"|exclusions?|removals?|reductions? in rank"
    r"|actions?|notices?|reports?|counts?|redundanc(?:y|ies)|departures?|exits?|transfers?"
)
_DONE = (
    r"dismissed|suspended|sacked|resigned|warned|disciplined|demoted|investigated|fired|excluded"
    r"|sanctioned|terminated|convicted|charged|cautioned|reprimanded|fined|upheld|substantiated"
    r"|proven|retired|transferred|redeployed|pending|ongoing|outstanding|live|open|closed"
    r"|reported|recorded"
)
PEOPLE = rf"(?:{_PEOPLE})(?![a-z])"
"""Those who may be disciplined, by what they are."""

NOUN = rf"(?:{_PEOPLE}|{_MATTERS})(?![a-z])"
"""What is counted, people first."""

DONE = rf"(?:{_DONE})(?![a-z])"
"""What was done to those counted ("3 dismissed")."""

MEASURE = (
    r"(?:(?:calendar |working |financial |academic |clear |full |complete |consecutive |further "
    r"|more |additional |school |business |following |subsequent |next |preceding |previous |last |past )*"
    r"(?:years?|yrs?|months?|mths?|weeks?|wks?|days?|hours?|hrs?|minutes?|mins?|seconds?"
    r"|quarters?|decades?)(?:'|'s)?(?![a-z])"
    r"|(?:per ?cent|percent(?:age)?|pence|pounds?|million|billion|thousand|miles?|km|metres?|kg"
    r"|gb|mb|kb|pages?|questions?|paragraphs?|sections?|parts?|points?|requests?|copies"
    r"|documents?|attachments?"
    r"|files?|annex(?:es)?|o'?clock|years? old|fte|ftes|wte|f\.t\.e|times|forms?"
    r"|tables?|columns?|rows?|lines?(?! manag)|(?:work|spread)?sheets?"
    r"|items?|categories|types?|(?:levels?|stages?|grades?|bands?|tiers?)(?! \d)|exemptions?"
    r"|principles|reasons|steps|ways"
    r"|thirds?|quarters?|halves|half|fifths?|tenths?|million|boxes|sites?|platforms?"
    r"|directorates?|departments?|schools?|hospitals?|buildings?|offices?|systems?|databases?"
    r"|different|separate systems)(?![a-z]))"
)
"""Words after a number that make it no count of people or cases ("18 hours", "two parts")."""
