"""The night: everything a project needs while nobody is there, once for every night, and told to a person."""
