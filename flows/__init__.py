"""Prefect around the pipeline: flows and tasks, nothing that decides a figure. The only package that imports Prefect."""
