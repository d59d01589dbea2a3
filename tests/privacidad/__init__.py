"""Synthetic cases for the privacy gate, written before the detector and apart from it."""
