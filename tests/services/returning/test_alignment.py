"""Lines of two papers are paired in their order, the same ones first."""

from cpdesk.services.returning.alignment import aligned


def test_same_lines_are_paired_and_changed_ones_between_them() -> None:
    one = ["Heading", "Two schools account for most.", "Advisers meet often.", "End"]
    other = [
        "Heading",
        "New words that are like nothing.",
        "Two schools account for some.",
        "Advisers meet often.",
        "End",
    ]
    assert [(i, j) for i, j, _ in aligned(one, other, 60)] == [(0, 0), (1, 2), (2, 3), (3, 4)]


def test_the_likelier_of_two_is_paired() -> None:
    pairs = aligned(
        ["Carers were thanked in June."], ["Carers were asked in July.", "Carers were thanked in June!"], 50
    )
    assert [(i, j) for i, j, _ in pairs] == [(0, 1)]


def test_what_is_not_alike_enough_is_not_paired() -> None:
    assert aligned(["One thing."], ["Quite another matter altogether."], 60) == []


def test_lines_that_are_there_many_times_are_paired_in_order() -> None:
    one, other = ["to be supplied"] * 4, ["to be supplied"] * 3
    assert [(i, j) for i, j, _ in aligned(one, other, 60)] == [(0, 0), (1, 1), (2, 2)]


def test_a_long_paper_is_paired_whole() -> None:
    one = [line for at in range(10_000) for line in (f"Measure {at}", "Commentary to be supplied.")]
    other = [line if at % 50 else f"{line} changed" for at, line in enumerate(one)]
    assert len(aligned(one, other, 60)) == len(one)
