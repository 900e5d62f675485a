"""An import before it enters the pack, from one quarter to the next."""

from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import Workbook

from cpdesk.domain.errors import CancelledError, CpdeskError
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.services.begin_draft import begin_draft
from cpdesk.services.import_draft import ImportDraft
from cpdesk.services.profiles import forget, kept_profiles, open_draft, remember
from quarter_books import saved


def settled(draft: ImportDraft) -> ImportDraft:
    """Answer every question, the period with the quarter after the last."""
    answers = {"undated-column": "2020-21 Q1", "symbol-unknown": "suppressed", "duplicate-ref": "2.10"}
    while draft.questions:
        asked = draft.questions[0]
        draft = draft.with_answer(asked.answered(answers[asked.code]))
    return draft


def latest(draft: ImportDraft) -> set[str]:
    return {
        column.period.code
        for card in draft.supplied.scorecards
        for column in card.columns
        if column.heading == "Latest" and column.period is not None
    }


def test_an_answer_is_read_at_once_and_can_be_taken_back(tmp_path: Path) -> None:
    draft = begin_draft(saved(tmp_path, "Q4"))
    asked = next(question for question in draft.questions if question.code == "undated-column")
    answer = asked.answered("2020-21 Q1")
    after = draft.with_answer(answer)
    assert (latest(draft), latest(after)) == (set(), {"2020-21 Q1"})
    assert after.answers == (answer,)
    assert after.without_answer(answer.kind, answer.about, answer.sheet).understanding == draft.understanding


def test_a_wrong_guess_is_corrected(tmp_path: Path) -> None:
    draft = begin_draft(saved(tmp_path, "Q4"))
    after = draft.with_answer(ImportAnswer(AnswerKind.COLUMN_ROLE, "target", "baseline", "Scorecard Q4"))
    roles = [column.role for card in after.supplied.scorecards for column in card.columns]
    assert ColumnRole.BASELINE in roles
    assert ColumnRole.TARGET not in roles
    assert after.path == draft.path


def test_next_quarters_workbook_asks_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "profiles"
    draft = settled(open_draft(saved(tmp_path, "Q4"), folder=folder))
    remember(draft, folder)
    following = open_draft(saved(tmp_path, "Q1"), folder=folder)
    assert following.known_as == "Board scorecard"
    assert following.questions == ()
    assert latest(following) == {"2020-21 Q2"}
    assert [measure.ref for measure in following.supplied.scorecards[0].measures] == ["2.1", "2.10", "2.3"]


def test_what_was_left_as_offered_is_not_asked_again(tmp_path: Path) -> None:
    folder = tmp_path / "profiles"
    draft = open_draft(saved(tmp_path, "Q4"), folder=folder)
    offered = {question.code for question in draft.questions if question.default is not None}
    open_still = {question.code for question in draft.questions} - offered
    assert offered
    assert open_still == {"undated-column"}
    remember(draft, folder)
    assert {question.code for question in open_draft(saved(tmp_path, "Q1"), folder=folder).questions} == open_still


def test_a_period_that_was_moved_on_is_said(tmp_path: Path) -> None:
    remember(settled(open_draft(saved(tmp_path, "Q4"), folder=tmp_path / "kept")), tmp_path / "kept")
    following = open_draft(saved(tmp_path, "Q1"), folder=tmp_path / "kept")
    assert following.differences == (
        (
            "“Latest” was taken for Q2 2020/21, as answered last time and as far on as the workbook's other periods."
            " Check that it is."
        ),
    )


def test_the_same_workbook_again_is_as_it_was_answered(tmp_path: Path) -> None:
    path = saved(tmp_path, "Q4")
    draft = settled(open_draft(path, folder=tmp_path / "kept"))
    remember(draft, tmp_path / "kept")
    again = open_draft(path, folder=tmp_path / "kept")
    assert again.supplied.scorecards == draft.supplied.scorecards
    assert again.answers == ()
    assert again.differences == (
        (
            "“Latest” was taken for Q1 2020/21, as answered last time; the workbook's other periods are those of last"
            " time too. Check that it still is."
        ),
    )


def test_what_differs_from_last_time_is_listed(tmp_path: Path) -> None:
    remember(settled(open_draft(saved(tmp_path, "Q4"), folder=tmp_path / "kept")), tmp_path / "kept")
    following = open_draft(
        saved(tmp_path, "Q1", extra="Wards", wording="Care leavers whom we are in touch with"), folder=tmp_path / "kept"
    )
    found = [(finding.code, finding.place.cell) for finding in following.findings if "new" in finding.code]
    assert found == [("column-new", "H1")]
    assert "measure-reworded" in {finding.code for finding in following.findings}


