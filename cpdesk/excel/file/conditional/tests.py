"""What a conditional format's rule asks of a cell, as a test of the cell's value."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from cpdesk.excel.file.conditional.formula import reads_of
from cpdesk.excel.file.conditional.functions import searched
from cpdesk.excel.file.conditional.icons import rank_limits
from cpdesk.excel.file.conditional.parser import FormulaReader
from cpdesk.excel.file.conditional.reference import Node, NotReadError, Reference, Shift
from cpdesk.excel.file.conditional.rule import ConditionalRule, RuleKind
from cpdesk.excel.file.conditional.values import CellError, Value, compared, text_of, truth_of

Test = Callable[[Value, Shift], bool]
_WORDS: dict[RuleKind, Callable[[str, str], bool]] = {
    RuleKind.CONTAINS: lambda wanted, text: searched(wanted, text) >= 0,
    RuleKind.NOT_CONTAINS: lambda wanted, text: searched(wanted, text) < 0,
    RuleKind.BEGINS: lambda wanted, text: text.casefold().startswith(wanted.casefold()),
    RuleKind.ENDS: lambda wanted, text: text.casefold().endswith(wanted.casefold()),
}
_ORDERS = {
    "equal": (0,),
    "notEqual": (-1, 1),
    "greaterThan": (1,),
    "lessThan": (-1,),
    "greaterThanOrEqual": (0, 1),
    "lessThanOrEqual": (-1, 0),
}
_STATES: dict[RuleKind, Test] = {
    RuleKind.BLANKS: lambda value, _: _is_blank(value),
    RuleKind.NOT_BLANKS: lambda value, _: not _is_blank(value),
    RuleKind.ERRORS: lambda value, _: isinstance(value, CellError) and bool(value.text),
    RuleKind.NOT_ERRORS: lambda value, _: not isinstance(value, CellError),
}
_OF_ALL = (RuleKind.DUPLICATES, RuleKind.UNIQUES, RuleKind.TOP, RuleKind.AVERAGE)


@dataclass(frozen=True, slots=True)
class PreparedTest:
    """A test with what it costs for each cell, in cells looked at.

    `reads` are the other cells that its outcome depends on beside the cell's own value; None where that cannot be said.
    `weighs_own` tells whether it depends on that: an expression names all the cells that it does.
    """

    holds: Test
    cost: int = 1
    reads: tuple[Reference, ...] | None = ()
    weighs_own: bool = True


def prepared_test(rule: ConditionalRule, reader: FormulaReader, values: Callable[[], Iterable[Value]]) -> PreparedTest:
    """Return the rule's test; raise NotReadError where the rule says something that is not worked out here.

    `values` gives those of all the rule's cells, for rules that weigh a cell against the others.
    """
    if rule.kind in _STATES:
        return PreparedTest(_STATES[rule.kind])
    if rule.kind in _OF_ALL:
        return PreparedTest(_test_of_all(rule, list(values())))
    if rule.kind in _WORDS and rule.text:
        return PreparedTest(_word_test(rule.kind, rule.text))
    nodes = [reader.read(formula) for formula in rule.formulas]
    cost = 1 + sum(len(formula) for formula in rule.formulas) // 4
    if rule.kind is RuleKind.CELL_IS:
        return PreparedTest(_cell_test(rule.operator, nodes), cost, reads_of(nodes))
    if not nodes or not (rule.kind is RuleKind.EXPRESSION or rule.kind in _WORDS):
        raise NotReadError("today's date" if rule.kind is RuleKind.TIME else "a kind of rule that is not worked out")
    node = nodes[0]
    return PreparedTest(lambda _, shift: truth_of(node.value(shift)) is True, cost, node.reads, weighs_own=False)


def _is_blank(value: Value) -> bool:
    return value is None or (isinstance(value, str) and not value.strip(" "))


def _word_test(kind: RuleKind, wanted: str) -> Test:
    holds = _WORDS[kind]

    def test(value: Value, _: Shift) -> bool:
        text = text_of(value)
        if isinstance(text, CellError):
            return kind is RuleKind.NOT_CONTAINS
        return holds(wanted, text)

    return test


def _cell_test(operator: str, nodes: Sequence[Node]) -> Test:
    if operator in ("between", "notBetween") and len(nodes) >= 2:
        return _between(nodes[0], nodes[1], is_inside=operator == "between")
    wanted = _ORDERS.get(operator)
    if wanted is None or not nodes:
        raise NotReadError("a comparison that is not worked out")
    node = nodes[0]
    return lambda value, shift: compared(value, node.value(shift)) in wanted


def _between(first: Node, second: Node, *, is_inside: bool) -> Test:
    """Return the test of lying between two limits, whichever of them is the lower."""

    def test(value: Value, shift: Shift) -> bool:
        one, other = compared(value, first.value(shift)), compared(value, second.value(shift))
        if isinstance(one, CellError) or isinstance(other, CellError):
            return False
        lies_inside = one == 0 or other == 0 or one != other
        return lies_inside is is_inside

    return test


def _test_of_all(rule: ConditionalRule, values: Sequence[Value]) -> Test:
    if rule.kind in (RuleKind.DUPLICATES, RuleKind.UNIQUES):
        counts = Counter(_alike(value) for value in values if value is not None)
        wants_many = rule.kind is RuleKind.DUPLICATES
        return lambda value, _: value is not None and (counts[_alike(value)] > 1) is wants_many
    numbers = sorted(value for value in values if isinstance(value, float))
    return _rank_test(rule, numbers) if rule.kind is RuleKind.TOP else _average_test(rule, numbers)


def _alike(value: Value) -> object:
    return value.casefold() if isinstance(value, str) else (type(value), value)


def _rank_test(rule: ConditionalRule, numbers: Sequence[float]) -> Test:
    is_bottom, rank = rule.option("bottom") in ("1", "true"), int(rule.option("rank", "10") or "10")
    limit = rank_limits(numbers, rank, is_percent=rule.option("percent") in ("1", "true"), is_bottom=is_bottom)

    def test(value: Value, _: Shift) -> bool:
        if limit is None or not isinstance(value, float):
            return False
        return value <= limit if is_bottom else value >= limit

    return test


def _average_test(rule: ConditionalRule, numbers: Sequence[float]) -> Test:
    if rule.option("stdDev") not in ("", "0"):
        raise NotReadError("the standard deviation")
    mean = sum(numbers) / len(numbers) if numbers else None
    is_above, with_equal = rule.option("aboveAverage", "1") != "0", rule.option("equalAverage") in ("1", "true")

    def test(value: Value, _: Shift) -> bool:
        if mean is None or not isinstance(value, float):
            return False
        return (value > mean if is_above else value < mean) or (with_equal and value == mean)

    return test
