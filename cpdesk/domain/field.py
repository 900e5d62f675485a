"""Fields: the names of the places in a pack that an edit can change.

A field's value is plain JSON, or None where it is not set. These are all there are::

    details/<name>               text, or an ISO date for meeting_date; rating_audit is "always" or "never" where set,
                                 page_size "A4" or "A3"
    workbook/<sha256>            {"name": file name, "order": place among the workbooks}, and where it follows another
                                 {"follows": the other's sha256, "measures": {key in the workbook: key in the pack}};
                                 {"rolled": true} where the pack is about the period after it
    commentary/<id>/measures     list of measure keys
    commentary/<id>/text         rich text
    commentary/<id>/pledge       heading of the pledge that it serves as a whole
    commentary/<id>/ready        {"text": hash of the text that was found ready, "about": {measure key: its figure},
                                 "name", "date": who said so, when}
    commentary/<id>/approved     the same, of a text that was approved
    commentary/<id>/action       {"text", "owner", "due"}: what is to be done, by whom, by when
    commentary/<id>/last         {"text", "period"} of an earlier period, with its "exempt" and "action"
    commentary/<id>/exempt       paragraph of Schedule 12A
    commentary/<id>/interest     public-interest statement to it
    measure/<key>/override       {"rating", "reason", "name", "period": code of the period that it is about}
    measure/<key>/earlier-override   the override before that one, of an earlier period
    measure/<key>/lead           text
    measure/<key>/exempt         {"paragraph" of Schedule 12A, "interest": public-interest statement}
    measure/<key>/rule           dated rules, oldest first: [{"from": ISO date or null, "rule": {…}}]
    measure/<key>/target         dated targets: [{"from", "value", "floor", "profile": {code of a period: number}}]
    measure/<key>/basis          what its figures count: snapshot, in-period, cumulative…
    measure/<key>/polarity       which way is good: high, low, plan, neutral
    measure/<key>/limits         whether its chart has control limits: true or false
    measure/<key>/rebases        where limits are drawn anew: [{"period": code of the first of them, "reason": text}]
    measure/<key>/chart          what its chart is, where that is not the usual: trend, compared, run, bars
    measure/<key>/comparators    of its own comparators by name: {name: {"publication", "published", "group"}}
    comparator/<name>/about      of a comparator of all measures: {"publication", "published", "group"}
    chart/<id>/title             {"text", "drafted", "mark"}: the title of a chart, what was drafted, of which figures;
                                 the id is `<kind>:<measure key>`, or what a text asks for
    charts/limits                true where all charts have control limits that are fit for them
    direction/arrows             what an arrow follows: performance (up is better) or value (up is more)
    direction/both               true where the previous period and the same period last year are both compared with
    pledge/<heading>/rule        dated rules for the measures of a pledge
    rules                        dated rules for all measures of the pack
    rating/setting               {"rated_on": shown or stored, "boundary": rule, better or worse}
    rating/rerates               true where earlier periods are rated by what holds now too
    section/<id>/what            {"part", "heading", "pledge"}, and "under" where it stands below another section
    section/<id>/text            rich text
    section/<id>/exempt          paragraph of Schedule 12A
    section/<id>/interest        public-interest statement to it
    section/<id>/drafted         hash of the text that cpdesk drafted for it
    section/<id>/accepted        hash of the drafted text that a person confirmed as it is
    section/<id>/last            {"text", "period"} of an earlier period, as of a commentary
    sections                     list of section ids, in the order of the pack's first report
    left-out                     list of parts that cpdesk makes from the pack and that report does without
    reports                      list of the ids of the reports beside the first, in the order of the meeting
    report/<id>/kind             what kind of report it is; the first has an empty id
    report/<id>/sections         list of section ids, as for the first
    report/<id>/left-out         list of parts, as for the first
    report/<id>/<name>           a detail of its own, in place of that of the pack; each has its own title and version
    clearance/<role>             {"role", "name", "date", "comment"}: who has seen a report for the law, the money, the
                                 staff; of one beside the first `annual|legal`
    kind/<name>                  text of the file of a council's own kind of report, as TOML
    template                     {"name", "sha256", "styles": {role: style}} of the house template that reports are
                                 written in
    tracker                      list of the keys of the lines of the tracker that officers put in, in their order
    tracker/<key>/what           {"kind", "number", "text", "since"} of such a line
    tracker/<key>/progress       {"said": rich text, "over": mark of the workbook's own}: it counts while that is so
    tracker/<key>/status         {"said": {"status", "note"}, "over"}, the same
    tracker/<key>/owner          {"said": text, "over"}, the same
    tracker/<key>/due            {"said": ISO date or empty, "over"}, the same
    tracker/<key>/exempt         as of a measure
    minutes                      list of the ids of the items of the last meeting's minutes, in their order
    minute/<id>/what             {"kind": discussed, decided or asked, "text", "number", "meeting": ISO date or empty}
    minute/<id>/answer           {"words", "links": [{"kind": section, line or measure, "subject"}]}
    minute/<id>/exempt           as of a measure
    agenda                       list of the ids of the items of the meeting's agenda, in their order
    agenda/<id>/what             {"kind": words, report, pack or file, "title", "words", "report", "file": id of a copy,
                                 "exempt": paragraphs of Schedule 12A, "interest", "public_title",
                                 "goes_with_above"}
    attached/<sha256>            {"name", "content": base64}: a file that the agenda brings, kept as a copy
    meeting/<name>               text, or an ISO date for day: what the agenda says of the meeting
    word/<word>                  true for each of the council's own words, which spelling takes as right
    person/<service>             name of who answers for a service that workbooks name as a lead
    issued/<number>              a version that went out: {"version", "date", "by"}, "meeting" where its date was given,
                                 and marks of what it said: "measures": {key: [figures, rating, commentary]},
                                 "sections": {id: mark}

An id or key may hold a slash itself; the first and the last part of a field's name never do.
"""

