"""Reports: from a pack to an outline, from an outline to a Word document or a PDF."""
