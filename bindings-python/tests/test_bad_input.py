"""What is refused before anything is sent."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from conftest import Server
from tzafon import AsyncLightcone, Lightcone


def test_an_unknown_keyword_names_the_method(client: Lightcone) -> None:
    with pytest.raises(TypeError, match=r"click\(\).*nonsense"):
        client.computers.click("c", nonsense=1)  # type: ignore[call-arg]


@pytest.mark.parametrize("id", ["", None])
def test_an_empty_id_is_a_value_error(server: Server, client: Lightcone, id: Any) -> None:
    for call in (client.computers.retrieve, client.agent.tasks.pause, client.responses.cancel, client.computers.delete):
        with pytest.raises(ValueError, match="non-empty"):
            call(id)
    with pytest.raises(ValueError, match="non-empty"):
        client.computers.tabs.switch(id, id="c")
    assert server.requests == []


@pytest.mark.parametrize("value", [float("nan"), float("inf"), -float("inf")])
def test_numbers_that_json_does_not_have_are_refused(server: Server, client: Lightcone, value: float) -> None:
    with pytest.raises(ValueError, match="JSON"):
        client.computers.click("c", x=value, y=1)
    with pytest.raises(ValueError, match="JSON"):
        client.computers.click("c", x=1, y=1, extra_body={"deep": [{"z": value}]})
    assert server.requests == []


def test_path_pieces_are_encoded_and_dots_refused(server: Server, client: Lightcone) -> None:
    client.computers.retrieve("a/b?c#d é%")
    assert server.sent() == "GET /computers/a%2Fb%3Fc%23d%20%C3%A9%25"
    client.computers.retrieve(id=7)  # type: ignore[arg-type]
    assert server.sent() == "GET /computers/7"
    for dots in (".", ".."):
        with pytest.raises(ValueError, match=r"\."):
            client.computers.retrieve(dots)
    assert len(server.requests) == 2


@pytest.mark.parametrize("method", ["switch", "delete"])
@pytest.mark.parametrize(
    ("args", "options"), [(("c", "t"), {}), (("c",), {}), ((), {"id": "c"}), (("t",), {"id": "c", "tab_id": "t"})]
)
def test_arguments_of_tabs_in_the_wrong_order_show_the_right_one(
    server: Server, client: Lightcone, method: str, args: tuple[str, ...], options: dict[str, str]
) -> None:
    with pytest.raises(TypeError, match=rf"computers\.tabs\.{method}\(tab_id, id=computer_id\)"):
        getattr(client.computers.tabs, method)(*args, **options)
    with pytest.raises(TypeError, match="id=computer_id"):
        asyncio.run(getattr(AsyncLightcone(api_key="k").computers.tabs, method)(*args, **options))
    assert server.requests == []


def test_tabs_in_the_right_order(server: Server, client: Lightcone) -> None:
    client.computers.tabs.switch("t", id="c")
    client.computers.tabs.switch(tab_id="t", id="c", timeout=3)
    assert server.sent(0) == server.sent(1)
    assert server.sent().startswith("POST /computers/c/tabs/t")
    assert client.computers.tabs.switch.__name__ == "switch"


def test_a_body_beside_named_fields_must_be_a_mapping(client: Lightcone) -> None:
    with pytest.raises(TypeError, match="extra_body"):
        client.computers.click("c", x=1, y=1, extra_body=[1])


def test_values_that_are_no_json_are_refused(client: Lightcone) -> None:
    with pytest.raises(TypeError, match="JSON"):
        client.computers.execute("c", action={"type": object()})  # type: ignore[typeddict-item]
