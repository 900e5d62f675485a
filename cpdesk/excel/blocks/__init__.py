"""A sheet cut into blocks: tables wherever they stand, their heading rows, what turns them round."""
