"""The exit statuses of the command line."""

DONE, WRONG_ARGUMENTS, UNUSABLE, CANCELLED, OUR_FAULT = 0, 2, 3, 4, 70
