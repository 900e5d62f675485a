"""The printed scorecard: a row for each measure, on pages turned sideways."""

from cpdesk.report.kind_file import kind_file
from cpdesk.report.kinds import ReportKind
from cpdesk.report.sheeted import compose_sheet

KIND = ReportKind(kind_file("scorecard"), compose_sheet)
