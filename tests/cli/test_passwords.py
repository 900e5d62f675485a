"""Workbooks that have a password."""

from pathlib import Path

import pytest

from command_line import Run
from cpdesk.domain.errors import PasswordNeededError
from cpdesk.services.begin_draft import begin_draft
from cpdesk.services.import_draft import ImportDraft
from cpdesk.services.opening import sample_workbook_path


class TestPasswords:
    """Where a password comes from."""

    def test_it_is_taken_from_the_environment(self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        given: list[str | None] = []

        def beginning(_: Path, *, password: str | None = None) -> ImportDraft:
            given.append(password)
            return begin_draft(sample_workbook_path())

        monkeypatch.setattr("cpdesk.services.begin_draft.begin_draft", beginning)
        monkeypatch.setenv("CPDESK_PASSWORD", "open sesame")
        assert run("inspect", tmp_path / "locked.xlsx")[0] == 0
        assert given == ["open sesame"]

    def test_nobody_is_asked_where_nobody_is_there(
        self, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def beginning(_: Path, *, password: str | None = None) -> ImportDraft:
            assert password is None
            raise PasswordNeededError("The workbook has a password.", "Give the password that opens it.")

        monkeypatch.setattr("cpdesk.services.begin_draft.begin_draft", beginning)
        monkeypatch.delenv("CPDESK_PASSWORD", raising=False)
        path = tmp_path / "locked.xlsx"
        assert run("inspect", path) == (
            3,
            "",
            (
                f"cpdesk: {path}: The workbook has a password."
                " Put the password that opens it in Excel into CPDESK_PASSWORD.\n"
            ),
        )
