"""Whatever is done to a paper, each of its new words is in an edit or a note."""

import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element

from cpdesk.domain.folded import bare_line, folded
from cpdesk.report.compose import compose
from cpdesk.report.printed import printed_paragraphs
from cpdesk.report.returned import read_returned
from returned_builders import came_back, edited, paper_of, paper_session, without_controls

WORDS = ("carers", "school", "visits", "plan", "stability", "children", "council", "board", "review", "absence", "head")
SENTENCE = re.compile(
    rf"(?:{'|'.join((*WORDS, *(word.capitalize() for word in WORDS)))})(?: (?:{'|'.join(WORDS)})){{3,}}\."
)
"""What chance writes, told from the words of the paper."""


def chance_of(seed: int) -> random.Random:
    return random.Random(seed)


def sentence(chance: random.Random) -> str:
    return " ".join(chance.choice(WORDS) for _ in range(chance.randint(4, 14))).capitalize() + "."


def turmoil(chance: random.Random) -> Callable[[Document], None]:
    """Return an edit that adds, rewrites, moves and takes out paragraphs as chance has it."""

    def edit(document: Document) -> None:
        body = document.element.body
        blocks: list[_Element] = [item for item in body.iter(qn("w:p")) if item.getparent().tag != qn("w:tc")]
        for _ in range(chance.randint(1, 12)):
            one, other = chance.choice(blocks), chance.choice(blocks)
            parts = [part for part in one.iter(qn("w:t")) if part.text]
            holder = one.getparent()
            if holder is None or other.getparent() is None or not parts:
                continue
            match chance.randint(0, 4):
                case 0:
                    parts[-1].text = f"{parts[-1].text} {sentence(chance)}"
                case 1:
                    parts[0].text = " ".join((parts[0].text or "").split()[::2])
                case 2:
                    one.addnext(document.add_paragraph(sentence(chance))._element)
                case 3 if one.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None and len(holder) > 1 and one is not other:
                    other.addnext(one)
                case 4 if one.find(f"{qn('w:pPr')}/{qn('w:sectPr')}") is None and len(holder) > 1:
                    holder.remove(one)

    return edit


@pytest.mark.parametrize("seed", range(24))
def test_every_new_word_is_in_an_edit_or_a_note(seed: int, tmp_path: Path) -> None:
    session = paper_session()
    sent = paper_of(session, tmp_path)
    paper = edited(without_controls(sent) if seed % 2 else sent, turmoil(chance_of(seed)))
    file = came_back(session, paper)
    known = " ".join(bare_line(item.words) for item in printed_paragraphs(compose(session.pack)))
    said = " ".join(folded(words) for edit in file.edits for words in edit.words) + folded(" ".join(file.notes))
    new = {found for item in read_returned(paper).paragraphs for found in SENTENCE.findall(folded(item.words))}
    assert {words for words in new if words not in known and words not in said} == set()


@pytest.mark.parametrize("seed", range(24))
def test_what_is_put_into_a_text_holds_all_that_came_back_for_it(seed: int, tmp_path: Path) -> None:
    session = paper_session()
    file = came_back(session, edited(paper_of(session, tmp_path), turmoil(chance_of(seed))))
    for edit in file.edits:
        if edit.place is not None and edit.place.is_rich:
            after = folded(edit.after.plain)
            came = {found for words in edit.words for found in SENTENCE.findall(folded(words))}
            assert {words for words in came if words not in after} == set()
