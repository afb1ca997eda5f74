"""One module for each command. Heavy imports stand inside the functions: `foi --help` imports every module here."""
