"""The words with which councils head the columns of a scorecard, each with the role that they mean."""

from enum import StrEnum
from typing import TypeVar

from cpdesk.domain.scorecard import ColumnRole

_Role = TypeVar("_Role", bound=StrEnum)

_WORDS: dict[ColumnRole, str] = {
    ColumnRole.REF: """
        ref | ref no | reference | reference no | reference number | no | nr | id | code | # | indicator no
        | indicator ref | indicator number | indicator code | measure no | measure ref | measure number
        | measure code | measure id | kpi no | kpi ref | kpi number | kpi code | kpi id | pi no | pi ref
        | pi number | pi code | performance indicator ref | item no | line no | unique ref | s/n no | serial no
        | index | pi id | item
    """,
    ColumnRole.MEASURE: """
        measure | measures | indicator | indicators | performance indicator | performance indicators
        | performance measure | performance measures | performance indicator description | description
        | measure description | measure name | measure title | indicator description | indicator name
        | indicator title | kpi | kpis | kpi description | kpi name | kpi title | key performance indicator
        | key performance indicator description | key performance indicators | key measure | key measures | pi
        | pis | pi description | pi name | pi title | title | metric | metrics | success measure
        | success measures | outcome measure | what we measure | what we are measuring | short name | name
        | data item | question | description of measure | description of indicator | measure of success
        | how we will measure it
    """,
    ColumnRole.GROUP: """
        pledge | pledges | objective | objectives | priority | priorities | outcome | outcomes | theme | themes
        | strategic objective | strategic priority | strategic outcome | corporate priority
        | corporate objective | corporate plan priority | strategic theme | promise | promises | ambition
        | goal area | domain | section | category | aim | strand | heading | group | area | key area
        | commitment
    """,
    ColumnRole.UNIT: """
        unit | units | unit of measure | unit of measurement | units of measure | measurement unit | measured in
        | measure type | indicator type | format | data type | number or % | % or number | value type
        | type of measure | number/% | %/number
    """,
    ColumnRole.POLARITY: """
        good to be | polarity | good is | good performance | good performance is | good = | what is good
        | what is good? | what good looks like | what does good look like | what does good look like?
        | desired direction | desired trend | direction of good | good direction | better to be | better is
        | high or low | high/low | good high/low | good to be high or low | good to be high/low
        | good to be low/high | good to be high or low? | is high good | is high good? | is high or low good
        | is high or low good? | bigger or smaller is better | bigger/smaller is better | bigger or smaller
        | higher or lower is better | higher/lower is better | high or low is good | high is good
        | high or low good | high/low is good | h/l | h/l/t | l/h | aim to | aim to maximise or minimise
        | aim to increase or decrease | aim to be | maximise or minimise | maximise/minimise
        | preferred direction | preferred polarity | desired polarity | aim high or low | high good or low good
        | good performance is high/low | good performance high/low | performance is good if | low or high
        | low/high | direction good | good performance is typified by | which way is good | which way is good?
        | best to be | want to be | bigger is better?
    """,
    ColumnRole.TARGET: """
        target | targets | annual target | year end target | yearly target | target value | full year target
        | quarterly target | monthly target | year target | end of year target | current target | agreed target
        | local target | our target | aim target | standard | goal | ambition target | council target
        | performance target | target figure | target level | aspirational target | target performance | planned
        | plan value | year-end target | in year target | in-year target | profiled target | target profile
        | profile | period target | target to date | ytd target | target ytd
    """,
    ColumnRole.TOLERANCE: """
        tolerance | target tolerance | amber tolerance | rag tolerance | tolerance level | tolerance +/-
        | tolerances | +/- tolerance | agreed tolerance | variance tolerance | amber within | amber if within
        | tolerance for amber | amber range | tolerance range | permitted variance | allowed variance
        | acceptable variance | tol | amber margin | tolerance band
    """,
    ColumnRole.BASELINE: """
        baseline | baseline figure | baseline value | baseline position | base line | starting point
    """,
    ColumnRole.VALUE: """
        actual | actuals | outturn | out-turn | out turn | performance | result | results | value | values
        | latest | current | position | current position | year end | current performance | latest performance
        | current value | latest value | latest position | latest figure | current figure | actual performance
        | actual value | annual outturn | year end outturn | final outturn | figure | reported value | reported
        | data | achieved | latest data | latest outturn | latest result | current outturn | current result
        | actual to date | performance to date | year-end | year-end outturn | full year | annual | final
        | final figure | most recent | this quarter | this month | this period | this year | current quarter
        | current month | current period | current year | previous quarter | previous month | previous period
        | previous year | last quarter | last month | last period | last year | prior year | prior quarter
        | prior period | prior month | previous | prior | previous outturn | previous year outturn
        | previous performance | previous result | previous figure | last result
        | last year outturn | last outturn | previous year end | previous value
        | same quarter last year | same period last year | same month last year | same quarter previous year
        | same period previous year | same month previous year | year ago
    """,
    ColumnRole.NUMERATOR: """
        numerator | num | numerator n | n | number achieved | number in measure | numerator value | numer | top
        | number (numerator)
    """,
    ColumnRole.DENOMINATOR: """
        denominator | denom | den | denominator d | d | cohort | cohort size | out of | total cohort
        | number in cohort | denominator value | base | size of cohort | total in cohort | eligible cohort
    """,
    ColumnRole.RAG: """
        rag | rag rating | rag status | brag | brag rating | brag status | status | rating | on target
        | on target? | performance against target | performance v target | performance vs target
        | performance vs. target | performance v. target | against target | traffic light | traffic lights
        | current rag | current status | current rating | rag against target | rag vs target | rag v target
        | rag v. target | colour | rag colour | performance rating | performance status | target met
        | target met? | r/a/g | rag score | rayg | overall rag | quarterly rag | rag this quarter | latest rag
        | target rag | rag target | met target | rag (target) | target status | rag rate | alert
    """,
    ColumnRole.FORECAST_RAG: """
        forecast rag | rag forecast | year end forecast | forecast | projected rag | predicted rag
        | forecast rating | forecast status | year end rag | forecast rag rating | year end forecast rag
        | forecast year end rag | forecast year end | expected year end rag | year end rag forecast
        | year-end forecast | year-end forecast rag | forecast outturn rag | forecast year-end rag
        | year end rating forecast | expected rag | anticipated rag | predicted year end rag
        | projected year end rag | forecast year end rating | year end forecast rating
    """,
    ColumnRole.DIRECTION: """
        direction of travel | direction | dot | d.o.t | travel | trend | short term trend | long term trend
        | short trend | long trend | performance trend | movement | direction of performance | trend arrow
        | change | performance direction | direction of change | trend direction | improving? | improved?
        | improvement | better or worse | better or worse? | direction travel | change in performance
        | performance change | arrow | recent trend | trajectory | progress arrow | better/worse
        | improving or declining | travel direction | short term direction of travel
        | long term direction of travel | short term dot | long term dot | short-term trend | long-term trend
        | annual trend | quarterly trend | trend from previous quarter
    """,
    ColumnRole.LEAD: """
        lead | lead service | lead officer | owner | owned by | measure owner | responsible officer
        | responsible | accountable officer | accountable | head of service | responsible service | service
        | service area | directorate | team | department | service lead | responsible lead | responsible person
        | responsibility | indicator owner | kpi owner | pi owner | officer | lead team | contact | lead manager
        | reporting officer | data owner | assigned to | managed by | lead agency | lead name | portfolio
        | lead director | responsible team | division | lead officer/service | lead/owner | accountable lead
        | performance owner | lead professional | lead department | manager | service manager | strategic lead
    """,
    ColumnRole.COMMENTARY: """
        comments | comment | commentary | narrative | notes | note | explanation | performance commentary
        | context | remarks | officer comment | officer comments | officer commentary | latest note | analysis
        | update | progress | service commentary | narrative update | performance narrative
        | supporting commentary | supporting narrative | comments/notes | comments and actions
        | commentary and actions | notes/comments | performance notes | additional comments
        | additional information | explanatory notes | explanatory note | reason | reasons
        | story behind the data | what does this tell us? | what does this tell us | what this tells us
        | what is the data telling us | so what | so what? | latest comment
        | latest comments | quarterly commentary | summary | performance summary | performance comments
        | performance comment | current commentary | performance analysis | exception commentary
        | exception report | quarter commentary | commentary/actions | comments/actions | reason for variance
        | management comments | explanation of performance
    """,
}


