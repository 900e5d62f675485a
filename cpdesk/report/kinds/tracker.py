"""The recommendation tracker: what was recommended, agreed and decided, with what has become of it."""

from cpdesk.report.kind_file import kind_file
from cpdesk.report.kinds import ReportKind
from cpdesk.report.sectioned import compose_sections

KIND = ReportKind(kind_file("tracker"), compose_sections)
