import subprocess
import sys
from pathlib import Path

from cpdesk.services.begin_draft import begin_draft
from cpdesk.services.opening import sample_workbook_path

_LOADED = """
import sys
from pathlib import Path
from cpdesk.services import begin_draft
from cpdesk.excel import workbook

def opened(path, *, meanwhile, **_):
    print("cpdesk.excel.reader" in sys.modules)
    meanwhile()
    print("cpdesk.excel.reader" in sys.modules)
    sys.exit()

workbook.open_workbook = opened
begin_draft.begin_draft(Path("a.xlsx"))
"""


def test_a_draft_is_the_workbook_understood_with_nothing_answered() -> None:
    draft = begin_draft(sample_workbook_path())
    assert draft.path == sample_workbook_path()
    assert draft.supplied.scorecards
    assert draft.answers == ()


def test_what_understands_the_workbook_is_loaded_while_the_file_is_parsed() -> None:
    root = Path(__file__).parents[2]
    told = subprocess.run([sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True, cwd=root)
    assert told.stdout.split() == ["False", "True"]
