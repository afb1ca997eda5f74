from __future__ import annotations

import zlib

import pytest

from bench.hostile.cases.raw_pdf import HELVETICA, letter, show, stream
from pipeline.readers.pdf.layers import hidden_layers

GROUP = {7: b"<</Type/OCG/Name(Draft)>>"}


def with_layers(state: bytes) -> bytes:
    return letter(catalogue=b"/OCProperties<</OCGs[7 0 R]/D<<%b>>>>" % state, more=GROUP)


def packed(state: bytes) -> bytes:
    """A file whose catalogue lies packed among other objects, as newer programs write it."""
    catalogue = b"<</Type/Catalog/Pages 2 0 R/OCProperties<</OCGs[7 0 R]/D<<%b>>>>>>" % state
    body = stream(zlib.compress(b"1 0 " + catalogue), b"/Type/ObjStm/N 1/First 4/Filter/FlateDecode")
    objects = {
        2: b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        4: stream(show("Four.")),
        5: HELVETICA,
        7: GROUP[7],
        8: body,
    }
    out = bytearray(b"%PDF-1.7\n")
    places = {}
    for number, content in objects.items():
        places[number] = len(out)
        out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    rows = [b"\0\0\0\0", b"\2\0\x08\0"]
    rows += [b"\1%b\0" % places[number].to_bytes(2, "big") if number in places else bytes(4) for number in range(2, 9)]
    table = stream(b"".join(rows), b"/Type/XRef/Size 9/W[1 2 1]/Root 1 0 R")
    return bytes(out) + b"9 0 obj\n%b\nendobj\nstartxref\n%d\n%%%%EOF" % (table, len(out))


@pytest.mark.parametrize("made", [with_layers, packed])
def test_layers_that_are_switched_off_are_told(made) -> None:  # type: ignore[no-untyped-def]
    assert [short.code for short in hidden_layers(made(b"/OFF[7 0 R]"))] == ["layers-switched-off"]
    assert [short.code for short in hidden_layers(made(b"/BaseState/OFF"))] == ["layers-switched-off"]
    assert hidden_layers(made(b"/ON[7 0 R]")) == ()
    assert hidden_layers(made(b"/OFF[]")) == ()


def test_files_without_layers_and_broken_ones_have_none() -> None:
    assert hidden_layers(letter()) == ()
    assert hidden_layers(with_layers(b"/OFF[7 0 R]")[:200]) == ()
    assert hidden_layers(b"/OCProperties /Type/ObjStm>>stream\nrubbish") == ()