def test_a_known_workbook_keeps_its_profile_and_another_gets_its_own(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    remember(settled(open_draft(saved(tmp_path, "Q4"), folder=folder)), folder)
    remember(open_draft(saved(tmp_path, "Q1"), folder=folder), folder)
    assert [profile.name for profile in kept_profiles(folder).profiles] == ["Board scorecard"]
    (kept,) = kept_profiles(folder).profiles
    assert kept.shape[0].sheet == "Scorecard Q1"
    stranger = begin_draft(saved(tmp_path, "Q3"))
    profile = remember(stranger, folder)
    assert profile is not None
    assert profile.name == "Board scorecard 2"


def test_what_is_forgotten_is_asked_again(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    remember(settled(open_draft(saved(tmp_path, "Q4"), folder=folder)), folder)
    forget("Board scorecard", folder)
    assert open_draft(saved(tmp_path, "Q1"), folder=folder).known_as == ""


def test_a_workbook_without_a_scorecard_is_not_remembered(tmp_path: Path) -> None:
    book = Workbook()
    assert book.active is not None
    book.active.append(["Nothing here"])
    book.save(tmp_path / "empty.xlsx")
    assert remember(begin_draft(tmp_path / "empty.xlsx"), tmp_path / "kept") is None
    assert not (tmp_path / "kept").exists()


def test_a_hidden_sheet_is_read_only_when_asked(tmp_path: Path) -> None:
    draft = begin_draft(saved(tmp_path, "Q4", hidden=True))
    refs = {measure.ref for card in draft.supplied.scorecards for measure in card.measures}
    after = draft.with_answer(ImportAnswer(AnswerKind.HIDDEN_SHEET, "Workings", "read"))
    more = {measure.ref for card in after.supplied.scorecards for measure in card.measures}
    assert more - refs == {"9.1"}
    assert after.with_answer(ImportAnswer(AnswerKind.HIDDEN_SHEET, "Workings", "leave out")).supplied == draft.supplied


def test_a_hidden_sheet_of_a_workbook_that_was_changed_meanwhile_is_not_mixed_in(tmp_path: Path) -> None:
    draft = begin_draft(saved(tmp_path, "Q4", hidden=True))
    hidden = next(item for item in draft.supplied.sheets if not item.visible)
    saved(tmp_path, "Q1", hidden=True).replace(draft.path)
    with pytest.raises(CpdeskError, match="was changed since it was read"):
        draft.with_answer(ImportAnswer(AnswerKind.HIDDEN_SHEET, hidden.name, "read"))


def test_a_hidden_sheet_is_read_next_quarter_too(tmp_path: Path) -> None:
    folder = tmp_path / "kept"
    draft = open_draft(saved(tmp_path, "Q4", hidden=True), folder=folder)
    draft = settled(draft.with_answer(ImportAnswer(AnswerKind.HIDDEN_SHEET, "Workings", "read")))
    remember(draft, folder)
    following = open_draft(saved(tmp_path, "Q1", hidden=True), folder=folder)
    assert (following.known_as, following.questions) == ("Board scorecard", ())
    assert [card.place.sheet for card in following.supplied.scorecards] == ["Scorecard Q1", "Workings"]
    assert not any("Workings" in sentence for sentence in following.differences)


def test_the_numbers_are_those_of_the_workbook(tmp_path: Path) -> None:
    draft = begin_draft(saved(tmp_path, "Q4"))
    (card,) = draft.supplied.scorecards
    assert [value.number for value in card.measures[0].values] == [Decimal(80), Decimal(81), Decimal(83)]
    assert draft.sheet_map("Scorecard Q4") is not None
    assert draft.sheet_map("Elsewhere") is None


def test_the_password_is_not_shown(tmp_path: Path) -> None:
    assert "sesame" not in repr(begin_draft(saved(tmp_path, "Q4"), password="sesame"))


@pytest.mark.parametrize("content", [b"[[answer]]", b"\x00"])
def test_a_damaged_profile_does_not_stop_an_import(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "kept"
    folder.mkdir()
    (folder / "broken.toml").write_bytes(content)
    assert open_draft(saved(tmp_path, "Q4"), folder=folder).known_as == ""
    assert [path.name for path, _ in kept_profiles(folder).damaged] == ["broken.toml"]


def test_whatever_reads_the_workbook_anew_can_be_cancelled(tmp_path: Path) -> None:
    draft = settled(begin_draft(saved(tmp_path, "Q4")))
    (answer, *_) = draft.answers
    with pytest.raises(CancelledError):
        draft.with_answer(answer, cancelled=lambda: True)
    with pytest.raises(CancelledError):
        draft.without_answer(answer.kind, answer.about, answer.sheet, cancelled=lambda: True)
    with pytest.raises(CancelledError):
        draft.following((), cancelled=lambda: True)
