"""What `inspect --json` says of a workbook, in few enough words that a person can write it by hand beforehand."""

from typing import Any

Json = dict[str, Any]


def digest(inspection: Json) -> Json:
    """Return what matters: sheets, columns with roles and periods, measures with their figures, questions, findings.

    What a measure does not have is left out. A figure is `[period, value or marker]`, with whatever else its cell says
    behind; ratings are `[workbook, calculated or why not, source]`, directions `[workbook, calculated]`.
    """
    return {
        "sheets": {sheet["name"]: _sheet(sheet) for sheet in inspection["workbook"]["sheets"]},
        "scorecards": [_scorecard(card) for card in inspection["scorecards"]],
        "tables": [f"{table['sheet']}!{table['cell']}" for table in inspection["tables"]],
        "questions": sorted(
            f"{question['code']} {question['sheet']}!{question['cell']}: {question['default']}"
            for question in inspection["questions"]
        ),
        "findings": sorted(
            f"{finding['code']} {finding['sheet']}!{finding['cell']}" for finding in inspection["findings"]
        ),
    }


def _sheet(sheet: Json) -> str:
    return str(sheet["kind"] if sheet["visible"] else f"{sheet['kind']}, hidden")


def _scorecard(card: Json) -> Json:
    rule = card["rating_rule"]
    return {
        "at": f"{card['sheet']}!{card['cell']}",
        "header_rows": card["header_rows"],
        "current": card["current_period"],
        "rule": [rule["source"], rule["amber"], rule["tolerance"], f"{rule['agrees']} of {rule['rated']}"],
        "columns": {column["column"]: _column(column) for column in card["columns"]},
        "measures": [_measure(measure) for measure in card["measures"]],
    }


def _column(column: Json) -> str:
    is_hidden = ", hidden" if column.get("hidden") else ""
    return " ".join(filter(None, (column["role"], column.get("period")))) + is_hidden


def _measure(measure: Json) -> Json:
    target, rag, direction = measure["target"], measure["rag"], measure["direction"]
    said = {
        "at": measure["cell"],
        "ref": measure["ref"],
        "title": measure["title"],
        "group": measure["group"],
        "unit": measure["unit"],
        "polarity": measure["polarity"],
        "target": [target["value"], target["text"], target["cell"]] if target is not None else None,
        "figures": {value["cell"]: _figure(value) for value in measure["observations"]},
        "comparators": {value["cell"]: [value["name"], *_figure(value)] for value in measure["comparators"]},
        "rag": [rag["workbook"], rag["calculated"] or rag["reason"], rag["source"]],
        "forecast": rag["forecast"],
        "direction": [direction["workbook"], direction["calculated"]],
        "lead": measure["lead"],
        "commentary": measure["commentary"],
        "other": {other["cell"]: other["text"] for other in measure["other"]},
    }
    return {name: value for name, value in said.items() if value not in (None, "", {}, [None, None])}


def _figure(value: Json) -> list[Any]:
    marker = value["marker"]
    further = {name: value[name] for name in ("numerator", "denominator", "status") if value[name] is not None}
    return [value["period"], value["value"] if marker is None else marker, *([further] if further else [])]
