"""Turns text into typed records: pure functions, no I/O, no clock, no heavy libraries but `regex`."""
