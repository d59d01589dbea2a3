"""How fast the search is, as ratios beside the raw engine in the same run (``make bench``)."""
