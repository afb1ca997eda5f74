"""Reader of bundles: a ZIP archive with answers in it."""
