"""A council's own kind of report is one of cpdesk's with what its file says otherwise."""

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.report.kind_file import kind_file
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.kind_part import Holds
from cpdesk.report.kinds import own_report_kind
from cpdesk.report.own_kind import check_own_file, own_kind
from cpdesk.resources import resource_text
from line_builders import line_edits
from pack_builders import applied
from sample_packs import sample_pack

TITLE = "title = 'Report to cabinet'\n"
A_UNDER_B = "[[parts]]\nname = 'a'\nunder = 'b'\n"
WORDS = "[[parts]]\nname = 'introduction'"


def test_what_a_file_does_not_say_is_as_in_the_kind_that_it_is_like() -> None:
    own = own_kind("cabinet", f"like = 'annual'\n{TITLE}clearance = ['Legal']\n[headings]\nframework = 'Policy'\n")
    annual = kind_file("annual")
    assert (own.name, own.parts, own.layout) == ("cabinet", annual.parts, annual.layout)
    assert (own.words.title, own.words.clearance) == ("Report to cabinet", ("Legal",))
    assert own.words.heading("framework") == "Policy"
    assert own.words.default_title == "Report to cabinet"
    assert own.words.heading("structure") == "The board and how it works"


def test_its_own_parts_take_the_place_of_the_others() -> None:
    own = own_kind("cabinet", f"{TITLE}[[parts]]\nname = 'options'\n[headings]\noptions = 'Options considered'\n")
    assert own.written == ("options",)


@pytest.mark.parametrize("name", KIND_NAMES)
def test_each_of_ours_can_be_copied_and_edited(name: str) -> None:
    own = own_kind("copy", resource_text("reports", f"{name}.toml"))
    assert own.parts == kind_file(name).parts


