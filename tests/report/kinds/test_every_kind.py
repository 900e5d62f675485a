"""Every kind of report makes a paper of every pack."""

from pathlib import Path

import pytest

from cpdesk.branding import load_branding
from cpdesk.report.compose import compose
from cpdesk.report.kind_names import KIND_NAMES
from cpdesk.report.word import write_word
from cpdesk.services.reports import with_report
from sample_packs import ALL_PACKS
from schema import schema_errors


@pytest.mark.parametrize("kind", KIND_NAMES[1:])
@pytest.mark.parametrize("name", ["sample", "tables", "tracker", "hostile", "empty"])
def test_it_keeps_to_the_schema(name: str, kind: str, tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(write_word(compose(with_report(ALL_PACKS[name](), kind), part="exempt"), load_branding()))
    assert schema_errors(path) == []


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_the_same_pack_gives_the_same_bytes(kind: str) -> None:
    made = [write_word(compose(with_report(ALL_PACKS["tables"](), kind)), load_branding()) for _ in range(2)]
    assert made[0] == made[1]
