"""Kinds of people: those who may be staff, and those who never are.

"five nurses and four porters" may be those dismissed; "five witnesses and four assessors" are others.
"""

from __future__ import annotations

import re

from pipeline.interpret.counts.units import PEOPLE

OUTSIDE = re.compile(
    r"\b(?:patients?|visitors?|(?:eye)?witness(?:es)?|victims?|child|children|pupils?|students?|suspects?|complainants?"
    r"|appellants?|claimants?|customers?|clients?|residents?|tenants?|prisoners?|detainees?|offenders?|passengers?"
    r"|applicants?|candidates?|referees?|representatives?|relatives?|parents?|neighbours?|strangers?|protesters?"
    r"|investigators?|assessors?|adjudicators?|mediators?|counsellors?|trainers?|interviewers?|chairs?|chairmen"
    r"|panel(?:s|lists?)|barristers?|solicitors?|lawyers?|journalists?|reporters?|governors?|trustees?"
    r"|(?:lay|tribunal|board|panel|committee|public|family|jury|independent) (?:[a-z]+ )?members?"
    r"|members? of the (?:public|panel|board|tribunal|family)|on (?:our|the|its) (?:panel|board)s?)\b(?!['’])",
    re.IGNORECASE,
)
"""Those whom a disciplinary case is about, before or for, and the public."""
THINGS = re.compile(
    r"(?:of (?:them|these|those) )?(?:were|was|are|is) (?:(?!(?:in|at|on|from|within|to|for|with)\b)[\w-]+ ){0,2}?"
    r"(?:posts|comments|messages|tweets|photo(?:graph)?s|images|videos|e-?mails|texts|calls|chats|letters|panels"
    r"|vacancies|secondments|complaints|reports)\b",
    re.IGNORECASE,
)
""" "five were live chats"; but "five were in temporary posts"."""
STAFF = re.compile(
    rf"\W*(?:[\w'’-]+ ){{0,3}}?(?:{PEOPLE}|(?:porter|driver|cook|clerk|cleaner|carer|gardener|guard|engineer"
    r"|technician|therapist|pharmacist|receptionist|secretar(?:y|ie)|administrator|advis[eo]r|supervisor|leader"
    r"|warden|loader|operator|operative|controller|planner|surveyor|librarian|caretaker|collector|instructor|tutor"
    r"|practitioner|radiographer|physiotherapist|psychologist|scientist|researcher|professor|dentist|surgeon|registrar"
    r"|handler|dispatcher|conductor|inspector|postmaster|executive|director|detective|specialist|analyst|accountant"
    r"|mechanic|fitter|electrician|plumber|joiner|painter|labourer|head|deput(?:y|ie)|trainee)s?|midwife"
    r"|(?-i:[A-Z]{2,5})s?|male|female|uniformed|civilian|clinical|academic|administrative|permanent|temporary|agency"
    r"|registered|qualified|unqualified|retained|salaried|wholetime|on-call|(?:full|part)[- ]time|crew)"
    r"[\s,;.]*(?:(?:and|but)\s*)?(?:(?:a|the) (?:further|other)\s*)?",
    re.IGNORECASE,
)


def names_staff(words: str) -> bool:
    """ "Executive Officers", "porters", "on-call": staff by what they are, and nothing more said of them."""
    return not is_outside(words) and STAFF.fullmatch(words) is not None


def is_outside(words: str) -> bool:
    """ "lay members", "patients", "were live chats": no staff, whatever number of them there is."""
    return OUTSIDE.search(words) is not None or THINGS.match(words.strip()) is not None
