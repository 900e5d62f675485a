"""What the Report menu holds on how papers are made: in which template, of which kinds."""

from cpdesk.ui.actions.spec import ActionSpec

PAPERS = (
    ActionSpec(
        "house_template",
        "&Report",
        6,
        "&House template…",
        (),
        "Choose the Word document of your council that papers are written in",
    ),
    ActionSpec(
        "kinds",
        "&Report",
        6,
        "Kind&s of report…",
        (),
        "See what each kind is for; make one of your council’s own from a copy",
    ),
)
