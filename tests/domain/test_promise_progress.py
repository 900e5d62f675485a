"""How a promise is going, told by the ratings of its measures."""

import pytest

from cpdesk.domain.promise_progress import Verdict, progress_of, unscored_sentences
from cpdesk.domain.rating import RagRating
from cpdesk.domain.review import RatingCounts

G, B, AG, Y, A, AR, R = (
    RagRating.GREEN, RagRating.BLUE, RagRating.AMBER_GREEN, RagRating.YELLOW, RagRating.AMBER, RagRating.AMBER_RED,
    RagRating.RED,
)  # fmt: skip


@pytest.mark.parametrize(
    ("counts", "verdict", "sentence"),
    [
        ({G: 6}, Verdict.WELL, "All 6 things we measure are going well."),
        ({G: 1, B: 1}, Verdict.WELL, "Both things we measure are going well."),
        ({G: 1}, Verdict.WELL, "The one thing we measure is going well."),
        ({G: 4, A: 1, R: 1}, Verdict.MOSTLY, "4 of the 6 things we measure are going well."),
        ({G: 3, A: 3}, Verdict.SOME_WAY, "3 of the 6 things we measure are going well."),
        ({G: 1, AG: 2, Y: 1}, Verdict.SOME_WAY, "1 of the 4 things we measure is going well."),
        ({G: 2, R: 2}, Verdict.BADLY, "2 of the 4 things we measure are going well."),
        ({G: 1, A: 2, R: 2, AR: 1}, Verdict.BADLY, "1 of the 6 things we measure is going well."),
        ({A: 2}, Verdict.SOME_WAY, "Neither of the 2 things we measure is going well."),
        ({A: 3}, Verdict.SOME_WAY, "None of the 3 things we measure is going well."),
        ({R: 1}, Verdict.BADLY, "The one thing we measure is not going well enough."),
        ({G: 1200, A: 1}, Verdict.MOSTLY, "1,200 of the 1,201 things we measure are going well."),
    ],
)
def test_the_verdict_and_its_sentence(counts: dict[RagRating, int], verdict: Verdict, sentence: str) -> None:
    progress = progress_of(RatingCounts(counts, 2, 0))
    assert (progress.verdict, progress.sentence) == (verdict, sentence)


def test_what_has_no_score_is_neither_good_nor_bad() -> None:
    progress = progress_of(RatingCounts({}, 3, 0))
    assert (progress.verdict, progress.sentence) == (Verdict.UNKNOWN, "The things we measure have no score yet.")
    assert progress_of(RatingCounts({}, 0, 0)).sentence == ""


@pytest.mark.parametrize(
    ("total", "watched", "sentence"),
    [
        (3, 3, "The things we measure have no target: we just watch them."),
        (3, 2, "The things we measure have no score yet."),
        (1, 1, "The one thing we measure has no target: we just watch it."),
        (1, 0, "The one thing we measure has no score yet."),
    ],
)
def test_what_has_no_target_waits_for_no_score(total: int, watched: int, sentence: str) -> None:
    assert progress_of(RatingCounts({}, total, 0), watched).sentence == sentence


@pytest.mark.parametrize(
    ("unrated", "watched", "sentences"),
    [
        (0, 0, ""),
        (3, 0, "Of all 9 things we measure, 3 have no score yet."),
        (3, 3, "Of all 9 things we measure, 3 have no target: we just watch them."),
        (3, 1, "Of all 9 things we measure, 1 has no target: we just watch it. 2 have no score yet."),
        (3, 2, "Of all 9 things we measure, 2 have no target: we just watch them. 1 has no score yet."),
    ],
)
def test_what_no_promise_counts_is_told_with_why(unrated: int, watched: int, sentences: str) -> None:
    assert unscored_sentences(RatingCounts({G: 9 - unrated}, unrated, 0), watched) == sentences
