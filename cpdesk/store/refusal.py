"""What to tell a person when the computer refuses to read or write a file."""

import errno

from cpdesk.domain.errors import CpdeskError

_IN_USE = (
    "Another program is using the file, so it was not replaced.",
    "Close it there (in Word or a synchronising folder, perhaps), then try again.",
)
_WRITING = {
    errno.ENOSPC: (
        "The disk is full, so the file was not saved.",
        "Free some space or save it somewhere else.",
    ),
    errno.EROFS: ("That place can only be read from, so the file was not saved.", "Save it somewhere else."),
    errno.EACCES: ("You may not write there, so the file was not saved.", "Save it somewhere else."),
    errno.ENAMETOOLONG: (
        "The name is too long for this disk, so the file was not saved.",
        "Choose a shorter name.",
    ),
    errno.ENOENT: (
        "There is no such folder, so the file was not saved.",
        "Make the folder or choose another.",
    ),
    errno.EISDIR: ("That is a folder, so no file can be saved under its name.", "Add the name of a file."),
    errno.EIO: ("The disk did not take the file, so it was not saved.", "Save it on another disk."),
    errno.EBUSY: _IN_USE,
    errno.ETXTBSY: _IN_USE,
}
_READING = {
    errno.ENOENT: ("There is no such file.", "Check its name and folder."),
    errno.EACCES: ("You may not read this file.", "Ask whoever keeps it to let you."),
    errno.EISDIR: ("This is a folder, not a file.", "Name a file in it."),
    errno.ENAMETOOLONG: ("The name is too long for this disk.", "Check the name."),
    errno.EIO: ("The disk did not give the file.", "Try a copy of it from somewhere else."),
}
_LIKE = {
    errno.EPERM: errno.EACCES,
    errno.ENOTDIR: errno.ENOENT,
    getattr(errno, "EDQUOT", errno.ENOSPC): errno.ENOSPC,
}


def writing_refused(cause: OSError) -> CpdeskError:
    """Return the sentence for a file that could not be written."""
    number = cause.errno or 0
    unknown = ("The computer did not save the file.", f"It says: {cause.strerror or cause}.")
    return CpdeskError(*_WRITING.get(_LIKE.get(number, number), unknown))


def replacing_refused() -> CpdeskError:
    """Return the sentence for a file that could not be replaced, because something holds it."""
    return CpdeskError(*_IN_USE)


def reading_refused(cause: OSError) -> CpdeskError:
    """Return the sentence for a file that could not be read."""
    number = cause.errno or 0
    unknown = ("The computer did not open the file.", f"It says: {cause.strerror or cause}.")
    return CpdeskError(*_READING.get(_LIKE.get(number, number), unknown))
