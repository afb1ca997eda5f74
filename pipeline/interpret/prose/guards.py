"""Sentences that name outcomes and numbers and yet state no figure of this authority's."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.number_words import WORDS

CONDITIONAL = re.compile(
    r"(?<!what we )(?<!what i )\b(?:may|might|can|could|would|should|must|shall|will)\s+"
    r"(?:also\s+|only\s+|normally\s+|usually\s+)?"
    r"(?:be(?! (?:(?:given|shown|provided|stated) (?:only )?for\b|held|completed|concluded|arranged|reached"
    r"|heard|taken|begun))|result|lead|face|receive|give"
    r"|issue|dismiss|include|range|consider|have(?! (?:said|read|been|stated))|"
    r"stay|remain|decide|impose)\b|"
    r"\bif (?:an?|the|you|any|it|we|he|she|they|someone|staff|employees"
    r"|\w+ or more)\b|\bup to and including\b|\bliable to\b|\bwhere (?:an?|"
    r"the) (?:employee|member|case)\b",
    re.IGNORECASE,
)
ESTIMATE_OF_WORK = re.compile(
    r"\b(?:minutes|(?<!working )(?<!office )(?<!core )(?<!duty )(?<!school )hours?"
    r"|hourly|£\s?\d+|appropriate limit|cost limit|fees regulations|"
    r"would need to be (?:opened|read)|"
    r"working days|calendar days)\b",
    re.IGNORECASE,
)
REPORTED = re.compile(
    r"(?<!years )(?<!periods )(?<!period )(?<!dates )(?<!sites )(?<!platforms )(?<!months )(?<!networks )(?<!matters )"
    r"\byou (?:also )?(?:mention(?:ed)?|tell|said|say|stated?|claim(?:ed)?|suggest(?:ed)?|believed?|understand|"
    r"understood|counted|quoted?|cited?|enclosed)\b|"
    r"\b(?:in|of|by|at) your (?:department|council|trust|force|organisation|authority|university|agency)\b|"
    r"\b(?:papers?|press|media|newspapers?|union|blogs?|television|broadcaster|councillors?) (?:has |have |had )?"
    r"(?:claimed|alleged|reported|suggested|said)\b|\bfor its part\b|"
    r"\breference in your (?:letter|e-?mail|request|message) to\b|\b(?:is|are) not recogni[sz]ed\b"
    r"|\bdo(?:es)? not recogni[sz]e\b|"
    r"\b(?:magazine|newspaper|press) (?:article|report|story|cutting)\b|\bnot our information\b|"
    r"\b(?:reported (?:in|by) the|according to (?:the )?(?:press|media|newspaper|article)|newspaper|article in|"
    r"the (?:Guardian|Telegraph|Times|Daily|BBC)\b|other (?:forces|councils|departments|trusts|authorities))",
    re.IGNORECASE,
)
REQUEST = re.compile(
    r"^(?:you (?:asked|requested|wanted|wished|sought|also asked|wrote|have asked|put|posed|raised|sent)|"
    r"your (?:(?:two|three|four|five|first|second|third|other|last) )?(?:requests?|questions?|enquiry)"
    r"|in your (?:request|e-?mail|letter)|"
    r"please (?:provide|state|give|confirm|supply|tell|let|break)|how many\b|what (?:is|was|were|"
    r"are)\b|could you|can you)",
    re.IGNORECASE,
)
ROUNDING = re.compile(r"\brounded to\b|\bnearest (?:5|five|10|ten)\b", re.IGNORECASE)
LASTING = re.compile(
    r"\bwarnings?\b[^.;]*\b(?:(?<!the )(?<!our )lasts?|lasting|remains?|stays?|kept|held|live|valid|active|in force"
    r"|current|expires?|spent|on (?:file|record)|disregarded|removed)\b[^.;]*?\b(?:months|years)\b"
    r"|\b(?:months|years)\b (?:for|in the case of|after|if it is) an? (?:[\w-]+ ){0,3}warning\b"
    r"|\bwarnings?\b[^.;]*\b(?:for|within) (?:a (?:further )?period of )?(?:up to )?(?:\w+|\w+ (?:to|or|and) \w+)[ -]"
    r"(?:months|years)\b|\bwarnings?\W{1,3}(?:for |of )?(?:\w+|\w+ to \w+)[ -](?:months|years)\b",
    re.IGNORECASE,
)
"""How long a warning counts: "A final written warning normally remains live for twelve months"."""
STANDING = re.compile(
    rf"^(?!(?!.*\bwarn).*\b(?:{WORDS}|\d{{1,3}})(?: (?:cases?|matters?|investigations?|complaints?))?"
    r"(?: of (?:them|these|those))? (?:(?:is|are|still) )?(?:remains?|stays?) (?:live|current)\b)"
    r"(?!.*\b(?:was|were|had been|have been|received)\s+(?:\w+\s+){0,2}(?:given|issued|dismissed|disciplined"
    r"|warned|suspended)\b)"
    r".*?\b(?:stays?|remains?|kept|are) (?:live|on file|on record|current)\b|\bdisregarded after\b|\bexpires? after\b|"
    r"\bright (?:of|to) appeal\b|\bregulations (?:\d{4} )?(?:provide|allow|set out|prescribe)\b",
    re.IGNORECASE,
)
"""What stays on file; not "8 of the 9 were upheld and 1 remains live", which is a case."""
ELSEWHERE = re.compile(
    r"\b(?:cannot|can not|could not|unable to) (?:vouch|confirm|verify)\b|\bseparate (?:body|"
    r"organisation|authority|employer)\b"
    r"|\bannual report\b|\bwe understand (?:from|that)\b|\baccording to\b|\bpublished (?:accounts|report|figures)\b"
    r"|\bsurvey\b|\bacross the (?:sector|country|service nationally)\b|\bnationally\b|"
    r"\bnational (?:figure|figures|statistics|average)\b"
    r"|\b(?:by|of|from|at|in|that) another (?:council|force|trust|body|department|authority|"
    r"employer)\b|\bnothing to do with\b|"
    r"\bunconnected with\b"
    r"|\b(?:in|of|at|by) (?:\w+ )?other (?:services|forces|councils|trusts|authorities|bodies|agencies|departments"
    r"|universities|boards)\b|\bof its own (?:staff|employees|officers)\b|\bthat (?:figure|number) is (?:hers|"
    r"his|theirs)\b"
    r"|\b(?:which|who|it|he|she|they) (?:has |have |had )?(?:told|informed) (?:parliament|the (?:house|press|"
    r"assembly)|"
    r"another requester|mps)\b"
    r"|\b(?:is|are) not (?:about|to do with|concerned with) our (?:own )?(?:staff|employees|officers)\b"
    r"|\breport by\b|\bpress report|\bwhich found\b|\bin the (?:press|media|news)\b|\breporting that\b|\bheadline",
    re.IGNORECASE,
)
"""Another body's figures, the press's, or figures said to be beside the matter."""
LEGAL = re.compile(
    r"\bfor the purposes of this (?:part|section|act|chapter)\b|\bsubsections?\b|"
    r"\bsection \d+ (?:does not apply|applies)\b"
    r"|\bit is for the employer to show\b|\bthe principal reason\b|\btribunal shall\b",
    re.IGNORECASE,
)
CALLED_FOR = re.compile(
    r"\b(?:asked|called|calling|calls|petition\w*|campaign\w*|demand\w*|press\w*) for\b|\bpetition\b|"
    r"\bsignatures\b|\bto be (?:sacked|dismissed)\b",
    re.IGNORECASE,
)
SEARCH = re.compile(
    r"\b(?:search|searches|query|keyword)\b[^.;]*\b(?:returned|produced|gave|found|brought up)\b|"
    r"\b\d[\d,]* (?:results|hits|matches|records|files)\b",
    re.IGNORECASE,
)
DENIED = re.compile(
    r"\bnot be (?:right|true|correct|accurate|fair) to say\b|\bit is not (?:the case|true) that\b|\bmeanings?\b"
    r"|\b(?:this|that|which) (?:is|was) (?:not (?:correct|true|accurate|so|the case)|incorrect|inaccurate"
    r"|untrue|wrong|false)\b",
    re.IGNORECASE,
)
"""Says what is not so, or speaks of a word."""
NO_OTHERS = re.compile(
    r"^(?:there (?:were|was) )?no (?:\w+ ){0,3}(?:\w+ )?(?:were|was)?\b[^.]*\b(?<!\bor )any other "
    r"(?:platforms?|sites?|networks?|social|sanctions?|outcomes?|reasons?)\b",
    re.IGNORECASE,
)
"""There were none beside those given: no figure of its own."""
KEPT_COUNT = re.compile(
    r"^\W*(?:employees?|staff|people|officers?|anyone|those|a person|someone|individuals?|cases?|an? \w+) "
    r"(?:who|that|which|with) [^.]*\b(?:is|are) (?:only |always |also )?(?:counted|shown|recorded|included|treated"
    r"|listed|placed|put|entered)\b|"
    r"^\W*where (?:an?|the|any|such) (?:\w+ ){1,3}(?:was|were|is|are|has|have|had|resigned|left|received)\b[^.]*\b"
    r"(?:counted|shown|recorded|included|treated|taken|put)\b|"
    r"^\W*(?:an?|each|every|any) (?:\w+ ){1,3}?(?:is|are|has been|will have been) (?:only |always |then |also |never )?"
    r"(?:counted|shown|recorded|included|treated|regarded|classed|logged|entered|taken|placed|put|reported)\b|"
    r"^\W*(?:each|every)(?: (?:one|figure|number|entry|line|row|unit|count)(?: \w+){0,4}?)? (?:is|stands for|represents"
    rf"|means) (?:an?|one) (?!.*\b(?:{WORDS}|\d{{1,3}})\b)",
    re.IGNORECASE,
)
"""How things are counted: "A case is counted in the year in which it was finalised", "Each is one employee"."""
KEY = re.compile(
    r"^\W*(?:nil|none|zero|0|n/?a)[\"'’”]+ (?:means?|denotes?|indicates?|stands? for|signifies)\b|"
    r"\b(?:dash|hyphen|asterisk|star|blank|symbol|letter|cross|tilde)(?: \([^)]*\))? (?:in the table )?"
    r"(?:means?|denotes?|indicates?|stands? for|represents?|shows?|signifies|signify|is used)\b",
    re.IGNORECASE,
)
"""Explains a symbol: "a dash means nil"."""
AVERAGE = re.compile(r"\b(?:on average|average of|an average|the average)\b", re.IGNORECASE)


HAPPENED = re.compile(r"\b(?:was|were|have been|has been)\b")
RECEIVED = re.compile(
    rf"\b(?:staff|employees?|officers?|people|teachers?|nurses?|of them|{WORDS}) received\b", re.IGNORECASE
)
"""People got it, whatever months or years the sentence names."""
ISSUED = re.compile(r"(?<!be )(?<!is )(?<!are )\b(?:issued|gave|imposed|recorded)\b", re.IGNORECASE)
"""The authority did it: "We issued two written warnings for twelve months"."""
OTHER_EMPLOYERS = re.compile(
    r"\bby their (?:own )?employers?\b"
    r"|\bworking for (?:other|another) (?:firms?|compan\w+|employers?|bod(?:y|ies)|agenc\w+)\b",
    re.IGNORECASE,
)
"""Staff of others: "three contractors were dismissed by their employers"."""
WHETHER = re.compile(
    r"^\W*whether (?:or not )?(?:any|an?|the|these|those|he|she|they|it|one|some)\b"
    r"(?!(?:(?!\bnot (?:recorded|held|known)\b).)*"
    rf"[,;] (?:but|and) (?:{WORDS}|\d{{1,3}})\b[^,;.]{{0,30}} (?:was|were|have been|had been|resigned)\b)"
    r"|\bto (?:say|state|confirm|tell|disclose|reveal|know|indicate|admit|establish|deny|answer)(?: or (?:to )?deny)?"
    r",? (?:whether|if)\b|\b(?:do(?:es)? not|did not|cannot|could not|unable to|not possible to) (?:\w+ ){0,2}"
    r"(?:tell|say|show|record|indicate|state|know|distinguish|confirm)\b(?: us| you)?[^.,;]{0,30} (?:whether|if)\b",
    re.IGNORECASE,
)
""" "To say whether an examiner has been disciplined would tell …" says nothing of whether one has.

