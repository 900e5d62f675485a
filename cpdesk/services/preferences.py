"""Preferences: what a person sets once for all packs, each declared here and nowhere else."""

from typing import NamedTuple

from cpdesk.domain.chart_form import ChartForm


class Preference(NamedTuple):
    """A preference: the `name` it is stored under, its `default`, what the page of preferences says.

    `choices` are the values that it may have, each with its label; none means any text.
    """

    name: str
    default: str
    label: str
    help: str
    choices: tuple[tuple[str, str], ...] = ()

    def accept(self, value: str) -> str:
        """Return the stored value, or the default where it is none of the choices any more."""
        allowed = [choice for choice, _ in self.choices]
        return value if not allowed or value in allowed else self.default


AUTHOR = Preference(
    "author/name",
    "",
    "Your name",
    "Kept with each change you make, so that colleagues can see who wrote what.",
)
SCHEME = Preference(
    "window/scheme",
    "system",
    "Colours",
    "Light or dark, or as the rest of your computer.",
    (
        ("system", "Same as my computer"),
        ("light", "Light"),
        ("dark", "Dark"),
        ("high-contrast", "High contrast"),
    ),
)
SPELLING = Preference(
    "spelling/language",
    "en-GB",
    "Spelling",
    "The language whose spelling is checked while you write. F7 goes to the next word that may be wrong.",
    (
        ("en-GB", "English (UK)"),
        ("cy", "Welsh"),
        ("both", "English (UK) and Welsh"),
        ("off", "Not checked"),
    ),
)
CLEAR_DAYS = Preference(
    "publication/clear-days",
    "5",
    "Clear days before a meeting",
    "How many working days a paper is public before its meeting, neither day counted.",
    (("5", "5: county, unitary, borough and district councils"), ("3", "3: parish and town councils")),
)
CHARTS = Preference(
    "export/charts",
    ChartForm.PICTURE.value,
    "Charts in Word documents",
    "Pictures look the same everywhere. Word charts hold the figures that they show, and no others.",
    tuple((form.value, form.words) for form in ChartForm),
)
PREFERENCES = (AUTHOR, SCHEME, SPELLING, CLEAR_DAYS, CHARTS)


def author_or_login(name: str = "") -> str:
    """Return the name that is kept with changes: the one that was set, else the one logged in under."""
    return name.strip() or _login_name() or "Unnamed"


def _login_name() -> str:
    import getpass  # noqa: PLC0415 - the window is to be seen before anybody is asked who they are

    try:
        return getpass.getuser()
    except (
        KeyError,
        OSError,
        ImportError,
    ):  # a container with no such user, or Windows with no such variable
        return ""
