"""Scorecards with all that they hold known, and the layouts that some council might give them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from random import Random

PLEDGES = (
    "Pledge 1 – Being a good corporate parent",
    "Pledge 2 – Education, employment and training",
    "Pledge 3 – Achieving permanence",
)
_TITLES = (
    "Number of cared for children",
    "% of reviews held in timescale",
    "% of social worker visits in timescale",
    "Children placed more than 20 miles away",
    "% of children with a personal education plan",
    "Fixed term exclusions",
    "% of secondary pupils with less than 90% attendance",
    "% of care leavers who are NEET",
    "% in internal foster care",
    "Average days from entering care to moving in with an adoptive family",
    "Children adopted in the year",
    "% of children with three or more placements",
)
_REFS = ("1.1", "1.2", "1.4", "1.5", "2.1", "2.3", "2.6", "2.15", "3.1", "3.2", "3.11", "3.12")
_WORDS = {
    "Ref": ("Ref", "No.", "KPI Ref", "Indicator no"),
    "Measure": ("Measure", "Indicator", "Performance Indicator", "KPI", "What we measure"),
    "Target": ("Target", "2019/20 Target", "Annual target"),
    "RAG": ("RAG", "RAG rating", "Status", "BRAG"),
    "England": ("England", "National average", "England 2018/19"),
    "Lead officer": ("Lead officer", "Owner", "Head of Service"),
    "Comments": ("Comments", "Commentary", "Officer comments"),
    "Pledge": ("Pledge", "Priority", "Outcome"),
    "Outturn": ("Outturn", "Actual", "Full year"),
    "2018/19": ("2018/19", "2018-19", "18/19", "2018/19 Outturn"),
    "Q1 2019/20": ("Q1 2019/20", "2019-20 Q1", "Quarter 1 2019/20", "Q1 19/20"),
}
_FORMS = (
    "merged row",
    "bold row",
    "row",
    "column",
    "column once",
    "merged column",
    "sheet name",
    "line",
    "number",
    "none",
)


@dataclass(frozen=True)
class Known:
    """One measure as the layout's maker knows it; periods are codes."""

    ref: str
    title: str
    pledge: str | None
    values: dict[str, int]
    target: int
    england: int
    rag: str
    lead: str
    comment: str = ""


@dataclass(frozen=True)
class Layout:
    """How a scorecard is laid out."""

    first_row: int = 1
    first_column: int = 1
    heads: int = 1
    merged: bool = False
    pledges: str = "column"
    has_refs: bool = True
    has_target: bool = True
    has_rag: bool = True
    has_england: bool = True
    has_lead: bool = False
    has_comments: bool = False
    spacer_columns: bool = False
    spacer_rows: int = 0
    titles: int = 1
    far: int = 0
    guidance: bool = False
    blank_note: bool = False
    repeats: int = 0
    totals: str = ""
    note: bool = False
    key: str = ""
    hidden_column: bool = False
    hidden_row: bool = False
    order: tuple[int, ...] = ()
    form: str = "rows"
    gap: int = 1
    offset: int = 0
    words: tuple[tuple[str, str], ...] = ()
    ratings: str = "letters"

    @property
    def codes(self) -> tuple[str, ...]:
        """Return the periods that the layout has room for."""
        return codes_of(1 if self.form in ("across", "long", "half page") else self.heads)

    def shows(self, what: str) -> bool:
        """Return whether the layout has a place for that."""
        if what == "refs":
            return self.has_refs or self.form == "half page"
        if self.form in ("long", "half page"):
            return {
                "target": self.has_target or self.form == "half page",
                "england": self.has_england and self.form == "half page",
                "comments": self.has_comments and self.form == "half page",
            }.get(what, False)
        return bool(getattr(self, f"has_{what}"))


