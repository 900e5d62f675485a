"""Trackers are read with numbers cut from their wording, statuses in a small vocabulary."""

import pytest

from cpdesk.domain.tracker import TrackerStatus
from cpdesk.excel.reader import understand
from cpdesk.excel.trackers import cut_number, status_of
from grid_builders import Content, sheet, workbook


@pytest.mark.parametrize(
    ("text", "number", "wording"),
    [
        ("Recommendation 4: Write to the Minister", "4", "Write to the Minister"),
        ("Action 12 – Train members", "12", "Train members"),
        ("1. Adopt a handbook", "1", "Adopt a handbook"),
        ("(4) Adopt a handbook", "4", "Adopt a handbook"),
        ("4.1 Adopt a handbook", "4.1", "Adopt a handbook"),
        ("R4. Adopt a handbook", "4", "Adopt a handbook"),
        ("2020 pledges to be written", "", "2020 pledges to be written"),
        ("3 months to complete the plan", "", "3 months to complete the plan"),
        ("Adopt a handbook", "", "Adopt a handbook"),
    ],
)
def test_a_number_is_cut_from_the_wording(text: str, number: str, wording: str) -> None:
    assert cut_number(text) == (number, wording)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Complete", TrackerStatus.COMPLETE),
        ("COMPLETED.", TrackerStatus.COMPLETE),
        ("In progress", TrackerStatus.ONGOING),
        ("Overdue", TrackerStatus.OVERDUE),
        ("Not yet started", TrackerStatus.NOT_STARTED),
        ("Work completed but this remains a pressure.", None),
        ("", None),
    ],
)
def test_a_status_is_a_word_or_two(text: str, status: TrackerStatus | None) -> None:
    assert status_of(text) is status


def test_a_status_that_says_something_else_is_kept_and_pointed_out() -> None:
    rows = [
        ["Ref", "Action", "Update", "Status"],
        ["A1", "Train members", "Two sessions held", "Done"],
        ["A2", "Write a plan", "Drafted", "With the board for comment"],
        ["A3", "Review fostering", "", ""],
    ]
    supplied = understand(workbook(sheet(rows, name="Actions")))
    (tracker,) = supplied.trackers

    assert [(item.number, item.text, item.status, item.status_text) for item in tracker.items] == [
        ("A1", "Train members", TrackerStatus.COMPLETE, "Done"),
        ("A2", "Write a plan", None, "With the board for comment"),
        ("A3", "Review fostering", None, ""),
    ]
    assert [(finding.code, finding.place.cell) for finding in supplied.findings] == [
        ("status-unclear", "D3"),
        ("status-unclear", "D4"),
    ]


def test_a_heading_that_says_the_status_in_two_words_heads_it() -> None:
    rows: list[list[Content]] = [
        ["No.", "Action", "Update", "RAG / Status"],
        [1, "Train members", "Held", "In progress"],
    ]
    supplied = understand(workbook(sheet(rows)))

    assert [item.status for tracker in supplied.trackers for item in tracker.items] == [TrackerStatus.ONGOING]
