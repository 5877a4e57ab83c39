"""What type a name is, judged where it stands."""
