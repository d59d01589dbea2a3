"""Set-up, tests and demo of a clone, with the standard library only.

It runs before the virtual environment exists, so nothing here imports Django.
"""
