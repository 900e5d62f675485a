"""The codes of all findings and questions that the source gives."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

_PLACE_OF_CODE = {"Finding": 1, "ImportQuestion": 0, "GridRemark": 0}


def codes_in(folder: Path) -> dict[str, str]:
    """Return each code that a call spells out, with the file that gives it."""
    return {code: path.name for path in sorted(folder.rglob("*.py")) for code in _codes(path)}


def _codes(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.arguments):
            yield from _defaults(node)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "remark":
            yield from (text for text in map(_text, node.args) if re.fullmatch(r"[a-z]+(?:-[a-z]+)+", text))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _PLACE_OF_CODE:
            code = _argument(node, _PLACE_OF_CODE[node.func.id])
            code = named.get(code.id, code) if isinstance(code, ast.Name) else code
            for part in (code.body, code.orelse) if isinstance(code, ast.IfExp) else (code,):
                if isinstance(part, ast.Constant):
                    yield str(part.value)


def _text(node: ast.expr) -> str:
    return str(node.value) if isinstance(node, ast.Constant) else ""


def _defaults(arguments: ast.arguments) -> Iterator[str]:
    """Return the code that a function gives where its caller names none."""
    with_defaults = arguments.args[len(arguments.args) - len(arguments.defaults) :]
    for argument, default in zip(with_defaults, arguments.defaults, strict=True):
        if argument.arg == "code" and isinstance(default, ast.Constant) and "-" in str(default.value):
            yield str(default.value)


def _argument(call: ast.Call, place: int) -> ast.expr:
    by_name = [keyword.value for keyword in call.keywords if keyword.arg == "code"]
    return by_name[0] if by_name else call.args[place]
