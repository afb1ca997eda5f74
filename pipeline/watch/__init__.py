"""An inbox that is looked at all the time, and a page that says how it stands."""
