"""A details file says what is exempt."""

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.exemption import Exemption
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.review import review_pack
from cpdesk.services.detailing import edit_of
from cpdesk.services.details_file import parse_details
from pack_builders import applied, measure, pack_of, scorecard, workbook

LINES = """
[[tracker]]
kind = "action"
number = "4"
text = "Ask."
[[minute]]
number = "24"
text = "What was asked."
"""


def pack() -> BoardPack:
    measures = (measure("2.6", "Attendance", ["19", "26", "1"], "15", row=21), measure("2.7", "Moves", ["1", "2", "3"]))
    return pack_of(workbook([scorecard(measures)]))


def after(text: str) -> BoardPack:
    begun = pack()
    return applied(begun, edit_of(parse_details(text), begun))


def refused(text: str) -> str:
    with pytest.raises(CpdeskError) as caught:
        after(text)
    return caught.value.sentence


def test_measures_lines_and_minutes_are_exempt_with_a_reason() -> None:
    made = after(
        f'{LINES}[[exempt]]\nmeasures = ["2.6"]\nlines = ["4"]\nminutes = ["24"]\nparagraph = "2, 1"\nreason = "Few."'
    )
    why = Exemption("1, 2", "Few.")
    reviews = review_pack(made).measures
    assert (reviews["2.6"].exemption, reviews["2.7"].exemption) == (why, None)
    assert [line.exemption for line in made.tracker] == [why]
    assert [item.exemption for item in made.minutes] == [why]


def test_a_section_and_a_commentary_have_their_reason() -> None:
    made = after(
        '[[section]]\nheading = "Background"\ntext = "All."\nexempt = "3"\nreason = "Money."\n'
        '[[commentary]]\nmeasures = ["2.6"]\ntext = "J."\nexempt = "1"\nreason = "One child."'
    )
    section = next(one for one in made.sections if one.part == "background")
    assert section.exemption == Exemption("3", "Money.")
    assert made.commentary_by_measure["2.6"].exemption == Exemption("1", "One child.")


def test_a_mark_stands_before_a_paragraph_an_item_or_a_chart() -> None:
    text = "Open.\n\n[exempt 2: Few] Closed.\n\n- [exempt 1] An item\n\n[exempt 2: Few] [[chart: 2.6]]"
    made = after(f'[[section]]\nheading = "Background"\ntext = """{text}"""')
    blocks = next(one for one in made.sections if one.part == "background").text.blocks
    assert [(block.plain, block.exempt) for block in blocks] == [
        ("Open.", None),
        ("Closed.", Exemption("2", "Few")),
        ("An item", Exemption("1")),
        ("[[chart: 2.6]]", Exemption("2", "Few")),
    ]


def test_a_bracket_that_is_taken_as_it_stands_marks_nothing() -> None:
    made = after("[[section]]\nheading = \"Background\"\ntext = '''\\[exempt 2] is how it is written.'''")
    block = next(one for one in made.sections if one.part == "background").text.blocks[0]
    assert (block.plain, block.exempt) == ("[exempt 2] is how it is written.", None)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ('[[exempt]]\nparagraph = "2"', "[[exempt]] 1 does not say what is exempt."),
        (
            '[[exempt]]\nmeasures = ["2.6"]\nparagraph = "8"',
            "paragraph in [[exempt]] 1 is no paragraph of Schedule 12A: “8”.",
        ),
        ('[[exempt]]\nmeasures = ["9.9"]\nparagraph = "2"', "There is no measure “9.9” in the pack."),
        ('[[exempt]]\nminutes = ["9"]\nparagraph = "2"', "There is no item “9” in the minutes."),
        (
            '[[section]]\nheading = "Background"\ntext = "[exempt 9: so] Closed."',
            "[exempt …] in the text of [[section]] 1 is no paragraph of Schedule 12A: “9”.",
        ),
        (
            '[[section]]\nheading = "Background"\ntext = "All."\nreason = "Few."',
            "[[section]] 1 has a reason, though nothing in it is exempt.",
        ),
    ],
)
def test_what_cannot_be_is_refused_by_name(text: str, sentence: str) -> None:
    assert refused(text) == sentence


@pytest.mark.parametrize(
    ("words", "slip"),
    [
        ("[exempt 2 no colon] Slip.", "[exempt 2 no colon]"),
        ("[exempt paragraph 2: x] Slip.", "[exempt paragraph 2: x]"),
        ("Words first [exempt 2: x] slip.", "[exempt 2: x]"),
        ("Words first\\n[Exempt 2: x] slip.", "[Exempt 2: x]"),
        ("[exempt: x] Slip.", "[exempt: x]"),
        ("**[exempt 2: x] Slip.**", "[exempt 2: x]"),
        ("[exempt 2: x\\n\\nSlip.", "[exempt 2: x"),
        ("[exempt 2: x]\\n\\nSlip.", "[exempt 2: x]"),
    ],
)
@pytest.mark.parametrize(
    "begun",
    [
        '[[section]]\nheading = "Background"\ntext',
        '[[commentary]]\nmeasures = ["2.6"]\ntext',
        '[[tracker]]\nnumber = "4"\nprogress',
    ],
)
def test_a_slip_in_a_mark_is_refused_as_it_would_be_published(begun: str, words: str, slip: str) -> None:
    where = begun.partition("\n")[0]
    assert refused(f'{begun} = "{words}"') == f"“{slip}” in the text of {where} 1 marks nothing as exempt."


def test_a_mark_where_there_are_no_paragraphs_is_refused() -> None:
    text = LINES.replace("What was asked.", "[exempt 2: x] Who asked.")
    assert refused(text) == "“[exempt 2: x]” in the text of [[minute]] 1 marks nothing as exempt."


def test_a_link_may_begin_with_the_word() -> None:
    made = after('[[section]]\nheading = "Background"\ntext = "See [exempt matter](https://example.org/e)."')
    assert next(one for one in made.sections if one.part == "background").text.plain == "See exempt matter."
