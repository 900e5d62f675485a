"""What officers wrote of lines, minutes and clearances is found, and other words are put in its place."""

from datetime import date

from cpdesk.domain.clearance import Clearance
from cpdesk.domain.edits import AnswerMinute, GiveClearance, ReplaceWords, SayOfLine
from cpdesk.domain.pack import BoardPack
from cpdesk.domain.pack_text import TextKind, pack_texts
from cpdesk.domain.rich_text import RichText
from cpdesk.domain.text_search import Search
from cpdesk.domain.tracker_line import LineStatus
from line_builders import line_edits, tracked_workbook
from pack_builders import pack_of

ONE = "Progress!1"


def written() -> BoardPack:
    edits = (
        *line_edits(),
        SayOfLine(ONE, RichText.of("The plan is out.", "A plan.")),
        SayOfLine(ONE, LineStatus(None, "see the plan")),
        SayOfLine(ONE, "Plan team"),
        AnswerMinute("minute:a", "By the plan"),
        GiveClearance(Clearance("Legal", "Jo Plan", date(2019, 9, 1), "The plan is lawful"), ""),
    )
    return pack_of(tracked_workbook(), edits=edits)


def test_only_what_officers_wrote_is_a_text_of_theirs() -> None:
    pack = written()
    named = {text.name: text.text.plain for text in pack_texts(pack)}

    assert named["Action 1"] == "Publish the plan"
    assert named["Recommendation 1: progress"] == "The plan is out.\nA plan."
    assert named["Recommendation 1: note beside the status"] == "see the plan"
    assert named["Recommendation 1: owner"] == "Plan team"
    assert named["Minute 24"] == "Report on placements"
    assert named["Answer to Minute 24"] == "By the plan"
    assert named["Clearance by Legal"] == "The plan is lawful"
    assert not any(name.startswith("Recommendation 2") for name in named)
    assert "Adopt a handbook" not in named.values()


def test_words_are_replaced_in_all_of_them_as_one_step() -> None:
    pack = written()
    found = Search("plan").found_in(pack_texts(pack))
    after = pack.with_fields(ReplaceWords(found, "strategy", keeps_capitals=True).changes(pack))
    line = next(line for line in after.tracker if line.key == ONE)

    assert line.progress.plain == "The strategy is out.\nA strategy."
    assert line.state == LineStatus(None, "see the strategy")
    assert line.owner == "Strategy team"
    assert next(line for line in after.tracker if line.key == "own:action-1").text == "Publish the strategy"
    assert after.minutes[0].answer == "By the strategy"
    assert Clearance.from_json(after.fields["clearance/legal"]).comment == "The strategy is lawful"


def test_a_line_or_an_item_is_left_as_it_is_where_nothing_would_be_left_of_it() -> None:
    pack = written()
    texts = [text for text in pack_texts(pack) if text.place.kind in (TextKind.LINE, TextKind.MINUTE)]
    found = (*Search("Publish the plan").found_in(texts), *Search("Report on placements").found_in(texts))
    assert len(found) == 2
    assert ReplaceWords(found, "").count(pack) == 0
