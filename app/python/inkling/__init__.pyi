from os import PathLike
from typing import Any, Callable, Iterable, Mapping, Optional, Sequence, Tuple, Union, overload

import numpy as np
from numpy.typing import ArrayLike, NDArray

from ._matrix import HasMatmat, HasMatvec, HasToarray

__version__: str

_Array = Union[ArrayLike, str, PathLike[str]]
_Function = Callable[[NDArray[np.float64]], ArrayLike]
_Matrix = Union[_Array, Tuple[_Function, _Function], HasMatvec, HasMatmat, HasToarray]
_Path = Union[str, PathLike[str]]
_Method = Union[None, str, Sequence[str], Mapping[str, Mapping[str, Any]]]
_Progress = Optional[Callable[[str, float, float, float], object]]

class Error(RuntimeError):
    kind: str

class Prior:
    name: str
    path: str
    shape: Tuple[int, int, int]
    card: Optional[dict[str, Any]]
    @overload
    def __init__(self, name: Union[str, PathLike[str]]) -> None: ...
    @overload
    def __init__(
        self,
        name: Callable[[NDArray[np.float32], NDArray[np.float32]], ArrayLike],
        *,
        shape: Tuple[int, int, int],
        error_table: Optional[Mapping[float, float]] = ...,
        mean: Optional[ArrayLike] = ...,
        second_moment: Optional[float] = ...,
        images: Optional[ArrayLike] = ...,
        multiple: int = ...,
    ) -> None: ...
    def score(self, x: ArrayLike, sigma: ArrayLike, device: str = ...) -> NDArray[np.float32]: ...
    def denoise(self, x: ArrayLike, sigma: ArrayLike, device: str = ...) -> NDArray[np.float32]: ...

def open_prior(name: Union[str, PathLike[str]]) -> Prior: ...
def priors() -> list[dict[str, Any]]: ...
def reconstruct(
    images: _Array, method: _Method = ..., *, trace: bool = ..., progress: _Progress = ..., **settings: Any
) -> dict[str, Any]: ...
def solve(
    A: _Matrix,
    method: _Method = ...,
    *,
    signs: Optional[_Array] = ...,
    lower: Optional[_Array] = ...,
    upper: Optional[_Array] = ...,
    values: Optional[_Array] = ...,
    truth: Optional[_Array] = ...,
    trace: bool = ...,
    progress: _Progress = ...,
    **settings: Any,
) -> dict[str, Any]: ...
def measure(images: _Array, *, progress: _Progress = ..., **settings: Any) -> dict[str, Any]: ...
def score(
    A: _Matrix,
    x: ArrayLike,
    *,
    beta: float,
    signs: Optional[_Array] = ...,
    lower: Optional[_Array] = ...,
    upper: Optional[_Array] = ...,
    values: Optional[_Array] = ...,
    method: str = ...,
    **settings: Any,
) -> NDArray[np.float64]: ...
def predict(
    measurements: Union[int, Iterable[int]], *, image: Optional[Tuple[int, int, int]] = ..., **settings: Any
) -> list[dict[str, Any]]: ...
def sweep(
    study: Union[Mapping[str, Any], _Path],
    output: _Path,
    *,
    images: Union[None, _Array, Sequence[_Path]] = ...,
    method: Union[None, str, Sequence[str]] = ...,
    images_at_once: Optional[int] = ...,
    shard: Optional[str] = ...,
    retry: bool = ...,
    progress: _Progress = ...,
    **settings: Any,
) -> dict[str, Union[NDArray[Any], list[Any]]]: ...
def collect(folder: Union[_Path, Sequence[_Path]]) -> dict[str, Union[NDArray[Any], list[Any]]]: ...
