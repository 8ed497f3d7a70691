"""A sensing matrix given as functions: the numbers of the array, and what is refused."""
import os
import signal
import unittest

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
