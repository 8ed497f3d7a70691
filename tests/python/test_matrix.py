"""A sensing matrix given as functions: the numbers of the array, and what is refused."""
import os
import signal
import tempfile
import unittest
from pathlib import Path

import inkling

import numpy as np
from support import FAST_LANGEVIN, QUICK

M, N = 30, 784
RANDOM = np.random.default_rng(4)
A = RANDOM.normal(0, 1 / np.sqrt(M), (M, N))
SIGNS = np.sign(A @ inkling.measure("prior:1", measurements=1, **QUICK)["x"][0])


class Neighbours:
    """Sums of a pixel and the next one, never an array."""

    shape = (N - 1, N)

    def matvec(self, x):
        return x[:-1] + x[1:]

    def rmatvec(self, y):
        return np.concatenate([y, [0]]) + np.concatenate([[0], y])


class Batches:
    shape = (M, N)

    def __init__(self):
        self.widths = []

    def matmat(self, X):
        self.widths.append(X.shape[1])
        return A @ X


def pair(matrix=A):
    return (lambda x: matrix @ x), (lambda y: matrix.T @ y)


def solve(matrix, **keywords):
    return inkling.solve(matrix, {"message-passing": {}, **FAST_LANGEVIN}, signs=SIGNS, noise=0.05, prior="digits",
                         **QUICK, **keywords)


def same(one, other):
    """Two answers but for the clock, and the names of arrays."""
    if isinstance(one, dict):
        return set(one) == set(other) and all(same(one[k], other[k]) for k in one
                                              if k not in ("seconds", "own-measurements", "matrix-file"))
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, np.ndarray):
        return one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes()
    return one == other


