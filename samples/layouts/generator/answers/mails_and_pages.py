"""Mails as mail programs store them, and a web page as a browser saves it."""

from __future__ import annotations

import base64
import datetime as dt

from samples.generator.gold import Meaning, exact, financial_year, said, tabled, year
from samples.layouts.generator.html import table
from samples.layouts.generator.model import Child, Sample
from samples.layouts.generator.programs import plain

ROOKSEY = "Rooksey Borough Council"
ROOKSEY_CELLS = (("3", "4"), ("2", "0"), ("1", "1"))
BODY = f"""<html><body style="font-family:Calibri">
<p>Dear requester</p>
<p>Thank you for your e-mail. {ROOKSEY} holds the information. The number of employees for each outcome in the calendar
years 2012 and 2013 was as follows.</p>
{table((("Outcome", "2012", "2013"), ("Written warning", *ROOKSEY_CELLS[0]), ("Final written warning", *ROOKSEY_CELLS[1]), ("Dismissal", *ROOKSEY_CELLS[2])))}
<p>Yours sincerely<br>FOI Team<br>{ROOKSEY}</p>
<hr>
<p><b>From:</b> requester@mail.example<br><b>Sent:</b> 3 March 2014 09:12<br><b>To:</b> foi@rooksey.example<br>
<b>Subject:</b> Staff discipline</p>
<p>I read that 14 people were sacked by a council nearby in 2012 and 9 in 2013. How many have you warned or dismissed?</p>
</body></html>"""
IN_BODY = Sample(
    name="figures-in-a-mail-body.eml",
    made_with="text of a mail program",
    authority=ROOKSEY,
    reference="RBC-0317",
    date=dt.date(2014, 3, 27),
    exercises="the table is in the mail itself; the request below it names other people's figures",
    tags=("mail", "html-body", "quoted-request"),
    make=plain(
        "From: FOI Team <foi@rooksey.example>\r\nTo: requester@mail.example\r\nDate: Thu, 27 Mar 2014 15:20:11 +0000\r\n"
        "Subject: RE: Staff discipline - our ref RBC-0317\r\nMessage-ID: <0317@rooksey.example>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: base64\r\n\r\n'
        + base64.encodebytes(BODY.encode()).decode().replace("\n", "\r\n")
    ),
    gold=tabled(
        ROOKSEY_CELLS,
        (Meaning("written_warning"), Meaning("final_written_warning"), Meaning("dismissal")),
        (Meaning(days=year(2012)), Meaning(days=year(2013))),
        page=None,
    ),
)

WESTERTON = "Westerton Metropolitan Borough Council"
CHILD_NAME = "dismissals-by-directorate.csv"
CHILD_CELLS = (("5", "3", "4"), ("1", "2", "0"), ("2", "2", "6"))
DIRECTORATES = ("Adults and health", "Resources", "Place")
CHILD_TEXT = "\r\n".join(
    (
        "Employees dismissed,,,",
        "Directorate,2016/17,2017/18,2018/19",
        *(",".join((name, *cells)) for name, cells in zip(DIRECTORATES, CHILD_CELLS, strict=True)),
        "",
    )
)
COVERING = f"""Dear requester,

Our reference: WMBC 19-0718

I am writing about your request of 2 July 2019. The number of employees dismissed in each of the last
three financial years is in the attached file, for every directorate.

In addition, 2 employees were demoted in the financial year 2018/19.

Kind regards
Information Governance
{WESTERTON}
"""
COVERED = Sample(
    name="covering-mail-with-a-sheet.eml",
    made_with="text of a mail program",
    authority=WESTERTON,
    reference="WMBC 19-0718",
    date=dt.date(2019, 7, 30),
    exercises="the mail states one figure; the others are in an attached sheet that names neither body nor day",
    tags=("mail", "attachment", "covering-letter", "csv"),
    make=plain(
        "From: Information Governance <foi@westerton.example>\r\nTo: requester@mail.example\r\n"
        "Date: Tue, 30 Jul 2019 10:05:00 +0100\r\nSubject: Response to your request WMBC 19-0718\r\n"
        "Message-ID: <0718@westerton.example>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/mixed; boundary="part"\r\n\r\n--part\r\nContent-Type: text/plain; charset="utf-8"\r\n\r\n'
        + COVERING.replace("\n", "\r\n")
        + f'\r\n--part\r\nContent-Type: text/csv\r\nContent-Disposition: attachment; filename="{CHILD_NAME}"\r\n'
        "Content-Transfer-Encoding: base64\r\n\r\n"
        + base64.encodebytes(CHILD_TEXT.encode()).decode().replace("\n", "\r\n")
        + "--part--\r\n"
    ),
    gold=(said("2 employees were demoted", exact(2), Meaning("demotion", financial_year(2018)), None),),
    child=Child(
        CHILD_NAME,
        tabled(
            CHILD_CELLS,
            tuple(Meaning(category=name) for name in DIRECTORATES),
            tuple(Meaning(days=financial_year(first)) for first in (2016, 2017, 2018)),
            page=None,
            whole=Meaning("dismissal"),
        ),
    ),
)

