"""Prefect around the pipeline: flows and tasks, nothing that decides a figure. Only this package imports Prefect."""
