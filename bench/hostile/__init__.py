"""Trials of the whole pipeline on files that are broken, unusual or built to do harm.

``python -m bench.hostile FOLDER`` runs an ingest over any folder of files and holds it to what is promised, and without
a folder over the cases of ``bench.hostile.cases``. Linux only: it looks into /proc.
"""