class TrackerColumn(StrEnum):
    """What the cells under a heading of a tracker are."""

    NUMBER = "number"
    TEXT = "text"
    PROGRESS = "progress"
    STATUS = "status"


_TRACKER_WORDS: dict[TrackerColumn, str] = {
    TrackerColumn.NUMBER: """
        no | number | ref | rec no | rec | action no | recommendation no | item no | # | action ref | id
    """,
    TrackerColumn.TEXT: """
        recommendation | recommendations | action | actions | action point | action required | agreed action
        | agreed actions | task | recommendation text | recommendation/action | actions agreed | what will we do
        | what will we do? | activity | action/recommendation
    """,
    TrackerColumn.PROGRESS: """
        progress to date | progress | update | progress update | latest update | position | latest position
        | response | progress made | current position | updates | outcome/progress | progress and impact
        | comments | commentary | progress/update | update on progress | notes | comment | summary of progress
        | latest progress
    """,
    TrackerColumn.STATUS: """
        status | current status | rag | rag status | brag | brag status | rag rating | action status
        | brag rating | state | complete? | completed? | completion status | progress status
    """,
}


def _by_words(words_by_role: dict[_Role, str]) -> dict[str, _Role]:
    found: dict[str, _Role] = {}
    for role, text in words_by_role.items():
        for words in text.split("|"):
            if words.strip():
                found.setdefault(" ".join(words.split()), role)
    return found


ROLE_OF_WORDS = _by_words(_WORDS)
TRACKER_COLUMN_OF_WORDS = _by_words(_TRACKER_WORDS)

ROLE_NAMES: dict[ColumnRole, str] = {
    ColumnRole.REF: "the reference",
    ColumnRole.MEASURE: "the wording of the measures",
    ColumnRole.GROUP: "the pledge",
    ColumnRole.UNIT: "the unit",
    ColumnRole.POLARITY: "which direction is good",
    ColumnRole.TARGET: "the target",
    ColumnRole.TOLERANCE: "the tolerance",
    ColumnRole.BASELINE: "the baseline",
    ColumnRole.VALUE: "the result",
    ColumnRole.NUMERATOR: "the numerator",
    ColumnRole.DENOMINATOR: "the denominator",
    ColumnRole.RAG: "the rating",
    ColumnRole.FORECAST_RAG: "the forecast rating",
    ColumnRole.DIRECTION: "the direction of travel",
    ColumnRole.COMPARATOR: "a comparator",
    ColumnRole.LEAD: "the lead",
    ColumnRole.COMMENTARY: "the commentary",
    ColumnRole.OTHER: "a column without a role",
}
