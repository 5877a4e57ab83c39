"""Text and layers become styled line segments: pure functions."""
