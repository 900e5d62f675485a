"""The page for children and young people: the pledges as promises, with how they are going."""

from cpdesk.report.kind_file import kind_file
from cpdesk.report.kinds import ReportKind
from cpdesk.report.young_people import compose_promises

KIND = ReportKind(kind_file("young-people"), compose_promises)
