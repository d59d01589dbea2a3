"""Elasticsearch 8: answers from a copy of the read model, fed through the outbox.

The text it indexes is analysed already, by the one Spanish analysis of this package: its
analyzer only splits at spaces. So the three engines decide alike, and what it finds is shown,
cited and highlighted from the read model, never from its own copy.
"""
