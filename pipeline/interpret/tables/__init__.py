"""Tables to reported observations: crosstabs of any arrangement, long lists with a count column, lists of cases."""
