"""A measure is called by its reference; by its sheet too where another has the same."""

from dataclasses import replace

import pytest

from cpdesk.domain.edits import SetLead, SetRating, ShareCommentary, WriteCommentary
from cpdesk.domain.measure import Measure
from cpdesk.domain.measure_name import commentary_name, measure_name
from cpdesk.domain.pack_text import pack_texts
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.record_names import record_names
from cpdesk.domain.rich_text import RichText
from cpdesk.services.checking import before_export
from cpdesk.services.history import History
from cpdesk.services.importing import begin_pack
from cpdesk.services.session import Session
from pack_builders import measure, scorecard, workbook

HOMES = "Pledge 4: We will find you a stable and happy home"


@pytest.mark.parametrize(
    ("key", "name"),
    [
        ("3.6", "3.6"),
        ("Scorecard!3.6", "3.6 (Scorecard)"),
        ("Scorecard!B12", "B12 (Scorecard)"),
        ("Children who said Wow! in their review", "Children who said Wow! in their review"),
        ("Children who said Wow!", "Children who said Wow!"),
        ("Many " * 20, f"{'Many ' * 10}Many…"),
    ],
)
def test_a_key_is_told_in_the_words_of_people(key: str, name: str) -> None:
    assert measure_name(key) == name


def test_a_commentary_is_called_by_its_measures_or_its_pledge() -> None:
    assert commentary_name(("Monthly!3.6", "4.1", "4.2")) == "3.6 (Monthly), 4.1 and 4.2"
    assert commentary_name(("4.1", "4.2"), HOMES) == "Pledge 4"


def on_sheet(item: Measure, sheet: str) -> Measure:
    return replace(item, place=CellPlace(sheet, item.place.cell))


def session() -> Session:
    """Return a session on a pack in which two sheets have a red measure 3.6, and a pledge one commentary."""
    begun = Session("Jo Example")
    cards = [
        scorecard([on_sheet(measure("3.6", title, ("19", "19", "26"), "15", pledge=HOMES), sheet)], sheet=sheet)
        for title, sheet in (("Visits in the quarter", "Scorecard"), ("Visits in the month", "Monthly"))
    ]
    begin_pack(begun, [workbook(cards)])
    begun.apply(WriteCommentary("Scorecard!3.6", RichText.of("Late.")))
    return begun


def test_no_key_is_shown_where_two_sheets_have_the_same_reference() -> None:
    held = session()
    held.apply(SetRating("Monthly!3.6", RatingOverride(RagRating.RED, "Late", "Jo")))
    held.apply(SetLead("Monthly!3.6", "Placements"))
    history = History(held.records)
    said = [
        *(text.name for text in pack_texts(held.pack)),
        *(item.text for item in before_export(held.pack) if item.kind == "measure"),
        *(f"{history.words(entry)} {history.after_text(entry)}" for entry in history.entries if "3.6" in entry.field),
        SetLead("Monthly!3.6", "").label,
        ShareCommentary("Monthly!3.6", ("Scorecard!3.6",)).label,
    ]
    assert "Commentary on 3.6 (Scorecard)" in said
    assert "Reason for the rating of 3.6 (Monthly)" in said
    assert not [words for words in said if "!" in words]


def test_a_commentary_on_a_pledge_is_called_so_in_its_text_and_in_the_history() -> None:
    held = session()
    held.apply(ShareCommentary("Scorecard!3.6", (), HOMES))
    assert [text.name for text in pack_texts(held.pack)][-1] == "Commentary on Pledge 4"
    commentary = held.pack.commentary_by_measure["Scorecard!3.6"]
    assert record_names(held.records).commentary(commentary.id) == "Pledge 4"
