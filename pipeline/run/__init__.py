"""The one place where the stages meet. Its modules are imported by name: a reading process needs few of them."""
