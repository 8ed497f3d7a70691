#!/usr/bin/env python3
"""The Python module against inkling-cli: the same numbers, bit for bit; and what only Python has.

    PYTHONPATH=build/dev/python tests/python/test_inkling.py build/dev/bin/inkling-cli
"""
import ast
import inspect
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
import unittest
from pathlib import Path

import inkling

import numpy as np
from support import FAST_LANGEVIN, QUICK, cli, numbers
from test_matrix import MatrixOfFunctions  # noqa: F401  this program runs them all
from test_studies import Studies  # noqa: F401


class SameNumbers(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name)

    def tearDown(self):
        self.folder.cleanup()

    def test_measure_score_and_solve(self):
        cli("measure", "prior:2", "--measurements", 100, "--bits", 2, "--noise", 0.05, "--seed", 5, "--threads", 1,
            "--out", self.path / "m")
        files = {n: np.load(self.path / "m" / f"{n}.npy") for n in ("A", "lower", "upper", "x")}
        made = inkling.measure("prior:2", measurements=100, bits=2, noise=0.05, **QUICK)
        for name, array in files.items():
            np.testing.assert_array_equal(made[name], array, err_msg=name, strict=True)
        self.assertEqual(made["shape"], (1, 28, 28))
        self.assertIsNone(made["signs"])
        self.assertIsNone(made["operator"])

        np.save(self.path / "x_t.npy", made["x"] + np.float32(0.1))
        where = self.path / "m"
        cli("score", "--matrix", where / "A.npy", "--x", self.path / "x_t.npy", "--lower", where / "lower.npy",
            "--upper", where / "upper.npy", "--noise", 0.05, "--beta", 0.5, "--method", "qcs-sgm+", "--threads", 1,
            "--out", self.path / "g.npy")
        g = inkling.score(made["A"], made["x"] + np.float32(0.1), beta=0.5, lower=made["lower"], upper=made["upper"],
                          noise=0.05, method="qcs-sgm+", threads=1)
        np.testing.assert_array_equal(g, np.load(self.path / "g.npy"), strict=True)
        self.assertGreater(np.abs(g).max(), 0)

        out = json.loads(cli("solve", "--matrix", where / "A.npy", "--lower", where / "lower.npy", "--upper",
                             where / "upper.npy", "--noise", 0.05, "--prior", "digits", "--method",
                             "message-passing,qcs-sgm:levels=4", "--threads", 1, "--seed", 5, "--out",
                             self.path / "found.npy", "--json", "-"))
        found = inkling.solve(made["A"], {"message-passing": {}, **FAST_LANGEVIN}, lower=made["lower"],
                              upper=made["upper"], noise=0.05, prior="digits", **QUICK)
        self.assertEqual(numbers(found["results"]), numbers(out["results"]))
        self.assertEqual(len(found["results"]), 4)
        for method, key in (("message-passing", "estimate"), ("qcs-sgm", "mean")):
            arrays = np.stack([r[key].ravel() for r in found["results"] if r["method"] == method])
            np.testing.assert_array_equal(arrays, np.load(self.path / f"found-{method}.npy"), strict=True)

    def test_reconstruct(self):
        image = np.clip(inkling.measure("prior:1", measurements=10, **QUICK)["x"].reshape(28, 28), 0, 1)
        np.save(self.path / "image.npy", image)
        out = json.loads(cli("reconstruct", self.path / "image.npy", "--matrix", "dct", "--measurements", "N/4",
                             "--noise", 0.02, "--dither", "auto", "--method", "qcs-sgm:levels=4", "--samples", 2,
                             "--threads", 1, "--seed", 5, "--output", self.path / "out", "--json", "-"))
        said = []
        found = inkling.reconstruct(image, FAST_LANGEVIN, matrix="dct", measurements="N/4", noise=0.02,
                                    dither="auto", samples=2, progress=lambda *told: said.append(told), **QUICK)
        for one, other in zip(numbers(found["results"]), numbers(out["results"]), strict=True):
            one.pop("image"), other.pop("image")  # the array has no name
            self.assertEqual(one, other)
        self.assertEqual(found["experiment"]["settings"], out["experiment"]["settings"])
        result = found["results"][0]
        self.assertIsNone(result["estimate"])
        np.testing.assert_array_equal(result["samples"], np.load(self.path / "out/qcs-sgm-samples.npy")[0], strict=True)
        np.testing.assert_array_equal(found["images"][0]["truth"], image[None], strict=True)
        self.assertTrue(said and all(len(told) == 4 and isinstance(told[0], str) for told in said), said)

    def test_predict(self):
        out = json.loads(cli("predict", "--measurements", "50,200", "--noise", 0.1, "--json", "-"))
        self.assertEqual(inkling.predict([50, 200], noise=0.1), out)

    def test_priors(self):
        names = [each["name"] for each in inkling.priors()]
        self.assertIn("digits", names)
        prior = inkling.open_prior("digits")
        self.assertEqual(prior.shape, (1, 28, 28))
        self.assertEqual(prior.card, json.loads(cli("priors", "show", "digits", "--json")))
        x = np.random.default_rng(0).normal(0.3, 0.5, (2, 28, 28)).astype(np.float32)
        np.save(self.path / "x.npy", x)
        cli("priors", "score", "--prior", "digits", "--x", self.path / "x.npy", "--sigma", "0.5,0.25", "--out",
            self.path / "s.npy")
        s = prior.score(x, [0.5, 0.25])
        np.testing.assert_array_equal(s, np.load(self.path / "s.npy"), strict=True)
        level = np.float32([0.5, 0.25]).reshape(2, 1, 1)
        np.testing.assert_array_equal(prior.denoise(x, [0.5, 0.25]), x + level**2 * s)