class MatrixOfFunctions(unittest.TestCase):
    def test_the_numbers_are_the_arrays(self):
        wanted = solve(A)
        self.assertTrue(all(np.isfinite(r["consistency"]) for r in wanted["results"]))
        batches, told = Batches(), []
        self.assertTrue(same(solve(pair(), progress=lambda *said: told.append(said)), wanted))
        self.assertIn(("A from its functions", N, N, 0.0), told)
        self.assertTrue(same(solve(batches), wanted))
        self.assertIn(N, batches.widths)
        self.assertFalse(same(solve(pair(A[::-1])), wanted))
        single = A.astype(np.float32)
        self.assertTrue(same(solve((lambda x: single @ x.astype(np.float32), lambda y: single.T @ y)), solve(single)))

        x_t = RANDOM.normal(0.3, 0.5, (2, N))
        for method in ("qcs-sgm", "qcs-sgm+"):
            scores = [inkling.score(a, x_t, beta=0.5, signs=SIGNS, noise=0.1, method=method, threads=1)
                      for a in (A, list(pair()), batches)]
            np.testing.assert_array_equal(scores[0], scores[1])
            np.testing.assert_array_equal(scores[0], scores[2])

    def test_an_operator_that_is_no_array(self):
        operator = Neighbours()
        dense = np.eye(N - 1, N) + np.eye(N - 1, N, 1)
        y = dense @ RANDOM.random(N)
        found = [inkling.solve(a, "back-projection", values=y, noise=0.1, **QUICK) for a in (dense, operator)]
        self.assertTrue(same(*found))
        by_pair = inkling.solve((operator.matvec, operator.rmatvec), "back-projection", values=y[:, None], noise=0.1, **QUICK)
        self.assertTrue(same(found[0], by_pair))

    def test_scipys_operators(self):
        try:
            from scipy.sparse.linalg import LinearOperator, aslinearoperator
        except ImportError:
            self.skipTest("SciPy is not here")
        forward, adjoint = pair()
        x = RANDOM.random(N)
        wanted = inkling.score(A, x, beta=1, signs=SIGNS, noise=0.1)
        for operator in (LinearOperator((M, N), matvec=forward, rmatvec=adjoint, dtype=float),
                         LinearOperator((M, N), matvec=forward, dtype=float), aslinearoperator(A)):
            np.testing.assert_array_equal(inkling.score(operator, x, beta=1, signs=SIGNS, noise=0.1), wanted)
        with self.assertRaisesRegex(inkling.Error, "adjoint is not that"):
            solve(LinearOperator((M, N), matvec=forward, rmatvec=lambda y: -adjoint(y), dtype=float))

    def test_sparse_matrices(self):
        class Sparse:
            shape = A.shape

            def toarray(self):
                return A * (A > 0)

        class HugeSparse(Sparse):
            shape = (10**30, 10**7)

        self.assertTrue(same(solve(Sparse()), solve(A * (A > 0))))
        with self.assertRaisesRegex(inkling.Error, "A becomes needs .* of memory, but only") as caught:
            solve(HugeSparse())
        self.assertEqual(caught.exception.kind, "resource")
        try:
            from scipy.sparse import csr_array, csr_matrix
        except ImportError:
            self.skipTest("SciPy is not here")
        for kind in (csr_matrix, csr_array):
            self.assertTrue(same(solve(kind(A * (A > 0))), solve(A * (A > 0))))

    def test_functions_with_buffers_of_their_own(self):
        """The same output array each time, and inputs that are written to."""
        y_of, x_of = np.empty(M), np.empty(N)

        def forward(x):
            x *= 2
            np.dot(A, x, out=y_of)
            np.multiply(y_of, 0.5, out=y_of)
            return y_of

        def adjoint(y):
            y *= 2
            np.dot(A.T, y, out=x_of)
            np.multiply(x_of, 0.5, out=x_of)
            return x_of

        class Object:
            shape = A.shape
            matvec, rmatvec = staticmethod(forward), staticmethod(adjoint)

        wanted = inkling.solve(A, "back-projection", signs=SIGNS, noise=0.1, **QUICK)["images"][0]["back_projection"]
        for matrix in ((forward, adjoint), Object()):
            found = inkling.solve(matrix, "back-projection", signs=SIGNS, noise=0.1, **QUICK)
            np.testing.assert_allclose(found["images"][0]["back_projection"], wanted, atol=1e-5)

    def test_measurements_in_files_that_cannot_be_read(self):
        """As the engine says it of the same file with A as an array."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder)
            np.savez(path / "y.npz", SIGNS)
            (path / "y.txt").write_text("1 -1 1\n")
            np.save(path / "y.npy", SIGNS)
            for file in ("nofile.npy", "y.npz", "y.txt"):
                said = []
                for matrix in (A, pair()):
                    with self.subTest(file), self.assertRaisesRegex(inkling.Error, file) as caught:
                        inkling.solve(matrix, signs=path / file, noise=0.1, prior="digits", **QUICK)
                    said.append((str(caught.exception), caught.exception.kind))
                self.assertEqual(said[0], said[1])
            found = inkling.solve(pair(), "back-projection", signs=path / "y.npy", noise=0.1, **QUICK)
            self.assertTrue(same(found, inkling.solve(A, "back-projection", signs=SIGNS, noise=0.1, **QUICK)))

    def test_what_is_no_matrix_is_refused_with_the_numbers(self):
        forward, adjoint = pair()
        positive = np.abs(A)

        def small_ones_double(x):
            return A @ x * (1 if abs(x.sum()) > 2 else 2)

        def gap(x):
            y = A @ x
            y[3] = np.nan
            return y

        class Shapeless:
            matvec = staticmethod(forward)

        class Huge:
            shape = (10**9, 10**7)

            def matvec(self, x):
                raise AssertionError("memory comes first")

            rmatvec = matvec

        def shaped(wrong):
            class Shaped(Huge):
                shape = wrong

            return Shaped()

        for matrix, text, kind in (
                ((forward, lambda y: 2 * adjoint(y)), r"<A u, A u> is [\d.]+, but <u, adjoint\(A u\)> is [\d.]+", "input"),
                ((forward, lambda y: adjoint(y[::-1])), "adjoint is not that of its forward function", "input"),
                ((lambda x: positive @ x, lambda y: positive.T @ np.abs(y)), "for random measurements they differ by", "input"),
                ((lambda x: np.abs(forward(x)), adjoint), r"not linear: .* differ by [\d.e-]+ of their norm", "input"),
                ((lambda x: forward(x) + 1, adjoint), "not linear", "input"),
                ((small_ones_double, adjoint), "the sum of its pixels' parts differ by 0.5", "input"),
                ((gap, adjoint), "not finite", "input"),
                ((lambda x: forward(x) * 1j, adjoint), "complex", "input"),
                ((lambda x: forward(x)[1:], adjoint), r"forward function returned an array of shape \(29,\): it must be "
                                                      r"\(30,\)", "input"),
                ((forward, lambda y: adjoint(y).reshape(28, 28)), r"adjoint returned an array of shape \(28, 28\)", "input"),
                ((lambda x: "A x", adjoint), "real", "input"),
                ((lambda x: [1, [2, 3]], adjoint), "What A's forward function returned cannot become an array", "input"),
                ((forward, lambda y: [1, [2, 3]]), "What A's adjoint returned cannot become an array", "input"),
                ((forward, lambda y: None), "What A's adjoint returned is None: it must be an array", "input"),
                (shaped(None), "A's shape is None: it must be", "input"),
                (shaped(("a", 3)), r"A's shape is \('a', 3\): it must be", "input"),
                (shaped((3, 0)), r"A's shape is \(3, 0\): it must be", "input"),
                (None, "A is None: it must be an array of real numbers", "input"),
                ({}, "A is {}: it must be", "input"), ([[1, 2], [3]], "A cannot become an array", "input"),
                (A * 1j, r"A is array.* \(complex128\): it must be", "input"),
                (forward, "give a pair", "input"), (Shapeless(), "no shape", "input"),
                (Huge(), "1000000000×10000000 .* needs .* of memory, but only", "resource")):
            with self.subTest(text), self.assertRaisesRegex(inkling.Error, text) as caught:
                solve(matrix)
            self.assertEqual(caught.exception.kind, kind)
        with self.assertRaisesRegex(inkling.Error, "give signs, lower and upper, or values"):
            inkling.solve(pair(), noise=0.1)
        with self.assertRaisesRegex(inkling.Error, "28"):  # as an array of so many pixels is refused
            inkling.solve(pair(A[:, :50]), signs=SIGNS, noise=0.1)

    def test_what_a_function_raises_passes_through(self):
        raised = ZeroDivisionError("in the device")

        def broken(x):
            raise raised

        def interrupted(x):
            os.kill(os.getpid(), signal.SIGINT)
            return A @ x

        forward, adjoint = pair()
        for matrix in ((broken, adjoint), (forward, broken)):
            with self.assertRaises(ZeroDivisionError) as caught:
                solve(matrix)
            self.assertIs(caught.exception, raised)
        with self.assertRaises(KeyboardInterrupt):
            solve((interrupted, adjoint))

        def stop(*_):
            raise LookupError("enough")

        with self.assertRaisesRegex(LookupError, "enough"):
            solve((forward, adjoint), progress=stop)


if __name__ == "__main__":
    unittest.main()
