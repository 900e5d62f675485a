"""Whether the colours of a column are ratings."""

from cpdesk.domain.rating import RagRating
from grid_builders import Cell, Content, filled
from understood import understood_card

RED, GREEN, BLUE = "FF0000", "00B050", "0070C0"
R, G = RagRating.RED, RagRating.GREEN
HEADINGS: list[Content] = ["Ref", "Measure", "2018/19", "Q1 2019/20"]


def ratings(*rows: list[Content], headings: list[Content] = HEADINGS) -> list[RagRating | None]:
    """Return the ratings that the workbook shows."""
    return [measure.supplied_rating.rag for measure in understood_card(headings, *rows).measures]


def test_two_colours_on_the_current_values_are_ratings() -> None:
    rows: list[list[Content]] = [["1.1", "Visits made", 5, filled(6, RED)], ["1.2", "Moves made", 5, filled(6, GREEN)]]

    assert ratings(*rows) == [R, G]


def test_one_colour_on_the_current_values_is_a_rating_unless_the_heading_has_it_too() -> None:
    rows: list[list[Content]] = [["1.1", "Visits made", 5, filled(6, GREEN)], ["1.2", "Moves made", 5, 6]]
    shaded: list[Content] = [*HEADINGS[:3], filled("Q1 2019/20", GREEN)]

    assert ratings(*rows) == [G, None]
    assert ratings(*rows, headings=shaded) == [None, None]


def test_a_column_picked_out_where_nothing_is_to_be_rated_is_not_rated() -> None:
    rows: list[list[Content]] = [
        ["1.1", "Visits made", 5, filled(6, GREEN)],
        ["1.2", "Moves made", 5, Cell(fill=GREEN)],
    ]

    assert ratings(*rows) == [None, None]


def test_a_row_in_one_colour_from_end_to_end_is_a_band() -> None:
    band: list[Content] = [filled("1.1", GREEN), filled("Visits made", GREEN), filled(5, GREEN), filled(6, GREEN)]

    assert ratings(band, ["1.2", "Moves made", 5, 6]) == [None, None]


def test_a_blue_alone_is_a_highlight() -> None:
    assert ratings(["1.1", "Visits made", 5, filled(6, BLUE)], ["1.2", "Moves made", 5, 6]) == [None, None]


def test_colours_of_wordings_that_follow_the_pledges_are_the_pledges_own() -> None:
    def coloured(ref: str, fill: str) -> list[Content]:
        return [ref, filled(f"Number of visits {ref}", fill), 5, 6]

    first, second = [coloured("1.1", RED), coloured("1.2", RED)], [coloured("2.1", GREEN), coloured("2.2", GREEN)]
    mixed = [coloured("1.1", RED), coloured("1.2", GREEN)]

    assert ratings(["Pledge 1 – Home"], *first, ["Pledge 2 – Health"], *second) == [None] * 4
    assert ratings(["Pledge 1 – Home"], *mixed, ["Pledge 2 – Health"], *second) == [R, G, G, G]
