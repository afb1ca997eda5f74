"""The policy annexes of the twelve-page reply: sanctions and numbers by the dozen, and not one figure of discipline."""

from __future__ import annotations

from samples.generator.model import Items, Look, NewPage, Paragraph, Part


def page(heading: str, *paragraphs: str | tuple[str, ...]) -> tuple[Part, ...]:
    """A new page with its heading; a tuple is a bulleted list."""
    parts: list[Part] = [NewPage(), Paragraph(heading, Look.HEADING)]
    for paragraph in paragraphs:
        if isinstance(paragraph, str):
            parts.append(Paragraph(paragraph))
        else:
            parts.append(Items(paragraph, style="•"))
    return tuple(parts)


BEFORE = (
    *page(
        "Annex A: Disciplinary policy (extract)",
        "A1. This policy applies to all employees of the Trust, including those on fixed-term contracts of 3 months or "
        "more. It does not apply to volunteers, to agency staff or to contractors.",
        "A2. The aim of the policy is to help staff to reach the standards that patients expect. Most matters can be "
        "settled by a conversation between the employee and the manager, who should meet within 5 working days.",
        "A3. Where informal steps have not worked, or where the matter is too grave for them, a formal procedure is "
        "followed. No formal step is taken before the facts have been looked into.",
        (
            "The employee is told in writing what is alleged, at least 7 calendar days before a hearing.",
            "The employee may be accompanied by a trade union representative or by 1 colleague.",
            "The hearing is held by a panel of 3 managers, of whom 1 comes from another division.",
        ),
    ),
    *page(
        "A4. Formal penalties",
        "The panel may impose one of these penalties. They need not be applied in this order.",
        (
            "A first written warning, which stays on file for 12 months.",
            "A final written warning, which stays on file for 18 months, or 24 months where patients were put at risk.",
            "Dismissal with notice, where a warning is already live.",
            "Dismissal without notice, for gross misconduct.",
        ),
        "An employee who has 2 live warnings of the same level is treated as having a final written warning.",
        "In place of dismissal the panel may, with the employee's agreement, transfer the employee to a post of a "
        "lower band. Pay is protected for 6 months.",
    ),
    *page(
        "A5. Suspension",
        "Suspension on full pay is not a penalty. It should last no longer than 14 days without being looked at again, "
        "and a director must agree to any suspension of more than 28 days.",
        "A suspended employee must have a named contact and must be told how to reach the Trust's counselling line, "
        "which is open 24 hours a day.",
        "A6. Appeals",
        "An employee may appeal against any formal penalty within 10 working days. The appeal is heard by 2 people who "
        "had no part in the first decision. They may confirm the penalty, reduce it or set it aside, but they may not "
        "make it heavier.",
    ),
    *page(
        "Annex B: Use of social media (extract)",
        "B1. Staff may use Facebook, Twitter, YouTube and similar sites in their own time. They remain bound by their "
        "duty of confidence wherever they are.",
        "B2. Examples of what may lead to disciplinary action, up to and including dismissal, are:",
        (
            "naming a patient, or describing one so that he or she can be recognised;",
            "putting up pictures that were taken on Trust premises without leave;",
            "abuse of a colleague or of a member of the public;",
            "speaking for the Trust without authority.",
        ),
        "B3. In the survey of 2011 most staff said that they had a profile on at least 1 such site, and 9 in 10 knew "
        "of this policy.",
    ),
    *page(
        "Annex B, continued: advice to managers",
        "B4. A manager who is shown a post that gives cause for concern should keep a copy of it, with date and "
        "time, and should ring Human Resources on extension 4417 before speaking to the employee.",
        "B5. Example. A ward clerk writes on a public page that the ward was 'a madhouse with 30 patients and 2 "
        "nurses'. Nobody is named. The right course is likely to be a talk about the policy and not a warning.",
        "B6. Example. A porter puts up a picture of a patient's chart. A hearing should be held within 20 working "
        "days; the panel is likely to consider a final written warning or dismissal.",
        "B7. These examples were made up for training. They do not describe real cases.",
    ),
    *page(
        "Annex B, continued: training",
        "B8. All new staff hear about the policy on their first day. A course of 90 minutes for managers has been held "
        "since 2010, and 286 managers had attended it by the end of March 2013.",
        "B9. Managers are asked to go through the policy with their teams once every 12 months. A check in 2012 found "
        "that 41 of 52 wards had done so.",
        "B10. The policy was agreed with the staff side on 4 May 2010 and was last changed on 6 February 2012. It will "
        "be reviewed in 2014 or when the law changes, whichever comes first.",
    ),
)

AFTER = (
    *page(
        "Annex D: Other information that you asked about",
        "D1. The Trust's headcount on 31 March 2013 was 4,312. That is 118 more than a year before.",
        "D2. Staff turnover in 2012/13 was 9.8 per cent. Reasons for leaving are recorded from what the employee says "
        "and are not broken down further.",
        "D3. The Trust received 63 warnings of severe weather from the Met Office in 2012/13, as you also asked. They "
        "were passed to all sites by e-mail.",
        "D4. The lone worker alarm was used 17 times in 2012/13. In 3 of these cases the police attended.",
    ),
    *page(
        "Annex E: How the figures in Annex C were made",
        "E1. The figures come from the electronic staff record. They count hearings that ended in the year shown, even "
        "if the matter came to light in the year before.",
        "E2. Where an employee had more than one hearing in a year each hearing is counted.",
        "E3. Bank staff are included if they worked at least 1 shift in the 13 weeks before the hearing.",
        "E4. Cases that were dealt with before 1 April 2010 were recorded on paper. They are kept for 6 years after "
        "the employee leaves and have not been searched.",
    ),
    *page(
        "Annex F: Extract from the Freedom of Information Act 2000",
        "Section 1(1): any person making a request for information to a public authority is entitled (a) to be "
        "informed in writing by the public authority whether it holds information of the description specified in the "
        "request, and (b) if that is the case, to have that information communicated to him.",
        "Section 10(1): subject to subsections (2) and (3), a public authority must comply with section 1(1) promptly "
        "and in any event not later than the twentieth working day following the date of receipt.",
    ),
)
