"""Opens what is locked with a password that a person gives: PDF, Office files, ZIP bundles. It is kept nowhere.

What comes out is a file like any other: it is received as lying inside the locked one, read by its own reader, and
needs no password when it is read again.
"""
