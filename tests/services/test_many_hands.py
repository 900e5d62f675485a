"""Several people at one pack: whatever they do, and however it comes together, all of them have the same pack."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import openpyxl
from hypothesis import given, settings
from hypothesis import strategies as st

from builders import new_session, small_session
from cpdesk.domain.commentary import CommentaryState
from cpdesk.domain.edits import Edit, SetCommentaryState, SetDetail, SetLead, SettleClashes, WriteCommentary
from cpdesk.domain.pack_sum import pack_of
from cpdesk.domain.rich_text import RichText
from cpdesk.services.merging import Coming, merge_into, read_coming
from cpdesk.services.opening import load_pack
from cpdesk.services.packets.handing_out import hand_out
from cpdesk.services.saving import save_session
from cpdesk.services.session import Session

_DAY = date(2026, 11, 20)
_WORDS = ("One. Two. Three.", "First. Two. Three.", "One. Two. Last.", "One. Two. Three. Four.", "Other words.")
_PEOPLE = ("Jo", "Sam", "Kim")

texts = st.sampled_from(_WORDS).map(RichText.of)
keys = st.sampled_from(["2.5", "2.6", "3.2"])
edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(WriteCommentary, keys, texts),
    st.builds(SetLead, keys, st.sampled_from(["Fostering", "Virtual School"])),
    st.builds(SetDetail, st.just("title"), st.sampled_from(["Report", "Update"])),
    st.builds(SetCommentaryState, keys, st.just(CommentaryState.READY), st.sampled_from(_PEOPLE), st.just(_DAY)),
)


@dataclass(frozen=True)
class Step:
    """What one person does: an edit, taking another's work in, or settling what is open."""

    who: int
    does: Edit | int | None


steps = st.builds(Step, st.integers(0, 2), st.one_of(edits, st.integers(0, 2), st.none()))


def played(history: Sequence[Step]) -> list[Session]:
    """Return the three people's sessions after what they did."""
    began = small_session(WriteCommentary("2.6", RichText.of(_WORDS[0])))
    sessions = [new_session(name) for name in _PEOPLE]
    for session in sessions:
        session.open(began.records, began.pack.library, None)
    for step in history:
        session = sessions[step.who]
        if isinstance(step.does, int):
            merge_into(session, [Coming(sessions[step.does].records)])
        elif step.does is None:
            settled = {clash.field: clash.versions[-1].value for clash in session.pack.clashes.values()}
            session.apply(SettleClashes("what is open", settled))
        else:
            session.apply(step.does)
    return sessions


@settings(max_examples=150, deadline=None)
@given(st.lists(steps, max_size=14), st.permutations(range(3)))
def test_whatever_three_people_do_and_in_whatever_order_it_comes_they_have_the_same_pack(
    history: list[Step], order: list[int]
) -> None:
    sessions = played(history)
    done = [session.records for session in sessions]
    for session in sessions:
        for who in order:
            merge_into(session, [Coming(done[who])])
    one, *others = (session.pack for session in sessions)
    assert all(other == one for other in others)
    assert all(pack_of(session.records, session.pack.library) == session.pack for session in sessions)


@settings(max_examples=150, deadline=None)
@given(st.lists(steps, max_size=14))
def test_no_word_that_anybody_wrote_is_lost_and_no_contested_figure_is_decided(history: list[Step]) -> None:
    sessions = played(history)
    written = {record.id for session in sessions for record in session.records}
    together = sessions[0]
    merge_into(together, [Coming(session.records) for session in sessions])
    assert {record.id for record in together.records} == written
    for clash in together.pack.clashes.values():
        assert clash.field.endswith("/text") or not clash.is_merged
        assert len(clash.versions) > 1
        assert clash.is_merged or clash.shown in [version.value for version in clash.versions]


@settings(max_examples=6, deadline=None)
@given(st.lists(steps, max_size=8), st.permutations(["pack", "workbook", "copy"]), st.sampled_from(_WORDS))
def test_packets_and_copies_give_the_same_in_any_order(history: list[Step], order: list[str], words: str) -> None:
    clerk, _, other = played(history)
    clerk.apply(SetLead("2.6", "Jane"))
    with TemporaryDirectory() as name:
        folder = Path(name)
        handed_out_and_worked_on(clerk, folder, words)

        def after(ways: Sequence[str]) -> Session:
            session = new_session("Clerk")
            session.open(clerk.records, clerk.pack.library, None)
            for way in ways:
                file = {"pack": "jane.cpdesk", "workbook": "jane.xlsx"}.get(way)
                merge_into(session, [read_coming(session, _DAY, folder / file) if file else Coming(other.records)])
            return session

        here, there = after(order), after(["pack", "workbook", "copy"])
    assert here.pack.fields == there.pack.fields
    assert {record.id for record in here.records} == {record.id for record in there.records}


def handed_out_and_worked_on(clerk: Session, folder: Path, words: str) -> None:
    """Leave in the folder a packet as a pack and one as a workbook, each with what Jane wrote in it."""
    pack, book = folder / "jane.cpdesk", folder / "jane.xlsx"
    for path in (pack, book):
        hand_out(clerk.pack, clerk.records, "Jane", path)
    jane = new_session("Jane")
    loaded = load_pack(pack)
    jane.open(loaded.records, loaded.library, pack)
    jane.apply(WriteCommentary("2.6", RichText.of("By Jane, in cpdesk.")))
    save_session(jane, pack)
    filled = openpyxl.load_workbook(book)
    for row in filled["Commentary"].iter_rows(min_row=2):
        row[2].value = words
    filled.save(book)
