"""The minute follow-up: what the committee asked for last time, with the answers."""

from cpdesk.report.kind_file import kind_file
from cpdesk.report.kinds import ReportKind
from cpdesk.report.sectioned import compose_sections

KIND = ReportKind(kind_file("follow-up"), compose_sections)
