import threading
from concurrent.futures import ThreadPoolExecutor

from pipeline.isolation.places import Places

PATIENCE = 20.0


def test_whoever_wants_a_place_waits_for_one() -> None:
    places = Places(1)
    order = []

    def sit(name: str) -> None:
        with places.one(lambda: True) as has_place:
            assert has_place
            order.append(f"{name} sits")
        order.append(f"{name} goes")

    with ThreadPoolExecutor(1) as threads:
        with places.one(lambda: True):
            second = threads.submit(sit, "second")
            assert not threading.Event().wait(0.05)
            assert not order
        second.result(PATIENCE)
    assert order == ["second sits", "second goes"]


def test_whoever_wants_none_any_more_does_not_wait_for_the_slow() -> None:
    places = Places(2)
    is_wanted = threading.Event()
    is_wanted.set()

    def wait() -> bool:
        with places.one(is_wanted.is_set) as has_place:
            return has_place

    with ThreadPoolExecutor(1) as threads, places.one(lambda: True):  # the slow one, which stays
        with places.one(lambda: True):
            waiting = threads.submit(wait)
            assert not waiting.done()
            is_wanted.clear()
        assert waiting.result(PATIENCE) is False


def test_a_place_is_free_again_after_an_error() -> None:
    places = Places(1)
    for _ in range(2):
        try:
            with places.one(lambda: True) as has_place:
                assert has_place
                raise ZeroDivisionError
        except ZeroDivisionError:
            continue
