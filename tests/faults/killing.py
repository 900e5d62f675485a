"""Kills of a program that edits and saves a pack, at moments drawn by lot.

`.venv/bin/python tests/faults/killing.py 500` kills it that often, and says what came of it; without a number, 500.
"""

import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

_ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(_ROOT), str(_ROOT / "tests")]

from builders import small_session  # noqa: E402 - the tests' own folder is on the path by now
from cpdesk.domain.errors import CpdeskError  # noqa: E402
from cpdesk.domain.rich_text import RichText  # noqa: E402
from cpdesk.services.opening import LoadedPack, load_pack  # noqa: E402
from cpdesk.services.saving import save_session  # noqa: E402

_LONGEST = 0.25
"""Seconds from the first save after a start to the kill, at most: some tens of saves."""


@dataclass(frozen=True)
class Killed:
    """What became of a program that was killed: the last save that it said was for good, and the pack after it."""

    acknowledged: int
    found: LoadedPack | None

    @property
    def is_kept(self) -> bool:
        """Return whether the pack is whole and holds the acknowledged save with its words."""
        return self.found is not None and self.found.saves >= self.acknowledged and self._holds_words

    @property
    def _holds_words(self) -> bool:
        """Return whether the words of that save are in the pack, as they were written."""
        if self.found is None or not self.acknowledged:
            return self.found is not None
        words = RichText.of(f"Trial edit {self.acknowledged}: the words of a lead, as long as a commentary mostly is.")
        return any(record.value == words.to_json() for record in self.found.records)


def kill_while_saving(pack: Path, chance: random.Random) -> Killed:
    """Start a program that edits and saves the pack, kill it at a random moment, and return what was found then."""
    command = [sys.executable, "-m", "cpdesk", "soak", str(pack)]
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))}
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environ) as program:
        assert program.stdout is not None
        first = program.stdout.readline()
        time.sleep(chance.uniform(0, _LONGEST))
        program.send_signal(signal.SIGKILL)
        lines = [first, *program.stdout.read().splitlines(keepends=True)]
    said = [int(line.removeprefix(b"ACK ")) for line in lines if line.endswith(b"\n")]
    try:
        return Killed(max(said, default=0), load_pack(pack))
    except CpdeskError:
        return Killed(max(said, default=0), None)


def main(times: int) -> int:
    """Kill the program that often; print how it went, and return 1 where anything was lost."""
    chance = random.Random(20_261_123)
    saves = lost = begun = 0
    with TemporaryDirectory() as folder:
        pack = Path(folder) / "trial.cpdesk"
        for time_killed in range(times):
            if time_killed % 50 == 0:  # a fresh pack now and then: one of ten thousand edits takes long to save
                save_session(small_session(), pack)
                begun = 1
            killed = kill_while_saving(pack, chance)
            lost += not killed.is_kept
            saves += killed.acknowledged - begun
            begun = killed.acknowledged
        left = sorted(path.name for path in Path(folder).iterdir() if path != pack)
    print(f"{times} kills, {saves} saves acknowledged, {lost} lost; beside the pack lie {left or 'no other files'}")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 500))
