from pipeline.load.statistics import refresh_statistics


def test_the_planner_knows_the_tables_afterwards(store):
    refresh_statistics(store)
    known = {row["tbl"] for row in store.db.query("SELECT DISTINCT tbl FROM sqlite_stat1")}
    assert "runs" in known
    assert not store.db.conn.in_transaction
