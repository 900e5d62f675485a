"""Where the counts of a pledge stand in the left pane."""

from cpdesk.ui.widgets.place_delegate import count_places


def test_counts_stand_in_columns_where_there_is_room() -> None:
    assert count_places(200, 38, 30, 4) == [(0, 0), (0, 38), (0, 76), (0, 114)]


def test_they_draw_together_before_they_take_another_line() -> None:
    assert count_places(120, 38, 30, 4) == [(0, 0), (0, 30), (0, 60), (0, 90)]


def test_counts_too_wide_for_one_line_go_on_below_it_and_never_one_over_another() -> None:
    assert count_places(150, 38, 60, 4) == [(0, 0), (0, 60), (1, 0), (1, 60)]
