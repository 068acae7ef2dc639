"""The parts of the walk through the API: each has ``walk(walk)``."""
