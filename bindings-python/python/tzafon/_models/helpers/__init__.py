"""Hand-written methods of generated types, as mixins that those types inherit. They read the fields of the type that
they are mixed into, so they need no generated module; only ``types`` and ``tasks`` use them.
"""
