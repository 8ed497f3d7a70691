"""Quantized compressed sensing with generative priors.

A camera or receiver takes a few coarse measurements of an image, y = Q(A x + n), as coarse as one bit each, and a
learned prior brings the image back: QCS-SGM (Meng & Kabashima, ICLR 2023), QCS-SGM+ (AAAI 2024) and message passing
(generalized VAMP with the same prior as its denoiser).

    import inkling
    y = inkling.measure("prior:1", measurements=200, bits=1, noise=0.05)
    found = inkling.solve(y["A"], signs=y["signs"], noise=0.05, prior="digits", method="message-passing")
    found["results"][0]["estimate"]      # [C, H, W], float32

Images have values in [0, 1]; N = C*H*W counts an image's pixels, channel by channel and row by row, M its
measurements, B images and S posterior samples. Every setting of the command line is a keyword argument, with _ for
-: condition_number=1000 is --condition-number 1000 (``inkling-cli reconstruct --help`` lists them, with ranges and
units). Numbers are those of inkling-cli with the same settings and threads, bit for bit.

The engine works on a thread of its own without the interpreter's lock, on one call at a time. Ctrl-C stops it at its
next network evaluation. What cannot be done raises inkling.Error. Import inkling before NumPy on AMD processors with
AVX-512: OpenBLAS chooses its kernels when it is loaded. glibc's malloc keeps freed memory for reuse afterwards.
"""

import atexit as _atexit
import collections.abc as _abc
import itertools as _itertools
import json as _json
import os as _os
import weakref as _weakref

from . import _inkling
from ._inkling import Error

import numpy as _np

from . import _matrix, _study

__version__ = _inkling.version
__all__ = ["Error", "Prior", "open_prior", "priors", "measure", "score", "solve", "reconstruct", "predict",
           "sweep", "collect"]
_atexit.register(_inkling.stop)
_numbers = _matrix.numbers
_counted = _itertools.count(1)

Error.__doc__ = """What the engine refuses or cannot do, in a sentence or two. kind says why: "usage", "input",
"output", "resource", "diverged" or "internal"."""
Error.kind = "usage"


class Prior:
    """A score-based prior: one that is installed, by its name or file (open_prior()), or a denoiser of one's own.

    Prior(f, shape=(C, H, W), ...): f(x, sigma) gives D(x, sigma) = E[x_0 | x_0 + sigma z = x] of a batch, an array of
    x's shape. x: [B, C, H, W] float32, values in [0, 1] plus noise; sigma: [B] float32, its standard deviation, in
    pixel values. f is called once per network evaluation, on the engine's thread with the interpreter's lock. H = W =
    0 is for images of any size whose sides are multiples of `multiple`.
    error_table: {noise level: mean squared error per pixel}, which message passing needs, at levels from below the
    finest to above the coarsest; mean: the data's mean image [C, H, W] (of any size: [C]); second_moment: the mean of
    x^2. images, [B, C, H, W]: pictures that f was not trained on, on which the three are measured.

    name, path: texts. shape: (C, H, W), with H = W = 0 for images of any size. card: what its file says of it, a
    dict (training data, licence, table of denoising errors).
    """

    def __init__(self, name, *, shape=None, error_table=None, mean=None, second_moment=None, images=None, multiple=1):
        if callable(name):
            if shape is None:
                raise Error("A denoiser needs its shape: give shape=(C, H, W), with 0 for any height and width.")
            name = self._offer(name, _shape(shape, "shape"), error_table, mean, second_moment, images,
                               _matrix.whole(multiple, "multiple"))
        info = _inkling.prior(str(name))
        self.name, self.path, self.shape, self.card = info["name"], info["path"], info["shape"], info["card"]
        self._key = str(name)

    def _offer(self, denoise, shape, error_table, mean, second_moment, images, multiple):
        channels, height, width = shape
        if images is not None:
            images = _numbers(images, "images").astype(_np.float32)
            if images.ndim != 4 or images.shape[1] != channels:
                raise Error(f"images are {images.shape}: they must be [B, {channels}, H, W].")
            error_table = _denoising_errors(denoise, images) if error_table is None else error_table
            mean = images.mean(axis=(0, 2, 3) if height == 0 else 0) if mean is None else mean
            second_moment = float((images**2).mean()) if second_moment is None else second_moment
        card = {"shape": [channels, height, width] if height else {"channels": channels, "multiple": multiple}}
        if error_table is not None:
            card["denoising_error"] = _table(error_table)
        if mean is not None:
            card["mean_image" if height else "mean"] = [
                _matrix.real(value, "a value of mean") for value in _numbers(mean, "mean").ravel().tolist()]
        if second_moment is not None:
            card["second_moment"] = _matrix.real(second_moment, "second_moment")
        name = f"denoiser {next(_counted)}"
        _inkling.offer(name, _json.dumps(card), _kept(denoise))
        # At the latest when the interpreter ends: afterwards nobody could drop a Python function any more.
        _weakref.finalize(self, _inkling.withdraw, name)
        return name

    def __repr__(self):
        return f"<inkling.Prior {self.name} {self.shape}>"

    def score(self, x, sigma, device="cpu"):
        """grad log p_sigma(x), per pixel value: float32, of x's shape.

        x: [N], [B, N], [H, W], [B, H, W] or [B, C, H, W], at any noise level. sigma: the noise level in pixel values
        (above 0), a number or one per image.
        """
        sigmas = _numbers(sigma, "sigma").ravel().astype(float).tolist()
        if not isinstance(device, str):
            raise Error(f'device is {_matrix.shown(device)}: it must be a text such as "cpu" or "cuda".')
        return _run(_inkling.prior_score, self._key, _numbers(x, "x").astype(_np.float32), sigmas, device)

    def denoise(self, x, sigma, device="cpu"):
        """D(x, sigma) = E[x_0 | x_0 + sigma z = x] = x + sigma^2 score(x, sigma): float32, of x's shape."""
        x = _numbers(x, "x").astype(_np.float32)
        level = _np.atleast_1d(_numbers(sigma, "sigma").astype(_np.float32))
        if level.size > 1:
            level = level.reshape((-1,) + (1,) * (x.ndim - 1))
        return x + level**2 * self.score(x, sigma, device)


