"""Where a scorecard shows its ratings."""

from cpdesk.domain.measure import RagSource, SuppliedRating
from cpdesk.domain.rating import RagRating
from cpdesk.domain.scorecard import ColumnRole
from grid_builders import Content, filled
from understood import understood_card

R, A, G = RagRating.RED, RagRating.AMBER, RagRating.GREEN
FIRST: list[Content] = ["Ref", "Measure", "Q1 2019/20"]


def supplied(headings: list[Content], *rows: list[Content]) -> list[SuppliedRating]:
    """Return the ratings that the measures of a scorecard show."""
    return [measure.supplied_rating for measure in understood_card(headings, *rows).measures]


def test_a_column_of_ratings_comes_before_the_colours_of_values() -> None:
    (first, second) = supplied(
        [*FIRST, "RAG"], ["1.1", "Visits made", filled(5, "FF0000"), "G"], ["1.2", "Moves made", 6, "R"]
    )

    assert (first.rag, first.source, first.place.cell if first.place else None) == (G, RagSource.TEXT, "D2")
    assert second.rag is R


def test_a_column_of_ratings_that_is_empty_leaves_the_colours_to_say_it() -> None:
    (first, second) = supplied(
        [*FIRST, "RAG"], ["1.1", "Visits made", filled(5, "FF0000"), None], ["1.2", "Moves", filled(6, "00B050"), None]
    )

    assert (first.rag, first.source, first.place.cell if first.place else None) == (R, RagSource.FILL, "C2")
    assert second.rag is G


def test_of_several_columns_of_ratings_the_current_periods_counts() -> None:
    headings: list[Content] = [*FIRST, "RAG Q1 2019/20", "Q2 2019/20", "RAG Q2 2019/20"]
    (found,) = supplied(headings, ["1.1", "Visits made", 5, "R", 6, "A"])

    assert found.rag is A


def test_the_forecast_is_kept_apart() -> None:
    (found,) = supplied([*FIRST, "RAG", "Forecast RAG"], ["1.1", "Visits made", 5, "R", "G"])

    assert (found.rag, found.forecast) == (R, G)


def test_words_that_the_legend_explains_make_a_column_one_of_ratings() -> None:
    card = understood_card(
        [*FIRST, "How it goes"],
        ["1.1", "Visits made", 5, "Met"],
        ["1.2", "Moves made", 6, "Missed"],
        [],
        ["Green – Met"],
        ["Red – Missed"],
    )

    assert card.columns[3].role is ColumnRole.RAG
    assert [measure.supplied_rating.rag for measure in card.measures] == [G, R]
