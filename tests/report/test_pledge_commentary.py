"""What is said of a whole pledge is printed once, under its heading."""

from datetime import date

from builders import small_session
from cpdesk.domain.edits import (
    Edit,
    SetAction,
    SetCommentaryExempt,
    ShareCommentary,
    TakeOutSection,
    WriteCommentary,
)
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.required_action import RequiredAction
from cpdesk.domain.rich_text import RichText
from cpdesk.report.compose import compose
from cpdesk.services.publishing import suggested_name
from outline_text import spoken
from pack_builders import PLEDGES, sections

CARE = PLEDGES[2]
PLAN = RequiredAction("Find carers", "Jo", date(2019, 9, 30))
WHOLE: tuple[Edit, ...] = (
    *sections(Section("introduction", Part.INTRODUCTION), Section("care", Part.PLEDGE, pledge=CARE)),
    WriteCommentary("3.1", RichText.of("Too few carers.")),
    SetAction("3.1", PLAN),
    ShareCommentary("3.1", (), CARE),
)


def paper(*edits: Edit, part: str = "public") -> list[str]:
    pack: BoardPack = small_session(*WHOLE, *edits).pack
    return spoken(compose(pack, part="exempt" if part == "exempt" else "public")).splitlines()


def test_it_stands_once_under_the_heading_of_its_pledge_with_its_action() -> None:
    lines = paper()
    at = next(place for place, line in enumerate(lines) if line.endswith(f" {CARE}"))
    assert [line.partition(" ")[2] for line in lines[at + 1 : at + 5]] == [
        "Of the two rated measures under this pledge, one (50%) is amber and one (50%) is red.",
        "Draft: this commentary has not been confirmed.",
        "Too few carers.",
        "Action: Find carers. Owner: Jo. By: 30 September 2019.",
    ]
    assert sum("Too few carers." in line for line in lines) == 1


def test_each_red_measure_of_it_has_an_entry_that_points_there() -> None:
    lines = paper()
    assert any(line.endswith("Measure 3.1: % in internal foster care") for line in lines)
    assert any(f"The commentary under “{CARE}” covers this measure." in line for line in lines)
    assert not any("Measures 3.1 and 3.2" in line for line in lines)


def test_without_a_section_of_the_pledge_it_is_still_printed() -> None:
    lines = paper(TakeOutSection("care"))
    assert any(line.endswith(f" {CARE}") for line in lines)
    assert sum("Too few carers." in line for line in lines) == 1


def test_an_exempt_one_is_left_out_with_its_action_and_named_in_the_marking() -> None:
    exempt = SetCommentaryExempt("3.1", "3")
    public = "\n".join(paper(exempt))
    assert "Too few carers." not in public
    assert "Find carers" not in public
    assert "The commentary on this part is exempt under paragraph 3" in public
    assert "paragraph 3 of Part 1" in paper(exempt, part="exempt")[0]
    pack = small_session(*WHOLE, exempt).pack
    assert "paragraph 3" in suggested_name(pack, "exempt")


def test_a_pledge_with_a_public_and_an_exempt_section_prints_it_once() -> None:
    second = Section("care-2", Part.PLEDGE, pledge=CARE, text=RichText.of("One child."), exempt="1")
    lines = paper(*sections(Section("voice", Part.CUSTOM, "Voice"), second))
    assert sum("Too few carers." in line for line in lines) == 1
