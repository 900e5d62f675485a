"""The trial of a computer's disk."""

from pathlib import Path

from command_line import Run
from cpdesk.services.opening import load_pack


def test_each_save_is_acknowledged_and_in_the_file(run: Run, pack: Path) -> None:
    assert run("soak", pack, "--saves", "3") == (0, "ACK 2\nACK 3\nACK 4\n", "")
    assert load_pack(pack).saves == 4
    assert run("verify", pack, "4")[0] == 0
    assert run("verify", pack, "5")[0] == 3


def test_the_count_goes_on_across_runs_and_other_measures_come_up(run: Run, pack: Path) -> None:
    run("soak", pack, "--saves", "5")
    assert run("soak", pack, "--saves", "1")[1] == "ACK 7\n"
    texts = [item.text.plain for item in load_pack(pack).reviewed.pack.commentaries.values()]
    assert sum(text.startswith("Trial edit") for text in texts) == 5


def test_a_pack_that_cannot_be_read_is_refused_in_one_line(run: Run, tmp_path: Path) -> None:
    status, out, err = run("soak", tmp_path / "none.cpdesk")
    assert (status, out) == (3, "")
    assert err.endswith("There is no such file. Check its name and folder.\n")
