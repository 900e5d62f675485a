"""Answering what an import asks, from an answers file."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.import_answer import AnswerKind, ImportAnswer, without_part
from cpdesk.domain.question import ImportQuestion
from cpdesk.services.answer_check import checked_answer, checked_reply
from cpdesk.services.answer_codes import ANSWER_CODES
from cpdesk.services.answers_file import AnswersFile, GivenAnswer
from cpdesk.services.cell_meaning import about_cell, abouts_of
from cpdesk.services.import_draft import ImportDraft, known_again

_ABOUT_NOTHING = (AnswerKind.ARROW_LANGUAGE, AnswerKind.DIRECTION_BASIS, AnswerKind.CURRENT_PERIOD)


def answered(
    drafts: Sequence[ImportDraft],
    file: AnswersFile,
    *,
    passed_over: Callable[[str], object] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> tuple[ImportDraft, ...]:
    """Return the drafts with the file's answers, each applied to every workbook that it is about.

    What an answer is about is found with the answers before it in force, so that one may answer what another raised.
    `passed_over` is told in a sentence of each that is about nothing in any of the workbooks: next quarter's may no
    longer ask what last quarter's did. Raises CpdeskError naming an answer whose code there is not, or that is none of
    the choices.
    """
    if file.profile is not None:
        known = tuple(known_again(draft, [file.profile], cancelled=cancelled) for draft in drafts)
        if all(now is before for now, before in zip(known, drafts, strict=True)):
            raise CpdeskError(
                "These answers are about a workbook with other headings.", "Answer anew, with [[answer]] tables alone."
            )
        return known
    for given in file.answers:
        _check_code(given)
    done: set[str] = set()
    results = [_answered(draft, file.answers, done, cancelled) for draft in drafts]
    for given in file.answers:
        if given.where not in done and passed_over is not None:
            passed_over(_unasked(given))
    return tuple(results)


def _answered(
    draft: ImportDraft, answers: Sequence[GivenAnswer], done: set[str], cancelled: Callable[[], bool] | None
) -> ImportDraft:
    """Return the draft with all answers that can be placed in it; their places in the file are added to `done`."""
    waiting, settled = [given for given in answers if not given.is_for_all], dict[tuple[AnswerKind, str, str], str]()
    while waiting:
        placed = [(given, answer) for given in waiting if (answer := _placed(given, draft)) is not None]
        if not placed:
            break
        profile = draft.profile
        for given, answer in placed:
            key = (answer.kind, answer.about, answer.sheet)
            if key in settled:
                raise CpdeskError(f"{given.where} answers what {settled[key]} has answered.", "Leave one of them out.")
            settled[key] = given.where
            profile = profile.with_answer(answer)
            done.add(given.where)
        waiting = [given for given in waiting if given.where not in settled.values()]
        draft = draft.read_with(profile, cancelled=cancelled)
    for given in answers:
        if given.is_for_all:
            draft = _all_answered(given, draft, done, cancelled)
    return draft


def _all_answered(
    given: GivenAnswer, draft: ImportDraft, done: set[str], cancelled: Callable[[], bool] | None
) -> ImportDraft:
    """Return the draft with one answer to every question of its code that is still open."""
    profile = draft.profile
    for question in draft.questions:
        if question.code == given.code and question.asks is not None and given.sheet in ("", question.place.sheet):
            try:
                profile = profile.with_answer(question.answered(checked_reply(question, given.answer)))
            except CpdeskError as why:
                raise CpdeskError(f"{given.where}: {why.sentence}", why.hint) from why
            done.add(given.where)
    return draft.read_with(profile, cancelled=cancelled) if profile is not draft.profile else draft


def _placed(given: GivenAnswer, draft: ImportDraft) -> ImportAnswer | None:
    """Return the answer about what it is about in this workbook; None where there is no such thing."""
    try:
        asked = _asked(given, draft.questions)
        if asked is not None:
            answer = asked.answered(checked_reply(asked, given.answer))
            return _for_all(answer, given) if given.about else answer
        return _unprompted(given, draft) if given.code in list(AnswerKind) else None
    except CpdeskError as why:
        if why.sentence.startswith(given.where):
            raise
        raise CpdeskError(f"{given.where}: {why.sentence}", why.hint) from why


def _asked(given: GivenAnswer, questions: Sequence[ImportQuestion]) -> ImportQuestion | None:
    """Return the question that is answered, or None; raise CpdeskError where it may be either of several."""
    found = [
        question
        for question in questions
        if question.code == given.code
        and given.sheet in ("", question.place.sheet)
        and given.cell in ("", question.place.cell)
        and (not given.about or _is_about(given.about, question))
    ]
    if len({(question.asks, question.about, question.place.sheet) for question in found}) > 1 and not given.about:
        places = ", ".join(str(question.place) for question in found)
        raise CpdeskError(
            f"{given.where} may answer any of {len(found)} questions, at {places}.", "Add sheet and cell."
        )
    return found[0] if found else None


def _for_all(answer: ImportAnswer, given: GivenAnswer) -> ImportAnswer:
    """Return the answer for all headings of those words: on the sheet, or with no sheet said, in the workbook."""
    return replace(answer, about=without_part(answer.about), sheet=answer.sheet if given.sheet else "")


def _is_about(words: str, question: ImportQuestion) -> bool:
    from cpdesk.excel.told import about_words  # noqa: PLC0415 - the window paints before this loads

    return question.asks is not None and about_words(question.asks, words) == without_part(question.about)


def _unprompted(given: GivenAnswer, draft: ImportDraft) -> ImportAnswer | None:
    """Return an answer that nothing asked for: the role of a column, what a row is, a hidden sheet to be read."""
    from cpdesk.excel.told import about_words  # noqa: PLC0415 - the window paints before this loads

    kind = AnswerKind(given.code)
    sheet = given.sheet
    if given.cell and not sheet:
        names = [item.name for item in draft.supplied.sheets if item.visible]
        if len(names) > 1:
            raise CpdeskError(f"{given.where} does not say which sheet {given.cell} is on.", "Add sheet.")
        sheet = names[0] if names else ""
    if given.cell:
        about = about_cell(draft.understanding, kind, sheet, given.cell)
    elif kind is AnswerKind.HIDDEN_SHEET:
        about = given.about or given.sheet
    else:
        about = given.about
    if about is None:
        return None
    words = about_words(kind, about)
    known = {about_words(kind, item) for item in abouts_of(draft.understanding, kind, sheet)}
    if kind not in (*_ABOUT_NOTHING, AnswerKind.SAME_MEASURE) and words not in known:
        return None
    own_sheet = "" if kind is AnswerKind.HIDDEN_SHEET else sheet
    return ImportAnswer(kind, words, checked_answer(kind, given.answer), own_sheet)


def _check_code(given: GivenAnswer) -> None:
    """Raise CpdeskError for a code that no workbook ever asks, nor takes unasked."""
    if given.code not in ANSWER_CODES:
        raise CpdeskError(
            f"{given.where} has a code “{given.code}”, which there is not.", f"The codes are {', '.join(ANSWER_CODES)}."
        )


def _unasked(given: GivenAnswer) -> str:
    """Return the sentence that says that an answer is about nothing, and was passed over."""
    about = f" about {given.cell or f'“{given.about}”'}" if given.cell or given.about else ""
    where = f" on the sheet “{given.sheet}”" if given.sheet else ""
    return f"{given.where} was passed over: nothing{about}{where} asks for “{given.code}”."
