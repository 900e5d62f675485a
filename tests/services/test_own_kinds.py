"""A council's own kind of report travels with the pack."""

from pathlib import Path

import pytest

from builders import new_session, small_session, small_workbook
from cpdesk.domain.errors import CpdeskError
from cpdesk.report.compose import compose
from cpdesk.report.kinds import kind_of
from cpdesk.services.detailing import edit_of
from cpdesk.services.details_file import parse_details
from cpdesk.services.importing import begin_pack
from cpdesk.services.own_kinds import keep_kind, kind_in_hand, own_kinds, read_own_kind
from cpdesk.services.reports import with_report
from outline_text import spoken

CABINET = """
like = "briefing"
title = "Report to cabinet"

[[parts]]
name = "introduction"

[[parts]]
name = "options"

[[parts]]
name = "clearance"
holds = "clearance"

[headings]
options = "Options considered"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "Our Cabinet report.toml"
    path.write_text(CABINET, encoding="utf-8")
    return path


def test_everybody_who_opens_the_pack_makes_the_same_paper(file: Path) -> None:
    session = new_session()
    own = read_own_kind(file)
    begin_pack(session, [small_workbook()], own)
    session.apply(edit_of(parse_details("[[section]]\npart = 'options'\ntext = 'None.'", own), session.pack))
    file.unlink()
    text = spoken(compose(session.pack))
    assert kind_of(session.pack).words.title == "Report to cabinet"
    assert "2. Options considered\n2.1. None.\nClearance" in text
    assert kind_in_hand(session.pack) == own


def test_a_report_of_that_kind_can_stand_beside_another(file: Path) -> None:
    own = read_own_kind(file)
    pack = small_session(keep_kind(own)).pack
    assert [kind.name for kind in own_kinds(pack)] == ["our-cabinet-report"]
    assert kind_in_hand(pack) == "briefing"
    assert kind_of(with_report(pack, own.name)).words.title == "Report to cabinet"


@pytest.mark.parametrize("name", ["annual.toml", "Lead member.toml", "….toml"])
def test_it_never_takes_the_name_of_one_of_ours(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(CABINET, encoding="utf-8")
    with pytest.raises(CpdeskError, match="cannot be called"):
        read_own_kind(tmp_path / name)


def test_a_kind_that_the_pack_does_not_keep_is_refused() -> None:
    with pytest.raises(CpdeskError, match="There is no report of the kind “our-cabinet-report”"):
        kind_of(with_report(small_session().pack, "our-cabinet-report"))
