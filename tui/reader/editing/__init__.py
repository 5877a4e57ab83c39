"""Corrections by keyboard: selecting words, saying what they are, changing what is there."""
