"""Keep everything in one SQLite file: the only package that speaks SQL.

Base database tables belong to this package. Everybody else reads the views whose names begin ``out_`` or asks
``pipeline.load.queries``.
"""
