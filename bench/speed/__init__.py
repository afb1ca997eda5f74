"""How fast the whole pipeline and its parts are, as ratios to what one would write instead."""
