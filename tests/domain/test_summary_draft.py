"""The summary drafted from a pack: every sentence of it is in the data."""

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from cpdesk.domain.earlier_review import earlier_ratings
from cpdesk.domain.edits import SetRating
from cpdesk.domain.measure import Measure
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.plain_english import opening_count
from cpdesk.domain.polarity import Polarity
from cpdesk.domain.quantity import Unit
from cpdesk.domain.rating import RagRating, Rating, RatingOverride
from cpdesk.domain.review import review_pack
from cpdesk.domain.summary_draft import MOST_REDS, draft_summary
from pack_builders import SUPPRESSED, applied, comment, measure, pack_of, scorecard, workbook
from sample_packs import ALL_PACKS, large_pack, sample_pack

HIGH = Polarity.HIGH
MOST_WORDS = 450
"""A page of 12 points holds about as many."""


def drafted(pack: BoardPack, **earlier: RagRating) -> str:
    ratings = {key.replace("_", "."): Rating(rag=rag) for key, rag in earlier.items()}
    return draft_summary(review_pack(pack), {key.lstrip("m"): rating for key, rating in ratings.items()}).plain


def pack_with(*measures: Measure) -> BoardPack:
    return pack_of(workbook([scorecard(measures)]))


def test_counts_stand_in_words_up_to_nine_and_out_of_what_is_rated() -> None:
    measures = [
        *(measure(f"1.{at}", f"Green {at}", [12, 11, 10], "15", row=at + 10) for at in range(1, 12)),
        *(measure(f"2.{at}", f"Red {at}", [20, 25, 30], "15", row=at + 40) for at in range(1, 5)),
        measure("3.1", "Without a target", [1, 2, 3], row=60),
    ]
    text = drafted(pack_with(*measures))
    assert text.startswith(
        "Of the 16 measures for Q1 2019/20, 15 are rated: 11 green (73%) and four red (27%). "
        "The percentages are of the measures that are rated."
    )
    assert text.endswith("One measure is not rated: it has no target.")
    assert "Four measures are red, listed from the one furthest from its target, for the tolerance that it has:" in text


def test_a_few_measures_have_no_percentages() -> None:
    assert drafted(pack_with(measure("1.1", "Alone", [20, 19, 26], "15"))).startswith(
        "The one measure for Q1 2019/20 is rated red."
    )
    two = [measure(f"1.{at}", f"Two {at}", [12, 11, 10], "15", row=at + 10) for at in (1, 2)]
    assert drafted(pack_with(*two)).startswith("Both measures for Q1 2019/20 are rated green.")


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (
            measure("2.6", "% below 90% attendance", [17, 19, 26], "15"),
            "2.6, % below 90% attendance, stands at 26% against a target of at most 15%, 11 percentage points over.",
        ),
        (
            measure("3.5", "% endorsed", [88, 86, 71], "90", polarity=HIGH),
            "3.5, % endorsed, stands at 71% against a target of at least 90%, 19 percentage points short.",
        ),
        (
            measure("3.8", "Children adopted", [9, 8, 3], "4", polarity=HIGH, unit=Unit.NUMBER),
            "3.8, Children adopted, stands at 3 against a target of at least 4, 1 short.",
        ),
        (
            measure("", "Waiting", [9, 8, 7], "< 5", unit=Unit.NUMBER),
            "“Waiting” stands at 7 against a target of below 5, 2 over.",
        ),
    ],
)
def test_a_red_measure_has_its_figure_its_target_and_by_how_much(made: Measure, said: str) -> None:
    assert said in drafted(pack_with(made)).splitlines()


def test_a_red_that_is_on_its_target_is_said_to_be_an_officers_and_off_by_nothing() -> None:
    edit = SetRating("1.3", RatingOverride(RagRating.RED, "plans named Kai are out of date", "A Writer"))
    text = drafted(applied(pack_with(measure("1.3", "% up to date", [94, 96, 97], "95", polarity=HIGH)), edit))
    assert "1.3, % up to date, stands at 97% against a target of at least 95%; an officer rated it red." in text
    assert "One of the ratings is an officer's own." in text


def test_what_changed_is_told_rating_by_rating_the_worst_first() -> None:
    measures = [
        measure("1.1", "A", [20, 19, 26], "15", row=10),
        measure("1.2", "B", [20, 19, 26], "15", row=11),
        measure("1.3", "C", [12, 11, 10], "15", row=12),
        measure("1.4", "D", [12, 11, 10], "15", row=13),
    ]
    amber, green = RagRating.AMBER, RagRating.GREEN
    text = drafted(pack_with(*measures), m1_1=amber, m1_2=amber, m1_3=amber, m1_4=green)
    assert (
        "Of the four measures that had a rating in the period before too, one has kept it. "
        "Two measures that were amber are now red: 1.1 and 1.2. One measure that was amber is now green: 1.3."
    ) in text


