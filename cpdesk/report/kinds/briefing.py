"""The briefing report: an update to a committee on its scorecard, pledge by pledge."""

from cpdesk.report.kind_file import kind_file
from cpdesk.report.kinds import ReportKind
from cpdesk.report.sectioned import compose_sections

KIND = ReportKind(kind_file("briefing"), compose_sections)