def _shape(given, what):
    """(C, H, W)."""
    sides = _matrix.several(given, what, _matrix.whole)
    if len(sides) != 3:
        raise Error(f"{what} is {_matrix.shown(given)}: it must be (C, H, W), three whole numbers.")
    return tuple(sides)


def _table(given):
    """[[noise level, error], ...], by rising levels."""
    if not isinstance(given, _abc.Mapping) or not given:
        raise Error(f"error_table is {_matrix.shown(given)}: it must be a dict of noise levels with their mean squared "
                    "errors per pixel.")
    return sorted([_matrix.real(level, "a level of error_table"), _matrix.real(error, "an error of error_table")]
                  for level, error in given.items())


_raised = []  # by a denoiser, in the run that goes on


def _kept(denoise):
    def call(x, sigma):
        try:
            return denoise(x, sigma)
        except BaseException as error:
            _raised.append(error)
            raise

    return call


def _run(verb, *arguments):
    """The engine's verb; where a denoiser raised something, that."""
    _raised.clear()
    try:
        return verb(*arguments)
    except Error as error:
        if _raised:
            raise _raised.pop() from error
        raise


def _denoising_errors(denoise, images):
    random = _np.random.default_rng(0)
    errors = {}
    for level in _np.geomspace(0.01, 50, 24):
        noisy = images + _np.float32(level) * random.standard_normal(images.shape, dtype=_np.float32)
        found = _np.asarray(denoise(noisy, _np.full(len(images), level, dtype=_np.float32)))
        errors[float(level)] = float(((found - images) ** 2).mean())
    return errors


def open_prior(name):
    """A Prior by its name (priors() lists them) or the path of its file. Raises Error where there is none."""
    return Prior(name)


def priors():
    """The priors that there are, shipped ones and one's own: a list of dicts of name, path, shape (C, H, W) and card,
    as Prior has them."""
    return _inkling.priors()


def _settings(settings):
    if isinstance(settings.get("prior"), Prior):
        settings["prior"] = settings["prior"]._key
    return settings


def _file_or_numbers(given, what):
    return _os.fspath(given) if isinstance(given, str) or hasattr(given, "__fspath__") else _numbers(given, what)


