"""Readers of spreadsheets (.xlsx, .xls, .ods) and of separated values (.csv): cells as printed, cut into tables."""
