"""Import profiles kept on disk."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile, ScorecardShape, ShapeColumn, ShapeMeasure
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.store.profile_text import parse_profile, profile_text
from cpdesk.store.profiles import forget_profile, load_profiles, save_profile

PROFILE = ImportProfile(
    "Corporate Parenting Scorecard",
    (
        ImportAnswer(AnswerKind.COLUMN_PERIOD, "latest", "2019-20 Q4", "Stability"),
        ImportAnswer(AnswerKind.SYMBOL, '"~"\\', "suppressed"),
        ImportAnswer(AnswerKind.ARROW_LANGUAGE, "", "value"),
    ),
    (
        ScorecardShape(
            "Scorecard Q1",
            (ShapeColumn("ref", "Ref", ColumnRole.REF), ShapeColumn("quarter", "2019/20\nQ1", ColumnRole.VALUE)),
            (ShapeMeasure("2.10", "% “NEET”"), ShapeMeasure("", "Care leavers\tin touch")),
            "2019-20 Q1",
            basis="year-ago",
        ),
        ScorecardShape("Empty", ()),
    ),
)


def test_a_profile_written_and_read_is_the_same() -> None:
    read = parse_profile(profile_text(PROFILE))
    assert read.answers == PROFILE.answers
    assert read.shape[0].columns == PROFILE.shape[0].columns
    assert read.shape[0].measures[1].title == "Care leavers in touch"
    assert parse_profile(profile_text(read)) == read


@given(st.lists(st.text(st.characters(exclude_categories=["C", "Z"])), min_size=3, max_size=3))
def test_any_words_are_kept(words: list[str]) -> None:
    about, answer, sheet = words
    kept = ImportProfile("", (ImportAnswer(AnswerKind.SYMBOL, about, answer, sheet),))
    assert parse_profile(profile_text(kept)) == kept


def test_what_no_file_can_hold_is_left_out() -> None:
    odd = ImportProfile("a\x00b\udc80", (ImportAnswer(AnswerKind.SYMBOL, "\x07x", "suppressed"),))
    assert parse_profile(profile_text(odd)).answers[0].about == "x"


def test_a_kept_profile_is_found_again_under_its_name(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "profiles"
    path = save_profile(folder, PROFILE)
    kept = load_profiles(folder)
    assert [profile.name for profile in kept.profiles] == ["Corporate Parenting Scorecard"]
    assert path.parent == folder


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permissions")
def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    path = save_profile(tmp_path / "profiles", PROFILE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_saving_again_replaces_it(tmp_path: Path) -> None:
    save_profile(tmp_path, PROFILE)
    save_profile(tmp_path, ImportProfile(PROFILE.name, PROFILE.answers[:1]))
    (kept,) = load_profiles(tmp_path).profiles
    assert kept.answers == PROFILE.answers[:1]


def test_the_newest_comes_first(tmp_path: Path) -> None:
    for seconds, name in enumerate(("old", "newest", "new")):
        path = save_profile(tmp_path, ImportProfile(name))
        os.utime(path, (seconds if name != "newest" else 9, seconds if name != "newest" else 9))
    assert [profile.name for profile in load_profiles(tmp_path).profiles] == ["newest", "new", "old"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[[answer]]\ncode = 1",
        b"[[answer]]\ncode = 'frog'\nabout = ''\nanswer = ''",
        b"\xff\xfe",
        b"[[scorecard]]\nsheet = 'S'\ncolumns = [['a', 'b']]",
        b"[[scorecard]]\nsheet = 'S'\ncolumns = [['a', 'frog', 'A']]",
        b"[[scorecard]]\nsheet = 'S'\nmeasures = 3",
        b"a = " + b"[" * 5000,
        b"unknown = 1",
    ],
)
def test_a_damaged_file_is_named_and_left_alone(tmp_path: Path, content: bytes) -> None:
    save_profile(tmp_path, PROFILE)
    broken = tmp_path / "broken.toml"
    broken.write_bytes(content)
    kept = load_profiles(tmp_path)
    assert PROFILE.name in [profile.name for profile in kept.profiles]
    assert [path for path, _ in kept.damaged] == ([broken] if content else [])
    assert broken.read_bytes() == content


def test_no_folder_holds_no_profiles(tmp_path: Path) -> None:
    assert load_profiles(tmp_path / "missing").profiles == ()


def test_a_name_that_no_file_can_have_is_changed(tmp_path: Path) -> None:
    path = save_profile(tmp_path, ImportProfile("../../Q1: 2019/20"))
    assert path.parent == tmp_path
    assert path.name == "Q1 2019 20.toml"


def test_a_folder_that_cannot_be_made_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(CpdeskError):
        save_profile(tmp_path / "file" / "profiles", PROFILE)


def test_a_profile_is_forgotten(tmp_path: Path) -> None:
    save_profile(tmp_path, PROFILE)
    forget_profile(tmp_path, PROFILE.name)
    forget_profile(tmp_path, PROFILE.name)
    assert load_profiles(tmp_path).profiles == ()
