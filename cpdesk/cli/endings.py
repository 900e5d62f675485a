"""The exit statuses of the command line."""

DONE, ERRORS_STAND, WRONG_ARGUMENTS, UNUSABLE, CANCELLED, OUR_FAULT = 0, 1, 2, 3, 4, 70
