"""Names beside periods that nothing knows are asked about: their figures may be another's, or the council's own."""

from cpdesk.domain.scorecard import ColumnRole
from grid_builders import Content
from understood import understood

_ROW: list[Content] = ["1.1", "Children in care", 402, 410, 415, 400]


def _asked(*headings: str, title: str = "Scorecard 2019/20") -> list[tuple[str, str | None]]:
    supplied = understood([title], [], ["Ref", "Measure", *headings], _ROW)
    return [(ask.place.cell, ask.default) for ask in supplied.questions if "Whose figures" in ask.text]


def test_an_unknown_name_beside_a_period_is_asked_about() -> None:
    assert _asked("Q1", "Q2", "Wexshire Q2", "Target") == [("E3", ColumnRole.COMPARATOR.value)]


def test_a_lone_name_that_was_taken_for_the_council_is_asked_about() -> None:
    assert _asked("Q1", "Q2", "Ourshire 2018/19", "Target") == [("E3", ColumnRole.VALUE.value)]


def test_known_councils_comparators_and_the_name_of_the_title_are_not_asked_about() -> None:
    assert _asked("Q1", "Q2", "Kent Q2", "England Q2") == []
    assert _asked("Q1", "Q2", "Ourshire 2018/19", "Target", title="Ourshire scorecard 2019/20") == []


def test_the_name_over_several_periods_is_the_councils_own_without_a_question() -> None:
    assert _asked("Ourshire 2017/18", "Ourshire 2018/19", "Ourshire 2019/20", "Target") == []


def test_words_on_the_kind_of_figures_are_no_name() -> None:
    assert _asked("Q1", "Q2 (unvalidated)", "Target") == []
