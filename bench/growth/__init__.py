"""Whether the project stays fast as it grows: queries at two million figures, and a long backfill."""
