"""A program that is killed while it edits and saves loses nothing that it said was for good."""

import random
from pathlib import Path

from builders import small_session
from cpdesk.services.opening import load_pack
from cpdesk.services.saving import save_session
from faults.killing import kill_while_saving

_KILLS = 12


def test_a_pack_is_whole_after_each_kill_and_holds_what_was_acknowledged(tmp_path: Path) -> None:
    pack, chance = tmp_path / "board.cpdesk", random.Random(7)
    save_session(small_session(), pack)
    acknowledged = 1
    for _ in range(_KILLS):
        killed = kill_while_saving(pack, chance)
        assert killed.is_kept
        assert killed.acknowledged > acknowledged
        acknowledged = killed.acknowledged
    assert load_pack(pack).saves >= acknowledged


def test_a_pack_without_the_acknowledged_words_would_be_noticed(tmp_path: Path) -> None:
    pack = tmp_path / "board.cpdesk"
    save_session(small_session(), pack)
    before = pack.read_bytes()
    killed = kill_while_saving(pack, random.Random(8))
    assert killed.is_kept
    pack.write_bytes(before)
    assert not type(killed)(killed.acknowledged, load_pack(pack)).is_kept
