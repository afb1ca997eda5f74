"""Changing fields of frozen classes gives what ``dataclasses.replace`` gives."""

import dataclasses

import pytest

from pipeline.interpret.context import Context
from pipeline.model.replacing import replace


@dataclasses.dataclass(frozen=True, slots=True)
class Doubled:
    """Makes something of its fields."""

    one: int
    twice: int = dataclasses.field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "twice", 2 * self.one)


@dataclasses.dataclass
class Plain:
    """Has no slots."""

    one: int
    two: int = 2


def test_changes_what_is_named_and_keeps_the_rest() -> None:
    context = Context(platform_code="email", request="How many?")
    changed = replace(context, platform_code="", outcome_from="question")
    assert changed == dataclasses.replace(context, platform_code="", outcome_from="question")
    assert context.platform_code == "email"
    assert hash(changed) == hash(Context(outcome_from="question", request="How many?"))


def test_a_class_that_makes_something_of_its_fields_is_made_anew() -> None:
    assert replace(Doubled(2), one=3).twice == 6


def test_a_class_without_slots_is_made_anew() -> None:
    assert replace(Plain(1), two=3) == Plain(1, 3)


def test_an_unknown_field_is_refused() -> None:
    with pytest.raises(KeyError):
        replace(Context(), nothing=1)  # type: ignore[call-arg]
