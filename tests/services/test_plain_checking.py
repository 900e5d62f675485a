"""The page for young people is checked for what they would not understand."""

from cpdesk.domain.edits import WriteSection
from cpdesk.domain.finding import Severity
from cpdesk.domain.rich_text import RichText
from cpdesk.services.file_checking import check_pack
from cpdesk.services.plain_checking import plain_findings, plain_words
from cpdesk.services.report_list import report_to_add
from pack_builders import PLEDGES, applied
from paper_of import sample_pack_of
from sample_packs import sample_pack


def test_drafts_in_an_offices_words_are_found_with_what_to_say() -> None:
    pack = applied(sample_pack(), report_to_add(sample_pack(), "young-people"))
    found = {(item.place, item.quote): item for item in plain_findings(pack)}
    hard = found[f"section “{PLEDGES[2]}”", "achieving permanence"]
    assert (hard.severity, hard.code) == (Severity.WARNING, "word-hard")
    assert hard.mend == "Say it as you would to a child, such as “finding a home that lasts”."
    assert found[f"section “{PLEDGES[1]}”", "outcomes"].text == "“outcomes” is a word of the office."


def test_a_long_sentence_is_quoted() -> None:
    pack = applied(sample_pack(), report_to_add(sample_pack(), "young-people"))
    section = next(item for item in pack.of("young-people").sections if item.pledge)
    long = "We will do this and that " * 5
    pack = applied(pack, WriteSection(section.id, RichText.of(long)))
    (found,) = [item for item in check_pack(pack) if item.code == "sentence-long"]
    assert found.quote == long.strip()
    assert found.text == "A sentence of 30 words is long for a page in plain words."


def test_other_reports_may_speak_as_an_office_does() -> None:
    assert list(plain_findings(sample_pack())) == []


def test_the_sample_is_plain() -> None:
    assert (
        list(plain_findings(sample_pack_of("cheshire-east-q1-2019-20", "young-people", "young-people-q1-2019-20")))
        == []
    )


def test_what_is_to_be_said_has_no_hard_word_itself() -> None:
    listed = {word.casefold() for word in plain_words()}
    assert not [plain for plain in plain_words().values() if plain.casefold() in listed]