class OnlyHere(unittest.TestCase):
    def test_errors_speak_python(self):
        with self.assertRaisesRegex(inkling.Error, "condition_number is") as caught:
            inkling.measure("prior:1", matrix="ill-conditioned", condition_number=-1)
        self.assertEqual(caught.exception.kind, "usage")
        with self.assertRaisesRegex(inkling.Error, "levels is no setting of message-passing"):
            inkling.reconstruct("prior:1", "message-passing", levels=3)
        with self.assertRaisesRegex(inkling.Error, "noize"):
            inkling.measure("prior:1", noize=1)
        with self.assertRaisesRegex(inkling.Error, "one form: signs, or lower and upper"):
            inkling.solve(np.ones((3, 784)), noise=0.1)
        with self.assertRaises(inkling.Error) as caught:
            inkling.open_prior("nobody's")
        self.assertEqual(caught.exception.kind, "input")
        with self.assertRaisesRegex(inkling.Error, "A.npy|matrix"):
            inkling.solve(np.full((3, 784), np.nan), signs=np.ones(3), noise=0.1)

    def test_what_is_no_input_is_said(self):
        y = dict(signs=np.ones(3), noise=0.1)
        for call, text in (
                (lambda: inkling.reconstruct(None), "images is None: it must be an array of real numbers"),
                (lambda: inkling.reconstruct([None]), r"images is \[None\]"), (lambda: inkling.measure({}), "images is {}"),
                (lambda: inkling.reconstruct([["a"]]), r"images is \[\['a'\]\]"),
                (lambda: inkling.reconstruct("prior:1", [1]), r"method is \[1\]"),
                (lambda: inkling.reconstruct("prior:1", []), r"method is \[\]"),
                (lambda: inkling.reconstruct("prior:1", 5), "method is 5"),
                (lambda: inkling.reconstruct("prior:1", {"qcs-sgm": 5}), "method is {'qcs-sgm': 5}"),
                (lambda: inkling.reconstruct("prior:1", measurements=np.array([1, 2])), "measurements.*array"),
                (lambda: inkling.solve(np.eye(3, 784), signs={}, noise=0.1), "signs is {}"),
                (lambda: inkling.solve(np.eye(3, 784), signs=[1, [1], 1], noise=0.1), "signs cannot become an array"),
                (lambda: inkling.score(np.eye(3, 784), None, beta=1, **y), "x is None"),
                (lambda: inkling.score(np.eye(3, 784), np.zeros(784), beta=1, method=[1], **y), r"method is \[1\]"),
                (lambda: inkling.open_prior("digits").score("x", 1), "x is 'x'"),
                (lambda: inkling.open_prior("digits").denoise(np.zeros(784), None), "sigma is None"),
                (lambda: inkling.open_prior("digits").score(np.zeros(784), 1, device=4), "device is 4"),
                (lambda: inkling.score(np.eye(3, 784), np.zeros(784), beta="1", **y), "beta is '1'"),
                (lambda: inkling.score(np.eye(3, 784), np.zeros(784), beta=np.ones(3), **y), "beta is array"),
                (lambda: inkling.predict("10"), "measurements is '10'"),
                (lambda: inkling.predict([10, 2.5]), r"measurements\[1\] is 2.5"),
                (lambda: inkling.predict(10, image=(3, 64)), r"image is \(3, 64\): it must be \(C, H, W\)"),
                (lambda: inkling.reconstruct("prior:x"), "after prior: must stand a whole number"),
                (lambda: inkling.reconstruct("prior:0"), "after prior: must stand a whole number"),
                (lambda: inkling.reconstruct("prior:1", progress=3), "progress is 3: it must be a function")):
            with self.subTest(text), self.assertRaisesRegex(inkling.Error, text):
                call()

    def test_what_makes_no_prior_is_said(self):
        for keywords, text in (
                (dict(shape="abc"), "shape is 'abc': it must be a list"), (dict(shape=(28, 28)), r"shape is \(28, 28\)"),
                (dict(shape=(1, 2.5, 3)), r"shape\[1\] is 2.5: it must be a whole number"),
                (dict(error_table=[1, 2]), r"error_table is \[1, 2\]"), (dict(error_table={}), "error_table is {}"),
                (dict(error_table={"a": 1}), "a level of error_table is 'a'"),
                (dict(error_table={0.1: float("nan")}), "an error of error_table is nan"),
                (dict(mean="x"), "mean is 'x'"), (dict(mean=[1, np.nan]), "a value of mean is nan"),
                (dict(second_moment="x"), "second_moment is 'x'"), (dict(multiple="x"), "multiple is 'x'"),
                (dict(images="x"), "images is 'x'")):
            with self.subTest(text), self.assertRaisesRegex(inkling.Error, text):
                inkling.Prior(lambda x, sigma: x, **{"shape": (1, 2, 3), **keywords})

    def test_progress_cannot_call_the_engine(self):
        """It would wait for itself."""
        def ask(*_):
            inkling.predict(10)

        with self.assertRaisesRegex(inkling.Error, "progress function or signal handler cannot call Inkling") as caught:
            inkling.reconstruct("prior:1", "qcs-sgm", progress=ask, levels=3000, threads=1)
        self.assertEqual(caught.exception.kind, "usage")

        refused = []

        def go_on(*_):
            try:
                inkling.priors()
            except inkling.Error as error:
                refused.append(error)

        self.assertTrue(inkling.reconstruct("prior:1", FAST_LANGEVIN, progress=go_on, **QUICK)["complete"])
        self.assertTrue(refused)
        self.assertTrue(inkling.predict(100))

    def test_a_forked_process_has_no_engine(self):
        code = """import inkling, os, sys
before = os.fork()  # may call
if before:
    status = os.waitpid(before, 0)[1]
    assert status == 0, status
inkling.predict(100)
after = before and os.fork()
if before and not after:
    try:
        inkling.predict(100)
    except inkling.Error as error:
        assert "forked" in str(error) and error.kind == "usage", error
        sys.exit(7)  # with all that is done at the exit
if after:
    assert os.waitstatus_to_exitcode(os.waitpid(after, 0)[1]) == 7
    inkling.predict(100)"""
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))

    def test_what_progress_raises_ends_the_run(self):
        def stop(*_):
            raise LookupError("enough")

        with self.assertRaisesRegex(LookupError, "enough"):
            inkling.reconstruct("prior:1", "qcs-sgm", progress=stop, levels=3000, threads=1)

    def test_interrupt_and_other_threads(self):
        """A run of minutes stops at Ctrl-C, and the interpreter goes on meanwhile."""
        counted = [0]

        def count():
            while counted[0] >= 0:
                counted[0] += 1
                time.sleep(0.005)

        counter = threading.Thread(target=count)
        counter.start()
        evaluations, started, told = [0], threading.Event(), [None]

        def evaluated(*_):
            evaluations[0] += 1
            started.set()

        def interrupt():  # once the run is under way and others have had their turns meanwhile
            started.wait()
            before = counted[0]
            while counted[0] < before + 20:
                time.sleep(0.005)
            told[0] = evaluations[0]
            os.kill(os.getpid(), signal.SIGINT)

        threading.Thread(target=interrupt, daemon=True).start()
        with self.assertRaises(KeyboardInterrupt):
            inkling.reconstruct("prior:1", "qcs-sgm", levels=3000, threads=1, progress=evaluated)
        counted[0] = -1
        counter.join()
        self.assertIsNotNone(told[0])
        self.assertLess(evaluations[0] - told[0], 10)
        self.assertTrue(inkling.predict(100))  # and the engine is there for the next call

    def test_handed_over_arrays_are_removed(self):
        with tempfile.TemporaryDirectory() as folder:
            before, tempfile.tempdir = os.environ.get("TMPDIR"), None
            os.environ["TMPDIR"] = folder
            try:
                inkling.score(np.eye(3, 4), np.zeros(4), beta=1, signs=np.ones(3), noise=0.1)
                with self.assertRaises(inkling.Error):
                    inkling.score(np.eye(3, 4), np.zeros(5), beta=1, signs=np.ones(3), noise=0.1)
            finally:
                os.environ.pop("TMPDIR") if before is None else os.environ.__setitem__("TMPDIR", before)
            self.assertEqual(os.listdir(folder), [])

    def test_a_denoiser_of_ones_own(self):
        """White pixels of known mean and variance: the posterior mean of linear measurements is known in closed form."""
        mean, variance, noise, random = 0.4, 0.05, 0.1, np.random.default_rng(3)
        calls = []

        def denoise(x, sigma):
            calls.append(x.shape)
            s2 = sigma.reshape(-1, 1, 1, 1) ** 2
            return (variance * x + s2 * mean) / (variance + s2)

        table = {b: variance * b**2 / (variance + b**2) for b in np.geomspace(1e-3, 100, 30)}
        prior = inkling.Prior(denoise, shape=(1, 8, 8), error_table=table, mean=np.full((1, 8, 8), mean),
                              second_moment=mean**2 + variance)
        self.assertEqual(prior.shape, (1, 8, 8))
        A = random.normal(0, 1 / np.sqrt(40), (40, 64)).astype(np.float32)
        x = random.normal(mean, np.sqrt(variance), 64)
        y = A @ x + noise * random.normal(size=40)
        found = inkling.solve(A, "message-passing", values=y, noise=noise, prior=prior, threads=1)["results"][0]
        gain = variance * A.T @ np.linalg.inv(variance * A @ A.T + noise**2 * np.eye(40))
        exact = mean + gain @ (y - A @ np.full(64, mean))
        self.assertLess(np.abs(found["estimate"].ravel() - exact).max(), 2e-2)
        self.assertTrue(calls and all(shape[1:] == (1, 8, 8) for shape in calls))
        np.testing.assert_allclose(prior.denoise(np.zeros((2, 1, 8, 8)), [0.1, 1.0])[:, 0, 0, 0],
                                   [0.01 * mean / (variance + 0.01), mean / (variance + 1)], rtol=1e-4)
        measured = inkling.Prior(denoise, shape=(1, 8, 8), images=random.normal(mean, np.sqrt(variance), (99, 1, 8, 8)))
        for level, error in measured.card["denoising_error"]:
            self.assertLess(abs(error / (variance * level**2 / (variance + level**2)) - 1), 0.1, level)

    def test_what_a_denoiser_does_wrong_is_said(self):
        def broken(x, sigma):
            raise ZeroDivisionError("in the network")

        def calls_back(x, sigma):
            return inkling.predict(10)

        for denoise, error, text in ((broken, ZeroDivisionError, "in the network"),
                                     (lambda x, sigma: x[0], inkling.Error, "shape 1×8×8.*1×1×8×8"),
                                     (calls_back, inkling.Error, "cannot call Inkling")):
            with self.assertRaisesRegex(error, text):
                inkling.Prior(denoise, shape=(1, 8, 8)).score(np.zeros((8, 8)), 1)
        with self.assertRaisesRegex(inkling.Error, "shape"):
            inkling.Prior(broken)
        kept = inkling.Prior(lambda x, sigma: x, shape=(1, 8, 8))
        name = kept.name
        del kept
        with self.assertRaises(inkling.Error):
            inkling.open_prior(name)

    def test_a_program_that_keeps_its_denoiser_ends(self):
        code = """import inkling, numpy
def denoise(x, sigma):
    return x / (1 + sigma.reshape(-1, 1, 1, 1) ** 2)
own = inkling.Prior(denoise, shape=(1, 28, 28))
for prior in (own, "digits"):  # the engine holds a prior until another takes its place
    inkling.solve(numpy.eye(20, 784), "qcs-sgm", signs=numpy.ones(20), noise=0.1, prior=prior, levels=3, threads=1)"""
        ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=300)
        self.assertEqual((ran.returncode, ran.stderr), (0, ""))

    def test_stubs_say_what_there_is(self):
        stubs = ast.parse((Path(inkling.__file__).parent / "__init__.pyi").read_text())
        declared = {n.name: n for n in stubs.body if isinstance(n, (ast.FunctionDef, ast.ClassDef))}
        self.assertEqual(set(declared), set(inkling.__all__))
        for name in inkling.__all__:
            self.assertTrue(getattr(inkling, name).__doc__, name)
            if isinstance(declared[name], ast.FunctionDef):
                arguments = declared[name].args
                said = [a.arg for a in arguments.args + arguments.kwonlyargs] + ([arguments.kwarg.arg] if arguments.kwarg else [])
                self.assertEqual(said, list(inspect.signature(getattr(inkling, name)).parameters), name)
        self.assertTrue((Path(inkling.__file__).parent / "py.typed").exists())


if __name__ == "__main__":
    unittest.main()
