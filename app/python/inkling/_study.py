"""Studies on their way to the engine, and their long tables on the way back."""

import collections.abc as _abc
import json as _json
import math as _math
import os as _os
import warnings as _warnings

import numpy as _np

from . import _matrix
from ._inkling import Error

MOST_CARRIED = 1000  # images of an array: the study's file has their pixels


def _plain(value, where):
    """As JSON has it; what cannot be is refused by its place."""
    if isinstance(value, (_np.ndarray, _np.generic)):
        value = value.tolist()
    if hasattr(value, "_key"):  # a Prior
        return value._key
    if hasattr(value, "__fspath__"):
        return _os.fspath(value)
    if isinstance(value, _abc.Mapping):
        return {str(key): _plain(each, f"{where}[{str(key)!r}]") for key, each in value.items()}
    if isinstance(value, (list, tuple, range)):
        return [_plain(each, f"{where}[{i}]") for i, each in enumerate(value)]
    if value is None or isinstance(value, (str, bool, int)) or isinstance(value, float) and _math.isfinite(value):
        return value
    raise Error(f"{where} is {value!r}: it must be a text, a finite number, true or false, a list or a dict of these.")


def source(study):
    """(name, JSON): one of the two is ""."""
    if isinstance(study, _abc.Mapping):
        return "", _json.dumps(_plain(study, "study"))
    if isinstance(study, str) or hasattr(study, "__fspath__"):
        return _os.fspath(study), ""
    raise Error(f"The study is {study!r}: it must be a dict, the path of a study's JSON, or the name of a shipped one.")


def images(given):
    """(names, array)."""
    if given is None:
        return [], None
    if isinstance(given, str) or hasattr(given, "__fspath__"):
        return [_os.fspath(given)], None
    if isinstance(given, (list, tuple)) and given and all(isinstance(g, str) or hasattr(g, "__fspath__") for g in given):
        return [_os.fspath(g) for g in given], None
    array = _matrix.numbers(given, "images")
    if array.ndim > 2 and array.shape[0] > MOST_CARRIED:
        raise Error(f"images are an array of {array.shape[0]}: a study carries at most {MOST_CARRIED} along. Save them as "
                    "an .npy, and give its path.")
    return [], array


def settings(given):
    """Lists where there are several values."""
    made = {name: _plain(value, name) for name, value in given.items()}
    for name, value in made.items():
        if isinstance(value, list) and not value:
            raise Error(f"{name} is an empty list: give a value, or a list of those that are to be run.")
    return made


def methods(given):
    """Names; none are all of the study's."""
    if given is None:
        return []
    names = [given] if isinstance(given, str) else list(given) if isinstance(given, _abc.Iterable) else []
    if not names or not all(isinstance(name, str) for name in names):
        raise Error(f"method is {_matrix.shown(given)}: it must be the name of a method of the study, or a list of such "
                    "names.")
    return names


def shard(given):
    if given is not None and not isinstance(given, str):
        raise Error(f'shard is {_matrix.shown(given)}: it must be a text such as "2/8", the second of eight shares.')
    return given or ""


def folder(given, what):
    try:
        path = _os.fspath(given)
    except TypeError:
        path = None
    if not isinstance(path, str):
        raise Error(f"{what} is {_matrix.shown(given)}: it must be the path of a folder.")
    return path


def _column(values):
    kinds = {type(value) for value in values}
    if kinds == {bool}:
        return _np.array(values, dtype=bool)
    if kinds == {int}:
        return _np.array(values, dtype=_np.int64)
    if kinds <= {int, float, type(None)}:
        return _np.array([_np.nan if value is None else value for value in values], dtype=_np.float64)
    return values


def columns(table):
    """A dict of columns; a warning for each sentence on what is missing."""
    for sentence in table["open"]:
        _warnings.warn(sentence, stacklevel=3)
    parts = zip(*table["rows"]) if table["rows"] else [[] for _ in table["columns"]]
    return {name: _column(list(values)) for name, values in zip(table["columns"], parts)}
