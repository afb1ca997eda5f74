"""Kill runs at random moments, and hold what the last run leaves against what an undisturbed one leaves."""
