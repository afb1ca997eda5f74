import pytest

from pipeline.receive.junk import reason_to_ignore


@pytest.mark.parametrize(
    "name",
    [
        "~$reply.docx",
        ".~lock.reply.docx#",
        ".DS_Store",
        "._reply.pdf",
        "THUMBS.DB",
        "Desktop.ini",
        "Icon\r",
        "reply.pdf.part",
        "Unconfirmed 123.CRDOWNLOAD",
        "~WRL0001.tmp",
        ".hidden",
        "reply.pdf.reason.txt",
    ],
)
def test_traces_of_programs_are_ignored_with_a_reason(name: str) -> None:
    assert reason_to_ignore(name)


@pytest.mark.parametrize(
    "name",
    [
        "reply.pdf",
        "reply",
        "README.pdf",
        "~reply.docx",
        "-rf",
        "part.pdf",
        "tmp",
        "thumbs.db.pdf",
        "reason.txt",
        "Icon",
    ],
)
def test_answers_are_not(name: str) -> None:
    assert reason_to_ignore(name) is None


@pytest.mark.parametrize("name", [".git", "__MACOSX", "@eaDir", "$RECYCLE.BIN", "reply.pdf.download"])
def test_folders_of_systems_are_ignored(name: str) -> None:
    assert reason_to_ignore(name, is_folder=True)


@pytest.mark.parametrize("name", ["Home Office", "~$x", "thumbs.db", "Round 2"])
def test_a_folder_is_judged_by_its_own_rules(name: str) -> None:
    assert reason_to_ignore(name, is_folder=True) is None
