"""The cover report of a scorecard: what changed since the period before, on a page, with the scorecard behind it."""

from cpdesk.report.kind_file import kind_file
from cpdesk.report.kinds import ReportKind
from cpdesk.report.sectioned import compose_sections

KIND = ReportKind(kind_file("cover"), compose_sections)
