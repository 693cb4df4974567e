"""Imports what an extraction needs, and loads its models: for processes that are forked from one that has."""

import flows.jobs
from pipeline.process import warm_up

__all__ = ["flows"]
warm_up()
