from pipeline.isolation import Assignment
from pipeline.isolation.errand import SMALL_BYTES, Errand


def errand_of(*byte_counts: int, worker_count: int = 1, held_bytes: int = 1000) -> Errand:
    assignments = [Assignment(str(place), byte_count, ()) for place, byte_count in enumerate(byte_counts)]
    return Errand(assignments, lambda _hash, _fault: "", worker_count, held_bytes)


def test_documents_have_their_turn_in_order_and_then_none_has() -> None:
    errand = errand_of(1, 1, 1)
    assert [errand.next() for _ in range(4)] == [0, 1, 2, None]
    assert not errand.goes_on()


def test_one_is_handed_ahead_only_where_more_wait_than_there_are_workers() -> None:
    errand = errand_of(*[1] * 5, worker_count=2)
    present = errand.next()
    assert present == 0
    assert [errand.next_behind(present) for _ in range(3)] == [1, 2, None]
    assert (errand.next(), errand.next(), errand.next()) == (3, 4, None)


def test_nothing_is_handed_ahead_behind_a_large_document() -> None:
    errand = errand_of(SMALL_BYTES + 1, SMALL_BYTES, 1, 1, 1)
    assert errand.next_behind(0) is None
    assert errand.next_behind(1) is not None


def test_what_is_put_back_comes_before_the_others() -> None:
    errand = errand_of(1, 1, 1, 1)
    errand.next()
    ahead = errand.next_behind(0)
    assert ahead == 1
    errand.put_back(ahead)
    assert [errand.next() for _ in range(3)] == [1, 2, 3]


def test_where_the_room_is_full_nothing_more_has_its_turn() -> None:
    errand = errand_of(*[1] * 5, held_bytes=10)
    errand.next()
    errand.room.take(10, 0)
    assert (errand.next(), errand.next_behind(0), errand.goes_on()) == (None, None, False)


def test_the_first_has_its_turn_though_there_is_no_room_at_all() -> None:
    errand = errand_of(1, 1, held_bytes=0)
    assert errand.goes_on()
    assert errand.next() == 0