def _measurements(given):
    return {name: _file_or_numbers(array, name) for name, array in given.items() if array is not None}


def _methods(given):
    """None, a name, a list of names, or a dict of names with dicts."""
    if given is None or isinstance(given, str):
        return given
    if isinstance(given, _abc.Mapping):
        own = [each for each in given.values() if not isinstance(each, _abc.Mapping)]
        if given and not own and all(isinstance(name, str) for name in given):
            return {name: dict(each) for name, each in given.items()}
    elif isinstance(given, _abc.Iterable):
        names = list(given)
        if names and all(isinstance(name, str) for name in names):
            return names
    raise Error(f"method is {_matrix.shown(given)}: it must be the name of a method, a list of names, or a dict of names "
                "with their own settings, dicts too.")


def reconstruct(images, method=None, *, trace=False, progress=None, **settings):
    """Measures images as the settings say and brings them back.

    images: an array of values in [0, 1], unsigned bytes or 16-bit numbers, [H, W], [B, H, W], [B, C, H, W] or
    [B, H, W, C]; or "prior:4" for four draws from the prior; or the path of an .npy or IDX file.
    method: a name, a list of names, or a dict of names with their own settings
    ({"qcs-sgm": {"levels": 100}, "message-passing": {}}).
    trace: also record every step (slower). progress: called with (stage, done, total, remaining seconds).
    settings: prior, measurements (a number, or "N/8"), bits (1 to 8, or "linear"), matrix, noise, samples, seed, ...

    A dict like the JSON of inkling-cli: experiment, complete, failures and results, one for each method and image
    with psnr (dB), ssim, consistency, predicted_psnr, ...; and with pixels, float32 and not clipped: estimate
    [C, H, W] (None where the method has none), samples [S, C, H, W], mean, deviation; images has name, truth and
    back_projection of each image.
    """
    return _run(_inkling.reconstruct, _file_or_numbers(images, "images"), _methods(method), _settings(settings),
                bool(trace), _matrix.function(progress, "progress"))


def solve(A, method=None, *, signs=None, lower=None, upper=None, values=None, truth=None, trace=False, progress=None,
          **settings):
    """Brings images back from measurements of one's own.

    A: [M, N], or a sparse matrix of SciPy's; or the path of an .npy or operator file; or functions: a pair (forward, adjoint), x [N] to A x [M] and
    y [M] to A^T y [N], or an object with shape (M, N) and matmat ([N, K] to [M, K]) or matvec, and rmatvec where it
    has one, such as SciPy's LinearOperator. Singular values and rows of A are needed, so functions are applied to the
    N unit images, float64, on the calling thread, and the array is kept (8 M N bytes, and as many for the engine: what
    does not fit is refused). Random vectors check before that forward is linear and adjoint its adjoint, and
    afterwards that both are the array, within a relative 1e-4; nothing else asks the adjoint. The numbers are those of
    the array. What a function raises is raised. Of y either signs (+1 and -1, or 1 and 0), or lower and upper
    (the ends of the intervals of A x + n, infinite ones allowed), or values (unquantized): [M] or [B, M], in A x's
    units. noise: its standard deviation before the quantizer. truth: [N] or [B, N], to compare with.
    The rest, and the dict, as reconstruct().
    """
    own = _measurements(dict(signs=signs, lower=lower, upper=upper, values=values, truth=truth))
    method = _methods(method)
    progress = _matrix.function(progress, "progress")
    return _run(_inkling.solve, _matrix.array_of(A, own, progress), own, method, _settings(settings), bool(trace),
                progress)


def measure(images, *, progress=None, **settings):
    """Simulates measurements of images; both as reconstruct() takes them.

    A dict: A [M, N] float32, or None where it is never held (dct, hadamard, dft, mask), and then operator, a dict of
    kind, rows (M numbers from 0) and signs (a text of N + and -, or ""); lower, upper [B, M] (the intervals), signs
    [B, M] (1 bit about 0) or values [B, M] (linear), None where they do not apply; x [B, N], the truth; shape
    (C, H, W); delta, the first image's bin width.
    """
    return _run(_inkling.measure, _file_or_numbers(images, "images"), _settings(settings),
                _matrix.function(progress, "progress"))


