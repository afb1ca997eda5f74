"""Reported observations to observations: codes, one category text, identities made from content and place."""
