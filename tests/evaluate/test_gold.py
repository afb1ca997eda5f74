import pytest

from pipeline.errors import ConfigurationError
from pipeline.evaluate.gold import compared_row, read_documents, read_gold


def test_rows_of_the_database_and_of_a_csv_compare_equal(record):
    from_csv = compared_row(record(3))
    from_database = compared_row(
        record(3) | {"count_min": 3, "count_max": 3, "is_total": 0, "needs_review": 0, "platform": None}
    )
    assert from_csv == from_database
    assert from_csv.key == ("2013-01-01", "2013-12-31", "dismissal", "", "3", "3", "exact")


def test_marks_are_read_as_booleans(record):
    row = compared_row(record(is_total="1", needs_review="1", optional="1", document="folder/answer.pdf"))
    assert (row.is_total, row.needs_review, row.is_optional, row.document) == (True, True, True, "answer.pdf")


def test_a_gold_file_is_read_whole(write, record):
    path = write("gold.csv", [record(3), record(4, optional="1")])
    assert [row.is_optional for row in read_gold(path)] == [False, True]


def test_a_file_with_other_columns_is_refused(write):
    path = write("gold.csv", [{"document": "a.pdf", "count": "3"}])
    with pytest.raises(ConfigurationError, match=r"lacks the columns .*count_max"):
        read_gold(path)
    with pytest.raises(ConfigurationError, match="lacks the columns document"):
        read_documents(write("documents.csv", [{"name": "a.pdf"}]))


def test_documents_bring_what_is_known_of_them(write):
    path = write("documents.csv", [{"document": "a.pdf", "disposition": "refused", "layout_tags": "scan; letter"}])
    (facts,) = read_documents(path)
    assert (facts.document, facts.disposition, facts.tags, facts.authority) == ("a.pdf", "refused", "scan; letter", "")