def known_measures(random: Random) -> list[Known]:
    """Return twelve measures under three pledges, with four periods each."""
    measures = []
    for number, (ref, title) in enumerate(zip(_REFS, _TITLES, strict=True)):
        values = {code: random.randint(2, 98) for code in ("2017-18", "2018-19", "2019-20 Q1", "2019-20 Q2")}
        measures.append(
            Known(
                ref,
                title,
                PLEDGES[number // 4],
                values,
                random.randint(2, 98),
                random.randint(2, 98),
                random.choice("RAG"),
                random.choice(["A Patel", "B Jones", "Virtual School"]),
                random.choice(["", "Numbers rose in May.", "Staff left."]),
            )
        )
    return measures


def random_layout(random: Random) -> Layout:
    """Return a layout that some council might have."""
    flag: Callable[[float], bool] = lambda share: random.random() < share  # noqa: E731 - a die
    heads = random.choice([1, 1, 2, 2, 3])
    return Layout(
        first_row=random.choice([1, 1, 2, 5, 9]),
        first_column=random.choice([1, 1, 2, 3, 6]),
        heads=heads,
        merged=flag(0.5),
        pledges=random.choice(_FORMS),
        has_refs=flag(0.8),
        has_target=flag(0.85),
        has_rag=flag(0.7),
        has_england=flag(0.5),
        has_lead=flag(0.3),
        has_comments=flag(0.4),
        spacer_columns=flag(0.2),
        spacer_rows=random.choice([0, 0, 0, 1, 4]),
        titles=random.choice([0, 1, 1, 2, 3]),
        far=random.choice([0, 0, 1, 3]),
        guidance=flag(0.15),
        blank_note=flag(0.1),
        repeats=random.choice([0, 0, 0, 5]),
        totals=random.choice(["", "", "", "last", "first", "sub"]),
        note=flag(0.4),
        key=random.choice(["", "", "below", "beside", "above"]),
        hidden_column=flag(0.15),
        hidden_row=flag(0.1),
        order=tuple(random.sample(range(9), 9)),
        form=random.choice(
            ["rows", "rows", "rows", "rows", "side", "stacked", "across", "long", "sheets", "half page"]
        ),
        gap=random.choice([0, 1, 1, 2]),
        offset=random.choice([0, 0, 2]),
        words=tuple((word, random.choice(others)) for word, others in _WORDS.items()),
        ratings=random.choice(["letters", "letters", "words", "fills"]),
    )


def fitting(layout: Layout, form: str) -> Layout:
    """Return the layout in that form, with a way of telling pledges that the form has."""
    ways = {
        "rows": _FORMS,
        "sheets": tuple(way for way in _FORMS if way != "line"),
        "stacked": tuple(way for way in _FORMS if way != "sheet name"),
        "side": tuple(way for way in _FORMS if way not in ("line", "sheet name")),
        "across": ("column", "merged column", "number", "none"),
        "long": ("number", "none"),
        "half page": ("number", "none"),
    }[form]
    pledges = layout.pledges if layout.pledges in ways else ways[0]
    offset = 0 if form == "side" and not layout.gap else layout.offset
    is_beside = form == "side"
    return replace(
        layout,
        form=form,
        pledges=pledges,
        offset=offset,
        hidden_column=layout.hidden_column and not is_beside,
        hidden_row=layout.hidden_row and not is_beside,
    )


def seen(layout: Layout, measures: Sequence[Known]) -> list[Known]:
    """Return the measures of a workbook in that layout whose rows are not hidden."""
    kept = measures_in(layout, measures)
    if not layout.hidden_row or layout.form in ("across", "long", "half page"):
        return kept
    hidden = (2,) if layout.form == "rows" else (2, 6, 10)
    return [known for number, known in enumerate(kept) if number not in hidden]


def pledge_told(layout: Layout, known: Known) -> str | None:
    """Return the pledge as a workbook in that layout tells it."""
    if layout.pledges == "none" or (layout.pledges == "number" and not layout.shows("refs")):
        return None
    if layout.pledges == "sheet name":
        return (known.pledge or "")[:8]
    return known.pledge


def measures_in(layout: Layout, measures: Sequence[Known]) -> list[Known]:
    """Return the measures that a workbook in that layout has room for."""
    if layout.form == "half page":
        return list(measures[:6])
    if layout.form == "rows" and layout.pledges in ("sheet name", "line"):
        return list(measures[:4])
    return list(measures)


def codes_of(depth: int) -> tuple[str, ...]:
    """Return the periods of a table with headings that deep."""
    return ("2017-18", "2018-19", "2019-20 Q1", "2019-20 Q2") if depth == 1 else ("2019-20 Q1", "2019-20 Q2")
