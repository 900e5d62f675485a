"""An import profile as TOML, which a person can read and mend."""

from collections.abc import Iterator, Mapping

import tomli_w

from cpdesk.domain.clean_text import clean_text
from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer
from cpdesk.domain.import_profile import ImportProfile, ScorecardShape, ShapeColumn, ShapeMeasure
from cpdesk.domain.scorecard import ColumnRole
from cpdesk.store.toml_text import Table, parse_toml, refuse_unknown, tables_of, text_of

PROFILE_TABLES = ("name", "answer", "scorecard")
_ANSWER_KEYS = ("code", "about", "sheet", "answer")
_SCORECARD_KEYS = ("sheet", "period", "basis", "columns", "measures")
_COMMENT = (
    "# What was answered about a workbook, and the headings and measures by which cpdesk knows it next quarter.\n"
)


def profile_text(profile: ImportProfile) -> str:
    """Return the profile as a file holds it: the same profile gives the same text."""
    tables = {
        "name": profile.name,
        "answer": [
            {"code": item.kind.value, "about": item.about}
            | ({"sheet": item.sheet} if item.sheet else {})
            | {"answer": item.answer}
            for item in profile.answers
        ],
        "scorecard": [
            {
                "sheet": shape.sheet,
                "period": shape.period,
                "basis": shape.basis,
                "columns": [[column.key, column.role.value, column.heading] for column in shape.columns],
                "measures": [[measure.ref, measure.title] for measure in shape.measures],
            }
            for shape in profile.shape
        ],
    }
    return _COMMENT + tomli_w.dumps(_cleaned(tables))


def parse_profile(text: str) -> ImportProfile:
    """Return the profile of that text; raise CpdeskError naming what cannot be understood."""
    data = parse_toml(text)
    refuse_unknown(data, PROFILE_TABLES, "The file")
    answers = [_answer(table, f"[[answer]] {number}") for number, table in tables_of(data, "answer")]
    return ImportProfile(text_of(data, "name", "The file", default=""), tuple(answers), parse_shape(data))


def parse_shape(data: Table) -> tuple[ScorecardShape, ...]:
    """Return the scorecards that the file's tables describe."""
    return tuple(_shape(table, f"[[scorecard]] {number}") for number, table in tables_of(data, "scorecard"))


def _answer(table: Table, where: str) -> ImportAnswer:
    refuse_unknown(table, _ANSWER_KEYS, where)
    code = text_of(table, "code", where)
    if code not in list(AnswerKind):
        raise CpdeskError(f"{where} has a code “{code}” that there is not.", f"The codes are {', '.join(AnswerKind)}.")
    about, answer, sheet = (text_of(table, name, where, default="") for name in ("about", "answer", "sheet"))
    return ImportAnswer(AnswerKind(code), about, answer, sheet)


def _shape(table: Table, where: str) -> ScorecardShape:
    refuse_unknown(table, _SCORECARD_KEYS, where)
    columns = []
    for key, role, heading in _rows(table, "columns", where, 3):
        if role not in list(ColumnRole):
            raise CpdeskError(f"columns in {where} has a role “{role}” that there is not.", "Remove that scorecard.")
        columns.append(ShapeColumn(key, heading, ColumnRole(role)))
    return ScorecardShape(
        text_of(table, "sheet", where),
        tuple(columns),
        tuple(ShapeMeasure(ref, title) for ref, title in _rows(table, "measures", where, 2)),
        text_of(table, "period", where, default=""),
        text_of(table, "basis", where, default=""),
    )


def _rows(table: Table, name: str, where: str, width: int) -> Iterator[list[str]]:
    rows = table.get(name, [])
    for row in rows if isinstance(rows, list) else [rows]:
        if not isinstance(row, list) or len(row) != width or not all(isinstance(item, str) for item in row):
            raise CpdeskError(f"{name} in {where} is not a list of {width} texts each.", "Remove that scorecard.")
        yield row


def _cleaned(value: Mapping[str, object]) -> dict[str, object]:
    """Return the tables with texts that TOML can hold."""
    return {name: _clean(item) for name, item in value.items()}


def _clean(value: object) -> object:
    if isinstance(value, str):
        return clean_text(value)
    if isinstance(value, Mapping):
        return _cleaned(value)
    return [_clean(item) for item in value] if isinstance(value, list) else value
