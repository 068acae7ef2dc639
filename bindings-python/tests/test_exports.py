"""What the package says that it exports."""

from __future__ import annotations

import importlib
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