So "Whether any of the 23 were dismissed is a matter for their employer".
"""
OF_FIELDS = re.compile(
    r"\b(?:a|one|no|any) (?:field|code|categor(?:y|ies)|marker|heading|option|flag)s?\b[^.;]*\bnone\b", re.IGNORECASE
)
""" "The system has a field for conduct but none for social media" counts fields."""
GUARDS = (
    ("fields", OF_FIELDS),
    ("whether", WHETHER),
    ("reported", REPORTED),
    ("rounding", ROUNDING),
    ("elsewhere", ELSEWHERE),
    ("elsewhere", OTHER_EMPLOYERS),
    ("legislation", LEGAL),
    ("called-for", CALLED_FOR),
    ("average", AVERAGE),
    ("denied", DENIED),
    ("no-others", NO_OTHERS),
    ("counting", KEPT_COUNT),
    ("key", KEY),
    ("search", SEARCH),
    ("policy", STANDING),
    ("work", ESTIMATE_OF_WORK),
)
"""Each pattern with the code for why a sentence that it fits states no figure, in the order they are tried."""


NO_DISCIPLINE = re.compile(
    r"^(?!.*\b(?:dismissed|sacked|resigned|warned|suspended|disciplined|warnings?)\b).*"
    r"\b(?:are|were) not (?:(?:counted|treated|regarded|classed|recorded) as )?(?:disciplinary )?dismissals\W*$"
    r"|^\W*(?:these|those|the) \w+ (?:people|persons|staff|employees|officers|cases|matters) (?:are|were) not "
    r"(?:in|included in|counted in|among|part of|shown in) the (?:\w+ )?"
    r"(?:tables?|columns?|figures?|numbers?|totals?)\b",
    re.IGNORECASE,
)
"""Says of a number that it is none of ours: "Exits under the scheme (312 in 2016) are not dismissals."."""


@lru_cache(maxsize=4096)
def states_nothing(sentence: str) -> str:
    """Why a sentence states no figure: a short code, or "" where it may state one."""
    if sentence.rstrip().endswith("?") or REQUEST.match(sentence):
        return "request"
    lasts = fits(LASTING, sentence) and not (RECEIVED.search(sentence) or ISSUED.search(sentence))
    if (fits(CONDITIONAL, sentence) or lasts) and not HAPPENED.search(sentence):
        return "conditional"
    if fits(NO_DISCIPLINE, sentence):
        return "no-discipline"
    return next((code for code, pattern in GUARDS if fits(pattern, sentence)), "")
