"""The requester's words are told from the authority's, in letters of every form."""

from __future__ import annotations

from collections.abc import Callable

import pytest

LETTERS = {
    "a letter": """
        letterhead  | Anyshire Council
        reference   | Our ref: FOI 123
        reference   | Date: 3 March 2014
        salutation  | Dear Mr Jones
        subject     | # Freedom of Information request: staff discipline
        recital     | Thank you for your request of 1 February 2014.
        body        | We hold the information and give it below in full.
        complaint   | If this answer leaves you unhappy with the handling, you have the right to an internal review.
        signature   | Yours sincerely
        signature   | Information Governance Manager
        heading     | Annex A
        annex       | We dismissed three members of staff in the year 2012, all told.
    """,
    "a letter with a mail's own header": """
        letterhead  | Anyshire Council
        letterhead  | From: FOI Team <foi@anyshire.example>
        letterhead  | To: Ms Jones
        salutation  | Dear Ms Jones
        body        | Four staff were dismissed over Facebook in 2019.
    """,
    "the subject below the salutation": """
        letterhead  | Calderbrook Primary Care Trust
        reference   | Ref: FOI 11-0457
        salutation  | Dear Ms Jones
        subject     | Re: Freedom of Information request - staff and social networking websites
        recital     | Further to your request received on 20 July 2011, please find the Trust's response.
    """,
    "a recital that ends a paragraph": """
        salutation  | Dear Ms Jones
        recital     | We have now completed our search for the information. You wanted to know who was dismissed.
        body        | Three were dismissed.
    """,
    "a memorandum set out as the answer": """
        salutation  | Dear Ms Jones
        recital     | I refer to your letter. I have set out his memorandum to me in full below.
        subject     | # MEMORANDUM
        body        | To: M. Jones, Law and Democracy
        heading     | From: Head of Internal Audit
        reference   | Date: 24 September 2012
        body        | We recorded 14 allegations of fraud against employees, and four of them ended with dismissal.
    """,
    "a letterhead of one block": """
        letterhead  | Wexmoor Ambulance Service NHS Foundation Trust | Abbey Court, Eagle Way, Sowton, Thorney EX2 7HY
        letterhead  | 6 October 2023
        body        | We grouped your questions because they overlap, and give the figures for each calendar year below.
    """,
    "an answer that a sentence opens": """
        heading     | You asked:
        question    | 1. How many staff were dismissed in 2012?
        question    | 2. How many staff were warned in 2012?
        heading     | Our response is as follows.
        body        | 2. One.
    """,
    "an answer headed by the body": """
        heading     | You asked:
        question    | How many officers were disciplined in 2012?
        heading     | Heddlu Wexmoor Police response:
        body        | The figures are a snapshot of a live system and are given below in full.
    """,
    "a web page": """
        furniture   | Skip to main content
        furniture   | Home > FOI > Disclosures
        subject     | # Staff disciplined over social media
        reference   | Published: 3 March 2014
        heading     | # Request
        question    | Dismissals over Facebook since 2010
        heading     | # Response
        body        | We dismissed three staff.
        furniture   | Page 1 of 2
        furniture   | OFFICIAL
    """,
    "you asked, we said": """
        question    | You asked: How many staff have been dismissed in 2012?
        body        | We said: Three staff were dismissed.
    """,
    "questions and answers in turn": """
        salutation  | Dear requester
        question    | 1. How many were dismissed?
        body        | 13
        question    | Please state how many were warned
        body        | None.
    """,
    "a request announced in its own words": """
        salutation  | Dear requester
        recital     | I write in connection with your e-mail of 8 May, in which you seek the following information:
        question    | Results of hearings held for lecturers, which had to do with blogs, in each of two years.
        body        | The College is pleased to give what it has.
    """,
    "a request quoted as a whole": """
        salutation  | Dear requester
        heading     | You asked for:
        question    | “How many wardens were warned over e-mail in 2012? How many lost their post?”
        body        | Our records come to this.
        body        | During 2012 two wardens were warned.
    """,
    "points quoted in one paragraph": """
        salutation  | Dear requester
        recital     | In your message of 2 May, you asked for:
        question    | “1. Dismissals in 2012 by reason. 2. Warnings given over social media.”
        heading     | Question 1
        body        | In 2012 nine people were dismissed.
    """,
    "a quoted list": """
        salutation  | Dear requester
        recital     | Your e-mail of 1 May read as follows, in which you asked for:
        question    | - dismissals in 2012
        question    | - warnings in 2012
        body        | The Council dismissed three staff in 2012.
    """,
    "sub-labels": """
        salutation  | Dear requester
        question    | 3(a) How many left?
        body        | 3(a) 5
        question    | (b) what was the sanction?
        body        | (b) None
    """,
    "questions set apart": """
        salutation  | Dear requester
        question    | > the number of staff dismissed since 2010
        body        | > None.
    """,
    "an answer that repeats its question": """
        salutation  | Dear requester
        body        | Of those charged, how many appealed = 35
        question    | Of those charged, how many appealed
    """,
    "a section of questions that holds answers too": """
        salutation  | Dear requester
        heading     | Questions
        question    | 1. Staff dismissed in 2012
        body        | 13
        question    | 2. Staff warned in 2012
        body        | We do not hold this.
        heading     | Our response
        body        | Staff dismissed in 2012 are given above.
    """,
    "furniture of the page": """
        salutation  | Dear requester
        furniture   | = Anyshire Council
        body        | We dismissed three staff.
        furniture   | Page 3 of 9
        furniture   | Page 3
    """,
    "a table in the letter": """
        salutation  | Dear requester
        body        | We dismissed three staff.
        table       | |2012|3|
        body        | We warned two staff.
    """,
}


@pytest.mark.parametrize("lines", LETTERS.values(), ids=LETTERS)
def test_roles(named_roles: Callable[[str], list[str]], lines: str) -> None:
    pairs = [line.strip().split("|", 1) for line in lines.strip().splitlines()]
    text = "\n".join(words.strip() for _, words in pairs)
    assert list(zip(named_roles(text), text.splitlines(), strict=True)) == [
        (role.strip(), words.strip()) for role, words in pairs
    ]


def test_one_role_for_each_item_of_an_empty_document(named_roles: Callable[[str], list[str]]) -> None:
    assert named_roles("") == []
