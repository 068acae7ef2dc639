"""Calls into the Rust core: what crosses, how an event loop waits for it, and how errors and log lines come back.

Only this package imports ``tzafon._native``. It uses ``_exceptions``, ``_http`` and ``_types``, and every other package
may use it.
"""
