"""How the parts of an FOI letter begin, in the words that authorities use."""

from __future__ import annotations

import re

_I = re.IGNORECASE

_ADDRESSED = r"^(?:dear|annwyl|hi|hello|good (?:morning|afternoon))\b(?:\b(?:Dr|Mr|Mrs|Ms|Prof)\.|[^\n.:;"
SALUTED = re.compile(
    rf"{_ADDRESSED}]){{0,60}}\n\s*(?=\S[^\n]{{40}}|\S[^\n]*\n\s*\S[^\n]{{40}})|"
    rf"{_ADDRESSED},]){{0,40}},[ \t]+(?=(?-i:[a-z])[^\n]{{24}}|(?-i:[A-Z])[^\n]{{24,}}[.?:]\s*(?:\n|$))",
    re.IGNORECASE,
)
"""A salutation typed into the paragraph below it, with a line break or behind a comma alone.

"Dear Mr Achebe / Thank you for asking …", "Dear Ms Okoro, the figures for 2012 are below.".
"""
SALUTATION = re.compile(r"^(?:dear\b|annwyl\b|hi\b|hello\b|good (?:morning|afternoon)\b|to whom it may concern)", _I)
ADDRESS = re.compile(r"\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b|\btel(?:ephone)?\b.{0,5}\d|\be-?mail:? \S+@", _I)
SENTENCE_END = re.compile(r"[a-z]{2}[.?!:;]\s*$|[a-z]{2}[.?!]\s+[A-Z]")
"""What no address has: the end of a sentence."""
REFERENCE = re.compile(
    r"^(?:our ref|your ref|ref(?:erence)?\b|foi (?:ref|reference|request|no)|request (?:id|ref|"
    r"reference|number)|case (?:ref|no)|"
    r"date\b|dated\b|date (?:of|responded|published|sent|answered)|response date|published|released on|answered on|"
    r"response \d|(?:(?:reply|response) )?(?:issued|sent) (?:on )?\d|"
    r"e-?mail:(?! (?:in|there|during|no|we|at)\b| \w+ (?:staff|members|employees|officers)\b)|tel(?:ephone)?:)",
    _I,
)
SUBJECT = re.compile(r"^(?:subject|re|title)\s*:?\s+(?=\S)", _I)
ANSWERED = re.compile(
    r"(?:=|:|\s[–—-])\s*(?:\d[\d,]*|none|nil|zero|nought|no|nobody|fewer than|less than|up to|<\s?\d+|not held|"
    r"withheld"
    r"|(?:one|two|three|four|five|six|seven|eight|nine|ten)(?=[.,;\s(]*(?:\(.*)?$))\b[^?]*$",
    _I,
)
"""Ends with a count: "Of those charged, how many appealed = 35" is an answer, though it asks."""
PERIOD_LINE = re.compile(
    r"^(?:(?:in|during|for|the|calendar|financial|academic|year|"
    r"years) ){0,4}(?:\d{4}(?:\s?[-–/]\s?\d{2,4})?|\d{2}\s?/\s?\d{2})"
    r"(?:,? (?:up )?to (?:date|\d{1,2}(?:st|nd|rd|th)? [a-z]{3,9} \d{4}|[a-z]{3,9} \d{4}))?(?:\s?\([^()]{3,60}\))?:?$",
    _I,
)
"""A line that is a year and no more heads what follows, as does one that ends early: "2013/14 to 31 January 2014"."""
YEAR_LINE = re.compile(
    r"^\W*(?:(?:in|for|year|calendar|financial|academic) ){0,2}(?:19"
    r"|20)\d\d(?:\s?[-–/]\s?\d{2,4})?(?:\s?\([^()]{1,40}\))?"
    r"(?:\s*[:=–—]|\s+-|-(?=\s)|\t| {2,})\s*\S",
    _I,
)
"""A year with what happened in it: "2011/12 - 6"."""
DATES = re.compile(
    r"\b\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?: \d{4})?\b|"
    r"\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b(?:19|20)\d\d(?:\s?[-/–]\s?\d{2,4})?\b",
    _I,
)
"""Days and years: numbers that state nothing."""
_DIGIT = re.compile(r"\d")


def without_dates(text: str) -> str:
    """A text without its days and years; most paragraphs have no digit at all."""
    return DATES.sub("", text) if _DIGIT.search(text) else text


