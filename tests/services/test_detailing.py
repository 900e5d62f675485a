"""What a details file says, as edits of a pack."""

from dataclasses import replace
from pathlib import Path

import pytest

from builders import small_session, small_workbook
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import WriteCommentary
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.narrative import Part, Section
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.provenance import CellPlace
from cpdesk.domain.rich_text import RichText
from cpdesk.services.detailing import details_edit, edit_of
from cpdesk.services.details_file import parse_details
from pack_builders import PLEDGES, applied, measure, pack_of, scorecard, sections, workbook

STARTING = (
    Section("introduction", Part.INTRODUCTION, text=RichText.of("Drafted.")),
    Section("background", Part.BACKGROUND),
    Section("pledge:2", Part.PLEDGE, pledge=PLEDGES[1]),
    Section("pledge:3", Part.PLEDGE, pledge=PLEDGES[2]),
    Section("implications:legal", Part.IMPLICATIONS, "Legal"),
    Section("implications:financial", Part.IMPLICATIONS, "Financial"),
)


def pack() -> BoardPack:
    return pack_of(small_workbook(), edits=sections(*STARTING))


def after(text: str, before: BoardPack | None = None) -> BoardPack:
    before = before or pack()
    return applied(before, edit_of(parse_details(text), before))


def section(text: str, **keys: str) -> str:
    lines = [f"{name} = '{value}'" for name, value in keys.items()]
    return "\n".join(["[[section]]", *lines, f"text = '''\n{text}'''\n"])


def commentary(text: str, *measures: str, more: str = "") -> str:
    return f"[[commentary]]\nmeasures = {list(measures)}\ntext = '''{text}'''\n{more}\n"


def shown(result: BoardPack) -> list[tuple[str, str]]:
    return [(item.id, item.text.plain) for item in result.sections if not item.text.is_empty]


def refusal(text: str, before: BoardPack | None = None) -> str:
    with pytest.raises(CpdeskError) as refused:
        after(text, before)
    return str(refused.value)


def test_details_are_set() -> None:
    details = after('[report]\ntitle = "Update"\nversion = "2"\nmeeting_date = 2019-09-17').details
    assert (details.title, details.version, str(details.meeting_date)) == ("Update", "2", "2019-09-17")


def test_a_file_is_read_and_made_an_edit(tmp_path: Path) -> None:
    (tmp_path / "details.toml").write_text('[report]\ntitle = "Update"', encoding="utf-8")
    session = small_session()
    session.apply(details_edit(tmp_path / "details.toml", session.pack))
    assert session.pack.details.title == "Update"


def test_texts_take_the_place_of_what_their_sections_said() -> None:
    result = after(
        section("Intro.", part="introduction")
        + section("Two.", part="pledge", pledge="2")
        + section("Three.", pledge="achieving permanence and keeping children safe")
        + section("Law.", part="implications", heading="legal implications")
    )
    assert shown(result) == [
        ("introduction", "Intro."),
        ("pledge:2", "Two."),
        ("pledge:3", "Three."),
        ("implications:legal", "Law."),
    ]
    assert [item.id for item in result.sections] == [item.id for item in STARTING]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Background", "background"),
        ("INTRODUCTION", "introduction"),
        ("Introduction and Policy Context", "introduction"),
        (PLEDGES[2], "pledge:3"),
        ("Financial", "implications:financial"),
        ("Financial Implications", "implications:financial"),
    ],
)
def test_a_heading_alone_finds_its_part(heading: str, expected: str) -> None:
    assert (expected, "Words.") in shown(after(section("Words.", heading=heading)))


def test_several_texts_for_one_part_are_joined_in_order() -> None:
    result = after(section("One.", part="background") + section("Two.", heading="Background"))
    assert shown(result) == [("introduction", "Drafted."), ("background", "One.\nTwo.")]