def score(A, x, *, beta, signs=None, lower=None, upper=None, values=None, method="qcs-sgm", **settings):
    """grad log p(y | x_t) at noise level beta, times the likelihood scale: float64, of x's shape, [N] or [B, N].

    A and y as solve() takes them; beta above 0, in pixel values; method: qcs-sgm, qcs-sgm+, linear or jalal.
    qcs-sgm+ iterates to an EP tolerance of 1e-9 unless ep_tolerance or ep_iterations is given.
    """
    own = _measurements(dict(signs=signs, lower=lower, upper=upper, values=values))
    if not isinstance(method, str):
        raise Error(f"method is {_matrix.shown(method)}: it must be the name of one.")
    beta = _matrix.real(beta, "beta")
    return _inkling.score(_matrix.array_of(A, own), _numbers(x, "x"), own, beta, method, settings)


def predict(measurements, *, image=None, **settings):
    """What message passing is expected to reach, by state evolution, without any image.

    measurements: M, or several. image: (C, H, W) for a prior of any size. A list of dicts: measurements, psnr (dB),
    error (mean squared error per pixel), at_most (the prior's table ends there: the error may be smaller), beta (the
    noise level that it is like).
    """
    if isinstance(measurements, (str, bytes)) or not isinstance(measurements, _abc.Iterable):
        rows = [_matrix.whole(measurements, "measurements")]
    else:
        rows = _matrix.several(measurements, "measurements", _matrix.whole)
    return _inkling.predict(rows, None if image is None else _shape(image, "image"), _settings(settings))


def sweep(study, output, *, images=None, method=None, images_at_once=None, shard=None, retry=False, progress=None,
          **settings):
    """Runs a study, a grid of experiments, in its folder: inkling-cli sweep, with the same cells in the same files.

    study: a dict as the JSON of a study (docs/formats.md; options by their names there, "condition-number"), whose
    files are meant from the working folder; or the path of such a file; or the name of a shipped study.
    output: the folder. Each cell (one combination, method and batch of images) becomes a file there as soon as it is
    done, so that the same call goes on where one was stopped; another study is refused.
    images: in place of the study's: an array as reconstruct() takes it, of at most 1000, whose pixels the study's file
    carries along; or names, one or a list: the path of an .npy or IDX file, "x.npy:0-9", "prior:4".
    method: only these of the study's, a name or a list. images_at_once: how many make one batch. shard: "2/8", the
    second of eight shares. retry: run again what has failed before otherwise than by diverging.
    settings: values, or lists of them, in place of the study's: bits=[1, 2, 3], measurements="N/8".
    progress: called with ("cell 3 of 12, qcs-sgm", cells done, cells, remaining seconds); it cannot call the engine.

    Cells are computed one after the other in this process, on all cores or as many as threads says; several processes
    may do so in one folder at once, each the same call, or inkling-cli sweep --jobs. A process that is forked from one
    that has called Inkling has no engine: use multiprocessing's spawn. Ctrl-C, and what progress raises,
    ends it at the next network evaluation, and loses the cell in flight at most. A denoiser of one's own is refused:
    cells are kept by the weights they were made with.

    The folder's table, as collect() gives it. Where cells have failed otherwise than by diverging, Error at the end.
    """
    name, json = _study.source(study)
    names, array = _study.images(images)
    table = _run(_inkling.sweep, name, json, _study.folder(output, "output"), names, array, _study.methods(method),
                 _study.shard(shard),
                 None if images_at_once is None else _matrix.whole(images_at_once, "images_at_once"), bool(retry),
                 _study.settings(settings), _matrix.function(progress, "progress"))
    return _study.columns(table)


def collect(folder):
    """A study's results as one long table, a row for each image and method of each finished cell.

    folder: where sweep() wrote, or a list of folders with parts of the study, of which the first says what belongs to
    it. A dict of columns, all of one length, which pandas.DataFrame() takes: image, method, the options that the study
    names, and a result's numbers (psnr in dB, ssim, ..., seconds), as int64, float64 (NaN where one does not apply) or
    bool arrays; a column with texts is a list. What is missing or has failed is a warning.
    """
    folders = folder if isinstance(folder, _abc.Iterable) and not isinstance(folder, (str, bytes)) else [folder]
    return _study.columns(_inkling.collect([_study.folder(each, "folder") for each in folders]))
