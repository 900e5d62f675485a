"""Hostile workbooks are refused in words, or read as what they say, within bounds that the system keeps."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from cpdesk.domain.errors import CpdeskError
from cpdesk.excel.file import worker
from cpdesk.excel.file.parse import parse_workbook
from cpdesk.excel.file.worker import Limits, parse_in_child
from excel_builders import one_sheet
from hostile_workbooks import Hostile, hostile_workbooks

ROOT = Path(__file__).parents[3]
KINDS = list(hostile_workbooks())


@pytest.mark.parametrize("hostile", KINDS, ids=lambda hostile: hostile.name)
def test_a_hostile_workbook_is_refused_in_words_or_read_as_what_it_says(hostile: Hostile) -> None:
    data = hostile.build()

    if hostile.said:
        with pytest.raises(CpdeskError) as caught:
            parse_in_child(data, "x.xlsx")
        assert caught.value.sentence.startswith(hostile.said)
    else:
        assert parse_in_child(data, "x.xlsx")[0].text(1, 1) == "Ref"


def test_every_refusal_says_what_to_do() -> None:
    for hostile in KINDS:
        if hostile.said:
            with pytest.raises(CpdeskError) as caught:
                parse_workbook(hostile.build(), "x.xlsx")
            assert caught.value.hint.endswith(".")


@pytest.mark.parametrize("size", [0, 3_000_000, 20_000_000, 100_000_000])
def test_child_and_parent_together_stay_below_700_mb(size: int) -> None:
    limits = Limits.for_file(size)

    assert limits.memory + 2 * worker._LONGEST_ANSWER < 700_000_000
    assert limits.seconds >= 8
    assert size > 3_000_000 or limits.seconds < 9


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limits")
def test_the_bounds_that_the_child_is_told_are_in_force_in_it() -> None:
    code = (
        "import resource, sys; from cpdesk.excel.file.worker import main; main(); sys.stdout.write('\\n');"
        "kinds = resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_CORE;"
        "print([resource.getrlimit(kind)[0] for kind in kinds])"
    )
    about: dict[str, object] = {"name": "x", "password": None, "hidden_sheets": [], "memory": 300_000_000, "seconds": 7}
    request = json.dumps(about).encode() + b"\n" + one_sheet(A1="Ref")
    done = subprocess.run([sys.executable, "-c", code], input=request, capture_output=True, check=True, cwd=ROOT)

    assert done.stdout.decode().splitlines()[-1] == "[300000000, 7, 0]"