PELHAM = "Pelham Cross Borough Council"
PELHAM_CELLS = (("2", "5"), ("4", "3"), ("1", "0"))
SAVED = Sample(
    name="page-saved-from-a-disclosure-log.html",
    made_with="text of a browser",
    authority=PELHAM,
    reference="FOI-5512",
    date=dt.date(2018, 9, 12),
    exercises="a saved page with menus, a hidden menu, a table for its layout and one of figures, and links to other requests",
    tags=("web-page", "layout-table", "navigation", "hidden-text"),
    make=plain(
        f"""<!DOCTYPE html>
<!-- saved from url=(0046)https://www.pelhamcross.example/foi/FOI-5512 -->
<html lang="en"><head><meta charset="utf-8"><title>FOI-5512 Disciplinary action | {PELHAM}</title>
<style>.gone{{display:none}}</style><script>var visits = 17;</script></head><body>
<header><a href="/">{PELHAM}</a><nav><ul><li><a href="/a">A to Z</a></li><li><a href="/pay">Pay (3)</a></li></ul></nav></header>
<div class="gone"><ul><li>2016: 44 requests</li><li>2017: 51 requests</li></ul></div>
<table width="100%" cellpadding="0"><tr><td width="70%">
<h1>FOI-5512 Disciplinary action</h1>
<p>Date of response: 12 September 2018</p>
<h2>Request</h2><p>How many employees received warnings or were dismissed in 2015-16 and 2016-17?</p>
<h2>Response</h2><p>The figures for the two financial years are:</p>
<table border="1"><thead><tr><th>Outcome</th><th>2015-16</th><th>2016-17</th></tr></thead><tbody>
<tr><td>Verbal warning</td><td>{PELHAM_CELLS[0][0]}</td><td>{PELHAM_CELLS[0][1]}</td></tr>
<tr><td>Written warning</td><td>{PELHAM_CELLS[1][0]}</td><td>{PELHAM_CELLS[1][1]}</td></tr>
<tr><td>Dismissal</td><td>{PELHAM_CELLS[2][0]}</td><td>{PELHAM_CELLS[2][1]}</td></tr>
</tbody></table>
<p>Figures do not include schools.</p>
</td><td width="30%"><h3>Other requests</h3><ul><li><a href="#">FOI-5511 Potholes: 312 repaired</a></li>
<li><a href="#">FOI-5513 Dogs: 8 warnings</a></li></ul></td></tr></table>
<footer>&copy; 2018 {PELHAM}. Telephone 01632 960000</footer></body></html>
"""
    ),
    gold=tabled(
        PELHAM_CELLS,
        (Meaning("verbal_warning"), Meaning("written_warning"), Meaning("dismissal")),
        (Meaning(days=financial_year(2015)), Meaning(days=financial_year(2016))),
        page=None,
    ),
)
SAMPLES = (IN_BODY, COVERED, SAVED)
