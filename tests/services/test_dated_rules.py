"""Rules dated ahead rate from the next workbook on, and leave what was rated before as it was, unless somebody asks."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

from cpdesk.domain.dated import Dated
from cpdesk.domain.earlier_review import earlier_ratings
from cpdesk.domain.edits import RateHistory, RuleScope, SetRule
from cpdesk.domain.period import ReportingPeriod
from cpdesk.domain.rating import Limit, RagRating, ToleranceKind, ToleranceRule
from cpdesk.domain.supplied import SuppliedWorkbook
from cpdesk.services.importing import add_workbooks, begin_pack
from cpdesk.services.session import Session
from pack_builders import measure, scorecard, workbook

FIRST, SECOND = (ReportingPeriod.quarter(2019, number) for number in (1, 2))
PLEDGES = {"1.1": "Pledge 1 – One", "2.1": "Pledge 2 – Two"}
FIGURES = {"1.1": "53", "2.1": "58"}
RED, AMBER = RagRating.RED, RagRating.AMBER


def quarter(*periods: ReportingPeriod) -> SuppliedWorkbook:
    measures = [
        measure(key, f"% of {key}", (figure,) * len(periods), "50", pledge=PLEDGES[key], periods=periods, row=row)
        for row, (key, figure) in enumerate(FIGURES.items(), 6)
    ]
    book = workbook([scorecard(measures, current=periods[-1])], name=f"{periods[-1].label}.xlsx")
    return replace(book, sha256=f"{len(periods)}" * 64)


def within(points: int, since: date | None) -> Dated[ToleranceRule]:
    limits = (Limit(RagRating.GREEN, Decimal(0)), Limit(AMBER, Decimal(points)))
    return Dated(ToleranceRule(limits, ToleranceKind.POINTS), since)


def ratings(session: Session) -> list[RagRating | None]:
    return [review.rating.rag for review in session.review.measures.values()]


def before(session: Session) -> list[RagRating | None]:
    earlier = earlier_ratings(session.pack, session.review)
    return [earlier[key].rag for key in FIGURES]


def test_rules_of_the_pack_and_of_a_pledge_take_effect_from_their_day() -> None:
    session = Session("Jo Writer")
    begin_pack(session, [quarter(FIRST)])
    session.apply(SetRule(RuleScope.PACK, "", within(2, None)))
    assert ratings(session) == [RED, RED]
    session.apply(SetRule(RuleScope.PACK, "", within(9, SECOND.start)))
    session.apply(SetRule(RuleScope.PLEDGE, PLEDGES["1.1"], within(1, SECOND.start)))
    assert ratings(session) == [RED, RED]
    add_workbooks(session, [quarter(FIRST, SECOND)])
    assert ratings(session) == [RED, AMBER]
    assert before(session) == [RED, RED]
    session.apply(SetRule(RuleScope.MEASURE, "1.1", within(5, SECOND.start)))
    assert ratings(session) == [AMBER, AMBER]
    assert before(session) == [RED, RED]


def test_earlier_periods_are_rated_anew_where_somebody_asks() -> None:
    session = Session("Jo Writer")
    begin_pack(session, [quarter(FIRST)])
    session.apply(SetRule(RuleScope.PACK, "", within(2, None)))
    session.apply(SetRule(RuleScope.PACK, "", within(9, SECOND.start)))
    add_workbooks(session, [quarter(FIRST, SECOND)])
    assert before(session) == [RED, RED]
    session.apply(RateHistory(rerates=True))
    assert before(session) == [AMBER, AMBER]
    session.apply(RateHistory(rerates=False))
    assert before(session) == [RED, RED]
