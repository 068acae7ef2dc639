"""Prints, as JSON, what the `tzafon` of the running interpreter offers: a flat mapping from a name to what must agree.

Run in the published client's environment and in ours; needs nothing but the package itself. Its arguments are modules
to describe even if they have no file of their own, where they can be imported. Keys read like code:
``Lightcone(timeout=)`` is a parameter, ``Lightcone.copy`` a member, ``types.PageContext.url`` a field.
"""

from __future__ import annotations

import importlib
import inspect
import json
import pkgutil
import sys
import types
import typing
from pathlib import Path
from typing import Any, Literal

import tzafon
from typing_extensions import Required, get_origin, get_type_hints

Surface = dict[str, Any]
PUBLIC = ("lib", "types", "resources")
# What every class has anyway.
COMMON = frozenset(dir(type("Plain", (dict,), {}))) | {"add_note", "with_traceback"}


def public(names: typing.Iterable[str]) -> list[str]:
    return sorted({name for name in names if not name.startswith("_")} - COMMON)


def default_text(default: Any) -> str:
    if default is inspect.Parameter.empty:
        return "required"
    kind = type(default).__name__
    return {"Omit": "omit", "NotGiven": "not_given", "UnsetType": "not_given"}.get(kind) or repr(default)


def signature(key: str, function: Any, found: Surface) -> None:
    """Every parameter: whether it may be given by position, and its default."""
    for parameter in inspect.signature(function).parameters.values():
        if parameter.name in ("self", "cls") or parameter.name.startswith("_BaseModel__"):
            continue
        if parameter.kind is parameter.VAR_KEYWORD:
            found[f"{key}(**)"] = "any others"
            continue
        by_position = parameter.kind in (parameter.POSITIONAL_ONLY, parameter.POSITIONAL_OR_KEYWORD)
        how = "by position" if by_position else "by keyword"
        if parameter.kind is parameter.VAR_POSITIONAL:
            how = "any number"
        found[f"{key}({parameter.name}=)"] = [how, default_text(parameter.default)]


def members(key: str, kind: type, found: Surface) -> None:
    for name in public(dir(kind)):
        value = inspect.getattr_static(kind, name)
        function = value.__func__ if isinstance(value, (staticmethod, classmethod)) else value
        found[f"{key}.{name}"] = "method" if inspect.isroutine(function) else "attribute"
        if inspect.isfunction(function):
            signature(f"{key}.{name}", function, found)


def instance(key: str, made: Any, found: Surface) -> None:
    """Attributes that only instances have."""
    for name in public(vars(made)):
        found.setdefault(f"{key}.{name}", "attribute")


def literals(annotation: Any) -> list[Any]:
    if get_origin(annotation) is Literal:
        return list(typing.get_args(annotation))
    return [value for part in typing.get_args(annotation) for value in literals(part)]


def field_hints(model: type) -> dict[str, Any]:
    """The fields of a model and of its bases that are models, each evaluated where it was written."""
    hints: dict[str, Any] = {}
    for base in reversed(model.__mro__):
        if base is tzafon.BaseModel or not issubclass(base, tzafon.BaseModel):
            continue
        own = {name: text for name, text in base.__annotations__.items() if not name.startswith("_")}
        written_in = vars(sys.modules[base.__module__])
        hints.update(typing.get_type_hints(types.SimpleNamespace(__annotations__=own), written_in))
    return hints


def data_type(key: str, kind: Any, found: Surface) -> None:
    """The fields of a model or of a TypedDict, which of them are required, and the literals they take."""
    if not isinstance(kind, type):
        return
    if hasattr(kind, "__required_keys__"):
        # RequestOptions says that it is written in `tzafon`, where its annotations mean nothing.
        renamed = kind is tzafon.RequestOptions
        hints = dict(kind.__annotations__) if renamed else get_type_hints(kind, include_extras=True)
        for name, annotation in hints.items():
            # A class whose annotations are kept as text does not know its required keys.
            required = get_origin(annotation) is Required or name in kind.__required_keys__
            found[f"{key}.{name}"] = "required" if required else "may be left out"
    elif issubclass(kind, tzafon.BaseModel):
        hints = field_hints(kind)
        for name in hints:
            found[f"{key}.{name}"] = "field"
    else:
        return
    for name, annotation in hints.items():
        for value in literals(annotation):
            found[f"{key}.{name}={value!r}"] = "literal"


def module_names(module: Any) -> list[str]:
    """The classes and type aliases of a module: those of ``__all__``, else all that it defines or imports."""
    listed = getattr(module, "__all__", None)
    if listed is not None:
        return sorted(name for name in listed if name[0].isupper())
    return [name for name in public(dir(module)) if name[0].isupper() and not inspect.ismodule(getattr(module, name))]


def package(
    name: str, asked: typing.Iterable[str], found: Surface, describe: typing.Callable[[str, Any, Surface], None]
) -> None:
    """A package of the public surface, with all modules below it."""
    root = importlib.import_module(f"tzafon.{name}")
    modules = {f"tzafon.{name}", *(f"tzafon.{one}" for one in asked if one.startswith(f"{name}."))}
    modules.update(info.name for info in pkgutil.walk_packages(root.__path__, f"tzafon.{name}."))
    for path in sorted(modules):
        module = importlib.import_module(path)
        short = path.removeprefix("tzafon.")
        found[f"module {short}"] = "module"
        is_package = hasattr(module, "__path__")
        known = module if is_package else sys.modules[path.rpartition(".")[0]]
        for exported in module_names(module):
            # What only its own module has is a part of what the package exports.
            nested = "" if exported in module_names(known) else "nested type "
            found[f"{nested}{short}.{exported}"] = "name"
            if is_package:  # else it is described by its package's name
                describe(f"{short}.{exported}", getattr(module, exported), found)


