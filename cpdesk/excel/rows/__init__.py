"""What each row of a block is: a measure, a pledge, a total, a note, or a part of a measure folded into one."""
