"""Calls by hotplug beside other ways to make them. `make bench` runs it."""