def test_nothing_is_said_of_earlier_ratings_that_nobody_has() -> None:
    assert "period before" not in drafted(sample_pack())


def test_the_largest_moves_are_told_by_how_many_they_come_to() -> None:
    moved = measure("1.1", "% in school", [60, 50, 62], "90", polarity=HIGH)
    current = replace(moved.values[-1], numerator=Decimal(81), denominator=Decimal(131))
    text = drafted(pack_with(replace(moved, values=(*moved.values[:-1], current))))
    assert (
        "Counted in numbers rather than percentages, the largest improvement is in 1.1, % in school: up 12 percentage "
        "points on the previous year's outturn, or about 16 cases of 131."
    ) in text
    assert "fall in performance" not in text


def test_every_measure_is_accounted_for_once_any_is_compared() -> None:
    measures = [
        measure("1.1", "A", [20, 19, 26], "15", row=10),
        measure("1.2", "B", [20, SUPPRESSED, 26], "15", row=11),
        measure("1.3", "C", [12, None, 10], "15", row=12),
        measure("1.4", "D", [12, 11, 10], "15", polarity=Polarity.NEUTRAL, row=13),
    ]
    assert (
        "one measure has worsened. One cannot be compared with it. One has no figure for one of the two periods. "
        "For one, neither higher nor lower is said to be better."
    ) in drafted(pack_with(*measures))


def test_reasons_for_no_rating_are_told_as_sentences() -> None:
    measures = [
        measure("1.1", "A", [20, 19, 26], row=10),
        measure("1.2", "B", [20, 19, 26], row=11),
        measure("1.3", "C", [12, 11, SUPPRESSED], "15", row=12),
    ]
    assert drafted(pack_with(*measures)).endswith(
        "Three measures are not rated: two have no target and one has a figure that is suppressed."
    )


def test_no_sentence_of_it_begins_with_a_figure() -> None:
    for name in sorted(ALL_PACKS):
        pack = ALL_PACKS[name]()
        review = review_pack(pack)
        text = draft_summary(review, earlier_ratings(pack, review)).plain
        lines = [line for line in text.splitlines() if " stands at " not in line and " has " not in line]
        assert not re.search(r"(?:^|[.:] )\d", "\n".join(lines), re.MULTILINE), name


def test_a_pack_without_measures_has_no_summary() -> None:
    assert draft_summary(review_pack(BoardPack()), {}).is_empty


def test_many_reds_still_leave_room_on_the_page() -> None:
    pack = large_pack(300)
    review = review_pack(pack)
    text = draft_summary(review, earlier_ratings(pack, review))
    assert (
        "A total of 200 measures are red. The 10 furthest from their targets, for the tolerance that each has, are:"
        in text.plain
    )
    assert sum("stands at" in line for line in text.plain.splitlines()) == MOST_REDS
    assert text.word_count < MOST_WORDS


def test_of_reds_with_long_names_as_many_are_listed_as_the_page_has_room_for() -> None:
    name = "No. of us who go to see it on a day we do so or at it by an aid to be at it or on it as we do"
    reds = [measure(f"1.{at}", f"{name} {at}", [20, 25, 30 + at], "15", row=at) for at in range(1, 21)]
    text = draft_summary(review_pack(pack_with(*reds)), {})
    listed = sum("stands at" in line for line in text.plain.splitlines())
    assert listed == 8
    assert f"Twenty measures are red. The {listed} furthest from their targets" in text.plain
    assert f"{opening_count(20 - listed)} more are red." in text.plain
    assert text.word_count <= MOST_WORDS


def test_no_figure_that_is_suppressed_and_no_exempt_word_gets_in() -> None:
    hidden = measure("5.6", "Number in custody", [5, 4, SUPPRESSED], "2", unit=Unit.NUMBER, row=58)
    pack = applied(
        pack_with(hidden, measure("2.6", "% below", [17, 19, 26], "15")),
        SetRating("5.6", RatingOverride(RagRating.RED, "a matter about Kai", "A Writer")),
        comment("2.6", text="Sixty-two young people are named.", exempt="2"),
    )
    text = drafted(pack)
    assert "5.6, Number in custody, has a figure that is suppressed; an officer rated it red." in text
    assert "Kai" not in text
    assert "Sixty-two" not in text
    assert set(re.findall(r"\d+(?:\.\d+)?", text)) <= {"26", "15", "11", "2.6", "5.6", "1", "2019", "20"}


def test_what_commentary_is_owed_is_not_for_readers() -> None:
    assert "commentary" not in drafted(sample_pack()).casefold()
