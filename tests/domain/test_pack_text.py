"""The texts of a pack with their places."""

from cpdesk.domain.edits import ReplaceWords, SetAction, SetDetail, SetRating
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_text import pack_texts
from cpdesk.domain.rating import RagRating, RatingOverride
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_place import TextKind, TextPlace
from cpdesk.domain.text_search import Search
from pack_builders import applied, comment, measure, pack_of, scorecard, sections, workbook


def _pack() -> BoardPack:
    measures = [
        measure("2.5", "Fixed term exclusions", ("58", "14", "14"), "15", row=20),
        measure("2.6", "Attendance", ("19", "19", "26"), "15", row=21),
        measure("2.7", "Progress", ("19", "19", "26"), "15", row=22),
    ]
    edits = (
        comment("2.6", text="About attendance."),
        comment("2.5", "2.7", text="About both."),
        SetRating("2.7", RatingOverride(RagRating.GREEN, "Two had left", "A Writer")),
        *sections(
            Section("background", Part.BACKGROUND, text=RichText.of("Behind it.")),
            Section("custom:next", Part.CUSTOM, "Next steps", text=RichText.of("More.")),
            Section("implications:legal", Part.IMPLICATIONS, "Legal", text=RichText.of("None.")),
            Section("service:fostering", "service", "Fostering", text=RichText.of("Homes.")),
            Section("empty", Part.INTRODUCTION),
        ),
        SetDetail("title", "Update"),
    )
    return pack_of(workbook([scorecard(measures)]), edits=edits)


def test_stand_in_the_order_in_which_they_are_read() -> None:
    assert [(text.name, text.text.plain) for text in pack_texts(_pack())] == [
        ("Report details: title", "Update"),
        ("Background", "Behind it."),
        ("Heading of Next steps", "Next steps"),
        ("Next steps", "More."),
        ("Implications: Legal", "None."),
        ("Heading of Fostering", "Fostering"),
        ("Fostering", "Homes."),
        ("Commentary on 2.5 and 2.7", "About both."),
        ("Commentary on 2.6", "About attendance."),
        ("Reason for the rating of 2.7", "Two had left"),
    ]


def test_a_shared_commentary_stands_once_at_its_first_measure() -> None:
    shared = [text.place for text in pack_texts(_pack()) if text.text.plain == "About both."]

    assert shared == [TextPlace(TextKind.COMMENTARY, "2.5")]


def test_what_a_workbook_supplies_is_none_of_them() -> None:
    assert pack_texts(pack_of(workbook([scorecard([measure("2.5", "Exclusions", (1, 2, 3), "15")])]))) == ()


def test_words_are_replaced_in_the_heading_of_a_service_and_in_an_action() -> None:
    pack = applied(_pack(), SetAction("2.6", RequiredAction("Meet the Fostering team", "Jo")))
    found = Search("Fostering").found_in(pack_texts(pack))
    assert [one.within.name for one in found] == ["Heading of Fostering", "Action on 2.6"]
    after = applied(pack, ReplaceWords(found, "Family homes"))
    assert [section.heading for section in after.sections if section.part == "service"] == ["Family homes"]
    action = after.commentary_by_measure["2.6"].action
    assert (action.text, action.owner) == ("Meet the Family homes team", "Jo")
    nothing = ReplaceWords(Search("Meet the Fostering team").found_in(pack_texts(pack)), "")
    assert nothing.changes(pack) == {}
