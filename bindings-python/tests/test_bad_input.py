"""What is refused before anything is sent."""

from __future__ import annotations

import asyncio
import datetime
from typing import Any

import pydantic
import pytest
import tzafon
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


def test_what_is_not_given_is_not_sent(server: Server, client: Lightcone) -> None:
    for marker in (tzafon.NOT_GIVEN, tzafon.not_given, tzafon.omit):
        client.computers.click("c", x=1, tab_id=marker)  # type: ignore[arg-type]
        assert server.body() == {"x": 1}
        client.computers.execute("c", action={"type": "wait", "ms": marker})  # type: ignore[typeddict-item]
        assert server.body() == {"action": {"type": "wait"}}
        client.computers.list(type=marker, extra_query={"a": [1, marker], "b": marker})  # type: ignore[arg-type]
        assert server.sent() == "GET /computers?a=1"
    client.with_options(default_headers={"X-A": "1"}).models.list(extra_headers={"X-A": tzafon.not_given})  # type: ignore[dict-item]
    assert server.header("x-a") == "1"


def test_models_are_sent_by_alias_and_without_what_was_not_set(server: Server, client: Lightcone) -> None:
    class Step(pydantic.BaseModel):
        kind: str = pydantic.Field(alias="type")
        at: datetime.datetime | None = None
        note: str = "default"

    when = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
    client.computers.batch("c", actions=(step for step in [Step(type="wait"), Step(type="b", at=when)]))  # type: ignore[misc]
    assert server.body() == {"actions": [{"type": "wait"}, {"type": "b", "at": "2026-01-02T03:04:05Z"}]}
    action = tzafon.types.ActionClick.construct(type="click", x=1)
    client.computers.execute("c", action=action, extra_body={"day": when.date(), "time": when})  # type: ignore[arg-type]
    assert server.body() == {
        "action": {"type": "click", "x": 1},
        "day": "2026-01-02",
        "time": "2026-01-02T03:04:05+00:00",
    }


def test_a_value_that_contains_itself_is_refused(server: Server, client: Lightcone) -> None:
    circle: list[Any] = []
    circle.append({"again": circle})
    with pytest.raises(ValueError, match="contain itself"):
        client.computers.click("c", extra_body={"circle": circle})
    with pytest.raises(ValueError, match="surrogates"):
        client.computers.type("c", text="half: \ud83d")
    with pytest.raises(ValueError, match="128 bits"):
        client.computers.click("c", x=1 << 200)
    assert server.requests == []


class OfTheProgramError(Exception):
    """A fault of the program's own generator."""


def test_what_a_generator_raises_goes_through(server: Server, client: Lightcone) -> None:
    def actions() -> Any:
        yield {"type": "wait"}
        raise OfTheProgramError

    with pytest.raises(OfTheProgramError):
        client.computers.batch("c", actions=actions())
    assert server.requests == []