def test_sections_of_ones_own_stand_where_they_were_given() -> None:
    result = after(
        section("A.", part="background")
        + section("B.", heading="Young people’s voice")
        + section("C.", part="pledge", pledge="3")
        + section("D.", heading="Next steps")
    )
    assert [item.id for item in result.sections] == [
        "introduction",
        "background",
        "custom:young-people-s-voice",
        "pledge:2",
        "pledge:3",
        "custom:next-steps",
        "implications:legal",
        "implications:financial",
    ]
    assert result.sections[2].heading == "Young people’s voice"


def test_a_section_of_ones_own_alone_goes_before_the_implications() -> None:
    result = after(section("B.", heading="Voice"))
    assert [item.id for item in result.sections][4:6] == ["custom:voice", "implications:legal"]


def test_further_implications_are_added_to_the_others() -> None:
    result = after(section("P.", part="implications", heading="Public health implications"))
    assert (result.sections[-1].id, result.sections[-1].heading) == ("implications:public-health", "Public health")


def test_an_exempt_text_on_an_implication_follows_the_public_one() -> None:
    result = after(
        section("Public.", part="implications", heading="Legal")
        + section("Private.", part="implications", heading="Legal", exempt="5")
    )
    assert [(item.heading, item.exempt) for item in result.sections[-3:]] == [
        ("Legal", ""),
        ("Legal", "5"),
        ("Financial", ""),
    ]


def test_public_and_exempt_texts_never_share_a_section() -> None:
    result = after(
        section("Public.", part="background")
        + section("Private.", part="background", exempt="2")
        + section("Public too.", part="background")
        + section("Private too.", part="background", exempt="2")
    )
    said = [(item.part, item.exempt, item.text.plain) for item in result.sections[1:3]]
    assert said == [(Part.BACKGROUND, "", "Public.\nPublic too."), (Part.BACKGROUND, "2", "Private.\nPrivate too.")]


def test_an_unknown_pledge_is_refused_with_those_there_are() -> None:
    there = " or ".join(f"“{PLEDGES[number]}”" for number in (1, 2, 4))
    assert refusal(section("x", part="pledge", pledge="9")) == f"There is no pledge “9” in the pack. It has {there}."


def test_a_pack_with_no_pledges_says_so() -> None:
    assert refusal(section("x", part="pledge", pledge="2"), pack_of()) == (
        "There is no pledge “2” in the pack. It has no pledges."
    )


def test_one_text_serves_several_measures_and_replaces_what_they_had() -> None:
    before = applied(pack(), WriteCommentary("3.2", RichText.of("From the workbook.")))
    result = after(commentary("Both.", "3.2", "3.1"), before)
    serving = result.commentary_by_measure["3.1"]
    assert serving is result.commentary_by_measure["3.2"]
    assert (serving.text.plain, set(serving.measures)) == ("Both.", {"3.1", "3.2"})


def test_a_text_is_ready_unless_it_is_said_to_be_a_draft() -> None:
    result = after(commentary("Done.", "2.6") + commentary("Begun.", "3.1", more="ready = false"))
    states = {key: result.commentary_by_measure[key].state for key in ("2.6", "3.1")}
    assert states == {"2.6": CommentaryState.READY, "3.1": CommentaryState.DRAFT}


def test_texts_on_the_same_measures_are_joined_and_as_private_as_the_most_private() -> None:
    result = after(
        commentary("One.", "3.1", "3.2") + commentary("Two.", "3.2", "3.1", more="exempt = '2'\nready = false")
    )
    serving = result.commentary_by_measure["3.1"]
    assert (serving.text.plain, serving.exempt, serving.state) == ("One.\nTwo.", "2", CommentaryState.DRAFT)


@pytest.mark.parametrize("exempt_first", [True, False])
def test_an_exempt_text_keeps_a_public_one_that_joins_it_out_of_the_public_paper(exempt_first: bool) -> None:
    texts = [commentary("Private.", "3.1", more="exempt = '2'"), commentary("Public.", "3.1")]
    serving = after("".join(texts if exempt_first else reversed(texts))).commentary_by_measure["3.1"]
    assert (serving.exempt, serving.state) == ("2", CommentaryState.READY)


