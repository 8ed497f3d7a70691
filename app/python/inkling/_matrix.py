"""Arrays that the engine can read; and a sensing matrix that is given by functions, as the array that the solvers
need."""

import collections.abc as _abc
import math as _math
import operator as _operator
import os as _os
import reprlib as _reprlib
import time as _time
import typing as _typing

import numpy as _np

from . import _inkling
from ._inkling import Error

TOLERANCE = 1e-4  # relative: above what single precision loses, far below what a wrong function does
_BATCH = 32 << 20  # bytes of unit images at once


class HasMatvec(_typing.Protocol):
    """Such as SciPy's LinearOperator; rmatvec is optional."""

    @property
    def shape(self) -> _typing.Tuple[int, ...]: ...

    def matvec(self, x: _typing.Any) -> _typing.Any: ...


class HasMatmat(_typing.Protocol):
    @property
    def shape(self) -> _typing.Tuple[int, ...]: ...

    def matmat(self, X: _typing.Any) -> _typing.Any: ...


class HasToarray(_typing.Protocol):
    """Such as SciPy's sparse matrices."""

    @property
    def shape(self) -> _typing.Tuple[int, ...]: ...

    def toarray(self) -> _typing.Any: ...


def _refuse(text):
    error = Error(text)
    error.kind = "input"
    raise error


def shown(value):
    """A value in a sentence: on one line, and short."""
    return " ".join(_reprlib.repr(value).split())


def numbers(given, what):
    """given as an array of real numbers; what cannot be one is refused, called by what it is."""
    try:
        array = _np.asarray(given.toarray() if hasattr(given, "toarray") else given)
    except (TypeError, ValueError, RuntimeError) as error:  # ragged lists, tensors elsewhere or with gradients
        _refuse(f"{what} cannot become an array of numbers: {error}")
    if array.dtype.kind not in "fiub":
        held = f" ({array.dtype})" if isinstance(given, _np.ndarray) else ""
        _refuse(f"{what} is {shown(given)}{held}: it must be an array of real numbers.")
    return array


def real(given, what):
    """A finite number."""
    try:
        number = None if isinstance(given, (str, bytes)) else float(given)
    except (TypeError, ValueError, OverflowError):
        number = None
    if number is None or not _math.isfinite(number):
        _refuse(f"{what} is {shown(given)}: it must be a finite number.")
    return number


def whole(given, what):
    """A whole number; 200.0 is one too."""
    try:
        exact = int(given) if isinstance(given, (float, _np.floating)) and float(given).is_integer() else given
        number = None if isinstance(given, bool) else _operator.index(exact)
    except TypeError:
        number = None
    if number is None or abs(number) >= 2**63:
        _refuse(f"{what} is {shown(given)}: it must be a whole number.")
    return number


def several(given, what, each):
    """A list of each(value, what); given is several of them."""
    if isinstance(given, (str, bytes)) or not isinstance(given, _abc.Iterable):
        _refuse(f"{what} is {shown(given)}: it must be a list.")
    return [each(value, f"{what}[{i}]") for i, value in enumerate(given)]


def function(given, what):
    """Something to call, or None."""
    if given is not None and not callable(given):
        _refuse(f"{what} is {shown(given)}: it must be a function.")
    return given


class _Functions:
    """forward on images as columns, [N, K] to [M, K], and adjoint, [M] to [N], or None where there is none."""

    def __init__(self, shape, forward, adjoint, batches):
        self.shape, self.batches = shape, batches
        self._forward, self._adjoint = forward, adjoint

    def forward(self, columns):
        if self.batches:
            return _checked(self._forward(columns), (self.shape[0], columns.shape[1]), "A's matmat")
        return _np.stack([self.forward_one(column) for column in columns.T], axis=1)

    def forward_one(self, x):
        if self.batches:
            return self.forward(x[:, None])[:, 0]
        return _checked(self._forward(x.copy()), (self.shape[0],), "A's forward function")

    def adjoint(self, y):
        """None where there is no adjoint."""
        if self._adjoint is None:
            return None
        return _checked(self._adjoint(y.copy()), (self.shape[1],), "A's adjoint")


def _returned(given, what):
    return numbers(given, f"What {what} returned")


def _checked(given, shape, what):
    """A copy: a function may return the same array each time."""
    array = _returned(given, what)
    if array.shape != shape:
        _refuse(f"{what} returned an array of shape {array.shape}: it must be {shape}.")
    if not _np.isfinite(array).all():
        _refuse(f"{what} returned values that are not finite (NaN or infinite) for finite ones.")
    return array.astype(_np.float32 if array.dtype == _np.float32 else _np.float64)


def _require_memory(shape):
    _inkling.require_matrix_memory(*(min(n, 2**63 - 1) for n in shape))


def _of_pair(forward, adjoint, rows):
    if not rows:
        _refuse("A is a pair of functions: give signs, lower and upper, or values, which say how many rows it has.")
    width = _returned(adjoint(_np.random.default_rng(1).standard_normal(rows)), "A's adjoint").shape
    if len(width) != 1 or width[0] < 1:
        _refuse(f"A's adjoint returned an array of shape {width} for {rows} measurements: it must be (N,), a number for "
                "each pixel.")
    _require_memory((rows, width[0]))
    return _Functions((rows, width[0]), forward, adjoint, batches=False)