@pytest.mark.parametrize(
    ("text", "problem", "mend"),
    [
        ("title = 'A'\nlike = 'yearly'", "The file is like “yearly”", "Choose from: briefing"),
        ("title = 3", "title in the file is not text", "Put it in quotes"),
        ("like = 'annual'", "The file has no title", "Add title"),
        (f"{TITLE}colour = 'red'", "The file has a key “colour”", "It knows like, title"),
        (f"{TITLE}clearance = 'Legal'", "clearance is not a list of texts", "Write clearance = "),
        (f"{TITLE}[layout]\nwide = true", "[layout] has a key “wide”", "It knows implications_chapter"),
        (f"{TITLE}[layout]\nnumber_lists = 1", "number_lists in [layout] is neither", "Write number_lists = false"),
        (f"{TITLE}[front]\nchair = 'Chair'", "[front] has a key “chair”", "It knows title"),
        (f"{TITLE}[[parts]]\nholds = 'text'", "[[parts]] 1 has no name", "Add name"),
        (f"{TITLE}[[parts]]\nname = 'My part'", "[[parts]] 1 is called “My part”", "small letters"),
        (f"{TITLE}[[parts]]\nname = 'a'\nneed = 'maybe'", "need in [[parts]] 1 cannot be “maybe”", "required"),
        (f"{TITLE}[[parts]]\nname = 'a'\nholds = 'maps'", "holds in [[parts]] 1 cannot be “maps”", "scorecard"),
        (f"{TITLE}[[parts]]\nname = 'a'\nunder = 'b'", "under “b”, which is no part of the file", "Check its name"),
        (f"{TITLE}[[parts]]\nname = 'a'\nunder = 'a'", "[[parts]] 1 stands under itself", "Take its “under” out"),
        (f"{TITLE}{A_UNDER_B}[[parts]]\nname = 'b'", "under “b”, which comes behind it", "Put “b” before “a”"),
        (
            f"{TITLE}{A_UNDER_B}[[parts]]\nname = 'b'\nunder = 'c'\n[[parts]]\nname = 'c'\nunder = 'a'",
            "[[parts]] 1 stands under “b”, and that in turn under “a”",
            "Take one “under” of the two out",
        ),
        (f"{TITLE}title = 'B'\n", "At line 2 something is said for the second time", "Take one of the two out"),
        (f"like = 'scorecard'\n{TITLE}{WORDS}", "no part that holds “sheet”", 'name = "sheet" and holds = "sheet"'),
        (f"like = 'young-people'\n{TITLE}{WORDS}", "no part that holds “pledges”", 'name = "pledge"'),
        (
            f"like = 'scorecard'\n{TITLE}[[parts]]\nname = 'changes'\nholds = 'changes'",
            "[[parts]] 1 holds “changes”, which a kind like “scorecard” cannot print",
            'write like = "briefing"',
        ),
        (f"{TITLE}[[parts]]\nname = 'vows'\nholds = 'pledges'", "is called “vows” and holds “pledges”", "“pledge”"),
        (f"{TITLE}[[parts]]\nname = 'options'", "[[parts]] 1, “options”, has no heading", "below [headings]"),
        (f"{TITLE}[headings]\noptions = 'Options'", "has words for “options”", "Check its name"),
        (f"{TITLE}[sentences]\nno_reds = 'All {{good'", "“no_reds” in [sentences] has a brace", "Write {{ and }}"),
        (
            f"{TITLE}[sentences]\nsource = 'From {{book}}'",
            "has a gap {book} that nothing fills",
            "{fingerprint}, {workbook}",
        ),
        (f"{TITLE}default_title = '{{every:>99}}'", "default_title has a gap {every:>99}", "{every}, {period}"),
        (
            f"{TITLE}[[parts]]\nname = 'ours'\nholds = 'scorecard'",
            "is called “ours” and holds “scorecard”",
            "“scorecard”",
        ),
        (f"{TITLE}default_title = '{{week}}'", "default_title has a gap {week}", "{every}, {period}"),
        (f"{TITLE}[[parts]]\nname = 'a'\n[[parts]]\nname = 'a'", "is called “a”, as another part is", "of its own"),
        ("title = \n", "At line 1, column 9 this is not TOML", "Check the quotes"),
    ],
)
def test_what_would_make_no_paper_is_refused(text: str, problem: str, mend: str) -> None:
    with pytest.raises(CpdeskError) as refused:
        own_kind("cabinet", text)
    assert problem in refused.value.sentence
    assert mend in refused.value.hint


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (f"{TITLE}\n[[parts]]\nname = 'introduction'\n\n[[parts]]\nname = 'x'", "[[parts]] 2 (line 6), “x”, has no"),
        (f"{TITLE}# [headings]\n[headings]\noptions = 'Options'", "[headings] (line 3) has words for “options”"),
        (f"{TITLE}\nclearance = 'Legal'", "clearance (line 3) is not a list of texts"),
        (f"{TITLE}like = 'yearly'", "The file (line 2) is like “yearly”"),
        (f'{TITLE}purpose = """\n[layout]\n"""\n[layout]\nwide = true', "[layout] (line 5) has a key “wide”"),
        ("title = \n", "At line 1, column 9 this is not TOML"),
    ],
)
def test_of_a_file_that_somebody_wrote_the_line_is_named(text: str, sentence: str) -> None:
    with pytest.raises(CpdeskError) as refused:
        check_own_file(text)
    assert refused.value.sentence.startswith(sentence)


@pytest.mark.parametrize("like", KIND_NAMES)
def test_whatever_a_kind_holds_makes_a_paper_or_is_refused(like: str) -> None:
    pack = applied(sample_pack(), *line_edits())
    for holds in Holds:
        name = {Holds.PLEDGES: "pledge", Holds.OWN: "custom", Holds.TEXT: "words"}.get(holds, holds.value)
        heading = f"[headings]\n{name} = 'H'\n" if holds not in (Holds.PLEDGES, Holds.OWN, Holds.SERVICES) else ""
        text = f"like = '{like}'\n{TITLE}[[parts]]\nname = '{name}'\nholds = '{holds}'\n{heading}"
        try:
            kind = own_report_kind(f"{like}-{holds}", text)
        except CpdeskError:
            continue
        assert kind.compose(pack, shows_exempt=True).title
