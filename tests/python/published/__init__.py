"""The published client's own tests of its resources, run against ours."""
