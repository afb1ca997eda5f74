"""The platforms that a sentence names and means, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.interpret.prose.mention import CountMention, OutcomeMention, PlatformMention
from pipeline.interpret.prose.net_use import net_used
from pipeline.interpret.prose.unknown_sites import with_unknown_sites
from pipeline.interpret.setting import Setting
from pipeline.vocabulary.platforms import EMAIL, MULTIPLE, NET_BESIDE_MAIL, is_network
from pipeline.vocabulary.rare import compile_rare


def platforms_in(
    text: str, counts: Sequence[CountMention], outcomes: Sequence[OutcomeMention], setting: Setting
) -> tuple[PlatformMention, ...]:
    """Those named, those told by "that site", e-mail and the net where they are what was used, and sites not known."""
    named = _with_net(text, tuple(_platforms(text, setting)), counts)
    told = _with_that_site(text, _with_net_used(text, named, outcomes))
    return with_unknown_sites(text, told, counts) if _is_of_sites(told, setting) else told


def _is_of_sites(named: Sequence[PlatformMention], setting: Setting) -> bool:
    """True where a "site" or "app" is one of social media: such a one is named here, or the context is about them."""
    latest = setting.latest.platform_code if setting.latest is not None else ""
    codes = {one.code for one in named} | {setting.context.platform_code, latest}
    platforms = setting.lexicon.controlled.platforms
    return any(code and is_network(code, platforms) for code in codes)


def may_name_platform(text: str, setting: Setting) -> bool:
    """False for a text in which ``platforms_in`` finds none, whatever is counted in it."""
    named = setting.lexicon.controlled.platforms.find(_without_examples(text))
    return bool(named) or next(net_used(text), None) is not None


def _platforms(text: str, setting: Setting) -> Iterator[PlatformMention]:
    """The platforms that a sentence names and means."""
    for match in setting.lexicon.controlled.platforms.find(_without_examples(text)):
        if not NOT_ALONE.search(text[: match.start]) and not NOT_INVOLVED.match(text, match.end):
            yield PlatformMention(match.start, match.end, match.text, match.term.code)


THAT_SITE = compile_rare(r"\b(?:that|the same|this) (?:(?:web ?)?site|platform|network|app)\b", re.IGNORECASE)


def _with_that_site(text: str, platforms: tuple[PlatformMention, ...]) -> tuple[PlatformMention, ...]:
    """ "Nobody was dismissed over Facebook, but five were warned for entries on that site.": Facebook again."""
    found = list(platforms)
    for match in THAT_SITE.finditer(text):
        before = [one for one in platforms if one.end <= match.start()]
        if before and not any(one.start < match.end() and match.start() < one.end for one in platforms):
            found.append(PlatformMention(match.start(), match.end(), match[0], before[-1].code))
    return tuple(sorted(found, key=lambda one: one.start))


def _with_net(
    text: str, platforms: tuple[PlatformMention, ...], counts: Sequence[CountMention]
) -> tuple[PlatformMention, ...]:
    """ "misuse of e-mail and/or the internet" names several, though the net by itself is too common a word."""
    if not any(one.code == EMAIL for one in platforms):
        return platforms
    joined = [
        PlatformMention(match.start(), match.end(), match[0], MULTIPLE)
        for match in NET_BESIDE_MAIL.finditer(text)
        if not any(match.start() < one.start < match.end() for one in counts)
    ]
    kept = [one for one in platforms if not any(j.start <= one.start < j.end for j in joined)]
    return tuple(sorted((*kept, *joined), key=lambda one: one.start))


def _with_net_used(
    text: str, platforms: tuple[PlatformMention, ...], outcomes: Sequence[OutcomeMention]
) -> tuple[PlatformMention, ...]:
    """ "dismissed for sending indecent images by e-mail": the mail is where it was done."""
    used = [one for one in net_used(text) if not any(p.start < one.end and one.start < p.end for p in platforms)]
    return tuple(sorted((*platforms, *used), key=lambda one: one.start)) if outcomes and used else platforms


NOT_ALONE = re.compile(r"\bnot (?:(?:just|only|solely|for|over|on|about|limited to|confined to) )*$", re.IGNORECASE)
"""Before a platform that is said not to be meant, or not alone: "for whatever reason, not social media alone"."""
NOT_INVOLVED = re.compile(
    r"\s*(?:itself |alone )?(?:(?:did|does|do|was|were|is|are|has|have)(?: not|n't) (?:come|enter|involved"
    r"|part|a factor"
    r"|the|in question|concerned|at issue|used|play)|played no|had (?:nothing|no)|was never|is never)\b",
    re.IGNORECASE,
)
"""Behind a platform that is said to be beside the matter: "and Facebook did not come into it"."""
NAMED = re.compile(
    r"(?<=such as )(?:[A-Z][\w.]*(?: [A-Z][\w.]*)?(?:, | and | or |, and |, or )?)+"
    r"|(?<=sites like )(?:[A-Z][\w.]*(?:, | and | or )?)+"
)
"""Sites named after "such as" are examples of the kind before."""
EXAMPLES = re.compile(r"\((?:e\.?g\.?|for example|such as|for instance|including)[^)]*\)", re.IGNORECASE)


def _without_examples(text: str) -> str:
    """Blank out "(for example Facebook or Instagram)": examples are no data. Offsets stay as they are."""
    plain = EXAMPLES.sub(lambda match: " " * len(match[0]), text)
    return NAMED.sub(lambda match: " " * len(match[0]), plain) if "social" in plain.casefold() else plain
