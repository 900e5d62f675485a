"""The titles of the menu bar."""

MENUS = ("&File", "&Edit", "&View", "&Pack", "&Report", "&Help")
