"""Rich text as officers write it: paragraphs and lists of plain, bold, italic, underlined and linked words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cpdesk.domain.exemption import Exemption
from cpdesk.domain.json_value import JsonValue

MOST_LEVELS = 3


class BlockKind(StrEnum):
    """What a block of text is."""

    PARAGRAPH = "paragraph"
    BULLET = "bullet"
    NUMBER = "number"


@dataclass(frozen=True, slots=True)
class Run:
    """Words that look alike. `link` is the address they lead to, or empty.

    `leads_to` is a place of the same paper, which cpdesk alone sets while it composes one; no text holds it.
    """

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False
    link: str = ""
    leads_to: str = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a list item; `level` counts how deep a list item is, from 0.

    `exempt` is why the public paper withholds it, be it words or a chart or table that it asks for.
    """

    runs: tuple[Run, ...]
    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    exempt: Exemption | None = None

    @property
    def plain(self) -> str:
        """Return the words alone."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class RichText:
    """A text of several blocks. Equal texts have equal blocks: see `tidied`."""

    blocks: tuple[Block, ...] = ()

    @classmethod
    def of(cls, *paragraphs: str) -> "RichText":
        """Return plain paragraphs as rich text."""
        return cls(tuple(Block((Run(words),)) for words in paragraphs if words.strip()))

    @property
    def plain(self) -> str:
        """Return the words alone, a line for each block."""
        return "\n".join(block.plain for block in self.blocks)

    @property
    def is_empty(self) -> bool:
        """Return whether nobody has written anything."""
        return not any(run.text and not run.text.isspace() for block in self.blocks for run in block.runs)

    @property
    def word_count(self) -> int:
        """Return how many words there are."""
        return len(re.findall(r"\S+", self.plain))

    def tidied(self) -> "RichText":
        """Return the same text with like runs joined and empty blocks dropped, so that equal texts compare equal."""
        blocks = (replace(block, runs=_joined(block.runs)) for block in self.blocks)
        return RichText(tuple(block for block in blocks if block.plain.strip()))

    def to_json(self) -> JsonValue:
        """Return the text as plain JSON; whatever is usual is left out."""
        return [_block_to_json(block) for block in self.blocks]

    @classmethod
    def from_json(cls, value: object) -> "RichText":
        """Return the text that `to_json` wrote; raise ValueError for anything else."""
        if value is None:
            return cls()
        if not isinstance(value, Sequence) or isinstance(value, str):
            raise ValueError("not a text")  # noqa: TRY004
        return cls(tuple(_block_from_json(block) for block in value))


def _joined(runs: Sequence[Run]) -> tuple[Run, ...]:
    joined: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        last = joined[-1] if joined else None
        if last is not None and _look(last) == _look(run):
            joined[-1] = Run(last.text + run.text, *_look(run))
        else:
            joined.append(run)
    return tuple(joined)


def _look(run: Run) -> tuple[bool, bool, bool, str, str]:
    return (run.bold, run.italic, run.underline, run.link, run.leads_to)


def _block_to_json(block: Block) -> dict[str, JsonValue]:
    value: dict[str, JsonValue] = {
        "kind": block.kind.value,
        "runs": [_run_to_json(run) for run in block.runs],
    }
    if block.level:
        value["level"] = block.level
    if block.exempt is not None:
        value["exempt"] = block.exempt.to_json()
    return value


def _run_to_json(run: Run) -> dict[str, JsonValue]:
    value: dict[str, JsonValue] = {"text": run.text}
    looks: dict[str, JsonValue] = {
        "bold": run.bold,
        "italic": run.italic,
        "underline": run.underline,
        "link": run.link,
    }
    return value | {name: look for name, look in looks.items() if look}


def _block_from_json(value: object) -> Block:
    if not isinstance(value, Mapping) or not isinstance(value.get("runs"), Sequence):
        raise ValueError("not a block of text")  # noqa: TRY004  all that is wrong with a text is one kind of wrong
    level = value.get("level", 0)
    if not isinstance(level, int):
        raise ValueError("not a level")  # noqa: TRY004
    runs = tuple(_run_from_json(run) for run in value["runs"])
    exempt = Exemption.from_json(value["exempt"]) if value.get("exempt") is not None else None
    return Block(runs, BlockKind(value.get("kind", "paragraph")), min(max(level, 0), MOST_LEVELS - 1), exempt)


def _run_from_json(value: object) -> Run:
    if not isinstance(value, Mapping):
        raise ValueError("not a run of text")  # noqa: TRY004
    return Run(
        str(value.get("text", "")),
        bold=bool(value.get("bold", False)),
        italic=bool(value.get("italic", False)),
        underline=bool(value.get("underline", False)),
        link=str(value.get("link", "")),
    )
