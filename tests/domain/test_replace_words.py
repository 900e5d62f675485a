"""Replacing words in a pack, as one step."""

from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import (
    AcceptDraft,
    DraftSection,
    ReplaceWords,
    SetCommentaryState,
    SetDetail,
    SetRating,
    WriteCommentary,
)
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_text import pack_texts
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_search import Found, Search
from pack_builders import applied, comment, measure, pack_of, scorecard, sections, workbook


def _pack() -> BoardPack:
    measures = [
        measure("2.5", "Placement moves", ("58", "14", "14"), "15", row=20),
        measure("2.6", "Attendance", ("19", "19", "26"), "15", row=21),
    ]
    edits = (
        comment("2.6", text="A placement, and another placement."),
        SetCommentaryState("2.6", CommentaryState.READY),
        SetRating("2.5", RatingOverride(RagRating.GREEN, "Placement ended", "A Writer")),
        *sections(
            Section("custom:placement", Part.CUSTOM, "Placement", text=RichText.of("Each placement counts.")),
            Section("background", Part.BACKGROUND, text=RichText.of("Nothing here.")),
        ),
        SetDetail("title", "Placement report"),
    )
    return pack_of(workbook([scorecard(measures)]), edits=edits)


def _found(pack: BoardPack, words: str) -> tuple[Found, ...]:
    return Search(words).found_in(pack_texts(pack))


def _lines(pack: BoardPack) -> dict[str, str]:
    return {text.name: text.text.plain for text in pack_texts(pack)}


def test_all_that_was_found_is_replaced_wherever_it_stands() -> None:
    pack = _pack()
    edit = ReplaceWords(_found(pack, "placement"), "home")

    assert edit.count(pack) == 6
    assert _lines(applied(pack, edit)) == {
        "Report details: title": "home report",
        "Heading of home": "home",
        "home": "Each home counts.",
        "Background": "Nothing here.",
        "Reason for the rating of 2.5": "home ended",
        "Commentary on 2.6": "A home, and another home.",
    }


def test_the_workbook_and_who_overrode_stay_as_they_are() -> None:
    pack = _pack()
    after = applied(pack, ReplaceWords(_found(pack, "placement"), "home"))

    assert after.measures["2.5"][1].title == "Placement moves"
    override = after.override("2.5")
    assert override is not None
    assert override.name == "A Writer"
    assert after.library == pack.library


def test_one_place_alone_can_be_replaced() -> None:
    pack = _pack()
    second = _found(pack, "placement")[-1]

    assert (
        _lines(applied(pack, ReplaceWords((second,), "home")))["Commentary on 2.6"] == "A placement, and another home."
    )


def test_a_text_that_nobody_has_accepted_is_still_a_draft() -> None:
    drafted = DraftSection("background", RichText.of("Each placement counts."), "source")
    pack = applied(_pack(), drafted)
    after = applied(pack, ReplaceWords(_found(pack, "placement"), "home"))
    sections_after = {section.id: section for section in after.all_sections}
    assert sections_after["background"].text.plain == "Each home counts."
    assert sections_after["background"].is_draft
    assert sections_after["background"].source == "source"
    assert not sections_after["custom:placement"].is_draft


def test_a_draft_that_was_accepted_becomes_the_words_of_a_person() -> None:
    drafted = DraftSection("background", RichText.of("Each placement counts."))
    pack = applied(_pack(), drafted, AcceptDraft("background"))
    after = applied(pack, ReplaceWords(_found(pack, "placement"), "home"))
    (section,) = (section for section in after.all_sections if section.id == "background")
    assert not section.is_draft


def test_a_commentary_that_was_ready_is_a_draft_again() -> None:
    pack = _pack()
    after = applied(pack, ReplaceWords(_found(pack, "another"), "a second"))

    assert pack.commentaries["2.6"].state is CommentaryState.READY
    assert after.commentaries["2.6"].state is CommentaryState.DRAFT


def test_what_has_to_say_something_is_left_where_nothing_would_be_left() -> None:
    pack = _pack()
    edit = ReplaceWords(_found(pack, "placement"), "")
    lines = _lines(applied(pack, edit))

    assert edit.count(pack) == 5
    assert lines["Heading of Placement"] == "Placement"
    assert lines["Report details: title"] == "report"


def test_a_text_that_was_changed_since_is_left_alone() -> None:
    pack = _pack()
    found = _found(pack, "another")
    since = applied(pack, WriteCommentary("2.6", RichText.of("Written anew, another time.")))
    edit = ReplaceWords(found, "one more")

    assert edit.count(since) == 0
    assert edit.changes(since) == {}


def test_words_replaced_by_themselves_are_no_change() -> None:
    pack = _pack()
    edit = ReplaceWords(Search("placement", matches_case=True).found_in(pack_texts(pack)), "placement")

    assert edit.changes(pack) == {}
    assert edit.count(pack) == 0


def test_the_step_is_named_by_what_it_does() -> None:
    pack = _pack()

    assert ReplaceWords(_found(pack, "placement"), "home").label == "replacing “Placement” with “home”"


def test_words_begin_with_a_capital_where_those_before_did_if_so_wished() -> None:
    pack = _pack()
    found = _found(pack, "placement")
    kept = [text.text.plain for text in pack_texts(applied(pack, ReplaceWords(found, "home", keeps_capitals=True)))]
    as_typed = [text.text.plain for text in pack_texts(applied(pack, ReplaceWords(found, "home")))]
    assert {"Home report", "A home, and another home.", "Home ended"} <= set(kept)
    assert {"home report", "A home, and another home.", "home ended"} <= set(as_typed)
