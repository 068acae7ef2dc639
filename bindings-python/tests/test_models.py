"""Answers as light objects: what pydantic models gave, over the parsed JSON."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Literal, Union

import pydantic
import pytest
import tzafon
from tzafon import BaseModel
from tzafon._models import DictModel, convert


class Page(BaseModel):
    url: str | None
    title: str | None


class Info(DictModel):
    name: str
    inner: dict[str, int] | None


class Sized(DictModel):
    pages: list[Page] | None


class Answer(BaseModel):
    status: str
    page: Page | None
    pages: list[Page] | None
    by_name: dict[str, Page] | None
    result: Info | None
    keys: list[str] | None


def answer(**fields: object) -> Answer:
    # A model keeps the dicts it is given, and these tests change them.
    return Answer.construct(**copy.deepcopy(fields))


SENT = {"status": "ok", "page": {"url": "u", "later": 1}, "extra": {"a": 1}}


def test_fields_are_read_by_name_and_by_key() -> None:
    made = answer(**SENT)
    assert made.status == made["status"] == made.get("status") == "ok"
    assert "status" in made and "pages" not in made
    assert made.pages is None and made.get("pages", 3) == 3
    assert made.extra == {"a": 1}
    with pytest.raises(AttributeError, match="nonsense"):
        _ = made.nonsense
    with pytest.raises(KeyError):
        _ = made["pages"]


def test_nested_values_are_wrapped_once() -> None:
    made = answer(page={"url": "u"}, pages=[{"url": "v"}], by_name={"a": {"url": "w"}}, result={"name": "n"})
    assert type(made.page) is Page and made.page is made.page and made["page"] is made.page
    assert made.pages is not None and type(made.pages[0]) is Page and made.pages is made.pages
    assert made.by_name is not None and made.by_name["a"].url == "w"
    assert type(made.result) is Info and isinstance(made.result, dict)


def test_a_field_named_as_a_method_of_a_dict_stays_a_field() -> None:
    assert answer(keys=["a"]).keys == ["a"]


def test_values_of_other_types_stay_as_they_came() -> None:
    made = answer(status=7, page="no page", pages={"not": "a list"})
    assert (made.status, made.page, made.pages) == (7, "no page", {"not": "a list"})


def test_dumps_give_what_was_sent_or_every_field() -> None:
    made = answer(**SENT)
    assert made.page is not None
    assert made.to_dict() == SENT
    assert json.loads(made.to_json()) == SENT and '\n  "status"' in made.to_json()
    assert made.model_dump(exclude_unset=True) == SENT
    full = made.model_dump()
    assert full["pages"] is None and full["page"] == {"url": "u", "title": None, "later": 1}
    assert made.dict() == full
    assert made.model_dump(include={"status"}) == {"status": "ok"}
    assert made.model_dump(include={"status", "page"}, exclude={"page": {"later"}}, exclude_none=True) == {
        "status": "ok",
        "page": {"url": "u"},
    }
    assert made.model_dump_json(exclude_unset=True) == json.dumps(SENT, separators=(",", ":"))
    assert made.json(exclude_unset=True) == made.model_dump_json(exclude_unset=True)
    assert answer(status=None).to_dict(exclude_none=True) == {}


def test_text_is_not_escaped_in_json() -> None:
    assert answer(status="é").to_json(indent=None) == '{"status":"é"}'


def test_a_dump_is_a_copy() -> None:
    made = answer(page={"url": "u"})
    made.to_dict()["page"]["url"] = "changed"
    assert made.page is not None and made.page.url == "u"


def test_changes_are_seen_everywhere() -> None:
    made = answer(**SENT)
    assert made.page is not None
    made.page.url = "changed"
    made.status = "new"
    del made.extra
    assert made.to_dict() == {"status": "new", "page": {"url": "changed", "later": 1}}
    assert made["status"] == "new"
    with pytest.raises(AttributeError):
        del made.extra


def test_null_is_told_from_absent() -> None:
    made = answer(status="ok", page=None, later=1)
    assert made.model_fields_set == {"status", "page", "later"}
    assert made.model_extra == {"later": 1}


def test_iteration_gives_pairs_declared_fields_first() -> None:
    assert dict(Page.construct(later=1, title="t")) == {"url": None, "title": "t", "later": 1}


def test_repr_names_class_and_fields() -> None:
    assert str(Page.construct(url="u")) == "Page(url='u', title=None)"


def test_equality_looks_at_class_and_values() -> None:
    made = answer(**SENT)
    assert made.page is not None  # wrapped in one, not in the other
    assert made == answer(**SENT) != answer(status="no")
    assert made != SENT and Page.construct() != answer()


def test_copies_and_pickles() -> None:
    made = answer(**SENT)
    assert made.page is not None
    for other in (pickle.loads(pickle.dumps(made)), copy.copy(made), copy.deepcopy(made), made.model_copy()):
        assert other == made and other is not made
    deep = made.model_copy(update={"status": "new"}, deep=True)
    assert deep.page is not None
    deep.page.url = "changed"
    assert (deep.status, made.status, made.page.url) == ("new", "ok", "u")
    assert made.copy(exclude={"page", "extra"}) == answer(status="ok")


def test_constructors_agree() -> None:
    assert Answer(status="a") == Answer.construct(status="a") == Answer.model_construct(None, status="a")
    assert Page.model_validate({"url": None, "title": "t"}).title == "t"
    assert Page.model_validate_json('{"url": "u"}').url == "u"
    with pytest.raises(ValueError, match="status is missing"):
        Answer.model_validate({})
    with pytest.raises(ValueError, match=r"page\.url should be str"):
        Answer.model_validate({"status": "ok", "page": {"url": 3}})


def test_pydantic_takes_models_as_fields() -> None:
    class Holder(pydantic.BaseModel):
        page: Page

    held = Holder(page=Page.construct(url="u"))
    assert held.page.url == "u"
    assert Holder.model_validate({"page": {"url": "v"}}).page == Page.construct(url="v")
    assert held.model_dump() == {"page": {"url": "u"}}
    assert Holder.model_validate_json(held.model_dump_json()) == held
    with pytest.raises(pydantic.ValidationError, match="url should be str"):
        Holder.model_validate({"page": {"url": 1}})


def test_dict_models_are_dicts_with_attributes() -> None:
    made = convert(Info, {"name": "n", "inner": {"a": 1}, "later": [{"b": {"c": 2}}]})
    assert isinstance(made, dict) and json.loads(json.dumps(made)) == made
    assert made.name == made["name"] == made.get("name") == "n"
    assert made.inner.a == 1
    assert made.later[0].b.c == 2
    assert json.dumps(made) and made["later"][0] is made.later[0]
    assert convert(Info, {}).inner is None
    with pytest.raises(AttributeError, match="nonsense"):
        _ = made.nonsense
    assert pickle.loads(pickle.dumps(made)) == made
    made.name = "m"
    assert made["name"] == "m"


def test_a_dict_model_stays_json_after_its_models_were_read() -> None:
    made = convert(Sized, {"pages": [{"url": "u"}]})
    assert made.pages[0].url == "u"
    assert json.dumps(made) == '{"pages": [{"url": "u"}]}'


class Cat(BaseModel):
    type: Literal["cat"]


class Dog(DictModel):
    type: Literal["dog", "wolf"]


class Other(BaseModel):
    type: str


class Noise(DictModel):
    event: Literal["message"]


@pytest.mark.parametrize(
    ("annotation", "value", "made"),
    [
        (Union[Cat, Dog], {"type": "cat"}, Cat),
        (Union[Cat, Dog], {"type": "wolf"}, Dog),
        (Union[Cat, Dog], {"type": "fish"}, DictModel),
        (Union[Cat, dict[str, object]], {"type": "fish"}, DictModel),
        (Union[Cat, dict[str, object]], {"type": "cat"}, Cat),
        (Union[Cat, Dog, None], None, type(None)),
        (Union[Cat, Dog, Other], {"type": "fish"}, Other),
        (Union[Cat, Other, str], "text", str),
        (Union[Cat, Noise], {"event": "message", "type": "x"}, Noise),
        (Cat | None, {"type": "fish"}, Cat),
        (Union[Page, Cat], {"url": "u"}, Page),
        (Union[str, dict[str, Page]], {"a": {}}, dict),
        (object, {"a": 1}, dict),
        (type(None), {"a": 1}, type(None)),
        (int, "seven", str),
    ],
)
def test_unions_are_told_apart_by_their_tags(annotation: object, value: object, made: type) -> None:
    assert type(convert(annotation, value)) is made


def test_lists_of_unions() -> None:
    made = convert(Union[list[Union[Cat, Dog]], str], [{"type": "cat"}, {"type": "dog"}, 3])
    assert [type(item) for item in made] == [Cat, Dog, int]


def test_what_is_converted_carries_the_client_and_so_does_what_is_in_it() -> None:
    client = object()
    made = convert(Answer, {"page": {"url": "u"}, "pages": [{}], "result": {"inner": {}}}, client)
    for each in (made, made.page, made.pages[0], made.result, made.result.inner):
        assert getattr(each, "_client", None) is client or type(each) is dict
    assert made == convert(Answer, {"page": {"url": "u"}, "pages": [{}], "result": {"inner": {}}})
    assert "_client" not in repr(made) and "_client" not in made.to_dict()


def test_events_match_by_class_and_field() -> None:
    match convert(Union[Cat, Dog], {"type": "dog", "age": 3}):
        case Dog(type="dog", age=age):
            assert age == 3
        case other:
            pytest.fail(f"not matched: {other}")


def test_every_declared_type_of_the_package_resolves() -> None:
    from tzafon._models.annotations import hints

    for module in (tzafon.types, tzafon.types.agent, tzafon.types.computers):
        for name in module.__all__:
            found = getattr(module, name)
            if isinstance(found, type) and issubclass(found, (BaseModel, DictModel)):
                assert hints(found) is hints(found), name


CALL = {"type": "computer_call", "id": "i", "call_id": "c", "status": "completed", "pending_safety_checks": []}


@pytest.mark.parametrize(
    "item",
    [
        {"type": "reasoning", "summary": [{"text": "why", "later": {"a": 1}}]},
        {"type": "file_search_call", "results": None},
        {"no": "type"},
        {"type": 7},
    ],
)
def test_an_output_item_of_an_unknown_type_reads_by_attribute_and_by_key(item: dict[str, object]) -> None:
    response = tzafon.types.ResponseCreateResponse.construct(output=[copy.deepcopy(item)])
    read: object = response.output[0]
    assert isinstance(read, dict) and read == item and json.loads(json.dumps(read)) == item
    for name, value in item.items():
        assert getattr(read, name) == read[name] == value
    assert response.to_dict() == {"output": [item]}


def test_what_an_unknown_item_holds_reads_by_attribute_too() -> None:
    item = {"type": "reasoning", "summary": [{"text": "why", "later": {"a": 1}}]}
    response: object = tzafon.types.ResponseCreateResponse.construct(output=[item])
    assert response.output[0].summary[0].later.a == 1  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "action",
    [
        {"type": "terminate", "status": "success", "result": "r"},
        {"type": "hscroll", "x": 1, "y": 2, "scroll_x": 3},
        {"type": "done", "text": "u"},
        {"type": "later", "inside": {"deep": [1]}},
        {},
    ],
)
def test_a_computer_call_with_an_unknown_action_reads_by_attribute_and_by_key(action: dict[str, object]) -> None:
    response = tzafon.types.ResponseCreateResponse.construct(output=[{**CALL, "action": copy.deepcopy(action)}])
    call = response.output[0]
    assert isinstance(call, tzafon.types.ResponseComputerToolCall)
    read: object = call.action
    assert isinstance(read, dict) and read == action
    for name, value in action.items():
        assert getattr(read, name) == read[name] == value
    assert not hasattr(read, "nothing")


def test_unknown_parts_of_a_message_read_by_attribute_too() -> None:
    part = {"type": "later", "text": "t"}
    message = {"type": "message", "id": "m", "role": "assistant", "status": "completed", "content": [part]}
    response: object = tzafon.types.ResponseCreateResponse.construct(output=[message])
    read = response.output[0].content[0]  # type: ignore[attr-defined]
    assert isinstance(read, dict) and read.text == read["text"] == "t"  # type: ignore[attr-defined]
