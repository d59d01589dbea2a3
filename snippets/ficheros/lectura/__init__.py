"""Reading what a file says. Nothing here knows Django: a process with limits runs it.

The privacy gate and the public search read through these same functions, so that no text
is found that the gate did not see.
"""
