"""From a table or a sentence to reported observations: one figure each, in the document's own words."""
