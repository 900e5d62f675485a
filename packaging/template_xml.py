"""What the parts of the base Word document share."""

FONT = "Arial"
INK = "12436D"
HANGING = 1134
"""How far numbered paragraphs stand in from the margin, in twentieths of a point."""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
