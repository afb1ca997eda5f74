"""The command line: thin commands over plain functions. The only package that imports click."""

from pipeline.cli.app import main

__all__ = ["main"]
