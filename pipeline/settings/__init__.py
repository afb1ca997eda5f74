"""What a person may set, and the folder a project lives in; both are read once, at the edge."""

from pipeline.settings.fields import Settings
from pipeline.settings.project import Project, create_project, find_project
from pipeline.settings.sources import ExplainedSetting, explain_settings, read_settings

__all__ = [
    "ExplainedSetting",
    "Project",
    "Settings",
    "create_project",
    "explain_settings",
    "find_project",
    "read_settings",
]
