import csv
from importlib import resources
from pathlib import Path

import pytest

from pipeline.vocabulary.folding import fold
from pipeline.vocabulary.terms import read_cell_only, read_terms
from pipeline.vocabulary.vocabulary import load_vocabulary

DATA = Path(str(resources.files("pipeline.vocabulary") / "data"))
CONTRACT_OUTCOMES = {
    "dismissal", "resignation", "final_written_warning", "written_warning", "verbal_warning", "warning", "demotion",
    "suspension", "other_sanction", "management_action", "no_action", "pending", "investigation", "disciplinary_action",
    "other",
}  # fmt: skip
CONTRACT_PLATFORMS = {
    "facebook", "twitter", "myspace", "bebo", "instagram", "whatsapp", "snapchat", "tiktok", "youtube", "linkedin",
    "blog", "email", "internet", "social_media", "multiple",
}  # fmt: skip
OTHER_SHAPES = ("organisation", "cell_only", "platform_lives")
"""Files that list no terms; each has its own tests."""
NAMES = sorted(path.stem for path in DATA.glob("*.csv") if not path.stem.startswith(OTHER_SHAPES))


@pytest.mark.parametrize("name", NAMES)
def test_every_file_is_free_of_contradictions(name: str) -> None:
    assert all(labelled.term.label and labelled.labels for labelled in read_terms(name, None))


def test_the_published_codes_are_all_there() -> None:
    assert set(load_vocabulary("outcomes").codes()) == CONTRACT_OUTCOMES
    assert set(load_vocabulary("platforms").codes()) >= CONTRACT_PLATFORMS


@pytest.mark.parametrize("name", ["outcomes", "platforms"])
def test_no_label_is_both_a_term_and_blocked(name: str) -> None:
    labels = {label for labelled in read_terms(name, None) for label in labelled.labels}
    blocked = {label for labelled in read_terms(f"not_{name}", None) for label in labelled.labels}
    assert not labels & blocked


@pytest.mark.parametrize("name", ["outcomes", "platforms", "reasons"])
def test_every_label_means_its_own_term(name: str) -> None:
    vocabulary = load_vocabulary(name)
    for labelled in read_terms(name, None):
        for label in labelled.labels:
            assert vocabulary.match(label) == labelled.term, label


@pytest.mark.parametrize("name", ["outcomes", "platforms", "reasons"])
def test_cell_only_words_are_labels_of_their_file(name: str) -> None:
    labels = {label for labelled in read_terms(name, None) for label in labelled.labels}
    assert read_cell_only(name) <= labels


def test_the_register_has_unique_slugs_and_known_parents() -> None:
    with (DATA / "organisations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    slugs = [row["slug"] for row in rows]
    assert len(set(slugs)) == len(slugs) > 1900
    assert all(fold(row["canonical_name"]) for row in rows)


def test_every_source_of_data_has_its_licence() -> None:
    licences = (DATA / "LICENCES.md").read_text(encoding="utf-8")
    for words in ("Open Government Licence v3.0", "mySociety", "university-domains-list", "govuk", "ods", "curated"):
        assert words in licences
