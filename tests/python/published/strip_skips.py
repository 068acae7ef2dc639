"""A pytest plugin: the published tests are marked to be skipped where there is no server; here there is one."""

from __future__ import annotations

import pytest


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        for node in item.listchain():
            node.own_markers[:] = [mark for mark in node.own_markers if not _is_for_want_of_a_server(mark)]


def _is_for_want_of_a_server(mark: pytest.Mark) -> bool:
    return mark.name == "skip" and "server" in str(mark.kwargs.get("reason", ""))
