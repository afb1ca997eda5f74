"""Pictures of pages with what was found drawn in, and of single cells as receipts."""
