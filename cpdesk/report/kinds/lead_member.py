"""The lead member's report: what became of each service area, with what comes next."""

from cpdesk.report.kind_file import kind_file
from cpdesk.report.kinds import ReportKind
from cpdesk.report.sectioned import compose_sections

KIND = ReportKind(kind_file("lead-member"), compose_sections)