from collections.abc import Mapping

from cpdesk.domain.json_value import JsonValue

Fields = Mapping[str, JsonValue]
SECTIONS = "sections"
LEFT_OUT = "left-out"
TEMPLATE = "template"
TRACKER = "tracker"
MINUTES = "minutes"
AGENDA = "agenda"
REPORTS = "reports"
PACK_RULES = "rules"
RATING_SETTING = "rating/setting"
RERATES = "rating/rerates"
CONTROL_LIMITS = "charts/limits"
ARROWS = "direction/arrows"
BOTH_DIRECTIONS = "direction/both"


def detail(name: str, report_id: str = "") -> str:
    """Return the field of one detail of a report, of the first unless another is named."""
    return report(report_id, name) if report_id else f"details/{name}"


def report(report_id: str, aspect: str) -> str:
    """Return a field of a report: its kind, or what it has of its own."""
    return f"report/{report_id}/{aspect}"


def order(report_id: str) -> str:
    """Return the field of the order of a report's sections."""
    return report(report_id, "sections") if report_id else SECTIONS


def left_out(report_id: str) -> str:
    """Return the field of the parts that a report does without."""
    return report(report_id, "left-out") if report_id else LEFT_OUT


def workbook(sha256: str) -> str:
    """Return the field of a workbook that the pack holds."""
    return f"workbook/{sha256}"


def commentary(commentary_id: str, aspect: str) -> str:
    """Return a field of a commentary: its measures, pledge, text, ready, approved, exempt, interest, action or last."""
    return f"commentary/{commentary_id}/{aspect}"


def measure(key: str, aspect: str) -> str:
    """Return a field of a measure: its override, lead, exempt, rule, target, basis, limits, chart or another."""
    return f"measure/{key}/{aspect}"


def pledge(heading: str, aspect: str) -> str:
    """Return a field of a pledge: its rule."""
    return f"pledge/{heading}/{aspect}"


def chart_title(chart: str) -> str:
    """Return the field of the title of a chart."""
    return f"chart/{chart}/title"


def comparator(name: str) -> str:
    """Return the field of what is known of a comparator of all measures."""
    return f"comparator/{name}/about"


def clearance(clearance_id: str) -> str:
    """Return the field of the clearance of a report by a role."""
    return f"clearance/{clearance_id}"


def kind(name: str) -> str:
    """Return the field of a council's own kind of report."""
    return f"kind/{name}"


def section(section_id: str, aspect: str) -> str:
    """Return a field of a section: what it is, its text, exempt, interest, drafted, accepted or last."""
    return f"section/{section_id}/{aspect}"


def tracker(key: str, aspect: str) -> str:
    """Return a field of a line of the tracker: what it is, or its progress, status, owner, due or exempt."""
    return f"tracker/{key}/{aspect}"


def minute(item_id: str, aspect: str) -> str:
    """Return a field of an item of the minutes: what it is, its answer or exempt."""
    return f"minute/{item_id}/{aspect}"


def agenda_item(item_id: str) -> str:
    """Return the field of an item of the agenda."""
    return f"agenda/{item_id}/what"


def attached(file_id: str) -> str:
    """Return the field of the copy of a file, by the hash of its bytes."""
    return f"attached/{file_id}"


def meeting(name: str) -> str:
    """Return the field of what the agenda says of the meeting."""
    return f"meeting/{name}"


def person(service: str) -> str:
    """Return the field of who answers for a service."""
    return f"person/{service}"


def issued(number: int) -> str:
    """Return the field of a version that was issued, counted from 1."""
    return f"issued/{number}"


def word(own_word: str) -> str:
    """Return the field of one of the council's own words."""
    return f"word/{own_word}"


def parts(field: str) -> tuple[str, str, str]:
    """Return a field's family, its subject's id and its aspect; what a field has not is empty."""
    family, _, rest = field.partition("/")
    if family in (
        "details",
        "workbook",
        "rating",
        "word",
        "charts",
        "direction",
        "person",
        "issued",
        "clearance",
        "kind",
        "attached",
        "meeting",
    ):
        return family, rest, ""
    subject, _, aspect = rest.rpartition("/")
    return family, subject, aspect