@pytest.mark.parametrize("draft_first", [True, False])
def test_a_draft_makes_a_ready_text_that_it_joins_a_draft(draft_first: bool) -> None:
    texts = [commentary("Begun.", "3.1", more="ready = false"), commentary("Done.", "3.1")]
    serving = after("".join(texts if draft_first else reversed(texts))).commentary_by_measure["3.1"]
    assert serving.state is CommentaryState.DRAFT


def test_texts_exempt_for_different_reasons_are_exempt_for_both() -> None:
    result = after(commentary("One.", "3.1", more="exempt = '3'") + commentary("Two.", "3.1", more="exempt = '1'"))
    assert result.commentary_by_measure["3.1"].exempt == "1, 3"


def test_a_measure_in_two_texts_with_different_measures_is_refused() -> None:
    assert refusal(commentary("One.", "3.1") + commentary("Two.", "3.1", "3.2")).startswith(
        "Measure 3.1 stands in two [[commentary]] tables with different measures."
    )


def test_an_unknown_measure_is_refused_by_name() -> None:
    assert refusal(commentary("x", "2.6", "9.9")) == (
        "There is no measure “9.9” in the pack. Check it against the scorecard."
    )


def two_sheets() -> BoardPack:
    first = scorecard([measure("1.1", "One", ["1", "2", "3"])], sheet="Dashboard")
    moved = [replace(item, place=CellPlace("Dashboard", "B7")) for item in first.measures]
    second = scorecard([measure("1.1", "Other", ["1", "2", "3"])], sheet="Scorecard Q1")
    return pack_of(workbook([replace(first, measures=tuple(moved)), second]))


def test_a_reference_on_two_sheets_needs_its_sheet() -> None:
    before = two_sheets()
    assert refusal(commentary("x", "1.1"), before) == (
        "There are 2 measures called “1.1”. Write “Dashboard!1.1” or “Scorecard Q1!1.1”."
    )
    result = after(commentary("x", "dashboard!1.1"), before)
    assert list(result.commentary_by_measure) == ["Dashboard!1.1"]


def test_a_sheet_may_be_said_where_it_need_not() -> None:
    assert list(after(commentary("x", "Scorecard Q1!2.6")).commentary_by_measure) == ["2.6"]


def test_a_commentary_may_be_on_a_whole_pledge_with_its_action_and_state() -> None:
    whole = (
        "[[commentary]]\npledge = '3'\ntext = 'On carers.'\nstate = 'approved'\nby = 'Jo'\n"
        "action = 'Find carers'\nowner = 'Sam'\ndue = 2019-09-30\n"
    )
    pack_after = after(whole + commentary("Long-term.", "3.2"))
    texts = {key: item.text.plain for key, item in pack_after.commentary_by_measure.items()}
    assert texts == {"3.1": "On carers.", "3.2": "Long-term."}
    found = pack_after.commentary_by_measure["3.1"]
    assert (found.pledge, found.state, found.action.owner) == (PLEDGES[2], CommentaryState.APPROVED, "Sam")
    again = after(whole.replace("On carers.", "Once more."), pack_after)
    assert again.commentary_by_measure["3.1"].text.plain == "Once more."
    assert again.commentary_by_measure["3.2"].text.plain == "Long-term."


def test_several_texts_on_the_same_measures_have_come_no_further_than_the_less_finished() -> None:
    both = commentary("One.", "3.1", more="ready = false") + commentary("Two.", "3.1", more="owner = 'Sam'")
    found = after(both).commentary_by_measure["3.1"]
    assert (found.text.plain, found.state, found.action.owner) == ("One.\nTwo.", CommentaryState.DRAFT, "Sam")
