"""How our pages look, in light and in dark, on a screen and on paper."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root { color-scheme: light dark; --ink: #1c2430; --soft: #5c6877; --line: #dde2e8; --ground: #f4f6f8; --sheet: #fff;
  --good: #1b7f4b; --look: #9a6200; --bad: #b3261e; --calm: #2b5f9e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf0; --soft: #9aa7b6; --line: #333c48; --ground: #14181d;
  --sheet: #1c2229; --good: #58c48b; --look: #e0a84a; --bad: #f2837b; --calm: #7fb2ee; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", sans-serif; }
main { max-width: 68rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.2; margin: 0 0 .25rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
.note, .empty { color: var(--soft); margin: 0 0 .75rem; }
.banner { border-left: .3rem solid var(--look); background: var(--sheet); padding: .75rem 1rem; margin: 1rem 0; }
.banner.bad { border-color: var(--bad); }
section { background: var(--sheet); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.25rem;
  margin-top: 1.25rem; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .75rem; margin: 1.25rem 0; }
.card { background: var(--sheet); border: 1px solid var(--line); border-top: .25rem solid var(--calm);
  border-radius: .6rem; padding: .75rem 1rem; }
.card b { display: block; font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.card span { color: var(--soft); }
.card.good { border-top-color: var(--good); } .card.look { border-top-color: var(--look); }
.card.bad { border-top-color: var(--bad); }
.badge { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem;
  font-size: .85rem; color: var(--calm); white-space: nowrap; }
.badge.good { color: var(--good); } .badge.look { color: var(--look); } .badge.bad { color: var(--bad); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line);
  overflow-wrap: anywhere; unicode-bidi: isolate; }
th { color: var(--soft); font-weight: 600; font-size: .9rem; white-space: nowrap; }
td:first-child { min-width: 11rem; }
tbody tr:last-child td { border-bottom: 0; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
progress { width: 100%; height: .8rem; accent-color: var(--calm); }
footer { color: var(--soft); font-size: .9rem; margin-top: 1.5rem; overflow-wrap: anywhere; }
a { color: var(--calm); }
@media print { body { background: #fff; } section, .card { break-inside: avoid; } }
"""
