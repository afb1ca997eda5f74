"""From a document to what may hold figures: tables with their surroundings, passages with their questions."""
