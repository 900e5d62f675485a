"""The annual report: what a board did in a year, objective by objective."""

from cpdesk.report.kind_file import kind_file
from cpdesk.report.kinds import ReportKind
from cpdesk.report.sectioned import compose_sections

KIND = ReportKind(kind_file("annual"), compose_sections)
