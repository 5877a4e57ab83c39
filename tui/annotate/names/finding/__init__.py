"""Where names stand, and how far they reach."""
