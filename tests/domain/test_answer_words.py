"""An answer says where it stands, with the figure of a measure, as its paper may have no scorecard."""

from cpdesk.domain.answer_words import link_words
from cpdesk.domain.minute import AnswerKind, AnswerLink
from paper_of import sample_pack_of
from sample_packs import bare_pack, sample_pack


def measure(key: str) -> AnswerLink:
    return AnswerLink(AnswerKind.MEASURE, key)


def test_a_measure_is_named_by_its_reference_with_its_figure() -> None:
    assert link_words(sample_pack(), measure("2.6")) == "measure 2.6 (26% for Q1 2019/20)"


def test_one_without_a_reference_is_named_by_its_wording() -> None:
    pack = sample_pack_of("medway-annual-2019-20", "follow-up")
    words = link_words(pack, measure("Own provision (by the Local Authority)"))
    assert words == "measure “Own provision (by the Local Authority)” (53.3% for 31 March 2020)"


def test_a_symbol_stands_as_the_workbook_has_it() -> None:
    assert link_words(sample_pack(), measure("5.6")) == "measure 5.6 (c for Q1 2019/20)"


def test_without_a_figure_there_is_none() -> None:
    key = next(iter(bare_pack().measures))
    assert link_words(bare_pack(), measure(key)) == "measure “Measure 1 in words”"
    assert link_words(sample_pack(), measure("9.9")) == ""
