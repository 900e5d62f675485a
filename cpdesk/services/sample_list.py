"""The samples: for each kind of report a workbook with a details file, as anybody can try them."""

from dataclasses import dataclass
from pathlib import Path

from cpdesk.resources import resource_path
from cpdesk.services.report_list import OfferedKind, usual_kinds


@dataclass(frozen=True, slots=True)
class Sample:
    """A sample of a kind of report, by the names of its workbook and its details file."""

    kind: str
    book: str
    words: str

    @property
    def workbook(self) -> Path:
        """Return the workbook that its pack begins with."""
        return resource_path("samples", f"{self.book}.xlsx")

    @property
    def details(self) -> Path:
        """Return the file of its details and words."""
        return resource_path("samples", f"{self.words}.toml")


SAMPLES = (
    Sample("briefing", "cheshire-east-q1-2019-20", "cheshire-east-q1-2019-20"),
    Sample("annual", "medway-annual-2019-20", "medway-annual-2019-20"),
    Sample("lead-member", "medway-annual-2019-20", "medway-lead-member-2020"),
    Sample("tracker", "kent-recommendations-2019", "kent-recommendations-2019"),
    Sample("follow-up", "medway-annual-2019-20", "board-minutes-2018"),
    Sample("cover", "monthly-dashboard-2019-20", "dashboard-cover-march-2020"),
    Sample("scorecard", "cheshire-east-q1-2019-20", "scorecard-q1-2019-20"),
    Sample("young-people", "cheshire-east-q1-2019-20", "young-people-q1-2019-20"),
)
"""Every kind of report has one; that of the usual kind is the sample pack."""

SAMPLE = SAMPLES[0]


def sample_of(kind: str) -> Sample:
    """Return the sample of that kind of report."""
    return next(sample for sample in SAMPLES if sample.kind == kind)


def other_samples() -> tuple[OfferedKind, ...]:
    """Return the kinds of report that there is a sample of beside the sample pack, each with what it is for."""
    kinds = {kind.name: kind for kind in usual_kinds()}
    return tuple(kinds[sample.kind] for sample in SAMPLES if sample is not SAMPLE)
