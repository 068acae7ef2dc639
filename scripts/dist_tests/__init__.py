"""The cases of ``test_dist.py``, one file for each kind of installation."""
