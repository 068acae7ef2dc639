"""How many computers a node runs at once."""

from __future__ import annotations

#: Bytes of memory for each computer: a browser with an ordinary page needs 150 to 300 MB, see docs/scale.md.
COMPUTER_MEMORY = 400 * 1024**2
#: Computers for each processor. A task mostly waits for its model and its pages.
COMPUTERS_PER_CPU = 4.0
#: The share of a node's memory that its computers may have; the rest is for Ray's workers and the server.
MEMORY_SHARE = 0.8


def computers_of_node(
    memory: float | None,
    cpus: float | None,
    *,
    computer_memory: float = COMPUTER_MEMORY,
    computers_per_cpu: float = COMPUTERS_PER_CPU,
) -> int:
    """The smaller of ``0.8 * memory / computer_memory`` and ``cpus * computers_per_cpu``, rounded down, and at least 1.

    Args:
        memory: the node's memory in bytes, as Ray counts it; ``None`` if Ray does not say.
        cpus: its processors, as Ray counts them.
        computer_memory: bytes of memory for each computer.
        computers_per_cpu: computers for each processor.
    """
    limits = [
        limit
        for limit in (
            None if memory is None else MEMORY_SHARE * memory / computer_memory,
            None if cpus is None else cpus * computers_per_cpu,
        )
        if limit is not None
    ]
    return max(int(min(limits, default=1.0)), 1)
