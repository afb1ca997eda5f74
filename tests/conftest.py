import os

from hypothesis import settings

# No time limit for a single example: a loaded machine would make good tests fail. In CI the examples are the same
# each time, so that a red run can be repeated.
settings.register_profile("local", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "local")
