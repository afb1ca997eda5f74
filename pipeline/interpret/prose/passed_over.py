"""What a person sees of a sentence that names an outcome and a number, and is yet held to state no figure."""

from __future__ import annotations

from dataclasses import replace

from pipeline.find.recitals import TOLD_BEHIND
from pipeline.interpret.prose.guards import HAPPENED
from pipeline.interpret.prose.mentions import mentions_in
from pipeline.interpret.prose.places import Place, provenance
from pipeline.interpret.setting import Setting
from pipeline.model.finding import Finding, Severity

SPEAKS_OF = {
    "work": "the work or the time that something takes",
    "search": "what a search brought up",
    "average": "an average",
    "rounding": "how numbers are rounded",
    "policy": "how long a warning stands, or of appeals",
    "elsewhere": "others, or of what was published elsewhere",
    "reported": "what others have said",
    "request": "what was asked",
}
"""What such a sentence seems to speak of, by the code for why it states nothing. Conditions and the law are told apart
with certainty, and leave no finding; so are the requester's own words, unless what was done is told behind them."""


def passed_over(sentence: str, why: str, place: Place, setting: Setting) -> Finding | None:
    """ "Eight were warned for using Facebook for two hours a day": a number of people, in words held to say otherwise.

    None where the sentence names no outcome or no number of people.
    """
    if why not in SPEAKS_OF or not setting.lexicon.controlled.outcomes.find(sentence):
        return None
    if why == "request" and not _tells_behind(sentence):
        return None
    mentions = mentions_in(sentence, setting)
    first = next((one for one in mentions.counts if one.count.maximum != 0), None)
    if first is None or not mentions.outcomes:
        return None
    message = f"No figure is read here, for the sentence seems to speak of {SPEAKS_OF[why]}: “{sentence.strip()}”"
    at = replace(place, offset=place.offset + first.start)
    return Finding("sentence-passed-over", Severity.NOTE, message, provenance(at, first.text))


def _tells_behind(sentence: str) -> bool:
    """ "Your other question was about dismissals, and 12 were dismissed in 2014": more than what was asked."""
    is_told = HAPPENED.search(sentence) is not None and TOLD_BEHIND.search(sentence) is not None
    return is_told and not sentence.rstrip().endswith("?")
