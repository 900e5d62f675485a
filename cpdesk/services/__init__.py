"""What a person can do with cpdesk: the one way from window and command line to files, charts and papers."""
