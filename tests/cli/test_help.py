"""What help says of the commands."""

import pytest

from command_line import Run
from cpdesk import __version__
from cpdesk.services.reports import REPORT_KINDS


class TestHelp:
    """What it says about itself."""

    def test_the_version(self, run: Run) -> None:
        assert run("--version") == (0, f"cpdesk {__version__}\n", "")

    def test_every_command_is_listed_and_explains_itself(self, run: Run) -> None:
        _, listed, _ = run("--help")
        for command in ("build", "demo", "export", "inspect", "new", "verify"):
            assert f"\n  {command} " in listed
            status, explained, _ = run(command, "--help")
            assert status == 0
            assert explained.startswith(f"Usage: cpdesk {command}")
        assert "\n  open " not in listed

    def test_every_kind_of_report_can_be_asked_for(self, run: Run) -> None:
        for command in ("build", "export"):
            assert f"--report [{'|'.join(REPORT_KINDS)}|KIND.toml]" in run(command, "--help")[1]

    @pytest.mark.parametrize("command", ["team"])
    def test_nothing_is_offered_that_does_not_work(self, run: Run, command: str) -> None:
        assert run(command)[0] == 3

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["build"], "cpdesk build: Missing argument 'WORKBOOK...'."),
            (["build", "a.xlsx"], "cpdesk build: Missing option '-o' / '--output'."),
            (["export", "a", "-o", "a.docx", "--report", "novel"], "cpdesk export: --report: 'novel' is not"),
            (["export", "a", "-o", "a.docx", "--part", "all"], "cpdesk export: --part: 'all' is not one of"),
            (["inspect", "a.xlsx", "--xml"], "cpdesk inspect: No such option"),
            (["--colour"], "cpdesk: No such option"),
            (["verify", "a.cpdesk", "many"], "cpdesk verify: "),
            (["build", "a.xlsx", "-o", "a.odt"], "cpdesk build: a.odt: .odt files are not written."),
            (["export", "a.cpdesk", "-o", "a.xls"], "cpdesk export: a.xls: .xls files are not written."),
            (["new", "a.xlsx", "-o", "a"], "cpdesk new: a: The name has no ending"),
            (
                ["new", "a.xlsx", "-o", "a.cpdesk", "--details", "a.toml", "--details", "b.toml"],
                "cpdesk new: --details is given 2 times. Put all of it into one file.",
            ),
            (
                ["bundle", "a.cpdesk", "-o", "a.pdf", "--details", "a", "--details", "b"],
                "cpdesk bundle: --details is given 2 times",
            ),
        ],
    )
    def test_wrong_arguments_are_said_in_plain_words(self, run: Run, arguments: list[str], words: str) -> None:
        status, out, said = run(*arguments)
        assert (status, out) == (2, "")
        assert said.startswith(words)
        assert said.endswith("--help.\n")
        assert "rror" not in said
