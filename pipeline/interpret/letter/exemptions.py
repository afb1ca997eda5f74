"""The sections of law that an authority relies on to withhold, in one spelling ("s40(2)").

Letters are full of section numbers. Relied on is one that stands in the authority's own words as the ground for
withholding; a section that is only explained (the right of review, what a notice under section 17 is, section 1 rights)
is none. FOIA and FOISA use the same numbers for different things, so each carries its law.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.interpret.letter.parts import LetterTable, Parts
from pipeline.model.letter import Exemption, Regime
from pipeline.model.provenance import Provenance
from pipeline.vocabulary.caseless import fits
from pipeline.vocabulary.rare import compile_rare

LIMB = r"(?:\s?\(\s?\w{1,4}\s?\))*"
SECTION = re.compile(
    rf"\b(?P<word>sections?|sec(?:tion)?s?\.?|ss?\.?|adran|exemptions?|regulations?|regs?\.?|r\.)\s?"
    rf"(?P<number>\d{{1,2}}[A-Z]?)(?![\d%])(?P<limbs>{LIMB})(?:,? sub-?section (?P<sub>\(?\d\w?\)?{LIMB}))?"
    rf"(?P<more>(?:(?:,|,? and|,? &|,? or)\s?(?:s(?:ection|\.)?\s?)?\d{{1,2}}[A-Z]?(?:\s?\(\s?\w{{1,4}}\s?\))+)*)",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
FURTHER = re.compile(r"(?P<number>\d{1,2}[A-Z]?)(?P<limbs>(?:\s?\(\s?\w{1,4}\s?\))+)", re.IGNORECASE)
FOIA_GROUNDS = frozenset([12, 14, *range(21, 45)])
FOISA_GROUNDS = frozenset([12, 14, 17, 18, *range(25, 42)])
EIR_GROUNDS = frozenset([12, 13])
BY_VIRTUE = re.compile(r"\b(?:by virtue of|read with|by reason of|as set out in|pursuant to)\s+$", re.IGNORECASE)
DENIED = re.compile(
    r"\b(?:no exemptions?|not (?:be )?(?:relied|rely|applied|apply|applying|engaged|withheld|exempt|sought)|"
    r"does not apply|do not apply|"
    r"no longer (?:relies|rely|applies)|withdr[ae]wn? (?:its|our|the) reliance|rather than)\b",
    re.IGNORECASE,
)
HYPOTHETICAL = re.compile(
    r"\b(?:may|might|could|would) (?:also |still |then |be likely to )*"
    r"(?:apply|engage|be (?:engaged|exempt|relied|refused|withheld|applied))"
    r"|\bif (?:we|you|the (?:information|request)|it|any|held)\b|\beven if\b|\bwere (?:we|you) to\b",
    re.IGNORECASE,
)
APPLIED = re.compile(
    r"\b(?:exempt|withh[eo]ld\w*|refus\w*|relies|rely|relied|applies|applied|applying|apply|engaged|engages|"
    r"under|redact\w*|because|marks|replaced|notice|not obliged|neither|exempts|refers|by virtue of|to avoid|"
    r"suppress\w*|identif\w+|recogni[sz]\w+|not (?:been |being )?(?:given|provided|released|disclosed|shown)|"
    r"(?:unable|not able) to (?:give|provide|supply|release|disclose))\b",
    re.IGNORECASE,
)
SCOTTISH = compile_rare(r"\(Scotland\)|\bFOISA\b|Scottish Information Commissioner|itspublicknowledge")
BRITISH = re.compile(r"Freedom of Information Act(?: \(?2000)?|\bFOIA\b|\bFOI Act\b")
ENVIRONMENTAL = compile_rare(r"Environmental Information Regulations|\bEIRs?\b")
SENTENCE = re.compile(r"(?<=[.;!?])\s+(?=[A-Z(“\"*•])")


def regime_of(parts: Parts) -> Regime:
    """FOISA where the letter names the Scottish Act or Commissioner, EIR where it answers under those alone."""
    text = " ".join(line.text for line in (*parts.head, *parts.voice, *parts.complaint))
    if SCOTTISH.search(text):
        return Regime.FOISA
    return Regime.EIR if ENVIRONMENTAL.search(text) and not BRITISH.search(text) else Regime.FOIA


def exemptions_of(parts: Parts, regime: Regime) -> tuple[Exemption, ...]:
    """Each section relied on once, in the order of first mention."""
    found: dict[tuple[str, Regime], Exemption] = {}
    for line in (*parts.voice, *parts.head):
        for exemption in _in_text(line.text, line.provenance, regime):
            found.setdefault((exemption.section, exemption.regime), exemption)
    for exemption in _in_cells(parts.tables, regime):
        found.setdefault((exemption.section, exemption.regime), exemption)
    return _without_parents(tuple(found.values()))


def procedural_exemption(parts: Parts, number: str, regime: Regime) -> tuple[Exemption, ...]:
    """The section of a refusal on procedure ("12" cost, "14" vexatious), which letters explain rather than apply.

    "Section 12 of the Act relieves a public authority of the duty to comply where the cost …" in a letter that
    refuses for cost is the section relied on.
    """
    for line in parts.voice:
        for section, start, law in sections_in(line.text, regime):
            if section.removeprefix("s").split("(")[0] == number:
                place = line.provenance
                at = Provenance(place.page_number, place.item_index, quote_offset=start, box=place.box)
                sentence = next((one for one in SENTENCE.split(line.text) if number in one), line.text)
                return (Exemption(section, law, sentence.strip(), at),)
    return ()


def _without_parents(found: tuple[Exemption, ...]) -> tuple[Exemption, ...]:
    """Without the bare number that adds nothing to its subsection ("Section 40 … under section 40(2)")."""
    sections = {one.section for one in found}
    return tuple(one for one in found if not any(other.startswith(f"{one.section}(") for other in sections))


def _in_text(text: str, place: Provenance, regime: Regime) -> Iterator[Exemption]:
    offset = 0
    for sentence in SENTENCE.split(text):
        offset = max(text.find(sentence, offset), offset)
        if fits(APPLIED, sentence) and not fits(DENIED, sentence) and not fits(HYPOTHETICAL, sentence):
            for section, start, law in sections_in(sentence, regime):
                provenance = Provenance(place.page_number, place.item_index, quote_offset=offset + start, box=place.box)
                yield Exemption(section, law, sentence.strip(), provenance)


def _in_cells(tables: Iterable[LetterTable], regime: Regime) -> Iterator[Exemption]:
    """Cells such as "s40(2)" or "Exempt: section 40(2)" in place of a figure."""
    for placed in tables:
        table = placed.table
        for cell in table.cells:
            if len(cell.text) > 200 or "?" in cell.text or not DIGIT.search(cell.text):
                continue
            for section, _, law in sections_in(cell.text, regime):
                page = cell.page_number or table.page_number
                place = Provenance(
                    page, placed.item_index, table.number, cell.row_index + 1, cell.column_index + 1, box=cell.box
                )
                yield Exemption(section, law, cell.text.strip(), place)


def sections_in(text: str, regime: Regime) -> Iterator[tuple[str, int, Regime]]:
    """Grounds for refusal named in a text: (spelling, place, law).

    "sections 31(1)(a) and 40(2)" gives both; "section 40(2) by virtue of section 40(3)(a)(i)" the first alone;
    sections that are no ground for refusal (1, 10, 16, 17 of FOIA) are left out.
    """
    for number, match in enumerate(SECTION.finditer(text) if DIGIT.search(text) else ()):
        if number and BY_VIRTUE.search(text[: match.start()]):
            continue
        law = _law(match, text, regime)
        limbs = match["limbs"] + (_limb(match["sub"]) if match["sub"] else "")
        yield from _spelt(match["number"], limbs, match.start(), law)
        for further in FURTHER.finditer(match["more"] or ""):
            yield from _spelt(further["number"], further["limbs"], match.start(), law)


def _limb(sub: str) -> str:
    return sub if sub.startswith("(") else re.sub(r"^(\d\w?)", r"(\1)", sub)


def _law(match: re.Match[str], text: str, regime: Regime) -> Regime:
    if match["word"].casefold().startswith("r"):
        return Regime.EIR
    after = text[match.end() : match.end() + 60]
    if re.search(r"FOISA|\(Scotland\)", after):
        return Regime.FOISA
    return Regime.FOIA if regime is Regime.EIR else regime


def _spelt(number: str, limbs: str, start: int, law: Regime) -> Iterator[tuple[str, int, Regime]]:
    grounds = {Regime.FOIA: FOIA_GROUNDS, Regime.FOISA: FOISA_GROUNDS, Regime.EIR: EIR_GROUNDS}[law]
    if int(re.sub(r"\D", "", number)) in grounds:
        yield f"{'r' if law is Regime.EIR else 's'}{number}{''.join(limbs.split())}", start, law
