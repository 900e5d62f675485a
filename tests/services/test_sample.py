"""A sample that nobody changed is nobody's work, whichever it is and whoever opened it."""

import pytest

from cpdesk.domain.edits import SetDetail
from cpdesk.services.detailing import details_edit
from cpdesk.services.importing import begin_pack, import_workbook
from cpdesk.services.sample import is_untouched_sample
from cpdesk.services.sample_list import SAMPLES, Sample, sample_of
from cpdesk.services.session import Session


def opened(sample: Sample, details: Sample | None = None) -> Session:
    session = Session("Sam Reader")
    begin_pack(session, [import_workbook(sample.workbook)], sample.kind)
    session.apply(details_edit((details or sample).details, session.pack))
    return session


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.kind)
def test_a_sample_as_it_was_opened_is_known(sample: Sample) -> None:
    session = opened(sample)
    assert is_untouched_sample(session.pack.library, session.records)
    session.apply(SetDetail("version", "2"))
    assert not is_untouched_sample(session.pack.library, session.records)


def test_a_workbook_of_a_sample_with_other_words_is_somebodys_work() -> None:
    session = Session("Sam Reader")
    begin_pack(session, [import_workbook(sample_of("tracker").workbook)], "tracker")
    assert not is_untouched_sample(session.pack.library, session.records)
    begin_pack(session, [import_workbook(sample_of("annual").workbook)], "follow-up")
    assert not is_untouched_sample(session.pack.library, session.records)
