"""One class per user command."""
