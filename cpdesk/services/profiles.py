"""What was answered about workbooks, kept on this computer for next quarter."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from cpdesk.domain.errors import CpdeskError
from cpdesk.domain.import_answer import AnswerKind
from cpdesk.domain.import_profile import ImportProfile
from cpdesk.services.answer_check import checked_reply
from cpdesk.services.begin_draft import begin_draft
from cpdesk.services.import_draft import ImportDraft, known_again
from cpdesk.store.profiles import KeptProfiles, file_name, forget_profile, load_profiles, save_profile
from cpdesk.store.settings_file import profiles_folder


def open_draft(
    path: Path,
    *,
    password: str | None = None,
    cancelled: Callable[[], bool] | None = None,
    moved: Callable[[int, int], None] | None = None,
    folder: Path | None = None,
) -> ImportDraft:
    """Return the draft of the workbook at `path`, under what was answered last time where it is known again.

    `moved` hears how many of how many steps are done once the file itself is read. Raises PasswordNeededError,
    CancelledError, or CpdeskError for a file of no use.
    """
    draft = begin_draft(path, password=password, cancelled=cancelled, moved=moved)
    return known_again(draft, kept_profiles(folder).profiles, cancelled=cancelled)


def kept_profiles(folder: Path | None = None) -> KeptProfiles:
    """Return the profiles on this computer, the newest first, and the files among them that are of no use."""
    return load_profiles(folder or profiles_folder())


def remember(draft: ImportDraft, folder: Path | None = None) -> ImportProfile | None:
    """Keep the draft's answers and its shape for next quarter; return what was kept.

    Whoever brings a workbook in with a question open has taken the answer that was offered: it is not asked again.
    A workbook that was known keeps its profile's name; another gets a name that none has. One without a scorecard has
    nothing to be known by, so that nothing is kept. Raises CpdeskError where the profile cannot be written.
    """
    profile = _with_offered(draft)
    if not profile.shape:
        return None
    where = folder or profiles_folder()
    if not draft.known_as:
        taken = {file_name(kept.name).casefold() for kept in load_profiles(where).profiles}
        taken |= {path.stem.casefold() for path, _ in load_profiles(where).damaged}
        profile = replace(profile, name=_free_name(file_name(profile.name), taken))
    save_profile(where, profile)
    return profile


def _with_offered(draft: ImportDraft) -> ImportProfile:
    """Return the profile to keep, with the answers that were taken because nobody gave others.

    What two workbooks have in common is asked about each pair anew: such an answer is about names of this one.
    """
    profile = draft.remembered()
    for question in draft.questions:
        if question.asks is None or question.default is None or question.asks is AnswerKind.SAME_MEASURE:
            continue
        try:
            profile = profile.with_answer(question.answered(checked_reply(question, question.default)))
        except CpdeskError:
            continue  # what is taken until somebody answers is not always among the answers
    return profile


def forget(name: str, folder: Path | None = None) -> None:
    """Remove what was kept under that name; raise CpdeskError where the computer refuses to."""
    forget_profile(folder or profiles_folder(), name)


def _free_name(name: str, taken: set[str]) -> str:
    free, count = name, 2
    while free.casefold() in taken:
        free, count = f"{name} {count}", count + 1
    return free