SIGN_OFF = re.compile(
    r"^(?:yours (?:sincerely|faithfully|truly)|kind regards|regards\b|best wishes|with best wishes|"
    r"yn gywir|(?:many )?thanks[,.!]?$|thank you[,.!]?$)",
    _I,
)
RECITAL = re.compile(
    r"^(?:(?:many )?thank(?: you|s)(?: very much)? for (?:your|writing|contacting|asking|getting in touch|the)"
    r"|you(?:['’]d| would)? (?:like|want|wanted) to know|further to your"
    r"|(?:i am writing|i write|we write"
    r"|we are writing) (?:to you )?(?:in (?:response|reply|answer)|in connection(?=[^:]*:$)|further|with reference"
    r"|with regard|to)|"
    r"i refer to|we refer to|(?:i am|we are) (?:responding|replying|answering) (?:to )?|in (?:response|reply"
    r"|answer) to your"
    r"|with (?:reference|regard) to your|we (?:received (?:your|the (?:request|e-?mail|letter)|an? (?:request"
    r"|e-?mail|letter|message))|refer)\b|"
    r"your (?:(?:one|two|three|four|five|six|first|second|third|other|last) )?"
    r"(?:request|enquiry|e-?mail|letter|questions?|correspondence|message)\b|"
    r"(?:(?:on|in) [^.,;:]{4,40}?,? )?you (?:recently |have |had )?(?:wrote|contacted|asked|requested|wanted|wished"
    r"|narrowed|sought|also asked|have asked|put|posed|raised|sent(?: (?:us|me))?)|you (?:ask|seek|want|wish)\b|"
    r"under the freedom of information act|on (?:the )?\d{1,2}(?:st|nd|rd"
    r"|th)? [a-z]+(?: \d{4})? we (?:answered|replied|responded)|"
    r"(?:the )?(?:request|enquiry) (?:which|that|was|you))",
    _I,
)
RECOUNTED = re.compile(
    r"\byou (?:(?:also|have|had|specifically|further) )?(?:asked|requested|sought|wanted to know|"
    r"wished to know|wrote to ask)\b|"
    r"(?<!answer to )(?<!response to )(?<!reply to )\byour (?:request|question|questions|enquiry) (?:was|is"
    r"|were|read|reads|asked|for)\b|"
    r"\byour (?:request|questions?|enquiry|letter|e-?mail)\b[^.:]{0,60}\b(?:reads?|was as follows|"
    r"were as follows|asks|in the following terms|"
    r"says)\b|in which you (?:ask|asked|request|requested)\b|\byou (?:wrote|write|ask)\b[^.]*:$",
    _I,
)
ANNOUNCED = re.compile(
    r"\b(?:you (?:seek|sought|ask|asked|request|requested|want|wanted|wrote)\b[^.:]{0,60}|"
    r"(?<!answer to )(?<!response to )(?<!reply to )(?:your|the|this) "
    r"(?:request|e-?mail|letter|message|enquiry)\b(?![^.:]*\b(?:i|we|our|can|response|answer|reply)\b)"
    r"[^.:]{0,60}\b(?:reads?|asked|asks|as follows|(?:in )?the following)[^.:]{0,40}):$",
    _I,
)
"""Ends a line that announces the request in its own words."""
RECOUNTED_WORDS = ("you",)
"""Whatever fits ``RECOUNTED`` holds this."""
ASKING = re.compile(
    r"^(?:how many\b|how often\b|(?:for|in|during|over|between|since)\b[^.?]{0,80}, (?:please\b|how many\b|"
    r"(?:can|could)"
    r" you\b)|please (?:could you |can you |would you )?(?:provide|state|give|"
    r"confirm|supply|tell|let|break|list|detail|specify|indicate|advise|"
    r"disclose|send|include|also)\b|what (?:is|was|were|are|action|sanction|outcome|number|proportion"
    r"|disciplinary)\b|which (?:of|site|platform|department)\b|"
    r"(?:could|can|would|will) you\b|(?:i|we) (?:would|should) (?:like|be grateful)\b|i (?:am|wish|"
    r"want|request)\b.{0,40}\b(?:request|know|information)|"
    r"(?:of|for) (?:the|these|those|each(?: (?:case|incident|of))?)\b(?:[^.]{0,220}, please\b|[^.]{0,80},? "
    r"(?:how many\b|please\b|(?<!of )(?:what|which) (?:(?:was|were|is|are|action|sanction|outcome|disciplinary|platform"
    r"|site)\b"
    r"|[^.]*\?)))|"
    r"if (?:so|yes|possible|any)\b.{0,40}\b(?:please|how|what)|do(?:es)? (?:you|the)\b.*\?|has (?:the"
    r"|any|your)\b.*\?|have (?:you|any|there)\b.*\?|"
    r"were (?:any|there)\b.*\?|in (?:each|the|how many|what)\b[^.]*\?)",
    _I,
)
QUESTION_SECTION = re.compile(
    r"^(?:(?:your |the |original |foi )?(?:request|question|questions|information requested|"
    r"information request|you asked(?: for| us)?|you requested|what you asked|"
    r"query|details of (?:the )?request|your request)(?: \(?\d{1,2}\)?)?)\s*(?::|$)",
    _I,
)
ANSWER_SECTION = re.compile(
    r"^(?:(?:our |the |foi |(?:[A-Z][\w&'’]+ ){1,5})?(?:response|responses|reply|answer|answers|we (?:said"
    r"|answered|responded|replied)|"
    r"in response|decision|information (?:provided|released|disclosed)|"
    r"result of (?:our )?search(?:es)?|"
    r"disclosure|findings|our answers are|our answer is)(?: to (?:your|the) (?:request|"
    r"questions?))?(?: \(?\d{1,2}\)?)?)(?:\s*(?::|$)|"
    r" (?:is|are)(?: set out| given| provided| shown| detailed)? (?:as follows|below)\s*(?:[:.]|$))",
    _I,
)
BODY_ANSWERS = re.compile(r"^(?:[A-Z][\w'’&-]*(?: (?:and|of|the|&))? ){2,8}(?:[Rr]esponse|[Rr]eply)\s*:?$")
"""An answer's heading that names the body: "Heddlu Gwent Police response:"."""
RESTATED = re.compile(
    r"^(?:(?:the )?(?:total )?numbers? (?:of|who|that|dismissed|given|moved|suspended|disciplined|sacked|warned)\b"
    r"|(?:and )?(?:the )?same\b[,:]? (?:by|for|of|but|question)\b"
    r"|(?:members of )?(?:staff|employees|officers|people|teachers|nurses)(?: members)? (?:who|disciplined|dismissed|"
    r"warned|suspended|given|sacked|under|investigated|subject|issued|excluded|referred|demoted|charged|convicted)\b)",
    _I,
)
"""A point of the request said again over its answer: "1. Number of staff given a formal warning"."""
STATED = re.compile(
    r"\b(?:was|were|is|are|has been|have been|stood at|came to|none|nil|not held|exempt|withheld)\b|"
    r":\s*(?:fewer|less|up to|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b|"
    r"(?<![\d/])(?!(?:19|20)\d\d)\d+(?![\d/]*(?:st|nd|rd|th| (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))",
    _I,
)
"""What a point of the request said again does not hold: a verb that answers, a number that is no date."""
REQUEST_ANNEX = re.compile(r"\b(?:your|the|original) (?:full )?(?:request|questions?)\b", _I)
THREAD = re.compile(
    r"^(?:-{2,}\s*original (?:message|appointment)\s*-{2,}|on .{5,90}\bwrote:$|from: .{3,200}(?:\bsent:|\bto:|$))", _I
)
"""Where the mail that is answered stands below the answer."""
ANSWER_LABEL = re.compile(r"^(?:answer|response|reply|a)(?: to)?(?: question)?\s?\d{1,2}\s*[.):–-]", _I)
"""Labels an answer in so many words: "Answer 2.", "A1:"."""
COMPLAINT = re.compile(
    r"internal review|information commissioner|wilmslow|scottish information commissioner|"
    r"\bcomplain(?:t|ts|ed)? (?:to|procedure)|\bcomplain about|(?:wish|want|entitled|right) to (?:complain|"
    r"appeal|ask (?:us|for) (?:to|a) review)|"
    r"dissatisfied with|unhappy with (?:the|this|our)|not (?:content|satisfied|happy) with|"
    r"(?<!\d )complaints? (?:about (?:how|the way|this|our|your|the (?:handling|response|decision))|should"
    r"|procedure|team)|kinburn castle|wycliffe house|review of (?:this|our"
    r"|the) (?:decision|response|handling)|"
    r"concern about this response|open government licence|re-?use of (?:public sector )?information|crown copyright",
    _I,
)
REPORTED_THERE = re.compile(
    r"(?<!be )\b(?:self-)?(?:reported|notified|disclosed|referred)\b(?:(?!\byou\b)[^.;]){0,60}? to the (?:UK )?"
    r"information commissioner(?:[’']s office)?",
    _I,
)
"""What the authority told the Commissioner is no way to complain: "We reported two breaches to the …"."""
COMPLAINT_WORDS = (
    "review", "commissioner", "wilmslow", "complain", "appeal", "satisfied", "happy", "content with", "kinburn",
    "wycliffe", "concern about", "government licence", "use of", "copyright",
)  # fmt: skip
"""Whatever fits ``COMPLAINT`` holds one of these."""
ANNEX = re.compile(r"^(?:annex|appendix|attachment|schedule|enclosure)\s+[\dA-Z]{1,3}\b", _I)
FRAME = re.compile(
    r"^(?:page \d+(?: of \d+)?|\d{1,3}\s?/\s?\d{1,3}|-\s?\d+\s?-|official(?:[- ]sensitive)?|"
    r"not protectively marked|unclassified|restricted|"
    r"skip to (?:main )?content\b.*|you are here\b.*|home\s*[>›/»].*|accessibility\b.*\|.*|"
    r"this site (?:stores|uses)\b.*|.*\|.*\|.*\|.*)$",
    _I,
)
OURS = re.compile(
    r"^(?:thank you for your (?:e-?mail|letter|request|enquiry|message)|"
    r"(?:I|we) (?:(?:have|can|am able to|are able to) )?(?:now )?(?:processed|considered|handled|dealt with|treated"
    r"|reviewed|completed|confirm|searched|established|attach|enclose|hold|do not hold)\b)",
    _I,
)
"""Below a heading such as "Information request" the authority speaks again: "I have processed your request …"."""
ANSWER_LIKE = re.compile(
    r"^(?:\d[\d,]*\.?$|none\b|nil\b|zero\b|nobody\b|there (?:was|were|has been|have been) (?!any)"
    r"|we (?:hold|can|do|have)\b|answer|response|the (?:trust|council|force|department) )",
    _I,
)
"""A section headed "Questions" may hold the answers too: "We hold …", "13", "None."."""
