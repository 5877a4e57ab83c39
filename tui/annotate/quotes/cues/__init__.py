"""What tells that somebody speaks: incises and sources."""
