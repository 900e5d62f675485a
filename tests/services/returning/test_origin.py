"""The pack as it stood when a paper was written is found by the paper's words, with or without controls."""

from pathlib import Path

import pytest

from cpdesk.domain.edits import SetDetail, WriteCommentary, WriteSection
from cpdesk.domain.rich_text import RichText
from cpdesk.report.returned import read_returned
from cpdesk.services.returning.origin import Evidence, pack_as_sent
from returned_builders import paper_of, paper_session, without_controls

LATER = (
    WriteCommentary("2.6", RichText.of("Written in the first week.")),
    WriteSection("background", RichText.of("Written in the second week.")),
    SetDetail("committee", "Another Board"),
    WriteCommentary("2.6", RichText.of("Written in the third week.")),
)


@pytest.mark.parametrize("has_controls", [True, False])
@pytest.mark.parametrize("made", range(len(LATER) + 1))
def test_it_is_the_pack_of_the_moment(tmp_path: Path, made: int, *, has_controls: bool) -> None:
    session = paper_session()
    for edit in LATER[:made]:
        session.apply(edit)
    then = session.pack
    paper = paper_of(session, tmp_path)
    for edit in LATER[made:]:
        session.apply(edit)
    evidence = Evidence.of(read_returned(paper if has_controls else without_controls(paper)))
    sent, _ = pack_as_sent(session.records, session.pack.library, evidence)
    assert sent.fields == then.fields


def test_a_paper_with_no_known_word_is_taken_for_one_of_today() -> None:
    session = paper_session()
    sent, number = pack_as_sent(session.records, session.pack.library, Evidence(frozenset(), frozenset()))
    assert sent.fields == session.pack.fields
    assert number == len(session.records)