def files() -> list[str]:
    """Every module of the package by its files: packages without an ``__init__.py`` are not found otherwise."""
    root = Path(tzafon.__file__).parent
    paths = sorted(path.relative_to(root).with_suffix("") for path in root.rglob("*.py"))
    return [".".join(path.parts).removesuffix(".__init__") for path in paths if path.parts != ("__init__",)]


def importable(name: str) -> bool:
    try:
        importlib.import_module(f"tzafon.{name}")
    except ModuleNotFoundError:
        return False
    return True


def internal(name: str, found: Surface) -> None:
    """A module that is not public: the names that it defines, since programs import them all the same."""
    module = importlib.import_module(f"tzafon.{name}")
    found[f"internal module {name}"] = "module"
    listed = getattr(module, "__all__", None)
    for defined in sorted(public(vars(module) if listed is None else listed)):
        value = getattr(module, defined)
        # What it imports from elsewhere is not its own.
        home = str(getattr(value, "__module__", None))
        if (
            listed is not None
            or home == module.__name__
            or (hasattr(module, "__path__") and home.startswith(f"{module.__name__}."))
        ):
            found[f"internal {name}.{defined}"] = "name"


def resource(key: str, kind: Any, found: Surface) -> None:
    if not isinstance(kind, type):
        return
    members(key, kind, found)
    # Raw and streaming views set their methods on the instance.
    if "With" in key:
        owner = key.rpartition(".")[2].replace("WithRawResponse", "").replace("WithStreamingResponse", "")
        client = tzafon.AsyncLightcone(api_key="k") if owner.startswith("Async") else tzafon.Lightcone(api_key="k")
        view = kind(getattr(sys.modules[kind.__module__], owner)(client))
        for name in public(dir(view)):
            value = getattr(view, name)
            found[f"{key}.{name}"] = "method" if inspect.isroutine(value) else "attribute"
            if inspect.isroutine(value):
                signature(f"{key}.{name}", value, found)


def errors(found: Surface) -> None:
    """What the exceptions carry once they are made, as code that catches them sees it."""
    from tzafon import _exceptions

    http = importlib.import_module("httpx" if "httpx" in sys.modules else "tzafon._exceptions")
    request: Any = http.Request("GET", "http://127.0.0.1/x")
    response: Any = (
        http.Response(404, content=b"{}", request=request)
        if http.__name__ == "httpx"
        else http.Response(404, {}, b"{}", request)
    )
    arguments: dict[str, tuple[tuple[Any, ...], dict[str, Any]]] = {
        "LightconeError": (("no",), {}),
        "APIError": (("no", request), {"body": None}),
        "APIConnectionError": ((), {"request": request}),
        "APITimeoutError": ((request,), {}),
        "APIResponseValidationError": ((response, None), {}),
    }
    for name in public(dir(_exceptions)):
        kind = getattr(_exceptions, name)
        if not (isinstance(kind, type) and issubclass(kind, Exception)):
            continue
        args, options = arguments.get(name, (("no",), {"response": response, "body": {}}))
        if name not in arguments and not issubclass(kind, tzafon.APIStatusError):
            continue
        made = kind(*args, **options)
        found[f"{name} is a"] = [base.__name__ for base in kind.__mro__ if base.__name__ != "TimeoutError"]
        found[f"str({name})"] = str(made)
        for attribute in public({*vars(made), *dir(made)}):
            found[f"{name}.{attribute}"] = "attribute"


def surface(*asked: str) -> Surface:
    found: Surface = {}
    beside = [name for name in asked if importable(name)]
    names = {*tzafon.__all__, "APIResponse", "AsyncAPIResponse", "resources"}
    for name in sorted(names):
        value = getattr(tzafon, name)
        found[name] = "name"
        if isinstance(value, type) and not hasattr(value, "__required_keys__"):
            if name in tzafon.__all__:
                found[f"{name}.__module__"] = value.__module__
            if inspect.isfunction(value.__init__):
                signature(name, value, found)
            members(name, value, found)
        data_type(name, value, found)
    for constant in ("DEFAULT_TIMEOUT", "DEFAULT_MAX_RETRIES", "DEFAULT_CONNECTION_LIMITS", "NOT_GIVEN", "not_given"):
        found[f"repr({constant})"] = repr(getattr(tzafon, constant))
    found["omit is false"] = not tzafon.omit
    for constant in ("__version__", "__title__"):
        found[constant] = getattr(tzafon, constant)
    instance("Lightcone", tzafon.Lightcone(api_key="k"), found)
    instance("AsyncLightcone", tzafon.AsyncLightcone(api_key="k"), found)
    session = tzafon.ComputerSession(tzafon.Lightcone(api_key="k"), "c1")
    instance("ComputerSession", session, found)
    found["repr(ComputerSession)"] = repr(session)
    errors(found)
    for name in sorted({*files(), *beside}):
        if name.partition(".")[0] not in PUBLIC:
            internal(name, found)
    package("lib", beside, found, members)
    package("types", beside, found, data_type)
    package("resources", beside, found, resource)
    raw = importlib.import_module("tzafon._response")
    for name in ("StreamAlreadyConsumed", "BinaryAPIResponse", "StreamedBinaryAPIResponse"):
        found[f"_response.{name}"] = "name"
        members(f"_response.{name}", getattr(raw, name), found)
    walked = {key.rpartition("module ")[2] for key in found if key.startswith(("module ", "internal module "))}
    left_out = {*files()} - walked
    assert not left_out, f"not walked: {left_out}"
    return found


if __name__ == "__main__":
    json.dump(surface(*sys.argv[1:]), sys.stdout)