def _shape_of(A):
    try:
        shape = tuple(_operator.index(n) for n in A.shape)
    except TypeError:
        shape = ()
    if len(shape) != 2 or min(shape) < 1:
        _refuse(f"A's shape is {shown(A.shape)}: it must be (M, N), measurements and pixels.")
    return shape


def _of_object(A):
    shape = _shape_of(A)
    _require_memory(shape)  # before anything is applied
    adjoint = getattr(A, "rmatvec", None)
    if adjoint is not None:
        try:
            adjoint(_np.zeros(shape[0]))
        except NotImplementedError:  # how SciPy's objects say that they have none
            adjoint = None
    batches = getattr(A, "matmat", None) is not None
    return _Functions(shape, A.matmat if batches else A.matvec, adjoint, batches)


def _norm(x):
    return float(_np.linalg.norm(_np.asarray(x, dtype=_np.float64)))


def _differ(a, b):
    """By how much of the larger norm; 0 for two zeros."""
    size = max(_norm(a), _norm(b))
    return _norm(_np.asarray(a, dtype=_np.float64) - b) / size if size > 0 else 0.0


def _check_linear(functions, random):
    u, v = random.random((2, functions.shape[1]))
    images = _np.stack([u, v, 2 * u - 3 * v], axis=1)
    at_u, at_v, at_both = functions.forward(images).T.astype(_np.float64)
    off = _differ(at_both, 2 * at_u - 3 * at_v)
    if off > TOLERANCE:
        _refuse(f"A's forward function is not linear: f(2 u - 3 v) and 2 f(u) - 3 f(v) differ by {off:.2g} of their norm "
                f"for random images u and v (allowed: {TOLERANCE:g}).")
    back = functions.adjoint(at_u)
    if back is None:
        return
    there, here = at_u @ at_u, u @ back.astype(_np.float64)
    if abs(there - here) > TOLERANCE * max(abs(there), abs(here)):
        _refuse(f"A's adjoint is not that of its forward function: for a random image u <A u, A u> is {there:.6g}, but "
                f"<u, adjoint(A u)> is {here:.6g} (allowed: a relative difference of {TOLERANCE:g}).")


def _check_made(functions, matrix, random):
    """That the array is the functions, on all of their rows and columns."""
    u = random.random(functions.shape[1])
    off = _differ(matrix @ u, functions.forward_one(u))
    if off > TOLERANCE:
        _refuse(f"A's forward function is not linear: a random image and the sum of its pixels' parts differ by {off:.2g} "
                f"of their norm (allowed: {TOLERANCE:g}).")
    w = random.standard_normal(functions.shape[0])
    back = functions.adjoint(w)
    off = 0.0 if back is None else _differ(matrix.T @ w, back)
    if off > TOLERANCE:
        _refuse(f"A's adjoint is not that of its forward function: for random measurements they differ by {off:.2g} of "
                f"their norm (allowed: {TOLERANCE:g}).")


def _made(functions, progress):
    rows, columns = functions.shape
    random = _np.random.default_rng(0)
    _check_linear(functions, random)
    at_once = max(1, min(columns, _BATCH // (8 * columns))) if functions.batches else 1
    began = told = _time.monotonic()
    matrix = None
    for first in range(0, columns, at_once):
        count = min(at_once, columns - first)
        part = functions.forward(_np.eye(columns, count, -first))
        if matrix is None:
            matrix = _np.empty((rows, columns), dtype=part.dtype)
        elif part.dtype != matrix.dtype:
            matrix = matrix.astype(_np.float64)
        matrix[:, first:first + count] = part
        now, done = _time.monotonic(), first + count
        if progress is not None and (now - told > 0.02 or done == columns):
            told = now
            progress("A from its functions", float(done), float(columns), (now - began) * (columns - done) / done)
    _check_made(functions, matrix, random)
    return matrix


def _rows_of(measurements):
    """M, from the first of the measurements: [M], [B, M] or [M, 1]."""
    for name in ("signs", "lower", "upper", "values"):
        if name in measurements:
            given = measurements[name]
            shape = _inkling.array_shape(given) if isinstance(given, str) else given.shape
            if len(shape) == 0:
                return None
            return int(shape[0] if len(shape) == 1 or shape[-1] == 1 else shape[-1])
    return None


def array_of(A, measurements, progress=None):
    """A as solve() and score() document it: a path, or an array. What functions raise passes through."""
    if isinstance(A, str) or hasattr(A, "__fspath__"):
        return _os.fspath(A)
    if isinstance(A, (tuple, list)) and len(A) == 2 and all(map(callable, A)):
        return _made(_of_pair(*A, _rows_of(measurements)), progress)
    if hasattr(A, "matvec") or hasattr(A, "matmat"):
        if not hasattr(A, "shape"):
            _refuse("A has matvec or matmat but no shape: it must be (M, N), measurements and pixels.")
        return _made(_of_object(A), progress)
    if hasattr(A, "toarray"):
        _require_memory(_shape_of(A))
    if callable(A):
        _refuse("A is one function: give a pair of them, (forward, adjoint), or an object with shape and matvec.")
    return numbers(A, "A")
