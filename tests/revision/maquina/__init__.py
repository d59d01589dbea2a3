"""A state machine that plays every role against the review, and keeps its own accounts."""
