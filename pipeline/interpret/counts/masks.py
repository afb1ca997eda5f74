"""Digits in running text that state no count: dates, references, money, list labels, grades, addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.interpret.counts.quantities import NUMBER
from pipeline.interpret.counts.units import NOUN
from pipeline.interpret.periods.dates import MONTH
from pipeline.interpret.periods.folding import compile_folded, compile_rare_folded
from pipeline.interpret.periods.references import Spans, find_references, merge
from pipeline.vocabulary.number_words import WORDS

_LABEL_WORDS = (
    r"(?:tel(?:ephone)?|phone|fax|sections?|ss?\.|s(?=\d)|sec|paragraphs?|paras?|articles?|regulations?|reg|schedules?"
    r"|parts?|chapters?|rules?|clauses?|annex(?:es)?|(?:work)?sheets?|appendix|appendices|tables?|fig(?:ure)?\.?"
    r"|pages?|pp?\.?"
    r"|questions?|q|answers?|items?|notes?|footnotes?|points?|bands?|grades?|stages?|levels?"
    r"|tiers?|types?|category|class|phase|version|volume|vol|v|room|floor|option|box|row|column"
    r"|line|form|day|week|month|year|age|aged"
    r"|scale|scp|afc|building|suite|flat|unit|ext(?:ension)?|step|no\.|number(?= \d+[.,)]?$)"
    r"|requests?|responses?(?= \d{4})|enquir(?:y|ies)(?= \d{4})|foi(?= \d{4})|part|sc|ps|"
    r"so(?= ?\d\d?(?! (?:altogether|in all|in total|all told)))|heo|aa|ao|eo|pb"
    r"|pay band|size|zone|area|ward|district|route"
    r"|platform|chart|graph|slide|attachments?|enclosures?|exemptions?|covid)"
)
_TIME_BEFORE_COUNT = (
    rf"(?:day|week|month|year) (?:{WORDS}|\d+) (?:(?:[a-z-]+ ){{0,2}}{NOUN}|were|was|had|received|resigned)"
    rf"|(?:(?<=same )|(?<=that )|(?<=this )|(?<=following )|(?<=next ))(?:day|week|month|year) {WORDS}"
)
"""In "the following year two staff were dismissed" the two is a count, as in "the same year three team leaders …"."""
_MANY_AND_COUNT = (
    rf"(?:bands|grades|levels|tiers|units|areas|wards|districts|zones|types|stages) {WORDS}(?= *(?:[.;)]|$)| of )"
)
""" "Manual grades 22 and office grades eight": no grade has the number eight where several are named."""
_LABELLED = compile_folded(
    rf"(?<![a-z\d])(?!{_TIME_BEFORE_COUNT}|{_MANY_AND_COUNT}"
    rf"|year (?:19|20)\d\d){_LABEL_WORDS} ?(?:no\.? )?\(?(?:(?P<figure>\d+[a-z]?)|{WORDS}"
    rf"|[ivx]+(?![a-z]))(?:\(\w{{1,3}}\))*\)?(?:(?: ?[,/&-] ?| (?:and|or"
    rf"|to) )(?:of )?(?:section )?(?(figure)\d+[a-z]?|(?:\d+[a-z]?"
    rf"|{WORDS}))(?:\(\w{{1,3}}\))*(?! ?{NOUN})(?! (?:[a-z]+ ){{1,2}}{NOUN})"
    rf"(?! (?:(?:at|in|on|were|was|are|is) )?{_LABEL_WORDS} ?\d))*(?![\d])"
)
_DAY_OF_MONTH = rf"\d{{1,2}}(?: ?(?:st|nd|rd|th))? (?:of )?{MONTH}(?! (?:have|be|not|also|yet|still|appeal))"
_AMOUNT = (
    r"[£$€] ?\d[\d,.]*(?: ?(?:k|m|bn|million|thousand))?"
    r"|\d[\d,.]* ?(?:%|per ?cent|percent|pence|p(?![a-z])|k(?![a-z]))"
    r"|\d+(?:[.:]\d+)+(?: ?[ap]\.?m)?|\d+ ?[ap]\.?m(?![a-z])"
    r"|\d+ ?(?:st|nd|rd|th)(?![a-z])|\d+/\d+(?:/\d+)*|\(\d+\)(?=\()"
)
_RATE = (
    rf"(?:\d+|{WORDS}) in (?:every )?(?!(?:19|20)\d\d(?!\d))(?:\d+|{WORDS})(?![\d-]|[- ]?[a-z]*(?:month|year))"
    rf"|(?:per|every|each) (?:\d[\d,]*|{WORDS})|nearest (?:\d+|five|ten|hundred)"
)
_ORDER = compile_folded(rf"(?<![a-z\d])(?:{_DAY_OF_MONTH}|{MONTH} \d{{1,2}}(?![\d,]\d)|{_AMOUNT}|{_RATE})")
_SUBSECTION = compile_folded(r"(?<=\w)\(\d+\)(?:\(\w+\))*")
_LIST_LABEL = compile_folded(
    r"(?:^|\n|(?<=[/;.:?!] )|(?<=[/;:?!]))[ ]*(?:q ?\d{1,2}[a-z]?[.):]?|\(?\d{1,2}[a-z]?[.)]"
    r"|\d{1,2}\.\d{1,2}\.?|\d{1,2}[a-z]\)?|\((?:[a-z]|[ivx]{1,4}|\d{1,2})\)|[a-z]\))(?=[ \t]+\S)"
)
_ADDRESS = compile_rare_folded(
    r"\d{1,3}[a-z]?,? (?!(?:in|at|from|of|within|were|was) )(?:[a-z']+ ){1,3}(?:road|street|avenue|lane|square|place"
    r"|house|gate|row|court|drive|walk|terrace|way|crescent|hill|park|buildings?)(?![a-z])"
)
_NAME_LAST = re.compile(r"\b[A-Z]\S*$")
"""A street's name is set with capitals: "1 resigned part way through" is none."""
_POSTCODE = compile_folded(r"(?<!\w)[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}(?!\w)")
_THRESHOLD = compile_rare_folded(
    rf"(?:figures?|numbers?|values?|counts?|totals?|cells?|results?|cohorts?|groups"
    rf"|populations?)(?: (?:of|that|which|is|are|was|were|where|under|with|the|a|count|value"
    rf"|number))* ?(?:<=?|fewer than|less than|lower than|smaller than|under|below|between|of"
    rf"|up to|from)? ?{NUMBER}(?: (?:and|to|or) {NUMBER}| or (?:fewer"
    rf"|less))?(?= [^.\n]{{0,60}}?(?:suppress|redact|withh?eld|replaced|not (?:be )?(?:released"
    rf"|disclosed|published)|shown as|rounded|denoted|represented|identif))"
)


def masked_spans(text: str, folded: str) -> Spans:
    """Where no count can stand, apart from periods."""
    spans = list(find_references(text))
    for pattern in (_ORDER, _SUBSECTION, _LABELLED, _POSTCODE, _THRESHOLD):
        spans += [match.span() for match in pattern.finditer(folded)]
    addresses = (match.span() for match in _ADDRESS.finditer(folded))
    spans += [(start, end) for start, end in addresses if _NAME_LAST.search(text[start:end])]
    spans += _list_labels(folded)
    return merge(spans)


def _list_labels(folded: str) -> Iterator[tuple[int, int]]:
    """Labels that open list items: of "1. 3. 2. None" the first and third number, never two in a row."""
    position = -1
    for match in _LIST_LABEL.finditer(folded):
        if not folded[position : match.start()].strip() and position >= 0:
            position = -1
            continue
        position = match.end()
        yield match.span()
