"""Turns of phrase that answers share: the closing paragraphs and the sign-off."""

from __future__ import annotations

from samples.generator.model import Look, Paragraph, Part

COMMISSIONER = (
    "If you are still not content you may ask the Information Commissioner for a decision: Information Commissioner's "
    "Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF, telephone 0303 123 1113."
)
SCOTTISH_COMMISSIONER = (
    "After our review you may appeal to the Scottish Information Commissioner, Kinburn Castle, Doubledykes Road, "
    "St Andrews, Fife KY16 9DS, within six months."
)
REVIEWS = {
    "standard": (
        "If you think that we have not dealt with your request properly, you can ask for an internal review within "
        "two months of the date of this letter. Please quote the reference at the top."
    ),
    "days": (
        "You may ask us to look at this decision again. Write to the address above within 40 working days and say "
        "what you are unhappy with; somebody who had no part in this answer will carry out the review."
    ),
    "plain": (
        "Should any part of this reply be unclear, do get in touch. If you wish to complain about it, our complaints "
        "procedure is on our website or can be posted to you."
    ),
}


def review(kind: str = "standard") -> tuple[Part, ...]:
    """The right to a review and the way to the Information Commissioner."""
    return (Paragraph(REVIEWS[kind]), Paragraph(COMMISSIONER))


def scottish_review() -> tuple[Part, ...]:
    """The same under the Scottish Act."""
    words = (
        "You may require the Council to review this response. Your requirement must reach us in writing within 40 "
        "working days."
    )
    return (Paragraph(words), Paragraph(SCOTTISH_COMMISSIONER))


def sign_off(role: str, body: str, closing: str = "Yours sincerely") -> tuple[Part, ...]:
    """Signed by an office, not by a person."""
    return (Paragraph(closing), Paragraph(f"{role}\n{body}", space_before=22))


def opening(reference: str, date: str, subject: str, salutation: str = "Dear requester") -> tuple[Part, ...]:
    """Reference, date, salutation and subject line."""
    return (
        Paragraph(f"{reference}\n{date}"),
        Paragraph(salutation),
        Paragraph(subject, Look.SUBJECT),
    )
