"""What is refused before anything is sent."""

from __future__ import annotations

import asyncio
import datetime
from typing import Any

import numpy
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
    with pytest.raises(ValueError, match="circle: this contains itself"):
        client.computers.click("c", extra_body={"circle": circle})
    with pytest.raises(ValueError, match="surrogates"):
        client.computers.type("c", text="half: \ud83d")
    with pytest.raises(ValueError, match="128 bits"):
        client.computers.click("c", x=1 << 200)
    assert server.requests == []


class Whole:
    """An integer of a library that nobody knows."""

    def __init__(self, value: int) -> None:
        self._value = value

    def __index__(self) -> int:
        return self._value


CIRCLE: dict[str, Any] = {}
CIRCLE["deep"] = [CIRCLE]


@pytest.mark.parametrize(
    ("value", "path"),
    [
        (object(), "value"),
        ({"a": [1, {"b": object()}]}, r"value\.a\[1\]\.b"),
        (b"bytes", "value"),
        ([bytearray(b"x")], r"value\[0\]"),
        (memoryview(b"x"), "value"),
        ({1, 2}, "value"),
        ({"a": frozenset()}, r"value\.a"),
        (float("nan"), "value"),
        ([1, float("inf")], r"value\[1\]"),
        ({"a": 1 << 200}, r"value\.a"),
        (["\ud83d"], r"value\[0\]"),
        (CIRCLE, r"value: .* as value\.deep\[0\]"),
        ({"a": {"b": CIRCLE}}, r"value\.a\.b: .* as value\.a\.b\.deep\[0\]"),
        (len, "value"),
        (numpy.float64("nan"), "value"),
        (numpy.array([1.0, numpy.inf]), r"value\[1\]"),
    ],
)
def test_what_can_not_be_json_is_named_by_its_field(
    value: Any, path: str, server: Server, client: Lightcone, async_client: AsyncLightcone
) -> None:
    with pytest.raises((TypeError, ValueError), match=f"^{path}"):
        client.computers.click("c", x=1, extra_body={"value": value})
    with pytest.raises((TypeError, ValueError), match=f"^{path}"):
        client.post("/x", cast_to=object, body={"value": value})
    with pytest.raises((TypeError, ValueError), match=f"^{path}"):
        asyncio.run(async_client.computers.click("c", x=1, extra_body={"value": value}))
    assert server.requests == []


def test_a_field_of_a_model_is_named_too(client: Lightcone) -> None:
    action = tzafon.types.ActionClick.construct(type="click", x=object())
    with pytest.raises(TypeError, match=r"^actions\[0\]\.x: a value of type object"):
        client.computers.batch("c", actions=[action])  # type: ignore[list-item]


@pytest.mark.parametrize(
    ("value", "sent"),
    [
        (numpy.int64(3), 3),
        (numpy.uint8(3), 3),
        (numpy.float16(1.5), 1.5),
        (numpy.float32(1.5), 1.5),
        (numpy.float64(1.5), 1.5),
        (numpy.bool_(True), True),
        (numpy.str_("a"), "a"),
        (numpy.array([1, 2]), [1, 2]),
        (numpy.array([[1.5], [2]]), [[1.5], [2]]),
        (numpy.array(5), 5),
        (Whole(7), 7),
    ],
)
def test_numbers_of_other_libraries_are_sent_as_numbers(
    value: Any, sent: Any, server: Server, client: Lightcone
) -> None:
    client.computers.click("c", x=value, y=1)
    assert server.body() == {"x": sent, "y": 1}
    assert type(server.body()["x"]) is type(sent)
    client.computers.list(extra_query={"q": value})
    text = {True: "true", "a": "a"}.get(sent) if isinstance(sent, (bool, str)) else None
    shown = ",".join(str(item) for item in sent) if isinstance(sent, list) else str(sent)
    if not (isinstance(sent, list) and isinstance(sent[0], list)):
        assert server.sent() == f"GET /computers?q={(text or shown).replace(',', '%2C')}"


@pytest.mark.parametrize(
    "value", [object(), b"bytes", {1}, float("nan"), [b"x"], numpy.float32("nan"), {"a": object()}]
)
def test_what_no_query_can_carry_is_named_by_its_parameter(
    value: Any, server: Server, client: Lightcone, async_client: AsyncLightcone
) -> None:
    with pytest.raises((TypeError, ValueError), match=r"query parameter place"):
        client.computers.list(extra_query={"place": value})
    with pytest.raises((TypeError, ValueError), match=r"query parameter place"):
        asyncio.run(async_client.computers.list(extra_query={"place": value}))
    with pytest.raises((TypeError, ValueError), match=r"query parameter place"):
        Lightcone(api_key="k", default_query={"place": value})
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
