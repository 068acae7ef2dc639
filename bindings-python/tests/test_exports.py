"""What the package says that it exports."""

from __future__ import annotations

import importlib
import pickle
import pkgutil
import subprocess
import sys

import pytest
import tzafon


def test_every_class_that_names_the_package_can_be_imported_from_it() -> None:
    found = 0
    for info in pkgutil.walk_packages(tzafon.__path__, "tzafon."):
        module = importlib.import_module(info.name)
        for name, value in vars(module).items():
            if isinstance(value, type) and value.__module__ == "tzafon":
                assert getattr(tzafon, value.__name__) is value, (info.name, name)
                found += 1
    assert found > 40


def test_everything_in_all_exists() -> None:
    for name in tzafon.__all__:
        assert getattr(tzafon, name) is not None
    assert {"resources", "types", "APIResponse"} <= set(dir(tzafon))
    with pytest.raises(AttributeError, match="nonsense"):
        _ = tzafon.nonsense  # type: ignore[attr-defined]


def test_old_names_are_the_same_classes() -> None:
    assert tzafon.Client is tzafon.Computer is tzafon.Lightcone
    assert tzafon.AsyncClient is tzafon.AsyncComputer is tzafon.AsyncLightcone


def test_tracebacks_name_the_package() -> None:
    code = "import tzafon; tzafon.Lightcone()"
    done = subprocess.run([sys.executable, "-c", code], env={}, capture_output=True, text=True, check=False)
    assert "\ntzafon.LightconeError: " in done.stderr


def test_building_models_late_can_not_be_turned_off() -> None:
    code = "import sys, tzafon; sys.exit('tzafon.types' in sys.modules)"
    environment = {"DEFER_PYDANTIC_BUILD": "false"}
    assert subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode == 0


def test_names_of_older_versions_are_there() -> None:
    from tzafon.types.action_drag import Path
    from tzafon.types.computer_create_params import Display
    from tzafon.types.response_computer_tool_call import Action
    from tzafon.types.response_create_params import InputUnionMember1Message, Tool
    from tzafon.types.response_create_response import (
        Output,
        OutputResponseComputerToolCall,
        OutputResponseOutputMessage,
        OutputResponseOutputMessageContentResponseOutputText,
        Usage,
    )

    assert OutputResponseComputerToolCall is tzafon.types.ResponseComputerToolCall
    assert OutputResponseOutputMessage is tzafon.types.ResponseOutputMessage
    assert OutputResponseOutputMessageContentResponseOutputText is tzafon.types.ResponseOutputText
    assert Usage(total_tokens=3).total_tokens == 3 and Path(x=1, y=2).x == 1
    assert Display(width=1, height=2) == {"width": 1, "height": 2}
    assert InputUnionMember1Message(role="user", content=[])["role"] == "user"
    assert tzafon.types.ResponseComputerToolCall in Output.__args__ and tzafon.types.ActionClick in Action.__args__
    assert Tool.__args__


def test_every_older_name_stands_for_something() -> None:
    from tzafon._compat.type_name_table import OLDER_NAMES

    for module, older in OLDER_NAMES.items():
        loaded = importlib.import_module(f"tzafon.{module}")
        for name in older:
            assert getattr(loaded, name) is not None and name in dir(loaded), f"{module}.{name}"
        with pytest.raises(AttributeError, match="nothing"):
            _ = loaded.nothing


def test_internal_modules_that_programs_import_are_there() -> None:
    from tzafon._client import AsyncClient, Client
    from tzafon._compat import PYDANTIC_V1, get_model_fields
    from tzafon._constants import DEFAULT_MAX_RETRIES, RAW_RESPONSE_HEADER
    from tzafon._decoders.jsonl import JSONLDecoder
    from tzafon._models import FinalRequestOptions, construct_type
    from tzafon._utils import is_dict, is_given, is_list
    from tzafon._version import __version__
    from tzafon.lib.computer_session import ComputerResource, ComputerSession

    assert (Client, AsyncClient) == (tzafon.Lightcone, tzafon.AsyncLightcone)
    assert (ComputerResource, ComputerSession) == (tzafon.ComputerResource, tzafon.ComputerSession)
    assert JSONLDecoder is tzafon.JSONLDecoder and __version__ == tzafon.__version__
    assert DEFAULT_MAX_RETRIES == tzafon.DEFAULT_MAX_RETRIES and RAW_RESPONSE_HEADER == "X-Stainless-Raw-Response"
    assert is_given(None) and not is_given(tzafon.omit) and not is_given(tzafon.NOT_GIVEN)
    assert is_dict({}) and is_list([]) and not PYDANTIC_V1
    assert [*get_model_fields(tzafon.types.PageContext)] == [*tzafon.types.PageContext.model_fields]
    assert FinalRequestOptions.construct(method="get", url="/x").url == "/x"
    made = construct_type(value={"type": "click", "x": 1}, type_=tzafon.types.ActionClick)
    assert isinstance(made, tzafon.types.ActionClick) and made.x == 1


def test_every_old_path_is_another_name_of_the_module_that_has_its_content() -> None:
    from tzafon._compat.old_paths import OLD_PATHS

    for path, content in OLD_PATHS.items():
        found = importlib.import_module(f"tzafon.{path}")
        if content:
            assert found is importlib.import_module(f"tzafon.{content}")
            assert found.__spec__ is not None and found.__spec__.name == f"tzafon.{content}"
    with pytest.raises(ModuleNotFoundError, match="_nothing"):
        importlib.import_module("tzafon._nothing")


def test_pickles_name_paths_that_stay() -> None:
    from tzafon._dict_model import DictModel
    from tzafon._models import BaseModel

    page = tzafon.types.PageContext.construct(url="u")
    assert isinstance(page, BaseModel) and pickle.loads(pickle.dumps(page)) == page
    older = pickle.loads(b"ctzafon._models\n_rebuild\n(ctzafon.types.page_context\nPageContext\n(dVurl\nVu\nstR.")
    assert older == page
    nested = DictModel({"a": {"b": 1}})
    assert pickle.loads(pickle.dumps(nested)).a.b == 1
