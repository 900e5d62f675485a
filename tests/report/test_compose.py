"""From a pack to a paper."""

import pytest

from another_kind import add_yearly_report
from cpdesk.domain.errors import CpdeskError
from cpdesk.report.compose import compose
from cpdesk.report.kind_names import KIND_NAMES
from sample_packs import ALL_PACKS, sample_pack


def test_an_unknown_kind_is_refused_with_those_that_there_are() -> None:
    with pytest.raises(CpdeskError, match="no report of the kind “novel”") as raised:
        compose(sample_pack().of("novel"))
    assert raised.value.hint == f"Choose from: {', '.join(KIND_NAMES)}."


def test_another_kind_is_one_more_module(monkeypatch: pytest.MonkeyPatch) -> None:
    add_yearly_report(monkeypatch)
    assert compose(sample_pack().of("yearly")).title == "A year"
    assert compose(sample_pack()).kind == "Briefing report"


@pytest.mark.parametrize("name", ALL_PACKS)
def test_the_same_pack_gives_the_same_outline(name: str) -> None:
    assert compose(ALL_PACKS[name]()) == compose(ALL_PACKS[name]())


def test_only_long_papers_have_contents() -> None:
    assert compose(ALL_PACKS["sample"]()).has_contents
    assert not compose(ALL_PACKS["empty"]()).has_contents
