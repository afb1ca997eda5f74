def backfill(scratch, files): return True
