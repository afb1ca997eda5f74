from pipeline.interpret.counts import SymbolKey, apply_zero_floor, find_symbol_key, parse_count, zeros_shown

NO_KEY = SymbolKey()


def test_a_printed_zero_shows_zeros():
    assert zeros_shown(["4", "0", "<5"])
    assert zeros_shown(["nil"])
    assert not zeros_shown(["4", "<5", "", "-", "10", "0-5"])


def test_a_dash_shows_zeros_only_by_the_key():
    assert zeros_shown(["-"], find_symbol_key(["A dash means nil"]))


def test_a_document_may_say_that_zeros_are_shown():
    assert zeros_shown(["<5"], find_symbol_key(["Zeros are shown as 0"]))


def test_the_floor_lifts_an_open_zero_and_nothing_else():
    assert apply_zero_floor(parse_count("<5", NO_KEY, False)).minimum == 1
    assert apply_zero_floor(parse_count("0-5", NO_KEY, False)).minimum == 0
    assert apply_zero_floor(parse_count("0", NO_KEY, False)).minimum == 0
    assert apply_zero_floor(parse_count("more than 10", NO_KEY, False)).minimum == 11
