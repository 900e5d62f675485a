"""What sections are called."""

from cpdesk.domain.narrative import Part
from cpdesk.domain.section_id import section_id


def test_an_id_is_made_of_the_part_and_the_words() -> None:
    assert section_id(Part.CUSTOM, "Young people’s voice!") == "custom:young-people-s-voice"
    assert section_id(Part.BACKGROUND, " – ") == "background"


def test_an_id_that_is_taken_is_numbered() -> None:
    assert section_id(Part.CUSTOM, "Voice", {"custom:voice", "custom:voice-2"}) == "custom:voice-3"
    assert section_id(Part.CUSTOM, "", ["custom"]) == "custom-2"
