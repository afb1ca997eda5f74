import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.vocabulary.organisation_names import council_key, is_body_name, name_key
from pipeline.vocabulary.organisations import Organisation, Register, load_register

REGISTER = load_register()


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Brentwood Borough Council", "Brentwood Borough Council"),
        ("BRENTWOOD COUNCIL", "Brentwood Borough Council"),
        ("Newcastle upon Tyne Hospitals NHS FT", "The Newcastle upon Tyne Hospitals NHS Foundation Trust"),
        ("Driver & Vehicle Licensing Agency", "Driver and Vehicle Licensing Agency"),
        ("DVLA", "Driver and Vehicle Licensing Agency"),
        ("TfL", "Transport for London"),
        ("His Majesty’s Revenue and Customs", "HM Revenue & Customs"),
        ("The Scottish Government", "Scottish Government"),
        ("Camden London Borough Council", "London Borough of Camden"),
    ],
)
def test_names_as_printed(printed: str, name: str) -> None:
    organisation = REGISTER.match(printed, None)
    assert organisation is not None and organisation.name == name


@pytest.mark.parametrize(
    "printed", ["", "Wexmoor District Council", "Human Resources", "Information Rights Unit", "dvla street"]
)
def test_names_of_nobody(printed: str) -> None:
    assert REGISTER.match(printed, None) is None


def test_the_day_decides_between_namesakes() -> None:
    old = Organisation("Highway Board", "old", "agency", end=dt.date(2015, 3, 31), is_closed=True)
    new = Organisation("Roads Board", "new", "agency", aliases=("Highway Board",), start=dt.date(2015, 4, 1))
    register = Register([old, new])
    assert register.match("Highway Board", dt.date(2012, 5, 1)) is old
    assert register.match("Highway Board", dt.date(2016, 5, 1)) is new
    assert register.match("Highway Board", None) is new


def test_an_ambiguous_name_or_acronym_is_nobody() -> None:
    one = Organisation("Drivers Office", "one", "agency", acronym="DSX", aliases=("The Office",))
    two = Organisation("Depots Office", "two", "agency", acronym="DSX", aliases=("The Office",))
    register = Register([one, two])
    assert register.match("The Office", None) is None
    assert register.match("DSX", None) is None
    assert register.find("Written by the DSX.", None) == ()


def test_a_county_is_not_the_district_of_its_name() -> None:
    city = Organisation("Durley City Council", "city", "council")
    county = Organisation("Durley County Council", "county", "council")
    register = Register([city, county])
    assert register.match("County Council of Durley", None) is county
    assert register.match("Durley Council", None) is None


def test_names_in_running_text_with_their_place() -> None:
    text = "Writing for the Department for Transport and the DVLA, not a dvla clerk"
    found = REGISTER.find(text, None)
    assert [match.text for match in found] == ["Department for Transport", "DVLA"]
    assert all(text[match.start : match.end] == match.text for match in found)


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("brentwood.gov.uk", "Brentwood Borough Council"),
        ("northumbria.pnn.police.uk", "Northumbria Police"),
        ("west-midlands.police.uk", "West Midlands Police"),
        ("royalberkshire.nhs.uk", "Royal Berkshire NHS Foundation Trust"),
        ("dft.gsi.gov.uk", "Department for Transport"),
    ],
)
def test_hosts(host: str, name: str) -> None:
    organisation = REGISTER.match_host(host, None)
    assert organisation is not None and organisation.name == name


@pytest.mark.parametrize("host", ["gmail.com", "gov.uk", "nhs.net", "www.uk", ""])
def test_hosts_of_nobody(host: str) -> None:
    assert REGISTER.match_host(host, None) is None


def test_name_keys() -> None:
    assert name_key("The Foo & Bar NHS FT") == "foo and bar nhs foundation trust"
    assert council_key("London Borough of Camden") == council_key("Camden Council") == "camden"
    assert council_key("British Council") == council_key("Kent Police") == ""
    assert is_body_name("Wexmoor District Council") and not is_body_name("Castle Mint")


@given(st.text(max_size=40))
def test_any_text_is_looked_up_without_failing(text: str) -> None:
    REGISTER.match(text, None)
    REGISTER.match_host(text, None)
    assert all(text[match.start : match.end] == match.text for match in REGISTER.find(text, dt.date(2012, 1, 1)))


@pytest.mark.parametrize(
    ("host", "name"),
    [
        ("dorsetcc.gov.uk", "Dorset County Council"),
        ("humbersidefire.gov.uk", "Humberside Fire and Rescue Service"),
        ("devonsomersetfire.gov.uk", "Devon and Somerset Fire and Rescue Service"),
    ],
)
def test_short_hosts(host: str, name: str) -> None:
    found = REGISTER.match_host(host, dt.date(2017, 1, 1))
    assert found is not None and found.name == name


def test_what_a_word_may_stand_for() -> None:
    assert {one.kind for one in REGISTER.called("kent")} >= {"council", "police", "university"}
    assert [one.name for one in REGISTER.called("wyca")] == ["West Yorkshire Combined Authority"]
    assert REGISTER.called("final") == ()
