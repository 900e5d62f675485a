"""The council's key: ratings by text, shape or colour, its legends, its rules, its arrows."""
