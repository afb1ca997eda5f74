import pytest

from pipeline.vocabulary.variants import joined, plural, spaced_out, variants


@pytest.mark.parametrize(
    ("label", "form"),
    [
        ("final written warning", "final written warnings"),
        ("letter of concern", "letters of concern"),
        ("loss of pay", "losses of pay"),
        ("case dismissed", "cases were dismissed"),
        ("employment terminated", "employment was terminated"),
        ("first written warning", "1st written warning"),
        ("financial penalty", "financial penalties"),
    ],
)
def test_other_printed_forms(label: str, form: str) -> None:
    assert form in set(variants(label))


@pytest.mark.parametrize("label", ["dismissed", "summarily dismissed", "reprimanded", "facebook and twitter messages"])
def test_no_nonsense_forms(label: str) -> None:
    forms = set(variants(label))
    assert not {form for form in forms if form.endswith(("eds", "ss")) or " was " in form}


def test_plural() -> None:
    assert [plural(word) for word in ("penalty", "breach", "loss", "case", "display")] == [
        "penalties",
        "breaches",
        "losses",
        "cases",
        "displays",
    ]


def test_hyphens_inside_words_only() -> None:
    assert joined("re-graded - e-mail") == "re graded - e mail"
    assert spaced_out("whats-app") == "whats - app"
