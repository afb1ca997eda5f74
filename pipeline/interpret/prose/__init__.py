"""Sentences, lists and bare answers to reported observations."""
